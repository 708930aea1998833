import { useNavigate } from '@tanstack/react-router';
import { ComboBox } from '../../../../web/design/ComboBox.tsx';
import { type Option, Select } from '../../../../web/design/Select.tsx';
import { useText } from '../../../../web/text.ts';
import type { DispensationSummaryDto } from '../../contract.ts';
import { MOTIVES } from '../../domain/request.ts';
import { STATES } from '../../domain/states.ts';
import { useWords } from '../use-words.ts';
import type { RegisterAddress } from './register-address.ts';

const ALL = 'alla';

type Props = { address: RegisterAddress; all: readonly DispensationSummaryDto[] };

/** What the register is limited to; every choice stands in the address. */
export function RegisterFilters({ address, all }: Props) {
  const text = useText();
  const words = useWords();
  const navigate = useNavigate();
  const set = (key: keyof RegisterAddress) => (value: string | null) =>
    void navigate({
      to: '.',
      search: ((previous: Record<string, unknown>) => ({
        ...previous,
        [key]: value === ALL || value === null ? undefined : value,
      })) as never,
    });
  const everyone: Option = { key: ALL, label: text('dispensations.filter.all') };
  const years = [...new Set(all.map(({ number }) => number.slice(2, 6)))];
  const suppliers = new Map(all.map(({ supplierNumber, supplierName }) => [supplierNumber, supplierName]));
  return (
    <div className="settings-filter" role="group" aria-label={text('dispensations.filter')}>
      <Select
        label={text('dispensations.state')}
        options={[everyone, ...STATES.map((key) => ({ key, label: text(`dispensations.state.${key}`) }))]}
        value={address.tillstand ?? ALL}
        onChange={set('tillstand')}
      />
      <ComboBox
        key={words.unitOptions.length}
        label={text('dispensations.field.unit')}
        options={[everyone, ...words.unitOptions]}
        value={address.enhet ?? ALL}
        onChange={set('enhet')}
      />
      <Select
        label={text('dispensations.field.motive')}
        options={[everyone, ...MOTIVES.map((key) => ({ key, label: text(`dispensations.motive.${key}`) }))]}
        value={address.motiv ?? ALL}
        onChange={set('motiv')}
      />
      <Select
        label={text('dispensations.supplier')}
        options={[everyone, ...[...suppliers].filter(([key]) => key).map(([key, label]) => ({ key, label }))]}
        value={address.leverantor ?? ALL}
        onChange={set('leverantor')}
      />
      <Select
        label={text('dispensations.year')}
        options={[everyone, ...years.map((key) => ({ key, label: key }))]}
        value={address.ar ?? ALL}
        onChange={set('ar')}
      />
    </div>
  );
}
