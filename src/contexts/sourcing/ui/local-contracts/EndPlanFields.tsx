import { Button } from '../../../../web/design/Button.tsx';
import { DateField } from '../../../../web/design/DateField.tsx';
import { TextField } from '../../../../web/design/TextField.tsx';
import { useText } from '../../../../web/text.ts';
import { fieldIdOf, NO_STEP, type StepValues } from './contract-form.ts';
import type { FieldsProps } from './FactFields.tsx';

type Props = { steps: readonly StepValues[]; onChange(steps: StepValues[]): void } & Pick<FieldsProps, 'errorOf'>;

export function EndPlanFields({ steps, onChange, errorOf }: Props) {
  const text = useText();
  return (
    <fieldset className="part-list">
      <legend>{text('local-contracts.plan')}</legend>
      {steps.map((step, index) => (
        // Nothing but their order tells steps apart while they are typed.
        <StepField
          key={index}
          step={step}
          index={index}
          errorOf={errorOf}
          onChange={(part) => onChange(steps.map((each, at) => (at === index ? { ...each, ...part } : each)))}
          onRemove={() => onChange(steps.filter((_, at) => at !== index))}
        />
      ))}
      <div className="actions">
        <Button onPress={() => onChange([...steps, NO_STEP])}>{text('local-contracts.step-add')}</Button>
      </div>
    </fieldset>
  );
}

type StepProps = {
  step: StepValues;
  index: number;
  onChange(part: Partial<StepValues>): void;
  onRemove(): void;
} & Pick<FieldsProps, 'errorOf'>;

function StepField({ step, index, onChange, onRemove, errorOf }: StepProps) {
  const text = useText();
  const common = (name: 'what' | 'who' | 'due' | 'doneOn') => ({
    id: fieldIdOf(name, index),
    label: text(`local-contracts.field.${name}`),
    error: errorOf(name, index),
    value: step[name],
  });
  return (
    <fieldset className="part">
      <legend>{text('local-contracts.step', { number: index + 1 })}</legend>
      <TextField {...common('what')} onChange={(what) => onChange({ what })} />
      {/* Another name is another person than the one who was meant. */}
      <TextField {...common('who')} onChange={(who) => onChange({ who, personId: null })} />
      <DateField {...common('due')} onChange={(due) => onChange({ due })} />
      <DateField
        {...common('doneOn')}
        hint={text('local-contracts.field.doneOn-hint')}
        onChange={(doneOn) => onChange({ doneOn })}
      />
      <div className="actions">
        <Button kind="quiet" onPress={onRemove}>
          {text('local-contracts.step-remove', { number: index + 1 })}
        </Button>
      </div>
    </fieldset>
  );
}
