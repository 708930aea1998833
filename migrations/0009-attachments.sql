create table attachment_content (
  hash text primary key,
  byte_size integer not null,
  content bytea not null
);
comment on table attachment_content is 'The bytes of attached files, each stored once however often it is attached.';
comment on column attachment_content.hash is 'SHA-256 of the bytes.';
comment on column attachment_content.byte_size is 'Number of bytes.';
comment on column attachment_content.content is 'The bytes.';

create table attachment (
  id uuid primary key,
  entity text not null,
  entity_id text not null,
  file_name text not null,
  type text not null,
  content_hash text not null references attachment_content,
  added_at timestamptz not null,
  added_by text not null,
  withdrawn_at timestamptz,
  withdrawn_by text
);
comment on table attachment is 'Files attached to things (bilagor). Withdrawn rather than deleted.';
comment on column attachment.id is 'Id.';
comment on column attachment.entity is 'Kind of thing it is attached to.';
comment on column attachment.entity_id is 'Which one.';
comment on column attachment.file_name is 'Name of the file.';
comment on column attachment.type is 'Kind of file, as its first bytes and its ending agree on.';
comment on column attachment.content_hash is 'Its bytes.';
comment on column attachment.added_at is 'When it was attached.';
comment on column attachment.added_by is 'By whom.';
comment on column attachment.withdrawn_at is 'When it was withdrawn; null while it counts.';
comment on column attachment.withdrawn_by is 'Who withdrew it.';
create index attachment_thing on attachment (entity, entity_id);

create table audit_head (
  singleton boolean primary key default true check (singleton),
  last_id bigint not null,
  last_hash text not null,
  event_count bigint not null
);
comment on table audit_head is 'The end of the chain of events, written with each event: a register that was cut off at its end does not agree with it.';
comment on column audit_head.singleton is 'Always true: the table has one row, and none before the first event.';
comment on column audit_head.last_id is 'Id of the last event.';
comment on column audit_head.last_hash is 'Its hash.';
comment on column audit_head.event_count is 'Number of events.';
insert into audit_head (last_id, last_hash, event_count)
  select id, hash, (select count(*) from audit_event) from audit_event order by id desc limit 1;

create function refuse_audit_head_removal() returns trigger language plpgsql as $$
begin
  raise exception 'audit_head is never removed';
end $$;
create trigger audit_head_kept before delete or truncate on audit_head
  for each statement execute function refuse_audit_head_removal();

create index audit_event_thing on audit_event (entity, entity_id, id);
