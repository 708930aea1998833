create table follow_up_round (
  id uuid primary key,
  key text not null unique,
  period text not null,
  opens_on date not null,
  due_on date not null,
  instruction text not null,
  state text not null check (state in ('planned', 'open', 'closed')),
  opened_at timestamptz,
  opened_by text,
  closed_at timestamptz,
  closed_by text,
  version integer not null,
  created_at timestamptz not null,
  created_by text not null,
  changed_at timestamptz not null,
  changed_by text not null,
  check (opens_on <= due_on),
  check ((state = 'planned') = (opened_at is null)),
  check ((state = 'closed') = (closed_at is not null))
);
comment on table follow_up_round is 'A round of follow-up (uppföljningsomgång): those who are responsible for open actions are asked how they stand.';
comment on column follow_up_round.id is 'Id.';
comment on column follow_up_round.key is 'Short name in addresses, `2026-T3`; never changes.';
comment on column follow_up_round.period is 'Month or tertial that it is about, `2026-11` or `2026-T3`.';
comment on column follow_up_round.opens_on is 'Day on which it is to open.';
comment on column follow_up_round.due_on is 'Last day to answer.';
comment on column follow_up_round.instruction is 'What those who answer are asked to think of.';
comment on column follow_up_round.state is 'Planned, open for answers, or closed.';
comment on column follow_up_round.opened_at is 'When it was opened; null until then.';
comment on column follow_up_round.opened_by is 'By whom.';
comment on column follow_up_round.closed_at is 'When it was closed; null until then.';
comment on column follow_up_round.closed_by is 'By whom.';
comment on column follow_up_round.version is 'Raised by every change: what If-Match is held against.';
comment on column follow_up_round.created_at is 'When it was planned.';
comment on column follow_up_round.created_by is 'By whom.';
comment on column follow_up_round.changed_at is 'When it was last changed.';
comment on column follow_up_round.changed_by is 'By whom.';

create table follow_up_round_plan (
  round_id uuid not null references follow_up_round,
  plan_id uuid not null references plan,
  primary key (round_id, plan_id)
);
comment on table follow_up_round_plan is 'Plans whose actions a round asks about.';
comment on column follow_up_round_plan.round_id is 'Round.';
comment on column follow_up_round_plan.plan_id is 'Plan.';

create table follow_up_question (
  round_id uuid not null references follow_up_round,
  action_id uuid not null references planned_action,
  person_id text references person,
  unit_code text not null,
  status text not null,
  progress integer not null,
  primary key (round_id, action_id)
);
comment on table follow_up_question is 'What a round has asked: one row for each action that was open when the round was opened. Kept as it was then.';
comment on column follow_up_question.round_id is 'Round.';
comment on column follow_up_question.action_id is 'Action.';
comment on column follow_up_question.person_id is 'Who was asked: the responsible person, else whoever heads the unit; null when nobody was found.';
comment on column follow_up_question.unit_code is 'Unit of the action when it was asked about.';
comment on column follow_up_question.status is 'Status when it was asked about.';
comment on column follow_up_question.progress is 'Progress when it was asked about.';
create index follow_up_question_action on follow_up_question (action_id);

alter table planned_action_status add foreign key (round_id) references follow_up_round;
create index planned_action_status_round on planned_action_status (round_id);

create table handover (
  id uuid primary key,
  number integer not null unique,
  action_id uuid not null references planned_action,
  receiver_id text references person,
  receiver_function text,
  receiver_unit text,
  hands_over_on date not null,
  words text not null,
  state text not null check (state in ('waiting', 'accepted', 'declined', 'withdrawn')),
  given_at timestamptz not null,
  given_by text not null,
  settled_at timestamptz,
  settled_by text,
  reason text,
  version integer not null,
  check ((state = 'waiting') = (settled_at is null))
);
comment on table handover is 'A handover (överlämning) of an action to a named receiver, who accepts or declines it.';
comment on column handover.id is 'Id.';
comment on column handover.number is 'Running number, for people.';
comment on column handover.action_id is 'Action.';
comment on column handover.receiver_id is 'Person who is to take over; null when a function or a unit is named.';
comment on column handover.receiver_function is 'Function that is to take over, in words.';
comment on column handover.receiver_unit is 'Unit that is to take over; null for the unit of the action.';
comment on column handover.hands_over_on is 'Day from which the receiver answers for it.';
comment on column handover.words is 'What is handed over and what remains of it.';
comment on column handover.state is 'Waits for the receiver, accepted, declined, or withdrawn by who handed over.';
comment on column handover.given_at is 'When it was handed over.';
comment on column handover.given_by is 'By whom.';
comment on column handover.settled_at is 'When it was accepted, declined or withdrawn; null until then.';
comment on column handover.settled_by is 'By whom.';
comment on column handover.reason is 'Why it was declined or withdrawn; what was said when it was accepted.';
comment on column handover.version is 'Raised by every change: what If-Match is held against.';
create unique index handover_waiting on handover (action_id) where state = 'waiting';
create index handover_action on handover (action_id);

create table plan_ending (
  plan_id uuid primary key references plan,
  ended_on date not null,
  decision_id uuid not null references decision,
  remaining integer not null,
  unfinished_reason text,
  closing jsonb not null,
  ended_at timestamptz not null,
  ended_by text not null,
  check (remaining = 0 or unfinished_reason is not null)
);
comment on table plan_ending is 'The end of a plan (avslut): what remained of it that day, as it read. Never changed.';
comment on column plan_ending.plan_id is 'Plan.';
comment on column plan_ending.ended_on is 'Day of the decision.';
comment on column plan_ending.decision_id is 'The decision in the register.';
comment on column plan_ending.remaining is 'Number of actions that lacked something.';
comment on column plan_ending.unfinished_reason is 'Why it was ended although something lacked; null when nothing did.';
comment on column plan_ending.closing is 'The closing list as it read that day.';
comment on column plan_ending.ended_at is 'When it was registered.';
comment on column plan_ending.ended_by is 'By whom.';

create function refuse_plan_ending_change() returns trigger language plpgsql as $$
begin
  raise exception 'the end of a plan is never changed';
end $$;
create trigger plan_ending_append_only before update or delete or truncate on plan_ending
  for each statement execute function refuse_plan_ending_change();
