import { Button } from 'react-aria-components/Button';
import { ComboBox as AriaComboBox } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { Popover } from 'react-aria-components/Popover';
import { useText } from '../text.ts';
import { ariaField, FieldFrame, type FieldProps } from './Field.tsx';
import { Chevron, type Option, OptionList } from './Select.tsx';

type Props = FieldProps & {
  options: readonly Option[];
  value: string | null;
  onChange(value: string | null): void;
};

/** One of many, found by typing. */
export function ComboBox({ options, value, onChange, ...field }: Props) {
  const text = useText();
  return (
    <AriaComboBox
      {...ariaField(field)}
      defaultItems={options}
      value={value}
      onChange={(key) => onChange(key === null ? null : String(key))}
      menuTrigger="input"
      allowsEmptyCollection
    >
      <FieldFrame {...field}>
        <div className="combo">
          <Input className="input" />
          <Button className="combo-button" aria-label={text('field.show-all')}>
            <Chevron />
          </Button>
        </div>
      </FieldFrame>
      <Popover className="popover popover-list">
        <OptionList options={options} />
      </Popover>
    </AriaComboBox>
  );
}
