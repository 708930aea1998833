create table plan (
  id uuid primary key,
  key text not null unique,
  name text not null,
  unit_code text not null,
  kind text not null check (kind in ('regional', 'local')),
  parent_plan_id uuid references plan,
  valid_from date not null,
  valid_to date not null,
  effect_goal text not null,
  state text not null check (state in ('draft', 'adopted', 'revising', 'ended')),
  claimed_total integer,
  claimed_done integer,
  claimed_remaining integer,
  claimed_source text,
  version integer not null,
  created_at timestamptz not null,
  created_by text not null,
  changed_at timestamptz not null,
  changed_by text not null
);
comment on table plan is 'A plan of actions (handlingsplan): the region''s, or a department''s own under it.';
comment on column plan.id is 'Id.';
comment on column plan.key is 'Short name by which people and files point at it; never changes.';
comment on column plan.name is 'Name as shown.';
comment on column plan.unit_code is 'Unit the plan is for, by its code: where the unit hangs in the tree is asked each time.';
comment on column plan.kind is 'The whole region''s plan, or the plan of one part of it.';
comment on column plan.parent_plan_id is 'The plan that a local plan is made from; null for a regional plan.';
comment on column plan.valid_from is 'First day of its period.';
comment on column plan.valid_to is 'Last day of its period.';
comment on column plan.effect_goal is 'What the plan is to lead to, in words.';
comment on column plan.state is 'Never adopted, as last adopted, changed since it was adopted, or ended.';
comment on column plan.claimed_total is 'Number of actions that a report has stated, to be held against those listed; null when none.';
comment on column plan.claimed_done is 'Number of finished actions that the report has stated.';
comment on column plan.claimed_remaining is 'Number of remaining actions that the report has stated or listed.';
comment on column plan.claimed_source is 'Which report.';
comment on column plan.version is 'Raised by every change: what If-Match is held against.';
comment on column plan.created_at is 'When it was made.';
comment on column plan.created_by is 'By whom.';
comment on column plan.changed_at is 'When it was last changed.';
comment on column plan.changed_by is 'By whom.';
create index plan_parent on plan (parent_plan_id);

create table planned_action (
  id uuid primary key,
  plan_id uuid not null references plan,
  number integer not null,
  area text not null,
  level text not null check (level in ('region-wide', 'close-to-operations')),
  title text not null,
  description text not null,
  unit_code text not null,
  responsible_id text references person,
  responsible_function text,
  status text not null check (
    status in ('not-started', 'ongoing', 'done', 'in-ordinary-operation', 'stopped', 'handed-over')
  ),
  progress integer not null check (progress between 0 and 100),
  starts_on date,
  ends_on date,
  stop_date date,
  budget_ore bigint,
  catalogue_number integer,
  catalogue_version integer,
  origin_action_id uuid references planned_action,
  receiver_id text references person,
  receiver_function text,
  receiver_accepted_at timestamptz,
  receiver_accepted_by text,
  version integer not null,
  created_at timestamptz not null,
  created_by text not null,
  changed_at timestamptz not null,
  changed_by text not null,
  unique (plan_id, number)
);
comment on table planned_action is 'An action of a plan (åtgärd). Never deleted: one that is not to be carried out is stopped, with the reason.';
comment on column planned_action.id is 'Id.';
comment on column planned_action.plan_id is 'Plan.';
comment on column planned_action.number is 'Number within the plan; never used again.';
comment on column planned_action.area is 'Key of one of the seven areas of the action catalogue.';
comment on column planned_action.level is 'Carried out for the whole region, or close to operations.';
comment on column planned_action.title is 'What is to be done, in one line.';
comment on column planned_action.description is 'What it consists of.';
comment on column planned_action.unit_code is 'Unit in which it is carried out, by its code.';
comment on column planned_action.responsible_id is 'Person who is responsible; null when only a function is named.';
comment on column planned_action.responsible_function is 'Function that is responsible, in words: `HR-staben`.';
comment on column planned_action.status is 'Latest status; the history is in planned_action_status.';
comment on column planned_action.progress is 'Latest progress in percent.';
comment on column planned_action.starts_on is 'When it is to begin.';
comment on column planned_action.ends_on is 'When it is to be finished.';
comment on column planned_action.stop_date is 'Date after which no agency staff are hired by this action (stoppdatum).';
comment on column planned_action.budget_ore is 'Budget in öre.';
comment on column planned_action.catalogue_number is 'Number in the action catalogue that it was made from.';
comment on column planned_action.catalogue_version is 'Version of the catalogue it was made from.';
comment on column planned_action.origin_action_id is 'Action of the region''s plan that it carries out in its own part of the tree.';
comment on column planned_action.receiver_id is 'Person it is handed over to.';
comment on column planned_action.receiver_function is 'Function it is handed over to, in words.';
comment on column planned_action.receiver_accepted_at is 'When the receiver accepted it; null until then.';
comment on column planned_action.receiver_accepted_by is 'Who accepted it.';
comment on column planned_action.version is 'Raised by every change: what If-Match is held against.';
comment on column planned_action.created_at is 'When it was entered.';
comment on column planned_action.created_by is 'By whom.';
comment on column planned_action.changed_at is 'When it was last changed.';
comment on column planned_action.changed_by is 'By whom.';
create index planned_action_unit on planned_action (unit_code);
create index planned_action_responsible on planned_action (responsible_id);
create index planned_action_origin on planned_action (origin_action_id);

create function refuse_planned_action_delete() returns trigger language plpgsql as $$
begin
  raise exception 'a planned action is never deleted: it is stopped, with the reason';
end $$;
create trigger planned_action_kept before delete or truncate on planned_action
  for each statement execute function refuse_planned_action_delete();

create table planned_action_status (
  id uuid primary key,
  action_id uuid not null references planned_action,
  sequence integer not null,
  status text not null,
  progress integer not null check (progress between 0 and 100),
  comment text,
  obstacle text,
  reported_at timestamptz not null,
  reported_by text not null,
  round_id uuid,
  unique (action_id, sequence)
);
comment on table planned_action_status is 'What has been reported about an action, one row each time. Never overwritten; the newest is the status.';
comment on column planned_action_status.id is 'Id.';
comment on column planned_action_status.action_id is 'Action.';
comment on column planned_action_status.sequence is 'Running number within the action.';
comment on column planned_action_status.status is 'Status from then on.';
comment on column planned_action_status.progress is 'Progress in percent.';
comment on column planned_action_status.comment is 'Comment; the reason when it was stopped or opened again.';
comment on column planned_action_status.obstacle is 'What stands in the way.';
comment on column planned_action_status.reported_at is 'When.';
comment on column planned_action_status.reported_by is 'By whom.';
comment on column planned_action_status.round_id is 'Follow-up round it was reported in; null outside rounds.';

create function refuse_status_history_change() returns trigger language plpgsql as $$
begin
  raise exception 'what was reported about an action is never changed';
end $$;
create trigger planned_action_status_append_only before update or delete or truncate on planned_action_status
  for each statement execute function refuse_status_history_change();

create table planned_action_prerequisite (
  action_id uuid not null references planned_action,
  requires_id uuid not null references planned_action,
  primary key (action_id, requires_id),
  check (action_id <> requires_id)
);
comment on table planned_action_prerequisite is 'What must be in place before an action may start.';
comment on column planned_action_prerequisite.action_id is 'The action that waits.';
comment on column planned_action_prerequisite.requires_id is 'The action it waits for.';
create index planned_action_prerequisite_requires on planned_action_prerequisite (requires_id);

create table planned_action_indicator (
  action_id uuid not null references planned_action,
  indicator text not null,
  direction text not null check (direction in ('increase', 'decrease')),
  primary key (action_id, indicator)
);
comment on table planned_action_indicator is 'Indicators that an action is to move.';
comment on column planned_action_indicator.action_id is 'Action.';
comment on column planned_action_indicator.indicator is 'Key of the indicator.';
comment on column planned_action_indicator.direction is 'Which way.';

create table planned_action_effect (
  action_id uuid not null references planned_action,
  number integer not null,
  measure text not null check (measure in ('agency-weeks', 'full-time-equivalents', 'cost-ore')),
  unit_code text not null,
  staff_category text not null,
  from_month text not null,
  ramp_up_months integer not null check (ramp_up_months between 0 and 120),
  low numeric not null,
  central numeric not null,
  high numeric not null,
  primary key (action_id, number),
  check (low <= central and central <= high)
);
comment on table planned_action_effect is 'The effect an action is expected to have (förväntad effekt), as a change per month once it has taken full hold.';
comment on column planned_action_effect.action_id is 'Action.';
comment on column planned_action_effect.number is 'Running number within the action.';
comment on column planned_action_effect.measure is 'What changes: agency weeks, full-time equivalents of own staff, or cost in öre.';
comment on column planned_action_effect.unit_code is 'Unit in which it changes.';
comment on column planned_action_effect.staff_category is 'Staff category, or `all`.';
comment on column planned_action_effect.from_month is 'First month in which some of it is felt, `YYYY-MM`.';
comment on column planned_action_effect.ramp_up_months is 'Months until all of it is felt: it grows in equal steps. 0 for at once.';
comment on column planned_action_effect.low is 'Lowest change per month; negative for a decrease.';
comment on column planned_action_effect.central is 'Most likely change per month.';
comment on column planned_action_effect.high is 'Highest change per month.';

create table planned_action_checkpoint (
  id uuid primary key,
  action_id uuid not null references planned_action,
  number integer not null,
  text text not null,
  due_on date,
  reached_on date,
  reached_by text references person,
  evidence text,
  link text,
  attachment_id uuid,
  unique (action_id, number)
);
comment on table planned_action_checkpoint is 'What shows that an action is in place (checkpunkt), with written evidence.';
comment on column planned_action_checkpoint.id is 'Id.';
comment on column planned_action_checkpoint.action_id is 'Action.';
comment on column planned_action_checkpoint.number is 'Running number within the action.';
comment on column planned_action_checkpoint.text is 'What is to be in place.';
comment on column planned_action_checkpoint.due_on is 'By when.';
comment on column planned_action_checkpoint.reached_on is 'When it was in place; null until then.';
comment on column planned_action_checkpoint.reached_by is 'Person who vouches for it.';
comment on column planned_action_checkpoint.evidence is 'What shows it, in words.';
comment on column planned_action_checkpoint.link is 'Address of a document that shows it.';
comment on column planned_action_checkpoint.attachment_id is 'Attached file that shows it.';

create table plan_version (
  id uuid primary key,
  plan_id uuid not null references plan,
  number integer not null,
  adopted_on date not null,
  adopted_at timestamptz not null,
  adopted_by text not null,
  decision_id uuid not null references decision,
  plan jsonb not null,
  unique (plan_id, number)
);
comment on table plan_version is 'A plan as it read when it was adopted (fastställd). Never changed.';
comment on column plan_version.id is 'Id.';
comment on column plan_version.plan_id is 'Plan.';
comment on column plan_version.number is 'Running number within the plan.';
comment on column plan_version.adopted_on is 'Day of the decision.';
comment on column plan_version.adopted_at is 'When it was registered.';
comment on column plan_version.adopted_by is 'By whom.';
comment on column plan_version.decision_id is 'The decision in the register.';
comment on column plan_version.plan is 'Name, unit, period and goal as they read that day.';

create table plan_version_action (
  version_id uuid not null references plan_version,
  action_id uuid not null references planned_action,
  number integer not null,
  content jsonb not null,
  primary key (version_id, action_id)
);
comment on table plan_version_action is 'The actions of an adopted version, as they read that day.';
comment on column plan_version_action.version_id is 'Version.';
comment on column plan_version_action.action_id is 'Action.';
comment on column plan_version_action.number is 'Its number within the plan.';
comment on column plan_version_action.content is 'The action as it read.';

create function refuse_plan_version_change() returns trigger language plpgsql as $$
begin
  raise exception 'an adopted version of a plan is never changed';
end $$;
create trigger plan_version_append_only before update or delete or truncate on plan_version
  for each statement execute function refuse_plan_version_change();
create trigger plan_version_action_append_only before update or delete or truncate on plan_version_action
  for each statement execute function refuse_plan_version_change();

create view planned_action_history as
select
  action.id as action_id,
  plan.key as plan_key,
  action.number,
  action.title,
  action.unit_code,
  report.sequence,
  report.status,
  report.reported_at
from planned_action_status as report
join planned_action as action on action.id = report.action_id
join plan on plan.id = action.plan_id;
comment on view planned_action_history is 'Every status that actions have had, for the indicator action-progress: the newest report up to a day is the status that day.';
comment on column planned_action_history.action_id is 'Action.';
comment on column planned_action_history.plan_key is 'Key of its plan.';
comment on column planned_action_history.number is 'Its number within the plan.';
comment on column planned_action_history.title is 'What is to be done.';
comment on column planned_action_history.unit_code is 'Unit in which it is carried out.';
comment on column planned_action_history.sequence is 'Running number of the report.';
comment on column planned_action_history.status is 'Status from then on.';
comment on column planned_action_history.reported_at is 'When it was reported.';
