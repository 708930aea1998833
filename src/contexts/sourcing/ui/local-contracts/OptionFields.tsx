import { Button } from '../../../../web/design/Button.tsx';
import { DateField } from '../../../../web/design/DateField.tsx';
import { useText } from '../../../../web/text.ts';
import { fieldIdOf, NO_OPTION, type OptionValues } from './contract-form.ts';
import type { FieldsProps } from './FactFields.tsx';

type Props = { options: readonly OptionValues[]; onChange(options: OptionValues[]): void } & Pick<
  FieldsProps,
  'errorOf'
>;

export function OptionFields({ options, onChange, errorOf }: Props) {
  const text = useText();
  const set = (at: number, part: Partial<OptionValues>) =>
    onChange(options.map((option, index) => (index === at ? { ...option, ...part } : option)));
  return (
    <fieldset className="part-list">
      <legend>{text('local-contracts.options')}</legend>
      {options.map((option, index) => (
        // Nothing but their order tells options apart while they are typed.
        <fieldset key={index} className="part">
          <legend>{text('local-contracts.option', { number: index + 1 })}</legend>
          <DateField
            id={fieldIdOf('extendsTo', index)}
            label={text('local-contracts.field.extendsTo')}
            error={errorOf('extendsTo', index)}
            value={option.extendsTo}
            onChange={(extendsTo) => set(index, { extendsTo })}
          />
          <DateField
            id={fieldIdOf('callBy', index)}
            label={text('local-contracts.field.callBy')}
            error={errorOf('callBy', index)}
            value={option.callBy}
            onChange={(callBy) => set(index, { callBy })}
          />
          <div className="actions">
            <Button kind="quiet" onPress={() => onChange(options.filter((_, each) => each !== index))}>
              {text('local-contracts.option-remove', { number: index + 1 })}
            </Button>
          </div>
        </fieldset>
      ))}
      <div className="actions">
        <Button onPress={() => onChange([...options, NO_OPTION])}>{text('local-contracts.option-add')}</Button>
      </div>
    </fieldset>
  );
}
