-- One schema per region: everything below is relative to the search path.

create table audit_event (
  id bigint generated always as identity primary key,
  occurred_at timestamptz not null,
  actor text not null,
  role text not null,
  action text not null,
  entity text not null,
  entity_id text not null,
  before jsonb,
  after jsonb,
  previous_hash text not null,
  hash text not null
);
comment on table audit_event is 'One row per change, appended in the transaction of the change itself and chained by hash.';
comment on column audit_event.id is 'Order in the chain.';
comment on column audit_event.occurred_at is 'When the change was made.';
comment on column audit_event.actor is 'Who made it: a person''s id, or `local` for the built-in local user.';
comment on column audit_event.role is 'The role in which it was made.';
comment on column audit_event.action is 'What was done, verb first, for instance `import-file`.';
comment on column audit_event.entity is 'Kind of thing changed.';
comment on column audit_event.entity_id is 'Which one.';
comment on column audit_event.before is 'What it was, as far as it says what changed.';
comment on column audit_event.after is 'What it became.';
comment on column audit_event.previous_hash is 'Hash of the event before, empty for the first.';
comment on column audit_event.hash is 'SHA-256 over the previous hash and this event''s fields.';

create function refuse_audit_change() returns trigger language plpgsql as $$
begin
  raise exception 'audit_event is append-only';
end $$;
create trigger audit_event_append_only before update or delete or truncate on audit_event
  for each statement execute function refuse_audit_change();

create table data_version (
  singleton boolean primary key default true check (singleton),
  version bigint not null
);
comment on table data_version is 'One counter, raised by every change that can change an indicator value.';
comment on column data_version.singleton is 'Always true: the table has one row.';
comment on column data_version.version is 'The counter.';
insert into data_version (version) values (1);

create table region_file (
  id integer generated always as identity primary key,
  applied_at timestamptz not null,
  applied_by text not null,
  file_name text not null,
  content_hash text not null,
  content text not null,
  changes jsonb not null
);
comment on table region_file is 'Every version of the region file that was applied; the newest is in force. The tables below it are derived from it.';
comment on column region_file.id is 'Version number.';
comment on column region_file.applied_at is 'When it was applied.';
comment on column region_file.applied_by is 'Who applied it.';
comment on column region_file.file_name is 'Name of the file, or `web` when edited in the web application.';
comment on column region_file.content_hash is 'SHA-256 of the content.';
comment on column region_file.content is 'The YAML text, comments included.';
comment on column region_file.changes is 'What it changed against the version before.';

create table region (
  code text primary key,
  name text not null,
  organisation_number text,
  registry_number_pattern text
);
comment on table region is 'The region this schema belongs to: one row.';
comment on column region.code is 'County code, for instance 24.';
comment on column region.name is 'Name of the region.';
comment on column region.organisation_number is 'Organisation number.';
comment on column region.registry_number_pattern is 'How registry numbers are written, for instance `RS {number}-{year}`.';

create table unit_version (
  code text not null,
  valid_from date not null,
  valid_to date,
  name text not null,
  level text not null,
  parent_code text,
  care_area text,
  source_line integer not null,
  primary key (code, valid_from)
);
comment on table unit_version is 'An organisation unit as it was during a time: renamed, moved and closed units keep their earlier versions.';
comment on column unit_version.code is 'The unit''s code, the same through all its versions.';
comment on column unit_version.valid_from is 'First day of this version.';
comment on column unit_version.valid_to is 'Last day of this version; null until further notice.';
comment on column unit_version.name is 'Name during this time.';
comment on column unit_version.level is 'Level in the region''s own words.';
comment on column unit_version.parent_code is 'Unit above; null for the root.';
comment on column unit_version.care_area is 'Care area set here; null inherits from above.';
comment on column unit_version.source_line is 'Line in the region file.';

create table unit_cost_centre (
  unit_code text not null,
  from_code text not null,
  to_code text not null,
  valid_from date not null,
  valid_to date,
  source_line integer not null
);
comment on table unit_cost_centre is 'Cost centres of a unit, as ranges of codes of equal length, while the unit''s version is valid.';
comment on column unit_cost_centre.unit_code is 'The unit.';
comment on column unit_cost_centre.from_code is 'First code of the range.';
comment on column unit_cost_centre.to_code is 'Last code of the range, the same as the first for one code.';
comment on column unit_cost_centre.valid_from is 'First day.';
comment on column unit_cost_centre.valid_to is 'Last day; null until further notice.';
comment on column unit_cost_centre.source_line is 'Line in the region file.';

create table unit_path (
  tree text not null check (tree in ('dated', 'latest')),
  unit_code text not null,
  ancestor_code text not null,
  depth integer not null,
  first_month date not null,
  last_month date not null,
  care_area text,
  primary key (tree, ancestor_code, unit_code, first_month)
);
comment on table unit_path is 'Every unit under every unit above it (and itself), by month: `dated` is the tree of its time, `latest` hangs all history in the newest tree.';
comment on column unit_path.tree is 'Which tree.';
comment on column unit_path.unit_code is 'The unit below.';
comment on column unit_path.ancestor_code is 'The unit above, or the same unit.';
comment on column unit_path.depth is 'Steps between the two; 0 for itself.';
comment on column unit_path.first_month is 'First month (its first day) for which it holds.';
comment on column unit_path.last_month is 'Last month (its first day) for which it holds; 9999-12-01 until further notice.';
comment on column unit_path.care_area is 'Care area of the unit below during those months, inherited where it sets none.';
create index unit_path_unit on unit_path (tree, unit_code);

create table staff_category (
  key text primary key,
  name text not null,
  position integer not null,
  built_in boolean not null
);
comment on table staff_category is 'Staff categories: the standard ones and the region''s own.';
comment on column staff_category.key is 'Key used in files and answers.';
comment on column staff_category.name is 'Swedish name.';
comment on column staff_category.position is 'Order when listed.';
comment on column staff_category.built_in is 'True for the standard ones.';

create table account_rule (
  position integer primary key,
  accounts text not null,
  account_from text not null,
  account_to text not null,
  kind text not null check (kind in ('own-personnel', 'own-personnel-pension', 'agency', 'agency-on-call', 'excluded')),
  staff_category text,
  includes_vat_rate numeric(5, 4) not null default 0,
  valid_from date not null,
  valid_to date,
  source text,
  source_line integer not null
);
comment on table account_rule is 'Which ledger accounts are which kind of cost, when. The first rule that matches account and date wins.';
comment on column account_rule.position is 'Order in the region file.';
comment on column account_rule.accounts is 'The range as written.';
comment on column account_rule.account_from is 'First account of the range.';
comment on column account_rule.account_to is 'Last account of the range.';
comment on column account_rule.kind is 'Kind of cost.';
comment on column account_rule.staff_category is 'Staff category the account is for; null when it says none.';
comment on column account_rule.includes_vat_rate is 'VAT rate that the booked amounts include (0.25), 0 when booked net; indicators show cost net of VAT.';
comment on column account_rule.valid_from is 'First day.';
comment on column account_rule.valid_to is 'Last day; null until further notice.';
comment on column account_rule.source is 'What the rule rests on.';
comment on column account_rule.source_line is 'Line in the region file.';

create table parameter_value (
  key text not null,
  valid_from date not null,
  valid_to date,
  value jsonb not null,
  source text not null,
  source_line integer not null,
  primary key (key, valid_from)
);
comment on table parameter_value is 'Dated settings that no law or standard fixes, each with its source.';
comment on column parameter_value.key is 'Which setting.';
comment on column parameter_value.valid_from is 'First day.';
comment on column parameter_value.valid_to is 'Last day; null until further notice.';
comment on column parameter_value.value is 'Number, text or true/false.';
comment on column parameter_value.source is 'What it rests on.';
comment on column parameter_value.source_line is 'Line in the region file.';

create table target (
  position integer primary key,
  indicator text not null,
  unit_code text not null,
  staff_category text not null,
  care_area text not null,
  from_date date,
  from_value double precision,
  due date not null,
  value double precision,
  direction text not null check (direction in ('at-most', 'at-least')),
  decision text,
  to_be_decided_by date,
  note text,
  source_line integer not null
);
comment on table target is 'Dated target values; several for one indicator and unit make its target path.';
comment on column target.position is 'Order in the region file.';
comment on column target.indicator is 'Indicator key.';
comment on column target.unit_code is 'Unit.';
comment on column target.staff_category is 'Staff category, or `all`.';
comment on column target.care_area is 'Care area, or `all`.';
comment on column target.from_date is 'Where the path starts, when it says so itself.';
comment on column target.from_value is 'Value at the start.';
comment on column target.due is 'Day by which it shall be met.';
comment on column target.value is 'Target value; null while it is still to be decided.';
comment on column target.direction is 'at-most or at-least.';
comment on column target.decision is 'Decision it rests on.';
comment on column target.to_be_decided_by is 'Day by which the value is to be decided, when it has none.';
comment on column target.note is 'What it says in words.';
comment on column target.source_line is 'Line in the region file.';

create table agreement (
  key text not null,
  name text not null,
  kind text not null check (kind in ('framework', 'local', 'direct-award')),
  valid_from date not null,
  valid_to date,
  staff_categories text[] not null,
  suppliers text[] not null,
  source_line integer not null,
  primary key (key, valid_from)
);
comment on table agreement is 'Agreements for agency staff: who was under contract when.';
comment on column agreement.key is 'Key of the agreement.';
comment on column agreement.name is 'Its name.';
comment on column agreement.kind is 'framework, local or direct-award.';
comment on column agreement.valid_from is 'First day.';
comment on column agreement.valid_to is 'Last day; null until further notice.';
comment on column agreement.staff_categories is 'Staff categories it covers; empty for all.';
comment on column agreement.suppliers is 'Organisation numbers of its suppliers.';
comment on column agreement.source_line is 'Line in the region file.';

create table series_definition (
  key text primary key,
  name text not null,
  unit_of_measure text not null,
  direction text not null check (direction in ('at-most', 'at-least')),
  role text not null check (role in ('target', 'balancing', 'context')),
  care_area text not null,
  aggregation text not null check (aggregation in ('sum', 'mean', 'last')),
  source_line integer not null
);
comment on table series_definition is 'Manually kept or balancing indicators that the region defines.';
comment on column series_definition.key is 'Indicator key.';
comment on column series_definition.name is 'Swedish name.';
comment on column series_definition.unit_of_measure is 'ratio, count, sek, weeks, days or hours.';
comment on column series_definition.direction is 'Which way is better.';
comment on column series_definition.role is 'target, balancing or context.';
comment on column series_definition.care_area is 'Care area it is kept for, or `all`.';
comment on column series_definition.aggregation is 'How months make a longer period.';
comment on column series_definition.source_line is 'Line in the region file.';
