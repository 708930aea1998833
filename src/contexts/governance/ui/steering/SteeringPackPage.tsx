import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { AppLink } from '../../../../web/design/AppLink.tsx';
import { Button } from '../../../../web/design/Button.tsx';
import { Loaded } from '../../../../web/design/Loaded.tsx';
import { Page, Section } from '../../../../web/design/Page.tsx';
import { useFormat, useText } from '../../../../web/text.ts';
import type { MeetingDto } from '../../contract/steering.ts';
import { AddressLink } from '../shared/AddressLink.tsx';
import { steeringQueries } from '../shared/steering-queries.ts';
import { Attendance } from './Attendance.tsx';
import { FollowUpTable } from './FollowUpTable.tsx';
import { HeadlineFigure } from './HeadlineFigure.tsx';
import { lateBy } from './late-by.ts';

/** Everything the members need for a meeting on one page that prints well. */
export default function SteeringPackPage() {
  const text = useText();
  const format = useFormat();
  const { reference = '' }: { reference?: string } = useParams({ strict: false });
  const query = useQuery(steeringQueries.meeting(reference));
  const meeting = query.data;
  return (
    <Page
      title={text('steering.pack.title', { reference })}
      lead={
        meeting && (
          <p>
            {text('steering.meeting.lead', {
              group: meeting.groupName,
              date: format.date(meeting.date),
              time: meeting.startsAt,
              place: meeting.place,
            })}
          </p>
        )
      }
      actions={<Button onPress={() => window.print()}>{text('steering.pack.print')}</Button>}
    >
      <Loaded query={query}>{(loaded) => <Pack meeting={loaded} />}</Loaded>
      <p className="back-link">
        <AppLink to="/styrning/moten/$reference" params={{ reference }}>
          {text('steering.to-meeting')}
        </AppLink>
      </p>
    </Page>
  );
}

function Pack({ meeting }: { meeting: MeetingDto }) {
  const text = useText();
  return (
    <div className="steering-pack">
      {meeting.headline && <HeadlineFigure headline={meeting.headline} />}
      <Section title={text('steering.agenda')}>
        <ol className="pack-agenda">
          {meeting.items.map(({ id, title, detail, link, notes, decisions }) => (
            <li key={id}>
              <h3 className="agenda-title">{link ? <AddressLink address={link}>{title}</AddressLink> : title}</h3>
              {detail && <p>{detail}</p>}
              {notes && <p>{notes}</p>}
              {decisions.map(({ number, outcome }) => (
                <p key={number}>
                  <strong>{text('steering.decision.named', { number })}:</strong> {outcome}
                </p>
              ))}
            </li>
          ))}
        </ol>
        {meeting.items.length === 0 && <p>{text('steering.agenda.none-yet')}</p>}
      </Section>
      <Section title={text('steering.follow-up-list')}>
        <FollowUpTable
          group={{ key: meeting.group, members: [] }}
          points={meeting.followUpPoints}
          mayChange={false}
          {...lateBy(meeting)}
        />
      </Section>
      <PreviousDecisions meeting={meeting} />
      {meeting.attendance.length > 0 && (
        <Section title={text('steering.attendance')}>
          <Attendance meeting={meeting} />
        </Section>
      )}
    </div>
  );
}

function PreviousDecisions({ meeting }: { meeting: MeetingDto }) {
  const text = useText();
  if (meeting.previousMeeting === null) return null;
  return (
    <Section title={text('steering.previous-decisions', { reference: meeting.previousMeeting })}>
      {meeting.previousDecisions.length === 0 && <p>{text('steering.previous-decisions.none')}</p>}
      <ul className="plain-list">
        {meeting.previousDecisions.map(({ number, subject, outcome }) => (
          <li key={number}>
            <strong>
              {number} {subject}.
            </strong>{' '}
            {outcome}
          </li>
        ))}
      </ul>
    </Section>
  );
}
