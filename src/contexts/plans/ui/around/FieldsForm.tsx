import { type ReactNode, useState } from 'react';
import { parsePlainDate } from '../../../../kernel/plain-date.ts';
import { Button } from '../../../../web/design/Button.tsx';
import { DateField } from '../../../../web/design/DateField.tsx';
import { ErrorSummary, type FieldFault } from '../../../../web/design/ErrorSummary.tsx';
import { type Option, Select } from '../../../../web/design/Select.tsx';
import { TextField } from '../../../../web/design/TextField.tsx';
import { useText } from '../../../../web/text.ts';
import { RefusedAction } from '../action-plans/RefusedAction.tsx';

export type FieldKind =
  | { kind: 'text' | 'date' }
  | { kind: 'lines'; rows?: number }
  | { kind: 'choice'; options: readonly Option[] };
export type FormField = FieldKind & {
  name: string;
  label: string;
  hint?: string;
  isRequired?: boolean;
  start?: string;
};
export type Values = Readonly<Record<string, string>>;

type Props = {
  /** Begins the id of each field. */
  id: string;
  fields: readonly FormField[];
  /** Verb of the button. */
  action: string;
  /** What follows from it, said before the button. */
  consequence?: ReactNode;
  change: { isPending: boolean; error: unknown; mutate(values: Values): void };
  onCancel?: () => void;
  children?: ReactNode;
};

/** A form of one column: label above, hint below it, faults first with links to their fields. Nothing typed is lost. */
export function FieldsForm({ id, fields, action, consequence, change, onCancel, children }: Props) {
  const text = useText();
  const [typed, setTyped] = useState<Values>({});
  const [faults, setFaults] = useState<readonly FieldFault[]>([]);
  const valueOf = ({ name, start = '' }: FormField) => typed[name] ?? start;
  const press = () => {
    const found = fields.flatMap((field) => faultsOf(field, valueOf(field)));
    setFaults(found.map(({ name, message }) => ({ fieldId: `${id}-${name}`, message })));
    if (found.length === 0)
      change.mutate(Object.fromEntries(fields.map((field) => [field.name, valueOf(field).trim()])));
  };
  const faultsOf = (field: FormField, value: string) => {
    if (field.isRequired && value.trim() === '')
      return [{ name: field.name, message: text('local-plans.form.missing', { field: field.label }) }];
    if (field.kind === 'date' && value.trim() !== '' && !parsePlainDate(value.trim()))
      return [{ name: field.name, message: text('local-plans.form.date', { field: field.label }) }];
    return [];
  };
  return (
    <form className="form" onSubmit={(event) => event.preventDefault()}>
      <ErrorSummary faults={faults} />
      {fields.map((field) => (
        <OneField
          key={field.name}
          id={`${id}-${field.name}`}
          field={field}
          value={valueOf(field)}
          error={faults.find(({ fieldId }) => fieldId === `${id}-${field.name}`)?.message}
          onChange={(value) => setTyped((before) => ({ ...before, [field.name]: value }))}
        />
      ))}
      {children}
      {change.error !== null && change.error !== undefined && <RefusedAction error={change.error} />}
      {consequence && <p>{consequence}</p>}
      <div className="actions">
        <Button kind="primary" isDisabled={change.isPending} onPress={press}>
          {action}
        </Button>
        {onCancel && <Button onPress={onCancel}>{text('cancel')}</Button>}
      </div>
    </form>
  );
}

type OneProps = {
  id: string;
  field: FormField;
  value: string;
  error: string | undefined;
  onChange(value: string): void;
};

function OneField({ id, field, value, error, onChange }: OneProps) {
  const shared = { id, label: field.label, hint: field.hint, error };
  if (field.kind === 'date') return <DateField {...shared} value={value} onChange={onChange} />;
  if (field.kind === 'choice')
    return <Select {...shared} options={field.options} value={value === '' ? null : value} onChange={onChange} />;
  return (
    <TextField
      {...shared}
      value={value}
      onChange={onChange}
      {...(field.kind === 'lines' ? { rows: field.rows ?? 3 } : {})}
    />
  );
}
