create table dispensation (
  id uuid primary key,
  number text not null unique,
  version integer not null check (version > 0),
  status text not null check (status in ('draft', 'submitted', 'reviewed', 'granted', 'declined', 'withdrawn', 'revoked')),
  unit_code text not null,
  staff_category text,
  period_from date,
  period_to date,
  hours numeric check (hours > 0),
  weeks numeric check (weeks > 0),
  supplier_name text not null,
  supplier_number text not null,
  hourly_rate_ore bigint check (hourly_rate_ore > 0),
  motive text,
  motive_text text not null,
  tried jsonb not null,
  consequence text not null,
  exit_plan text not null,
  acute boolean not null,
  registry_number text,
  extends_id uuid references dispensation,
  requested_by text not null,
  requested_by_name text not null,
  created_at timestamptz not null,
  submitted_on date,
  assessment jsonb,
  decision_outcome text check (decision_outcome in ('granted', 'granted-in-part', 'granted-with-conditions', 'declined')),
  decided_on date,
  granted_from date,
  granted_to date,
  granted_hours numeric check (granted_hours > 0),
  granted_rate_ore bigint check (granted_rate_ore > 0),
  conditions text,
  ended_on date,
  check (hours is null or weeks is null),
  check (period_from <= period_to),
  check (granted_from <= granted_to),
  check ((status in ('granted', 'revoked')) = (granted_hours is not null)),
  check ((status in ('granted', 'revoked', 'declined')) = (decision_outcome is not null))
);
comment on table dispensation is 'Requests to buy agency staff outside the framework agreements (dispens), from draft to end.';
comment on column dispensation.id is 'Id.';
comment on column dispensation.number is 'Running number within the year, `D-2026-014`: what it is called everywhere.';
comment on column dispensation.version is 'Raised by every change: what If-Match is compared with.';
comment on column dispensation.status is 'Where in its course it is, as far as somebody did something. In use, used up and expired follow from use and date.';
comment on column dispensation.unit_code is 'Unit that asks.';
comment on column dispensation.staff_category is 'Staff category; null in a draft.';
comment on column dispensation.period_from is 'First day asked for; null in a draft.';
comment on column dispensation.period_to is 'Last day asked for; null in a draft.';
comment on column dispensation.hours is 'Hours asked for; null when weeks are.';
comment on column dispensation.weeks is 'Weeks asked for; null when hours are.';
comment on column dispensation.supplier_name is 'Name of the supplier; empty in a draft.';
comment on column dispensation.supplier_number is 'Organisation number of the supplier; empty in a draft.';
comment on column dispensation.hourly_rate_ore is 'Öre per hour without VAT, as offered; null in a draft.';
comment on column dispensation.motive is 'Why, as a code; null in a draft.';
comment on column dispensation.motive_text is 'Why, in words.';
comment on column dispensation.tried is 'What was tried first: ownStaff, internalPool, frameworkCallOff, each with text and reference.';
comment on column dispensation.consequence is 'What happens if it is declined.';
comment on column dispensation.exit_plan is 'How the unit gets out of its need.';
comment on column dispensation.acute is 'Whether the director may decide before the review, which is then owed afterwards.';
comment on column dispensation.registry_number is 'Registry number (diarienummer) in the region''s own form; engagements may name it instead of the number.';
comment on column dispensation.extends_id is 'The dispensation that this one extends.';
comment on column dispensation.requested_by is 'Id of who asked.';
comment on column dispensation.requested_by_name is 'Name of who asked, that day.';
comment on column dispensation.created_at is 'When the draft was begun.';
comment on column dispensation.submitted_on is 'When it was submitted.';
comment on column dispensation.assessment is 'Cost, effect on the ratio and running sum as they were computed the day it was submitted.';
comment on column dispensation.decision_outcome is 'What was decided.';
comment on column dispensation.decided_on is 'When it was decided.';
comment on column dispensation.granted_from is 'First day granted.';
comment on column dispensation.granted_to is 'Last day granted.';
comment on column dispensation.granted_hours is 'Hours granted.';
comment on column dispensation.granted_rate_ore is 'Highest öre per hour granted, without VAT.';
comment on column dispensation.conditions is 'Conditions of the decision, in words.';
comment on column dispensation.ended_on is 'When it was withdrawn or revoked.';
create index dispensation_unit on dispensation (unit_code);
create unique index dispensation_registry_number on dispensation (registry_number);

create table dispensation_step (
  dispensation_id uuid not null references dispensation,
  position integer not null,
  kind text not null check (kind in ('requested', 'submitted', 'reviewed', 'consulted', 'decided', 'withdrawn', 'revoked', 'extended')),
  taken_on date not null,
  recorded_at timestamptz not null,
  person_id text not null,
  person_name text not null,
  role text not null,
  on_behalf_of text,
  recorded_by text not null,
  words text not null,
  endorsed boolean,
  meeting_id uuid,
  meeting_name text,
  related_number text,
  primary key (dispensation_id, position)
);
comment on table dispensation_step is 'What has been done with a dispensation, by whom and in which words. Never changed.';
comment on column dispensation_step.dispensation_id is 'The dispensation.';
comment on column dispensation_step.position is 'Its place in the course, from 1.';
comment on column dispensation_step.kind is 'What was done.';
comment on column dispensation_step.taken_on is 'The day it was done; of a review the day of the meeting.';
comment on column dispensation_step.recorded_at is 'When it was entered.';
comment on column dispensation_step.person_id is 'Who did it; of a consultation who was consulted.';
comment on column dispensation_step.person_name is 'The person''s name that day.';
comment on column dispensation_step.role is 'In which role.';
comment on column dispensation_step.on_behalf_of is 'Person whose duties were carried out as a substitute.';
comment on column dispensation_step.recorded_by is 'Id of who entered it.';
comment on column dispensation_step.words is 'Minutes, opinion, ground or reason, in words; empty where none are asked for.';
comment on column dispensation_step.endorsed is 'Of a review: whether the steering group endorses the request.';
comment on column dispensation_step.meeting_id is 'Of a review: the meeting, when it is in the product.';
comment on column dispensation_step.meeting_name is 'Of a review: what the meeting was called.';
comment on column dispensation_step.related_number is 'Number of the extension, or of the decision in the register.';
