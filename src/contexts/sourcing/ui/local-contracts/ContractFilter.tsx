import { useState } from 'react';
import { Checkbox } from '../../../../web/design/Checkbox.tsx';
import { Select } from '../../../../web/design/Select.tsx';
import { TextField } from '../../../../web/design/TextField.tsx';
import { useText } from '../../../../web/text.ts';
import { CONTRACT_KINDS, CONTRACT_STATUSES } from '../../index.ts';
import type { ContractSearch } from './contract-queries.ts';

const ANY = 'any';

type Props = { search: ContractSearch; onChange(part: ContractSearch): void };

/** Narrows the list; every choice stands in the address. */
export function ContractFilter({ search, onChange }: Props) {
  const text = useText();
  const [words, setWords] = useState(search.text ?? '');
  const any = { key: ANY, label: text('local-contracts.any') };
  const chosen = (key: string) => (key === ANY ? undefined : key);
  return (
    <div className="filter-form" role="group" aria-label={text('local-contracts.filter')}>
      <Select
        label={text('local-contracts.status')}
        options={[any, ...CONTRACT_STATUSES.map((key) => ({ key, label: text(`local-contracts.status.${key}`) }))]}
        value={search.status ?? ANY}
        onChange={(status) => onChange({ status: chosen(status) })}
      />
      <Select
        label={text('local-contracts.kind')}
        options={[any, ...CONTRACT_KINDS.map((key) => ({ key, label: text(`local-contracts.kind.${key}`) }))]}
        value={search.kind ?? ANY}
        onChange={(kind) => onChange({ kind: chosen(kind) })}
      />
      <TextField
        label={text('local-contracts.text')}
        hint={text('local-contracts.text-hint')}
        value={words}
        onChange={(value) => {
          setWords(value);
          onChange({ text: value || undefined });
        }}
      />
      <Checkbox
        isSelected={search.alarm === 'ja'}
        onChange={(isSelected) => onChange({ alarm: isSelected ? 'ja' : undefined })}
      >
        {text('local-contracts.only-alarms')}
      </Checkbox>
    </div>
  );
}
