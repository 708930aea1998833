create table steering_group (
  id uuid primary key,
  key text not null unique,
  name text not null,
  unit_code text not null,
  duties text[] not null,
  version integer not null default 1,
  created_at timestamptz not null,
  created_by text not null
);
comment on table steering_group is 'Steering group (styrgrupp): follows targets and agreements, prepares proposals, takes decisions of its own.';
comment on column steering_group.id is 'Id.';
comment on column steering_group.key is 'Short name in addresses and meeting references, `STYR`.';
comment on column steering_group.name is 'Name as shown, and as the forum of its decisions.';
comment on column steering_group.unit_code is 'Unit it steers.';
comment on column steering_group.duties is 'What it is there for, one duty each.';
comment on column steering_group.version is 'Raised by every change: the ETag.';
comment on column steering_group.created_at is 'When it was entered.';
comment on column steering_group.created_by is 'By whom.';

create table steering_group_member (
  id uuid primary key,
  group_id uuid not null references steering_group,
  person_id text not null references person,
  role text not null check (role in ('chair', 'secretary', 'member', 'adjunct')),
  represents text,
  valid_from date not null,
  valid_to date
);
comment on table steering_group_member is 'Who belongs to a steering group, in which role, from when to when.';
comment on column steering_group_member.id is 'Id.';
comment on column steering_group_member.group_id is 'The group.';
comment on column steering_group_member.person_id is 'The person.';
comment on column steering_group_member.role is 'Role in the group.';
comment on column steering_group_member.represents is 'What the person speaks for: HR, a department; null when the role says it.';
comment on column steering_group_member.valid_from is 'First day.';
comment on column steering_group_member.valid_to is 'Last day; null until further notice.';
create index steering_group_member_group on steering_group_member (group_id);

create table meeting (
  id uuid primary key,
  reference text not null unique,
  group_id uuid not null references steering_group,
  number integer not null,
  held_on date not null,
  starts_at text not null,
  place text not null,
  status text not null check (status in ('planned', 'called', 'held', 'adjusted', 'cancelled')),
  called_at timestamptz,
  opened_at timestamptz,
  adjusted_at timestamptz,
  cancel_reason text,
  remarks text not null default '',
  headline jsonb,
  version integer not null default 1,
  created_at timestamptz not null,
  created_by text not null,
  unique (group_id, number)
);
comment on table meeting is 'A steering group''s meeting (möte): planned, called, held, its minutes adjusted (justerade); or cancelled.';
comment on column meeting.id is 'Id.';
comment on column meeting.reference is 'The group''s key and the meeting''s number, `STYR-3`: stands in addresses.';
comment on column meeting.group_id is 'The group.';
comment on column meeting.number is 'Running number within the group.';
comment on column meeting.held_on is 'Day it is planned for or was held.';
comment on column meeting.starts_at is 'Time of day, `09:00`.';
comment on column meeting.place is 'Where.';
comment on column meeting.status is 'Where it is on its way.';
comment on column meeting.called_at is 'When the members were called (kallade).';
comment on column meeting.opened_at is 'When it was registered as held.';
comment on column meeting.adjusted_at is 'When the last adjuster signed; from then on nothing of it changes.';
comment on column meeting.cancel_reason is 'Why it was cancelled.';
comment on column meeting.remarks is 'What the minutes say besides the items.';
comment on column meeting.headline is 'The headline indicator as it read when the meeting was held; null until then.';
comment on column meeting.version is 'Raised by every change of the meeting itself: the ETag.';
comment on column meeting.created_at is 'When it was planned.';
comment on column meeting.created_by is 'By whom.';

create table agenda_item (
  id uuid primary key,
  meeting_id uuid not null references meeting,
  position integer not null,
  heading text not null,
  title text not null,
  detail text not null default '',
  link text,
  source_key text,
  is_edited boolean not null default false,
  notes text not null default '',
  removed_reason text,
  version integer not null default 1,
  created_at timestamptz not null,
  created_by text not null,
  unique (meeting_id, source_key)
);
comment on table agenda_item is 'An item of a meeting''s agenda (dagordningspunkt), drafted by the product or added by hand, with what the minutes say of it.';
comment on column agenda_item.id is 'Id.';
comment on column agenda_item.meeting_id is 'The meeting.';
comment on column agenda_item.position is 'Its place in the agenda, from 1.';
comment on column agenda_item.heading is 'Heading it stands under.';
comment on column agenda_item.title is 'What it is, in one line.';
comment on column agenda_item.detail is 'Figures and circumstances.';
comment on column agenda_item.link is 'Address in the web application of what it is about.';
comment on column agenda_item.source_key is 'Key of what it was drafted from; null when added by hand.';
comment on column agenda_item.is_edited is 'Whether someone has written in it: a new draft then leaves it as it is.';
comment on column agenda_item.notes is 'What the minutes say.';
comment on column agenda_item.removed_reason is 'Why it was taken off the agenda; null while it stands there.';
comment on column agenda_item.version is 'Raised by every change: the ETag.';
comment on column agenda_item.created_at is 'When it was added.';
comment on column agenda_item.created_by is 'By whom.';

create table agenda_item_decision (
  agenda_item_id uuid not null references agenda_item,
  decision_id uuid not null unique references decision,
  primary key (agenda_item_id, decision_id)
);
comment on table agenda_item_decision is 'Which decisions were taken under which item.';
comment on column agenda_item_decision.agenda_item_id is 'The item.';
comment on column agenda_item_decision.decision_id is 'The decision in the register.';

create table meeting_attendance (
  meeting_id uuid not null references meeting,
  person_id text not null references person,
  name text not null,
  role text not null,
  is_present boolean not null,
  primary key (meeting_id, person_id)
);
comment on table meeting_attendance is 'Who was there and who was not.';
comment on column meeting_attendance.meeting_id is 'The meeting.';
comment on column meeting_attendance.person_id is 'The person.';
comment on column meeting_attendance.name is 'Name that day.';
comment on column meeting_attendance.role is 'Role in the group that day.';
comment on column meeting_attendance.is_present is 'Whether the person was there.';

create table meeting_adjuster (
  meeting_id uuid not null references meeting,
  person_id text not null references person,
  name text not null,
  adjusted_at timestamptz,
  recorded_by text,
  primary key (meeting_id, person_id)
);
comment on table meeting_adjuster is 'Who is to adjust the minutes (justerare), and when each did.';
comment on column meeting_adjuster.meeting_id is 'The meeting.';
comment on column meeting_adjuster.person_id is 'The person.';
comment on column meeting_adjuster.name is 'Name that day.';
comment on column meeting_adjuster.adjusted_at is 'When the person adjusted the minutes; null until then.';
comment on column meeting_adjuster.recorded_by is 'Who recorded it: the person, or whoever holds the paper that was signed.';

create function refuse_adjusted_change() returns trigger language plpgsql as $$
declare
  its_status text;
begin
  if tg_table_name = 'meeting' then
    its_status := old.status;
  else
    execute format('select status from %I.meeting where id = $1', tg_table_schema) into its_status using old.meeting_id;
  end if;
  if its_status = 'adjusted' then
    raise exception 'adjusted minutes are never changed';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger meeting_frozen before update or delete on meeting for each row execute function refuse_adjusted_change();
create trigger agenda_item_frozen before update or delete on agenda_item for each row execute function refuse_adjusted_change();
create trigger meeting_attendance_frozen before update or delete on meeting_attendance
  for each row execute function refuse_adjusted_change();
create trigger meeting_adjuster_frozen before update or delete on meeting_adjuster
  for each row execute function refuse_adjusted_change();

create table follow_up_point (
  id uuid primary key,
  group_id uuid not null references steering_group,
  number integer not null,
  what text not null,
  person_id text not null references person,
  due date not null,
  raised_at uuid references meeting,
  raised_on date not null,
  status text not null check (status in ('open', 'done', 'dropped')),
  closed_on date,
  closing_words text,
  version integer not null default 1,
  created_by text not null,
  unique (group_id, number)
);
comment on table follow_up_point is 'What a steering group waits for (uppföljningspunkt): carried from meeting to meeting until it is done or dropped.';
comment on column follow_up_point.id is 'Id.';
comment on column follow_up_point.group_id is 'The group.';
comment on column follow_up_point.number is 'Running number within the group.';
comment on column follow_up_point.what is 'What is to be done.';
comment on column follow_up_point.person_id is 'Who is to do it.';
comment on column follow_up_point.due is 'By when.';
comment on column follow_up_point.raised_at is 'Meeting it was raised in; null between meetings.';
comment on column follow_up_point.raised_on is 'Day it was raised.';
comment on column follow_up_point.status is 'Open, done, or dropped with its reason.';
comment on column follow_up_point.closed_on is 'Day it was done or dropped.';
comment on column follow_up_point.closing_words is 'What came of it, or why it was dropped.';
comment on column follow_up_point.version is 'Raised by every change: the ETag.';
comment on column follow_up_point.created_by is 'Who raised it.';

create table proposal (
  id uuid primary key,
  number integer not null unique,
  group_id uuid not null references steering_group,
  title text not null,
  wording text not null,
  forum text not null,
  meeting_id uuid references meeting,
  sent_on date not null,
  status text not null check (status in ('waiting', 'adopted', 'declined', 'returned')),
  version integer not null default 1,
  created_by text not null
);
comment on table proposal is 'A proposal that the steering group has prepared for another forum (berett förslag).';
comment on column proposal.id is 'Id.';
comment on column proposal.number is 'Running number, in addresses.';
comment on column proposal.group_id is 'The group.';
comment on column proposal.title is 'What it is about, in one line.';
comment on column proposal.wording is 'What is proposed, in words.';
comment on column proposal.forum is 'The forum that is to decide, as written.';
comment on column proposal.meeting_id is 'Meeting in which it was prepared; null between meetings.';
comment on column proposal.sent_on is 'Day it was last sent to the forum.';
comment on column proposal.status is 'Waiting for an answer, or the answer it got.';
comment on column proposal.version is 'Raised by every change: the ETag.';
comment on column proposal.created_by is 'Who entered it.';

create table proposal_answer (
  id uuid primary key,
  proposal_id uuid not null references proposal,
  answered_on date not null,
  answer text not null check (answer in ('adopted', 'declined', 'returned')),
  words text not null,
  registry_number text,
  proposed_wording text not null,
  recorded_by text not null
);
comment on table proposal_answer is 'What a forum answered to a proposal; a returned one may be sent again and answered again.';
comment on column proposal_answer.id is 'Id.';
comment on column proposal_answer.proposal_id is 'The proposal.';
comment on column proposal_answer.answered_on is 'Day of the answer.';
comment on column proposal_answer.answer is 'Adopted, declined or returned.';
comment on column proposal_answer.words is 'The answer in words.';
comment on column proposal_answer.registry_number is 'Registry number (diarienummer) of the answer.';
comment on column proposal_answer.proposed_wording is 'The proposal as it read when it was answered.';
comment on column proposal_answer.recorded_by is 'Who recorded it.';
create index proposal_answer_proposal on proposal_answer (proposal_id);

alter table decision add constraint decision_meeting foreign key (meeting_id) references meeting;
create index decision_search on decision
  using gin (to_tsvector('swedish', subject || ' ' || outcome || ' ' || ground || ' ' || decider_name || ' ' || forum));

create table decision_follow_up (
  id uuid primary key,
  decision_id uuid not null references decision,
  followed_up_on date not null,
  words text not null,
  next_on date,
  recorded_by text not null,
  recorded_at timestamptz not null
);
comment on table decision_follow_up is 'That a decision was followed up, with what was found; the decision itself stands as it was taken.';
comment on column decision_follow_up.id is 'Id.';
comment on column decision_follow_up.decision_id is 'The decision.';
comment on column decision_follow_up.followed_up_on is 'When.';
comment on column decision_follow_up.words is 'What was found.';
comment on column decision_follow_up.next_on is 'When it is to be followed up next; null when that was the last time.';
comment on column decision_follow_up.recorded_by is 'Who recorded it.';
comment on column decision_follow_up.recorded_at is 'When it was recorded.';
create index decision_follow_up_decision on decision_follow_up (decision_id);
