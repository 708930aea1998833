create table mandate (
  key text primary key,
  unit_code text not null,
  status text not null check (status in ('draft', 'established', 'running', 'handed-over', 'closed')),
  version integer not null,
  written_number integer not null,
  established_number integer,
  created_at timestamptz not null,
  created_by text not null,
  closed_at timestamptz
);
comment on table mandate is 'A mandate (uppdrag): the formal assignment to run a programme. What it says is in its versions.';
comment on column mandate.key is 'Key in addresses, UPP-1 or the region''s own.';
comment on column mandate.unit_code is 'Unit it is for.';
comment on column mandate.status is 'Where it stands.';
comment on column mandate.version is 'Raised by every change of the mandate: what If-Match is compared with.';
comment on column mandate.written_number is 'Number of the newest version of the directive.';
comment on column mandate.established_number is 'Number of the version in force; null until one has been established.';
comment on column mandate.created_at is 'When it was entered.';
comment on column mandate.created_by is 'By whom.';
comment on column mandate.closed_at is 'When it was closed; null until then.';

create table mandate_version (
  mandate_key text not null references mandate,
  number integer not null,
  directive jsonb not null,
  written_at timestamptz not null,
  written_by text not null,
  established_at timestamptz,
  established_by text references person,
  established_for text references person,
  primary key (mandate_key, number)
);
comment on table mandate_version is 'The directive (uppdragsdirektiv) as it read after each saved change; frozen, never edited.';
comment on column mandate_version.mandate_key is 'The mandate.';
comment on column mandate_version.number is 'Running number within the mandate, from 1.';
comment on column mandate_version.directive is 'The whole directive.';
comment on column mandate_version.written_at is 'When it was saved.';
comment on column mandate_version.written_by is 'By whom.';
comment on column mandate_version.established_at is 'When it was established; null for a draft.';
comment on column mandate_version.established_by is 'The person who established it.';
comment on column mandate_version.established_for is 'The owner for whom it was done, when by a substitute.';

create table mandate_owner (
  mandate_key text not null references mandate,
  person_id text not null references person,
  primary key (mandate_key, person_id)
);
comment on table mandate_owner is 'Who may sign for a mandate: the owners in the directive in force, in the newest one until then.';
comment on column mandate_owner.mandate_key is 'The mandate.';
comment on column mandate_owner.person_id is 'An owner.';

create table mandate_activity (
  mandate_key text not null references mandate,
  activity_id text not null,
  started_on date not null,
  started_by text not null,
  completed_on date,
  completed_by text,
  primary key (mandate_key, activity_id)
);
comment on table mandate_activity is 'What has been done of the activities in a directive.';
comment on column mandate_activity.mandate_key is 'The mandate.';
comment on column mandate_activity.activity_id is 'Id of the activity''s row in the directive.';
comment on column mandate_activity.started_on is 'When it was started.';
comment on column mandate_activity.started_by is 'Who said so.';
comment on column mandate_activity.completed_on is 'When it was completed; null until then.';
comment on column mandate_activity.completed_by is 'Who said so.';

create table decision_point (
  id text primary key,
  mandate_key text not null references mandate,
  key text not null,
  position integer not null,
  name text not null,
  phase text,
  leads_to text check (leads_to in ('running', 'handed-over')),
  planned_on date,
  state text not null check (state in ('upcoming', 'open', 'passed', 'declined')),
  checklist jsonb not null,
  version integer not null,
  unique (mandate_key, key)
);
comment on table decision_point is 'A decision point (beslutspunkt): a gate with a checklist and a signed decision.';
comment on column decision_point.id is 'Key of the mandate and of the point, UPP-1-BP1.';
comment on column decision_point.mandate_key is 'The mandate.';
comment on column decision_point.key is 'Key within the mandate, BP1.';
comment on column decision_point.position is 'Place in the order in which points are passed, from 1.';
comment on column decision_point.name is 'Name as shown.';
comment on column decision_point.phase is 'Phase that opens when it has been passed.';
comment on column decision_point.leads_to is 'Status of the mandate once it has been passed.';
comment on column decision_point.planned_on is 'Planned day, from the milestone plan.';
comment on column decision_point.state is 'Where it stands.';
comment on column decision_point.checklist is 'Its questions with their answers, who answered and when.';
comment on column decision_point.version is 'Raised by every change: what If-Match is compared with.';

create table decision_point_exception (
  id uuid primary key,
  point_id text not null references decision_point,
  item text not null,
  reason text not null,
  signed_by text not null references person,
  signed_for text references person,
  signed_role text not null,
  signed_at timestamptz not null,
  unique (point_id, item)
);
comment on table decision_point_exception is 'An exception (undantag) that an owner has signed for an item of a checklist that is not met. Never taken away.';
comment on column decision_point_exception.id is 'Id.';
comment on column decision_point_exception.point_id is 'The decision point.';
comment on column decision_point_exception.item is 'The item, as it read.';
comment on column decision_point_exception.reason is 'Why work may go on all the same.';
comment on column decision_point_exception.signed_by is 'Who signed.';
comment on column decision_point_exception.signed_for is 'The owner for whom it was signed, when by a substitute.';
comment on column decision_point_exception.signed_role is 'In which role.';
comment on column decision_point_exception.signed_at is 'When.';

create table decision_point_attempt (
  point_id text not null references decision_point,
  number integer not null,
  is_passed boolean not null,
  comment text not null,
  decided_on date not null,
  registry_number text not null,
  checklist jsonb not null,
  directive_number integer not null,
  signed_by text not null references person,
  signed_for text references person,
  signed_role text not null,
  signed_at timestamptz not null,
  decision_id uuid not null references decision,
  primary key (point_id, number)
);
comment on table decision_point_attempt is 'Every time a decision point was decided, yes or no, with the checklist as it stood.';
comment on column decision_point_attempt.point_id is 'The decision point.';
comment on column decision_point_attempt.number is 'First, second … attempt.';
comment on column decision_point_attempt.is_passed is 'The decision: yes or no.';
comment on column decision_point_attempt.comment is 'What was said with it.';
comment on column decision_point_attempt.decided_on is 'Day of the decision.';
comment on column decision_point_attempt.registry_number is 'Registry number (diarienummer).';
comment on column decision_point_attempt.checklist is 'The checklist with its answers that day.';
comment on column decision_point_attempt.directive_number is 'Version of the directive that it was decided on.';
comment on column decision_point_attempt.signed_by is 'Who signed.';
comment on column decision_point_attempt.signed_for is 'The owner for whom it was signed, when by a substitute.';
comment on column decision_point_attempt.signed_role is 'In which role.';
comment on column decision_point_attempt.signed_at is 'When it was entered.';
comment on column decision_point_attempt.decision_id is 'Its entry in the decision register.';
