create table catalogue_version (
  number integer primary key check (number > 0),
  made_at timestamptz not null,
  made_by text not null,
  file text,
  note text
);
comment on table catalogue_version is 'Versions of the region''s action catalogue (åtgärdskatalog). Each change makes one; none is ever edited.';
comment on column catalogue_version.number is 'Running number from 1.';
comment on column catalogue_version.made_at is 'When it was made.';
comment on column catalogue_version.made_by is 'Who made it.';
comment on column catalogue_version.file is 'File that it was read from; null when an action was changed by itself.';
comment on column catalogue_version.note is 'What the change was for, in words.';

create table catalogue_action (
  number integer primary key check (number > 0),
  key text not null unique,
  version integer not null
);
comment on table catalogue_action is 'Actions of the catalogue. A number or key is never used for another action, and no action ever disappears.';
comment on column catalogue_action.number is 'The action''s number in the catalogue.';
comment on column catalogue_action.key is 'Its short name in files and addresses.';
comment on column catalogue_action.version is 'The version of its text that holds now.';

create table catalogue_action_version (
  action_number integer not null references catalogue_action,
  version integer not null check (version > 0),
  catalogue_version integer not null references catalogue_version,
  area text not null,
  level text not null check (level in ('region-wide', 'close-to-operations')),
  title text not null,
  description text not null,
  responsible_role text not null,
  checkpoints jsonb not null,
  indicators jsonb not null,
  source text not null,
  withdrawn_reason text,
  primary key (action_number, version),
  unique (action_number, catalogue_version)
);
comment on table catalogue_action_version is 'Each action as it has read over time: it reads so from its catalogue version until the action''s next row.';
comment on column catalogue_action_version.action_number is 'The action.';
comment on column catalogue_action_version.version is 'Running number of the action''s own texts, from 1.';
comment on column catalogue_action_version.catalogue_version is 'The catalogue version that brought this text.';
comment on column catalogue_action_version.area is 'One of the seven areas.';
comment on column catalogue_action_version.level is 'For the whole region, or close to operations.';
comment on column catalogue_action_version.title is 'The action in a few words.';
comment on column catalogue_action_version.description is 'What it means to do it.';
comment on column catalogue_action_version.responsible_role is 'The role that is typically responsible.';
comment on column catalogue_action_version.checkpoints is 'What shows that it is in place: a list of sentences.';
comment on column catalogue_action_version.indicators is 'Indicators that it should move: a list of `{ indicator, direction }`.';
comment on column catalogue_action_version.source is 'Where the action comes from.';
comment on column catalogue_action_version.withdrawn_reason is 'Why it is withdrawn; null while it is in use.';

create table action_grade (
  id uuid primary key,
  unit_code text not null,
  action_number integer not null references catalogue_action,
  catalogue_version integer not null references catalogue_version,
  graded_by text not null,
  graded_role text not null,
  version integer not null check (version > 0),
  scale text not null,
  degree_in_place smallint,
  expected_effect smallint,
  difficulty smallint,
  priority smallint,
  motive text,
  graded_at timestamptz not null,
  superseded_at timestamptz,
  unique (unit_code, action_number, graded_by, version)
);
comment on table action_grade is 'Grades of actions, per unit and grader. A new grade supersedes the earlier one, which is kept.';
comment on column action_grade.id is 'Id.';
comment on column action_grade.unit_code is 'Unit that the action is graded for.';
comment on column action_grade.action_number is 'The action.';
comment on column action_grade.catalogue_version is 'Catalogue version that the grader read.';
comment on column action_grade.graded_by is 'Who graded.';
comment on column action_grade.graded_role is 'In which role.';
comment on column action_grade.version is 'Running number of this grader''s grades of this action in this unit, from 1.';
comment on column action_grade.scale is 'Key of the scale that the grades are steps of.';
comment on column action_grade.degree_in_place is 'How far it is already in place (genomförandegrad); null when not graded.';
comment on column action_grade.expected_effect is 'Expected effect; null when not graded.';
comment on column action_grade.difficulty is 'How hard it is (svårighetsgrad); null when not graded.';
comment on column action_grade.priority is 'Priority; null when not graded.';
comment on column action_grade.motive is 'Why, in the grader''s words; null for none.';
comment on column action_grade.graded_at is 'When.';
comment on column action_grade.superseded_at is 'When the same grader graded anew; null for the grade that holds.';
create unique index action_grade_holding on action_grade (unit_code, action_number, graded_by) where superseded_at is null;

create table catalogue_choice (
  id uuid primary key,
  unit_code text not null,
  action_number integer not null references catalogue_action,
  catalogue_version integer not null references catalogue_version,
  version integer not null check (version > 0),
  chosen boolean not null,
  reason text,
  chosen_by text not null,
  chosen_role text not null,
  chosen_at timestamptz not null,
  superseded_at timestamptz,
  unique (unit_code, action_number, version),
  check (chosen or reason is not null)
);
comment on table catalogue_choice is 'Which actions a unit takes into its plan, and why the others are left out (urval). A new choice supersedes the earlier one, which is kept.';
comment on column catalogue_choice.id is 'Id.';
comment on column catalogue_choice.unit_code is 'The unit whose plan it is for.';
comment on column catalogue_choice.action_number is 'The action.';
comment on column catalogue_choice.catalogue_version is 'Catalogue version that was in force: a plan made of the choice reads the action as it stood in that one.';
comment on column catalogue_choice.version is 'Running number of the choices of this action in this unit, from 1.';
comment on column catalogue_choice.chosen is 'True when it goes into the plan.';
comment on column catalogue_choice.reason is 'Why; always there for what is not chosen.';
comment on column catalogue_choice.chosen_by is 'Who chose.';
comment on column catalogue_choice.chosen_role is 'In which role.';
comment on column catalogue_choice.chosen_at is 'When.';
comment on column catalogue_choice.superseded_at is 'When it was chosen anew; null for the choice that holds.';
create unique index catalogue_choice_holding on catalogue_choice (unit_code, action_number) where superseded_at is null;
