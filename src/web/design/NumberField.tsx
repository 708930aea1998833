import { Input } from 'react-aria-components/Input';
import { NumberField as AriaNumberField, type NumberFieldProps } from 'react-aria-components/NumberField';
import { ariaField, FieldFrame, type FieldProps } from './Field.tsx';

type Props = FieldProps &
  Pick<NumberFieldProps, 'minValue' | 'maxValue' | 'step' | 'formatOptions'> & {
    /** null while empty. Ratios are plain numbers: with `formatOptions={{ style: 'percent' }}` 0.02 reads 2 %. */
    value: number | null;
    onChange(value: number | null): void;
  };

export function NumberField({ value, onChange, minValue, maxValue, step, formatOptions, ...field }: Props) {
  const limits = Object.fromEntries(
    Object.entries({ minValue, maxValue, step, formatOptions }).filter(([, given]) => given !== undefined),
  );
  return (
    <AriaNumberField
      {...ariaField(field)}
      {...limits}
      value={value ?? Number.NaN}
      onChange={(next) => onChange(Number.isNaN(next) ? null : next)}
    >
      <FieldFrame {...field}>
        <Input className="input input-number" />
      </FieldFrame>
    </AriaNumberField>
  );
}
