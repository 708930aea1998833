create table local_plan_order (
  id uuid primary key,
  number integer not null unique,
  parent_plan_id uuid not null references plan,
  instruction text not null,
  due_on date not null,
  ordered_on date not null,
  ordered_at timestamptz not null,
  ordered_by text not null
);
comment on table local_plan_order is 'An order of local plans (beställning): one instruction and date for the departments that it names.';
comment on column local_plan_order.id is 'Id.';
comment on column local_plan_order.number is 'Running number by which people point at it.';
comment on column local_plan_order.parent_plan_id is 'The region''s plan that the local plans are made from.';
comment on column local_plan_order.instruction is 'What is asked for, in words.';
comment on column local_plan_order.due_on is 'When the plans were to be adopted, as first ordered.';
comment on column local_plan_order.ordered_on is 'Day of the order.';
comment on column local_plan_order.ordered_at is 'When it was entered.';
comment on column local_plan_order.ordered_by is 'By whom.';

create table local_plan (
  id uuid primary key,
  key text not null unique,
  order_id uuid not null references local_plan_order,
  unit_code text not null,
  plan_id uuid unique references plan,
  due_on date not null,
  due_reason text,
  present_state text not null,
  started_on date,
  started_by text,
  withdrawn_on date,
  withdrawn_by text,
  withdrawn_reason text,
  version integer not null
);
comment on table local_plan is 'A department''s plan from the order on. The plan itself, with its actions, is the row of plan that it gets when the department starts.';
comment on column local_plan.id is 'Id.';
comment on column local_plan.key is 'Key by which people point at it; the same as the plan''s.';
comment on column local_plan.order_id is 'The order.';
comment on column local_plan.unit_code is 'Department, by its code: where it hangs in the tree is asked each time.';
comment on column local_plan.plan_id is 'The plan; null until the department has started.';
comment on column local_plan.due_on is 'When it is to be adopted, as last extended.';
comment on column local_plan.due_reason is 'Why the date was moved; null when it was not.';
comment on column local_plan.present_state is 'The department''s own words about its present state (nuläge).';
comment on column local_plan.started_on is 'When the department started; null until then.';
comment on column local_plan.started_by is 'By whom.';
comment on column local_plan.withdrawn_on is 'When the order was withdrawn for the department; null while it holds.';
comment on column local_plan.withdrawn_by is 'By whom.';
comment on column local_plan.withdrawn_reason is 'Why.';
comment on column local_plan.version is 'Raised by every change: what If-Match is held against.';
create index local_plan_unit on local_plan (unit_code);
create index local_plan_order_of on local_plan (order_id);

create table local_plan_figure (
  local_plan_id uuid not null references local_plan,
  indicator text not null,
  period text not null,
  read_on date not null,
  value numeric,
  reason text,
  unit_of_measure text not null,
  definition text not null,
  complete boolean not null,
  gaps jsonb not null,
  primary key (local_plan_id, indicator, period)
);
comment on table local_plan_figure is 'The department''s figures on the day it started, as they were read that day. Never changed.';
comment on column local_plan_figure.local_plan_id is 'Local plan.';
comment on column local_plan_figure.indicator is 'Key of the indicator.';
comment on column local_plan_figure.period is 'Period.';
comment on column local_plan_figure.read_on is 'Day on which it was read.';
comment on column local_plan_figure.value is 'Value; null when it could not be computed.';
comment on column local_plan_figure.reason is 'Code of why it could not be computed.';
comment on column local_plan_figure.unit_of_measure is 'Unit of measure.';
comment on column local_plan_figure.definition is 'Definition and version it was computed by.';
comment on column local_plan_figure.complete is 'Whether nothing was missing behind it.';
comment on column local_plan_figure.gaps is 'What was missing.';

create table local_plan_answer (
  id uuid primary key,
  local_plan_id uuid not null references local_plan,
  origin_action_id uuid not null references planned_action,
  answer text not null check (answer in ('taken-over', 'adapted', 'declined')),
  reason text,
  local_action_id uuid references planned_action,
  parent_version integer not null,
  answered_at timestamptz not null,
  answered_by text not null,
  superseded_at timestamptz,
  check (answer = 'taken-over' or reason is not null),
  check (answer = 'declined' or local_action_id is not null)
);
comment on table local_plan_answer is 'What a department answers to an action of the region''s plan. A new answer supersedes the earlier, which is kept.';
comment on column local_plan_answer.id is 'Id.';
comment on column local_plan_answer.local_plan_id is 'Local plan.';
comment on column local_plan_answer.origin_action_id is 'Action of the region''s plan.';
comment on column local_plan_answer.answer is 'Taken over as it reads, adapted, or declined.';
comment on column local_plan_answer.reason is 'Why it was adapted or declined.';
comment on column local_plan_answer.local_action_id is 'Action of the local plan that carries it out.';
comment on column local_plan_answer.parent_version is 'Adopted version of the region''s plan that was answered.';
comment on column local_plan_answer.answered_at is 'When.';
comment on column local_plan_answer.answered_by is 'By whom.';
comment on column local_plan_answer.superseded_at is 'When a later answer came; null for the one that holds.';
create unique index local_plan_answer_holds on local_plan_answer (local_plan_id, origin_action_id) where superseded_at is null;
create index local_plan_answer_origin on local_plan_answer (origin_action_id);

create table risk (
  id uuid primary key,
  number integer not null unique,
  plan_id uuid not null references plan,
  action_id uuid references planned_action,
  area text not null check (area in ('patient-safety', 'working-environment', 'access-to-care', 'economy', 'training-mandate')),
  cause text not null,
  consequence text not null,
  probability integer not null check (probability between 1 and 5),
  severity integer not null check (severity between 1 and 5),
  measure text not null,
  responsible_id text references person,
  residual_probability integer not null check (residual_probability between 1 and 5),
  residual_severity integer not null check (residual_severity between 1 and 5),
  review_on date not null,
  status text not null check (status in ('open', 'closed')),
  assessment integer not null,
  version integer not null
);
comment on table risk is 'A risk of a plan or of one of its actions, as it is now assessed (risk- och konsekvensanalys).';
comment on column risk.id is 'Id.';
comment on column risk.number is 'Running number by which people point at it.';
comment on column risk.plan_id is 'Plan.';
comment on column risk.action_id is 'Action; null for a risk of the plan as a whole.';
comment on column risk.area is 'What it concerns.';
comment on column risk.cause is 'What can happen, and why.';
comment on column risk.consequence is 'What it leads to.';
comment on column risk.probability is 'Probability before the measure, step 1 to 5.';
comment on column risk.severity is 'Severity before the measure, step 1 to 5.';
comment on column risk.measure is 'What is done about it.';
comment on column risk.responsible_id is 'Who sees to the measure.';
comment on column risk.residual_probability is 'Probability with the measure in place.';
comment on column risk.residual_severity is 'Severity with the measure in place.';
comment on column risk.review_on is 'When it is to be reviewed.';
comment on column risk.status is 'Open, or closed.';
comment on column risk.assessment is 'Running number of the assessment that holds.';
comment on column risk.version is 'Raised by every change: what If-Match is held against.';
create index risk_plan on risk (plan_id);
create index risk_action on risk (action_id);

create table risk_event (
  id uuid primary key,
  risk_id uuid not null references risk,
  sequence integer not null,
  kind text not null check (kind in ('assessed', 'changed', 'kept', 'closed', 'reopened')),
  assessment integer not null,
  probability integer not null,
  severity integer not null,
  residual_probability integer not null,
  residual_severity integer not null,
  words text,
  at timestamptz not null,
  person_id text not null,
  unique (risk_id, sequence)
);
comment on table risk_event is 'What has happened to a risk: each assessment, change and review. Never changed.';
comment on column risk_event.id is 'Id.';
comment on column risk_event.risk_id is 'Risk.';
comment on column risk_event.sequence is 'Running number within the risk.';
comment on column risk_event.kind is 'First assessed or assessed anew, changed in other ways, reviewed and kept, closed, or opened again.';
comment on column risk_event.assessment is 'Assessment that held after it.';
comment on column risk_event.probability is 'Probability after it.';
comment on column risk_event.severity is 'Severity after it.';
comment on column risk_event.residual_probability is 'Residual probability after it.';
comment on column risk_event.residual_severity is 'Residual severity after it.';
comment on column risk_event.words is 'What was said with it.';
comment on column risk_event.at is 'When.';
comment on column risk_event.person_id is 'By whom.';

create table risk_acceptance (
  id uuid primary key,
  risk_id uuid not null references risk,
  assessment integer not null,
  words text not null,
  accepted_at timestamptz not null,
  accepted_by text not null,
  accepted_role text not null,
  decision_id uuid not null references decision,
  unique (risk_id, assessment)
);
comment on table risk_acceptance is 'That someone who may has accepted a high residual risk. Holds for the assessment that it was given for.';
comment on column risk_acceptance.id is 'Id.';
comment on column risk_acceptance.risk_id is 'Risk.';
comment on column risk_acceptance.assessment is 'Assessment that was accepted.';
comment on column risk_acceptance.words is 'Why it can be accepted.';
comment on column risk_acceptance.accepted_at is 'When.';
comment on column risk_acceptance.accepted_by is 'By whom.';
comment on column risk_acceptance.accepted_role is 'In which role.';
comment on column risk_acceptance.decision_id is 'The decision in the register.';

create function refuse_risk_history_change() returns trigger language plpgsql as $$
begin
  raise exception 'what has happened to a risk is never changed';
end $$;
create trigger risk_event_append_only before update or delete or truncate on risk_event
  for each statement execute function refuse_risk_history_change();
create trigger risk_acceptance_append_only before update or delete or truncate on risk_acceptance
  for each statement execute function refuse_risk_history_change();

create table consultation (
  id uuid primary key,
  number integer not null unique,
  plan_id uuid not null references plan,
  held_on date not null,
  subject text not null,
  minutes text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  version integer not null
);
comment on table consultation is 'A consultation with the unions (facklig samverkan) about a plan or some of its actions.';
comment on column consultation.id is 'Id.';
comment on column consultation.number is 'Running number by which people point at it.';
comment on column consultation.plan_id is 'Plan.';
comment on column consultation.held_on is 'Day of the meeting.';
comment on column consultation.subject is 'What was dealt with.';
comment on column consultation.minutes is 'Reference to the minutes.';
comment on column consultation.recorded_at is 'When it was entered.';
comment on column consultation.recorded_by is 'By whom.';
comment on column consultation.version is 'Raised by every change: what If-Match is held against.';
create index consultation_plan on consultation (plan_id);

create table consultation_action (
  consultation_id uuid not null references consultation,
  action_id uuid not null references planned_action,
  primary key (consultation_id, action_id)
);
comment on table consultation_action is 'Actions that a consultation dealt with. None: the plan as a whole.';
comment on column consultation_action.consultation_id is 'Consultation.';
comment on column consultation_action.action_id is 'Action.';
create index consultation_action_of on consultation_action (action_id);

create table consultation_party (
  consultation_id uuid not null references consultation,
  number integer not null,
  union_name text not null,
  person_id text references person,
  standpoint text check (standpoint in ('agree', 'disagree', 'note')),
  words text,
  stated_at timestamptz,
  stated_by text,
  primary key (consultation_id, number)
);
comment on table consultation_party is 'A union that took part in a consultation, and its standpoint.';
comment on column consultation_party.consultation_id is 'Consultation.';
comment on column consultation_party.number is 'Running number within the consultation.';
comment on column consultation_party.union_name is 'Name of the union.';
comment on column consultation_party.person_id is 'Who represents it and may enter its standpoint.';
comment on column consultation_party.standpoint is 'Agrees, disagrees, or takes note; null until it is said.';
comment on column consultation_party.words is 'In its own words.';
comment on column consultation_party.stated_at is 'When it was entered.';
comment on column consultation_party.stated_by is 'By whom.';

create table consultation_requirement (
  action_id uuid primary key references planned_action,
  is_required boolean not null,
  set_at timestamptz not null,
  set_by text not null,
  version integer not null
);
comment on table consultation_requirement is 'Whether an action must be consulted on before it starts. No row: it need not.';
comment on column consultation_requirement.action_id is 'Action.';
comment on column consultation_requirement.is_required is 'Whether it must.';
comment on column consultation_requirement.set_at is 'When it was said.';
comment on column consultation_requirement.set_by is 'By whom.';
comment on column consultation_requirement.version is 'Raised by every change: what If-Match is held against; 0 while there is no row.';

create table plan_force (
  id uuid primary key,
  number integer not null unique,
  plan_id uuid not null references plan,
  side text not null check (side in ('driving', 'restraining')),
  strength integer not null check (strength between 1 and 5),
  text text not null,
  removed_on date,
  changed_at timestamptz not null,
  changed_by text not null,
  version integer not null
);
comment on table plan_force is 'A force that drives a plan or holds it back (med- eller motkraft).';
comment on column plan_force.id is 'Id.';
comment on column plan_force.number is 'Running number by which people point at it.';
comment on column plan_force.plan_id is 'Plan.';
comment on column plan_force.side is 'Drives or restrains.';
comment on column plan_force.strength is 'Strength, step 1 to 5.';
comment on column plan_force.text is 'What it is.';
comment on column plan_force.removed_on is 'When it was taken off the picture; null while it is there.';
comment on column plan_force.changed_at is 'When it was last changed.';
comment on column plan_force.changed_by is 'By whom.';
comment on column plan_force.version is 'Raised by every change: what If-Match is held against.';
create index plan_force_plan on plan_force (plan_id);

create table plan_force_action (
  force_id uuid not null references plan_force,
  action_id uuid not null references planned_action,
  effect text not null check (effect in ('strengthens', 'weakens')),
  primary key (force_id, action_id)
);
comment on table plan_force_action is 'Which action strengthens or weakens which force.';
comment on column plan_force_action.force_id is 'Force.';
comment on column plan_force_action.action_id is 'Action.';
comment on column plan_force_action.effect is 'What the action does to the force.';
