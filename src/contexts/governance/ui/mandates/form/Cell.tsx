import { ComboBox } from '../../../../../web/design/ComboBox.tsx';
import { DateField } from '../../../../../web/design/DateField.tsx';
import { type Option, Select } from '../../../../../web/design/Select.tsx';
import { TextField } from '../../../../../web/design/TextField.tsx';
import { useText } from '../../../../../web/text.ts';
import type { FieldKind } from '../../../domain/mandates/sections.ts';

/** What the fields of a section can choose among. */
export type Choices = {
  persons: readonly Option[];
  targets: readonly Option[];
  points: readonly Option[];
  phases: readonly Option[];
};

type Props = {
  id: string;
  kind: FieldKind;
  label: string;
  hint?: string | undefined;
  value: string;
  error: string | undefined;
  choices: Choices;
  onChange(value: string): void;
};

/** More choices than this are found by typing. */
const SHORT_LIST = 12;

/** One value as its kind wants it. */
export function Cell({ id, kind, label, hint, value, error, choices, onChange }: Props) {
  const text = useText();
  const common = { id, label, hint, error };
  const none: Option = { key: '', label: text('mandates.none-chosen') };
  const choose = (options: readonly Option[]) =>
    options.length > SHORT_LIST ? (
      <ComboBox {...common} options={options} value={value || null} onChange={(key) => onChange(key ?? '')} />
    ) : (
      <Select {...common} options={[none, ...options]} value={value} onChange={onChange} />
    );
  switch (kind) {
    case 'date':
      return <DateField {...common} value={value} onChange={onChange} />;
    case 'count':
      return <TextField {...common} value={value} onChange={onChange} inputMode="decimal" />;
    case 'person':
      return choose(choices.persons);
    case 'target':
      return choose(choices.targets);
    case 'point':
      return choose(choices.points);
    case 'phase':
      return choose(choices.phases);
    case 'form':
      return choose([
        { key: 'oral', label: text('mandates.form.oral') },
        { key: 'written', label: text('mandates.form.written') },
      ]);
    case 'leads-to':
      return choose([
        { key: 'running', label: text('mandates.leads-to.running') },
        { key: 'handed-over', label: text('mandates.leads-to.handed-over') },
      ]);
    case 'text':
    case 'lines':
      return <TextField {...common} value={value} onChange={onChange} rows={kind === 'lines' ? 5 : 3} />;
    case 'line':
    case 'persons':
      return <TextField {...common} value={value} onChange={onChange} />;
  }
}
