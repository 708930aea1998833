import { parsePlainDate } from '../../../../kernel/plain-date.ts';
import { DateField } from '../../../../web/design/DateField.tsx';
import { RadioGroup } from '../../../../web/design/RadioGroup.tsx';
import { TextField } from '../../../../web/design/TextField.tsx';
import { useText } from '../../../../web/text.ts';
import { todayHere } from '../today-here.ts';
import { useKept } from '../use-kept.ts';
import { sendStep, useDispensationChange } from '../use-step.ts';
import { useFaults } from './form-faults.ts';
import type { StepProps } from './step-props.ts';
import { StepForm } from './StepForm.tsx';

type Values = { endorsed: 'yes' | 'no' | null; meetingDate: string; meetingName: string; minutes: string };

/** What the steering group said, and at which meeting. */
export function ReviewForm({ dispensation, onDone, onBack }: StepProps) {
  const text = useText();
  const initial: Values = { endorsed: null, meetingDate: todayHere(), meetingName: '', minutes: '' };
  const { values, write, forget } = useKept(`${dispensation.number} review`, initial);
  const { faults, errorOf, found } = useFaults();
  const change = useDispensationChange(
    () => sendStep(dispensation, '/reviews', { ...values, endorsed: values.endorsed === 'yes' }),
    (changed) => {
      forget();
      onDone(changed);
    },
  );
  const missing = (isMissing: boolean, name: 'endorsed' | 'meetingName' | 'minutes') =>
    isMissing && {
      fieldId: `field-${name}`,
      message: text('dispensations.fault.request-field-missing', { field: text(`dispensations.review.${name}`) }),
    };
  const submit = () => {
    const isFit = found([
      missing(values.endorsed === null, 'endorsed'),
      !parsePlainDate(values.meetingDate) && { fieldId: 'field-meetingDate', message: text('field.date.wrong') },
      missing(values.meetingName.trim() === '', 'meetingName'),
      missing(values.minutes.trim() === '', 'minutes'),
    ]);
    if (isFit) change.mutate(undefined);
  };
  const isAfterwards = dispensation.decidedOn !== null;
  return (
    <StepForm
      title={text('dispensations.review.title', { number: dispensation.number })}
      consequence={text(isAfterwards ? 'dispensations.review.consequence-after' : 'dispensations.review.consequence')}
      faults={faults}
      error={change.error}
      number={dispensation.number}
      submitLabel={text('dispensations.review.submit')}
      isPending={change.isPending}
      onSubmit={submit}
      onBack={onBack}
    >
      <ReviewFields values={values} write={write} errorOf={errorOf} />
    </StepForm>
  );
}

type FieldsProps = {
  values: Values;
  write(changes: Partial<Values>): void;
  errorOf(fieldId: string): string | undefined;
};

function ReviewFields({ values, write, errorOf }: FieldsProps) {
  const text = useText();
  return (
    <>
      <RadioGroup
        id="field-endorsed"
        label={text('dispensations.review.endorsed')}
        error={errorOf('field-endorsed')}
        options={[
          { key: 'yes', label: text('dispensations.review.yes') },
          { key: 'no', label: text('dispensations.review.no') },
        ]}
        value={values.endorsed}
        onChange={(endorsed) => write({ endorsed })}
      />
      <DateField
        id="field-meetingDate"
        label={text('dispensations.review.meetingDate')}
        error={errorOf('field-meetingDate')}
        value={values.meetingDate}
        onChange={(meetingDate) => write({ meetingDate })}
      />
      <TextField
        id="field-meetingName"
        label={text('dispensations.review.meetingName')}
        hint={text('dispensations.review.meetingName.hint')}
        error={errorOf('field-meetingName')}
        value={values.meetingName}
        onChange={(meetingName) => write({ meetingName })}
      />
      <TextField
        id="field-minutes"
        label={text('dispensations.review.minutes')}
        hint={text('dispensations.review.minutes.hint')}
        error={errorOf('field-minutes')}
        rows={4}
        value={values.minutes}
        onChange={(minutes) => write({ minutes })}
      />
    </>
  );
}
