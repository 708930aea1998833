import { Checkbox } from '../../../../web/design/Checkbox.tsx';
import { ComboBox } from '../../../../web/design/ComboBox.tsx';
import { DateField } from '../../../../web/design/DateField.tsx';
import type { Option } from '../../../../web/design/Select.tsx';
import { Select } from '../../../../web/design/Select.tsx';
import { TextField } from '../../../../web/design/TextField.tsx';
import { useText } from '../../../../web/text.ts';
import { type FieldSpec, splitLines } from './form-fields.ts';

type Props = {
  id: string;
  field: FieldSpec;
  value: string;
  error: string | undefined;
  onChange(value: string): void;
};

/** More choices than this are found by typing. */
const SHORT_LIST = 12;

/** A field as its kind of value wants it; the value is always text, as it was typed. */
export function FormField({ id, field, value, error, onChange }: Props) {
  const text = useText();
  const label = field.required ? text(field.label) : text('settings.optional', { label: text(field.label) });
  const common = { id, label, hint: text(field.hint), error, isRequired: field.required ?? false };
  const options = field.options ?? [];
  switch (field.kind) {
    case 'date':
      return <DateField {...common} value={value} onChange={onChange} />;
    case 'decimal':
    case 'percent':
    case 'million-kronor':
      return <TextField {...common} value={value} onChange={onChange} inputMode="decimal" />;
    case 'yes-no': {
      const yesNo: Option[] = [
        { key: 'yes', label: text('settings.yes') },
        { key: 'no', label: text('settings.no') },
      ];
      return <Select {...common} options={yesNo} value={value || null} onChange={onChange} />;
    }
    case 'choice':
      return options.length > SHORT_LIST ? (
        <ComboBox {...common} options={options} value={value || null} onChange={(key) => onChange(key ?? '')} />
      ) : (
        <Select
          {...common}
          options={field.required ? options : [{ key: '', label: text('settings.none-chosen') }, ...options]}
          value={value}
          onChange={onChange}
          placeholder={text('settings.choose')}
        />
      );
    case 'choices':
      return (
        <Choices id={id} label={label} hint={text(field.hint)} options={options} value={value} onChange={onChange} />
      );
    case 'note':
      return <TextField {...common} value={value} onChange={onChange} rows={3} />;
    case 'lines':
      return <TextField {...common} value={value} onChange={onChange} rows={4} />;
    case 'text':
    case 'scalar':
      return <TextField {...common} value={value} onChange={onChange} />;
  }
}

type ChoicesProps = {
  id: string;
  label: string;
  hint: string;
  options: readonly Option[];
  value: string;
  onChange(value: string): void;
};

function Choices({ id, label, hint, options, value, onChange }: ChoicesProps) {
  const chosen = splitLines(value);
  const toggle = (key: string, isSelected: boolean) =>
    onChange(
      options
        .map((option) => option.key)
        .filter((option) => (option === key ? isSelected : chosen.includes(option)))
        .join('\n'),
    );
  return (
    <fieldset id={id} className="field" aria-describedby={`${id}-hint`}>
      <legend className="field-label">{label}</legend>
      <p id={`${id}-hint`} className="field-hint">
        {hint}
      </p>
      {options.map((option) => (
        <Checkbox
          key={option.key}
          isSelected={chosen.includes(option.key)}
          onChange={(isSelected) => toggle(option.key, isSelected)}
        >
          {option.label}
        </Checkbox>
      ))}
    </fieldset>
  );
}
