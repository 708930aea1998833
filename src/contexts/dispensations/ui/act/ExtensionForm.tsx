import { parsePlainDate } from '../../../../kernel/plain-date.ts';
import { DateField } from '../../../../web/design/DateField.tsx';
import { TextField } from '../../../../web/design/TextField.tsx';
import { useFormat, useText } from '../../../../web/text.ts';
import { parseNumber } from '../form/form-values.ts';
import { useKept } from '../use-kept.ts';
import { sendStep, useDispensationChange } from '../use-step.ts';
import { useFaults } from './form-faults.ts';
import type { StepProps } from './step-props.ts';
import { StepForm } from './StepForm.tsx';

/** A new request that goes on where this one ends. */
export function ExtensionForm({ dispensation, onDone, onBack }: StepProps) {
  const text = useText();
  const format = useFormat();
  const { values, write, forget } = useKept(`${dispensation.number} extend`, { periodTo: '', hours: '' });
  const { faults, errorOf, found } = useFaults();
  const change = useDispensationChange(
    () => sendStep(dispensation, '/extensions', { periodTo: values.periodTo, hours: parseNumber(values.hours) }),
    (made) => {
      forget();
      onDone(made);
    },
  );
  const submit = () => {
    const hours = parseNumber(values.hours);
    const isFit = found([
      !parsePlainDate(values.periodTo) && { fieldId: 'field-periodTo', message: text('field.date.wrong') },
      hours === undefined && {
        fieldId: 'field-hours',
        message: text('dispensations.fault.number-unfit', { field: text('dispensations.amount.hours') }),
      },
    ]);
    if (isFit) change.mutate(undefined);
  };
  return (
    <StepForm
      title={text('dispensations.extend.title', { number: dispensation.number })}
      consequence={text('dispensations.extend.consequence')}
      faults={faults}
      error={change.error}
      number={dispensation.number}
      submitLabel={text('dispensations.action.extend')}
      isPending={change.isPending}
      onSubmit={submit}
      onBack={onBack}
    >
      <p className="prose">
        {text('dispensations.extend.ends', {
          date: format.date(dispensation.granted?.to ?? dispensation.periodTo ?? ''),
        })}
      </p>
      <DateField
        id="field-periodTo"
        label={text('dispensations.field.periodTo')}
        error={errorOf('field-periodTo')}
        value={values.periodTo}
        onChange={(periodTo) => write({ periodTo })}
      />
      <TextField
        id="field-hours"
        label={text('dispensations.amount.hours')}
        error={errorOf('field-hours')}
        inputMode="decimal"
        value={values.hours}
        onChange={(hours) => write({ hours })}
      />
    </StepForm>
  );
}
