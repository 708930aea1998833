import { swedishDate } from '../../../../kernel/plain-date.ts';
import { useFormat, useText } from '../../../../web/text.ts';
import type { MeetingDto } from '../../contract/steering.ts';

/** Who was there, who was not, who adjusted the minutes and when. */
export function Attendance({ meeting }: { meeting: Pick<MeetingDto, 'attendance' | 'adjusters' | 'remarks'> }) {
  const text = useText();
  const format = useFormat();
  const names = (isPresent: boolean) =>
    meeting.attendance
      .filter((one) => one.isPresent === isPresent)
      .map(({ name, role }) => `${name} (${text(`steering.role.${role}`).toLocaleLowerCase(format.language)})`)
      .join(', ');
  const adjusted = meeting.adjusters
    .map(({ name, adjustedAt }) =>
      adjustedAt === null
        ? text('steering.adjuster.waiting', { name })
        : text('steering.adjuster.done', { name, when: format.date(swedishDate(new Date(adjustedAt))) }),
    )
    .join(', ');
  return (
    <dl className="fact-list">
      <div>
        <dt>{text('steering.present')}</dt>
        <dd>{names(true) || '–'}</dd>
      </div>
      <div>
        <dt>{text('steering.absent')}</dt>
        <dd>{names(false) || '–'}</dd>
      </div>
      <div>
        <dt>{text('steering.adjusters')}</dt>
        <dd>{adjusted || '–'}</dd>
      </div>
      {meeting.remarks && (
        <div>
          <dt>{text('steering.remarks')}</dt>
          <dd>{meeting.remarks}</dd>
        </div>
      )}
    </dl>
  );
}
