-- A sign-in under way keeps no secret of its own: PKCE verifier and nonce are made from the browser's cookie and the state.
delete from sign_in_flow;
alter table sign_in_flow
  drop column code_verifier,
  drop column nonce,
  add column browser_hash text not null;
comment on table sign_in_flow is 'Sign-ins on their way at the identity provider; each is used once and kept ten minutes. Left out of backups.';
comment on column sign_in_flow.browser_hash is 'SHA-256 of the secret in the cookie of the browser that began it.';
create index sign_in_flow_created on sign_in_flow (created_at);

create table sign_in_choice (
  browser_hash text primary key,
  person_id text not null references person,
  employments jsonb not null,
  return_to text not null,
  provider_subject text not null,
  provider_session text,
  id_token text not null,
  created_at timestamptz not null
);
comment on table sign_in_choice is 'Persons whom the identity provider has vouched for and who have yet to choose an employment; kept ten minutes. Left out of backups.';
comment on column sign_in_choice.browser_hash is 'SHA-256 of the secret in the cookie of the browser that signs in.';
comment on column sign_in_choice.person_id is 'The person.';
comment on column sign_in_choice.employments is 'The employments that can be chosen, `[{ id, name }]`.';
comment on column sign_in_choice.return_to is 'Page to go to afterwards.';
comment on column sign_in_choice.provider_subject is 'Who the person is to the identity provider, for single log-out.';
comment on column sign_in_choice.provider_session is 'The session''s id at the identity provider, for single log-out.';
comment on column sign_in_choice.id_token is 'What the identity provider wants back at sign-out.';
comment on column sign_in_choice.created_at is 'When the identity provider vouched for the person.';

create table provider_logout (
  token_hash text primary key,
  expires_at timestamptz not null
);
comment on table provider_logout is 'Log-out notices of the identity provider that have been carried out: none is taken twice. Left out of backups.';
comment on column provider_logout.token_hash is 'SHA-256 of the notice''s own id (jti).';
comment on column provider_logout.expires_at is 'When the notice would no longer be taken anyway.';

alter table sign_in_session add column provider_subject text;
comment on column sign_in_session.provider_subject is 'Who the person is to the identity provider, for single log-out.';
comment on column sign_in_session.employment is 'HSA-id of the employment that was chosen; null for all, empty for none of them.';
create index sign_in_session_provider on sign_in_session (provider_subject);

comment on table sign_in_session is 'Who is signed in. The cookie holds a random secret; only its hash is stored. Left out of backups.';
comment on table api_token is 'Tokens of machine clients: they may what their person may, within their scopes, until their last day. Left out of backups.';
