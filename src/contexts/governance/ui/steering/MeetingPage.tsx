import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { AppLink } from '../../../../web/design/AppLink.tsx';
import { Loaded } from '../../../../web/design/Loaded.tsx';
import { Notice } from '../../../../web/design/Notice.tsx';
import { Page, Section } from '../../../../web/design/Page.tsx';
import { RecordOf } from '../../../../web/history/RecordOf.tsx';
import { useFormat, useText } from '../../../../web/text.ts';
import type { MeetingDto } from '../../contract/steering.ts';
import { steeringQueries } from '../shared/steering-queries.ts';
import { Agenda } from './Agenda.tsx';
import { AgendaDispensations } from './AgendaDispensations.tsx';
import { Attendance } from './Attendance.tsx';
import { FollowUpTable } from './FollowUpTable.tsx';
import { lateBy } from './late-by.ts';
import { MeetingSteps } from './MeetingSteps.tsx';
import { MinutesForm } from './MinutesForm.tsx';

/** A meeting from its planning to its adjusted minutes. */
export default function MeetingPage() {
  const text = useText();
  const { reference = '' }: { reference?: string } = useParams({ strict: false });
  const query = useQuery(steeringQueries.meeting(reference));
  return (
    <Page
      title={text('steering.meeting.title', { reference })}
      lead={query.data && <Lead meeting={query.data} />}
      actions={
        query.data && (
          <AppLink to="/styrning/moten/$reference/underlag" params={{ reference }} className="button button-secondary">
            {text('steering.pack')}
          </AppLink>
        )
      }
    >
      <Loaded query={query}>{(meeting) => <Content meeting={meeting} />}</Loaded>
      <p className="back-link">
        <AppLink to="/styrning/styrgrupp/$key" params={{ key: query.data?.group ?? reference.replace(/-\d+$/, '') }}>
          {text('steering.to-group')}
        </AppLink>
      </p>
    </Page>
  );
}

function Lead({ meeting }: { meeting: MeetingDto }) {
  const text = useText();
  const format = useFormat();
  const { groupName, date, startsAt, place, status } = meeting;
  return (
    <>
      <p>{text('steering.meeting.lead', { group: groupName, date: format.date(date), time: startsAt, place })}</p>
      <p>{text(`steering.meeting.state.${status}`)}</p>
    </>
  );
}

function Content({ meeting }: { meeting: MeetingDto }) {
  const text = useText();
  const may = (action: MeetingDto['actions'][number]) => meeting.actions.includes(action);
  return (
    <>
      {meeting.cancelReason !== null && (
        <Notice kind="warning" title={text('steering.status.cancelled')}>
          <p>{meeting.cancelReason}</p>
        </Notice>
      )}
      <MeetingSteps meeting={meeting} />
      <Section title={text('steering.agenda')}>
        <Agenda meeting={meeting} />
      </Section>
      <AgendaDispensations meeting={meeting} />
      {may('minutes') && (
        <Section title={text('steering.attendance')}>
          <MinutesForm key={meeting.version} meeting={meeting} />
        </Section>
      )}
      {!may('minutes') && meeting.attendance.length > 0 && (
        <Section title={text('steering.attendance')}>
          <Attendance meeting={meeting} />
        </Section>
      )}
      <Section title={text('steering.follow-up-list')}>
        <FollowUpTable
          group={{ key: meeting.group, members: meeting.members }}
          points={meeting.followUpPoints}
          mayChange={may('agenda')}
          {...lateBy(meeting)}
          {...(meeting.status === 'held' ? { meeting: meeting.reference } : {})}
        />
      </Section>
      {meeting.removedItems.length > 0 && (
        <Section title={text('steering.removed')}>
          <ul className="plain-list">
            {meeting.removedItems.map(({ title, reason }) => (
              <li key={title + reason}>{text('steering.removed.one', { title, reason })}</li>
            ))}
          </ul>
        </Section>
      )}
      <RecordOf entity="meeting" entityId={meeting.reference} unit={meeting.unit} />
    </>
  );
}
