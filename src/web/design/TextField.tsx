import { Input } from 'react-aria-components/Input';
import { TextArea } from 'react-aria-components/TextArea';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import { ariaField, FieldFrame, type FieldProps } from './Field.tsx';

type Props = FieldProps & {
  value: string;
  onChange(value: string): void;
  /** Several lines of text. */
  rows?: number;
  inputMode?: 'text' | 'decimal' | 'numeric';
  placeholder?: string;
  autoComplete?: string;
};

export function TextField({
  value,
  onChange,
  rows,
  inputMode = 'text',
  placeholder,
  autoComplete = 'off',
  ...field
}: Props) {
  return (
    <AriaTextField {...ariaField(field)} value={value} onChange={onChange} autoComplete={autoComplete}>
      <FieldFrame {...field}>
        {rows ? (
          <TextArea className="input" rows={rows} />
        ) : (
          <Input className="input" inputMode={inputMode} {...(placeholder ? { placeholder } : {})} />
        )}
      </FieldFrame>
    </AriaTextField>
  );
}
