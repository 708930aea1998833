import { useQuery } from '@tanstack/react-query';
import { apiSend } from '../../../../web/api.ts';
import { AppLink } from '../../../../web/design/AppLink.tsx';
import { Loaded } from '../../../../web/design/Loaded.tsx';
import { Page, Section } from '../../../../web/design/Page.tsx';
import { useFormat, useText } from '../../../../web/text.ts';
import type { SteeringGroupDto } from '../../contract/steering.ts';
import { FormDialog } from '../shared/FormDialog.tsx';
import { steeringQueries } from '../shared/steering-queries.ts';
import { todayHere } from '../../../../web/today.ts';
import { FollowUpTable } from './FollowUpTable.tsx';
import { MeetingTable } from './MeetingTable.tsx';
import { MemberSection } from './MemberSection.tsx';
import { linesOf, NewGroupButton } from './NewGroupButton.tsx';
import { ProposalSection } from './ProposalSection.tsx';

/** A steering group: when it next meets, what it waits for, what it is there for and who belongs to it. */
export function GroupView({ group, mayCreate }: { group: SteeringGroupDto; mayCreate: boolean }) {
  const text = useText();
  const meetings = useQuery(steeringQueries.meetings(group.key));
  const points = useQuery(steeringQueries.points(group.key));
  return (
    <Page title={group.name} lead={<Lead group={group} />} actions={group.mayChange && <PlanMeeting group={group} />}>
      <Section title={text('steering.meetings')}>
        <Loaded query={meetings} shape="table">
          {(items) => <MeetingTable meetings={items} />}
        </Loaded>
      </Section>
      <Section title={text('steering.follow-up-list')}>
        <Loaded query={points} shape="table">
          {(items) => <FollowUpTable group={group} points={items} mayChange={group.mayChange} />}
        </Loaded>
      </Section>
      <ProposalSection group={group} />
      <Section title={text('steering.duties')}>
        <ul className="plain-list">
          {group.duties.map((duty) => (
            <li key={duty}>{duty}</li>
          ))}
        </ul>
        {group.mayChange && <ChangeGroup group={group} />}
      </Section>
      <MemberSection group={group} />
      {mayCreate && (
        <div className="actions steering-after">
          <NewGroupButton />
        </div>
      )}
    </Page>
  );
}

function Lead({ group }: { group: SteeringGroupDto }) {
  const text = useText();
  const format = useFormat();
  const { data: points = [] } = useQuery(steeringQueries.points(group.key));
  const today = todayHere();
  const next = group.nextMeeting;
  return (
    <>
      <p>
        {next
          ? text('steering.group.lead-next', { date: format.date(next.date), time: next.startsAt, place: next.place })
          : text('steering.group.lead-none')}{' '}
        {next && (
          <AppLink to="/styrning/moten/$reference" params={{ reference: next.reference }}>
            {text('steering.meeting.open', { reference: next.reference })}
          </AppLink>
        )}
      </p>
      <p>
        {text('steering.group.lead-points', {
          open: points.length,
          late: points.filter(({ due }) => due < today).length,
        })}
      </p>
    </>
  );
}

function PlanMeeting({ group }: { group: SteeringGroupDto }) {
  const text = useText();
  return (
    <FormDialog
      draft={`plan-${group.key}`}
      kind="primary"
      open={text('steering.meeting.plan')}
      submitLabel={text('steering.meeting.plan')}
      fields={[
        { key: 'date', label: text('steering.date'), kind: 'date' },
        { key: 'startsAt', label: text('steering.time'), hint: text('steering.time-hint'), kind: 'time' },
        { key: 'place', label: text('steering.place'), kind: 'text' },
      ]}
      consequence={<p>{text('steering.meeting.plan-what')}</p>}
      send={(meeting) => apiSend('POST', '/meetings', { body: { ...meeting, group: group.key } })}
    />
  );
}

function ChangeGroup({ group }: { group: SteeringGroupDto }) {
  const text = useText();
  return (
    <div className="actions steering-after">
      <FormDialog
        draft={`group-${group.key}`}
        open={text('steering.group.change')}
        submitLabel={text('save')}
        initial={{ name: group.name, duties: group.duties.join('\n') }}
        fields={[
          { key: 'name', label: text('steering.group.name'), hint: text('steering.group.name-hint'), kind: 'text' },
          { key: 'duties', label: text('steering.duties'), hint: text('steering.duties-hint'), kind: 'long' },
        ]}
        send={({ name, duties = '' }) =>
          apiSend('PATCH', `/steering-groups/${group.key}`, {
            body: { name, duties: linesOf(duties) },
            ifMatch: `"${group.version}"`,
          })
        }
      />
    </div>
  );
}
