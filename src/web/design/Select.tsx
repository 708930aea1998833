import { Button } from 'react-aria-components/Button';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select';
import { ariaField, FieldFrame, type FieldProps } from './Field.tsx';

export type Option<Key extends string = string> = { key: Key; label: string; detail?: string; isDisabled?: boolean };

type Props<Key extends string> = FieldProps & {
  options: readonly Option<Key>[];
  value: Key | null;
  onChange(value: Key): void;
  placeholder?: string;
};

/** One of at most some twenty; with more, `ComboBox`. */
export function Select<Key extends string>({ options, value, onChange, placeholder, ...field }: Props<Key>) {
  return (
    <AriaSelect
      {...ariaField(field)}
      value={value}
      onChange={(key) => onChange(key as Key)}
      {...(placeholder ? { placeholder } : {})}
    >
      <FieldFrame {...field}>
        <Button className="input select-button">
          <SelectValue className="select-value" />
          <Chevron />
        </Button>
      </FieldFrame>
      <Popover className="popover popover-list">
        <OptionList options={options} />
      </Popover>
    </AriaSelect>
  );
}

export function OptionList({ options }: { options: readonly Option[] }) {
  return (
    <ListBox className="options" items={options}>
      {(option) => (
        <ListBoxItem
          id={option.key}
          textValue={option.label}
          className="option"
          isDisabled={option.isDisabled ?? false}
        >
          {option.label}
          {option.detail && <span className="option-detail">{option.detail}</span>}
        </ListBoxItem>
      )}
    </ListBox>
  );
}

export function Chevron() {
  return (
    <svg className="chevron" width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
      <path d="M2 4l4 4 4-4" fill="none" stroke="currentColor" strokeWidth="1.75" />
    </svg>
  );
}
