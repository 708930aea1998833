create table decision (
  id uuid primary key,
  number text not null unique,
  decided_on date not null,
  forum text not null,
  decider_id text not null,
  decider_name text not null,
  decider_role text not null,
  subject text not null,
  outcome text not null,
  ground text not null,
  registry_number text,
  concerns_entity text,
  concerns_id text,
  unit_code text,
  meeting_id uuid,
  follow_up_on date,
  supersedes_id uuid unique references decision,
  registered_at timestamptz not null,
  registered_by text not null
);
comment on table decision is 'The decision register (beslutslogg): every decision in one place. Never edited, only superseded by a later one.';
comment on column decision.id is 'Id.';
comment on column decision.number is 'Running number within the year, `2026-014`.';
comment on column decision.decided_on is 'When it was decided.';
comment on column decision.forum is 'Where: the steering group''s name, `Delegation`, the regional board, as written.';
comment on column decision.decider_id is 'Person who decided, or who led the forum that did.';
comment on column decision.decider_name is 'The person''s name that day.';
comment on column decision.decider_role is 'The role in which it was decided.';
comment on column decision.subject is 'What it is about, in one line.';
comment on column decision.outcome is 'What was decided, in words.';
comment on column decision.ground is 'On which ground.';
comment on column decision.registry_number is 'Registry number (diarienummer) in the region''s own form.';
comment on column decision.concerns_entity is 'Kind of thing it concerns: dispensation, mandate, plan; null for none in the product.';
comment on column decision.concerns_id is 'Which one.';
comment on column decision.unit_code is 'Unit it concerns; null for the whole region.';
comment on column decision.meeting_id is 'Meeting in which it was taken; null outside meetings.';
comment on column decision.follow_up_on is 'When it is to be followed up.';
comment on column decision.supersedes_id is 'The earlier decision that this one replaces; a decision is superseded at most once.';
comment on column decision.registered_at is 'When it was registered.';
comment on column decision.registered_by is 'By whom.';
create index decision_concerns on decision (concerns_entity, concerns_id);

create function refuse_decision_change() returns trigger language plpgsql as $$
begin
  raise exception 'decisions are never edited, only superseded';
end $$;
create trigger decision_append_only before update or delete or truncate on decision
  for each statement execute function refuse_decision_change();
