import type { FieldFault } from '../../../../web/design/ErrorSummary.tsx';
import { ComboBox } from '../../../../web/design/ComboBox.tsx';
import { DateField } from '../../../../web/design/DateField.tsx';
import { Select } from '../../../../web/design/Select.tsx';
import { TextField } from '../../../../web/design/TextField.tsx';
import { useText } from '../../../../web/text.ts';
import { fieldId, type FieldSpec, type FormValues } from './form.ts';

type Props = {
  form: string;
  fields: readonly FieldSpec[];
  values: FormValues;
  faults: readonly FieldFault[];
  onWrite(key: string, value: string): void;
};

/** Fields in one column, each with what is wrong with it. */
export function FormFields({ form, fields, values, faults, onWrite }: Props) {
  const text = useText();
  return fields.map(({ key, kind, label, hint, options = [], isOptional }) => {
    const id = fieldId(form, key);
    const common = {
      id,
      label: isOptional ? text('steering.form.optional', { label }) : label,
      ...(hint === undefined ? {} : { hint }),
      error: faults.find((fault) => fault.fieldId === id)?.message,
      isRequired: !isOptional,
      value: values[key] ?? '',
      onChange: (value: string | null) => onWrite(key, value ?? ''),
    };
    if (kind === 'date') return <DateField key={key} {...common} />;
    if (kind === 'choice') return <Select key={key} {...common} value={values[key] || null} options={options} />;
    if (kind === 'search') return <ComboBox key={key} {...common} value={values[key] || null} options={options} />;
    return <TextField key={key} {...common} {...(kind === 'long' ? { rows: 4 } : {})} />;
  });
}
