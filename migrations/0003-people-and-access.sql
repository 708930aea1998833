create table person (
  id text primary key,
  name text not null,
  email text,
  hsa_id text,
  created_at timestamptz not null
);
comment on table person is 'Someone who uses the product or is named in it.';
comment on column person.id is 'Id in the region''s own people file.';
comment on column person.name is 'Name as shown.';
comment on column person.email is 'Address for reminders; null for none.';
comment on column person.hsa_id is 'HSA-id, or whatever the identity provider calls the person by.';
comment on column person.created_at is 'When the person was first entered.';
create unique index person_hsa_id on person (hsa_id);

create table appointment (
  id uuid primary key,
  person_id text not null references person,
  role text not null,
  unit_code text not null,
  valid_from date not null,
  valid_to date,
  employment text,
  substitute_for text references person
);
comment on table appointment is 'A role of a person over a part of the tree, during a time (uppdrag).';
comment on column appointment.id is 'Id.';
comment on column appointment.person_id is 'The person.';
comment on column appointment.role is 'The role.';
comment on column appointment.unit_code is 'Unit at the top of the part of the tree.';
comment on column appointment.valid_from is 'First day.';
comment on column appointment.valid_to is 'Last day; null until further notice.';
comment on column appointment.employment is 'HSA-id of the employment it belongs to; null when it follows the person.';
comment on column appointment.substitute_for is 'Person whose duties are carried out as a substitute (ställföreträdare).';
create index appointment_person on appointment (person_id);

create table delegation_rule (
  id uuid primary key,
  kind text not null,
  role text not null,
  up_to_amount_ore bigint,
  valid_from date not null,
  valid_to date,
  source text not null
);
comment on table delegation_rule is 'Who may decide what, up to which amount (delegationsordning).';
comment on column delegation_rule.id is 'Id.';
comment on column delegation_rule.kind is 'Kind of decision, for instance `dispensation`.';
comment on column delegation_rule.role is 'The role that may decide.';
comment on column delegation_rule.up_to_amount_ore is 'Up to this amount in öre; null for any.';
comment on column delegation_rule.valid_from is 'First day.';
comment on column delegation_rule.valid_to is 'Last day; null until further notice.';
comment on column delegation_rule.source is 'What the rule rests on.';

create table sign_in_session (
  id uuid primary key,
  token_hash text not null unique,
  person_id text not null references person,
  employment text,
  via text not null check (via in ('provider', 'demonstration')),
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  user_agent text not null,
  provider_session text,
  id_token text
);
comment on table sign_in_session is 'Who is signed in. The cookie holds a random secret; only its hash is stored.';
comment on column sign_in_session.id is 'Id, by which a person ends one of their own.';
comment on column sign_in_session.token_hash is 'SHA-256 of the secret in the cookie.';
comment on column sign_in_session.person_id is 'The person.';
comment on column sign_in_session.employment is 'HSA-id of the employment that was chosen; null for all.';
comment on column sign_in_session.via is 'How the person signed in.';
comment on column sign_in_session.created_at is 'When.';
comment on column sign_in_session.last_seen_at is 'When it was last used, to the minute.';
comment on column sign_in_session.expires_at is 'When it ends whatever happens.';
comment on column sign_in_session.ended_at is 'When it was ended; null while it holds.';
comment on column sign_in_session.user_agent is 'The browser, as it names itself.';
comment on column sign_in_session.provider_session is 'The session''s id at the identity provider, for single log-out.';
comment on column sign_in_session.id_token is 'What the identity provider wants back at sign-out; null in a demonstration.';
create index sign_in_session_person on sign_in_session (person_id);

create table api_token (
  id uuid primary key,
  token_hash text not null unique,
  person_id text not null references person,
  label text not null,
  scopes text[] not null,
  created_at timestamptz not null,
  created_by text not null,
  expires_on date not null,
  last_used_on date,
  revoked_at timestamptz
);
comment on table api_token is 'Tokens of machine clients: they may what their person may, within their scopes, until their last day.';
comment on column api_token.id is 'Id.';
comment on column api_token.token_hash is 'SHA-256 of the token, which is shown once.';
comment on column api_token.person_id is 'The person whose appointments it acts under.';
comment on column api_token.label is 'What it is for.';
comment on column api_token.scopes is 'Permissions it is limited to, or the first part of them; empty for all that the person has.';
comment on column api_token.created_at is 'When it was made.';
comment on column api_token.created_by is 'By whom.';
comment on column api_token.expires_on is 'Last day.';
comment on column api_token.last_used_on is 'Last day it was used.';
comment on column api_token.revoked_at is 'When it was revoked; null while it holds.';

create table sign_in_flow (
  state_hash text primary key,
  code_verifier text not null,
  nonce text not null,
  return_to text not null,
  created_at timestamptz not null
);
comment on table sign_in_flow is 'Sign-ins on their way at the identity provider; each is used once and kept ten minutes.';
comment on column sign_in_flow.state_hash is 'SHA-256 of the state parameter.';
comment on column sign_in_flow.code_verifier is 'PKCE verifier.';
comment on column sign_in_flow.nonce is 'Nonce that the id token must carry.';
comment on column sign_in_flow.return_to is 'Page to go to afterwards.';
comment on column sign_in_flow.created_at is 'When it began.';
