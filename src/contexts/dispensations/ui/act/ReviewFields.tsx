import { DateField } from '../../../../web/design/DateField.tsx';
import { RadioGroup } from '../../../../web/design/RadioGroup.tsx';
import { Select } from '../../../../web/design/Select.tsx';
import { TextField } from '../../../../web/design/TextField.tsx';
import { useFormat, useText } from '../../../../web/text.ts';
import type { MeetingSummaryDto } from '../../../governance/contract/steering.ts';

/** A meeting that is not in the product. */
export const OTHER_MEETING = 'other';
const MOST_MEETINGS = 15;

export type ReviewValues = {
  endorsed: 'yes' | 'no' | null;
  /** Reference of a meeting, or `OTHER_MEETING`. */
  meeting: string;
  meetingDate: string;
  meetingName: string;
  minutes: string;
};

type Props = {
  values: ReviewValues;
  meetings: readonly MeetingSummaryDto[];
  write(changes: Partial<ReviewValues>): void;
  errorOf(fieldId: string): string | undefined;
};

export function ReviewFields({ values, meetings, write, errorOf }: Props) {
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
      {meetings.length > 0 && <MeetingChoice values={values} meetings={meetings} write={write} />}
      {values.meeting === OTHER_MEETING && <OtherMeeting values={values} write={write} errorOf={errorOf} />}
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

/** The newest meetings, and the one that is chosen. */
function MeetingChoice({ values, meetings, write }: Omit<Props, 'errorOf'>) {
  const text = useText();
  const format = useFormat();
  const shown = meetings.filter(({ reference }, index) => index < MOST_MEETINGS || reference === values.meeting);
  return (
    <Select
      id="field-meeting"
      label={text('dispensations.review.meeting')}
      hint={text('dispensations.review.meeting.hint')}
      options={[
        ...shown.map(({ reference, date, groupName }) => ({
          key: reference,
          label: text('dispensations.review.meeting.one', { reference, date: format.date(date) }),
          detail: groupName,
        })),
        { key: OTHER_MEETING, label: text('dispensations.review.meeting.other') },
      ]}
      value={values.meeting}
      onChange={(meeting) => write({ meeting })}
    />
  );
}

function OtherMeeting({ values, write, errorOf }: Omit<Props, 'meetings'>) {
  const text = useText();
  return (
    <>
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
    </>
  );
}
