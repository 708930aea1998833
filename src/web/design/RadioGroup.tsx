import { Radio, RadioGroup as AriaRadioGroup } from 'react-aria-components/RadioGroup';
import { ariaField, FieldFrame, type FieldProps } from './Field.tsx';
import type { Option } from './Select.tsx';

type Props<Key extends string> = FieldProps & {
  options: readonly Option<Key>[];
  value: Key | null;
  onChange(value: Key): void;
};

export function RadioGroup<Key extends string>({ options, value, onChange, ...field }: Props<Key>) {
  return (
    <AriaRadioGroup {...ariaField(field)} value={value} onChange={(key) => onChange(key as Key)}>
      <FieldFrame {...field}>
        {options.map((option) => (
          <Radio key={option.key} value={option.key} className="radio" isDisabled={option.isDisabled ?? false}>
            <span className="radio-dot" />
            <span>
              {option.label}
              {option.detail && <span className="option-detail">{option.detail}</span>}
            </span>
          </Radio>
        ))}
      </FieldFrame>
    </AriaRadioGroup>
  );
}
