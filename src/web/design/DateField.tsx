import { parsePlainDate } from '../../kernel/plain-date.ts';
import { useText } from '../text.ts';
import type { FieldProps } from './Field.tsx';
import { TextField } from './TextField.tsx';

type Props = FieldProps & { value: string; onChange(value: string): void };

/** A date as text, `2026-12-31`: quicker to type and to paste than to pick, and the same in every browser. */
export function DateField({ value, onChange, hint, error, ...field }: Props) {
  const text = useText();
  const unfinished = value.length < 10;
  const wrong = unfinished || parsePlainDate(value) ? undefined : text('field.date.wrong');
  return (
    <TextField
      {...field}
      hint={hint ?? text('field.date.hint')}
      error={error ?? wrong}
      value={value}
      onChange={onChange}
      inputMode="numeric"
    />
  );
}
