import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { parsePlainDate } from '../../../../kernel/plain-date.ts';
import { useText } from '../../../../web/text.ts';
import { dispensationQueries } from '../dispensation-queries.ts';
import { todayHere } from '../../../../web/today.ts';
import { useKept } from '../use-kept.ts';
import { sendStep, useDispensationChange } from '../use-step.ts';
import { useFaults } from './form-faults.ts';
import { OTHER_MEETING, ReviewFields, type ReviewValues } from './ReviewFields.tsx';
import type { StepProps } from './step-props.ts';
import { StepForm } from './StepForm.tsx';

const bodyOf = ({ endorsed, minutes, meeting, meetingDate, meetingName }: ReviewValues) => ({
  endorsed: endorsed === 'yes',
  minutes,
  ...(meeting === OTHER_MEETING ? { meetingDate, meetingName } : { meetingId: meeting }),
});

/** What the steering group said, and at which meeting. */
export function ReviewForm({ dispensation, onDone, onBack }: StepProps) {
  const text = useText();
  // From a meeting's agenda the meeting comes along in the address.
  const { mote } = useSearch({ strict: false }) as { mote?: string };
  const today = todayHere();
  const meetings = (useQuery(dispensationQueries.meetings()).data ?? []).filter(
    ({ date, status }) => date <= today && status !== 'cancelled',
  );
  const named = meetings.find(({ reference }) => reference === mote)?.reference ?? OTHER_MEETING;
  const initial: ReviewValues = { endorsed: null, meeting: named, meetingDate: today, meetingName: '', minutes: '' };
  const { values, write, forget } = useKept(`${dispensation.number} review`, initial);
  const { faults, errorOf, found } = useFaults();
  const change = useDispensationChange(
    () => sendStep(dispensation, '/reviews', bodyOf(values)),
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
    const isOther = values.meeting === OTHER_MEETING;
    const isFit = found([
      missing(values.endorsed === null, 'endorsed'),
      isOther &&
        !parsePlainDate(values.meetingDate) && { fieldId: 'field-meetingDate', message: text('field.date.wrong') },
      missing(isOther && values.meetingName.trim() === '', 'meetingName'),
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
      <ReviewFields values={values} meetings={meetings} write={write} errorOf={errorOf} />
    </StepForm>
  );
}
