create table local_contract (
  id uuid primary key,
  number integer not null unique,
  key text unique,
  kind text not null check (kind in ('local', 'direct-award')),
  title text not null,
  supplier text not null,
  supplier_number text,
  unit_code text not null,
  staff_categories text[] not null,
  value_ore bigint not null check (value_ore >= 0),
  valid_from date not null,
  valid_to date,
  registry_number text,
  ground text not null,
  status text not null check (status in ('running', 'notice-given', 'ended')),
  notice_given_on date,
  ended_on date,
  end_reason text,
  version integer not null,
  created_at timestamptz not null,
  created_by text not null,
  check (valid_to is null or valid_to >= valid_from),
  check ((status = 'ended') = (ended_on is not null and end_reason is not null)),
  check (status <> 'notice-given' or notice_given_on is not null)
);
comment on table local_contract is 'Local contracts (lokala avtal) and direct awards (direktupphandlingar) for agency staff, which are to be ended.';
comment on column local_contract.id is 'Id.';
comment on column local_contract.number is 'Running number, by which people call it.';
comment on column local_contract.key is 'Key that engagements name it by; null when none do.';
comment on column local_contract.kind is 'local or direct-award.';
comment on column local_contract.title is 'What is bought, in one line.';
comment on column local_contract.supplier is 'Supplier''s name.';
comment on column local_contract.supplier_number is 'Supplier''s organisation number; null for a sole trader, whose number is a personal one.';
comment on column local_contract.unit_code is 'Unit that it is for.';
comment on column local_contract.staff_categories is 'Staff categories it covers; empty for all.';
comment on column local_contract.value_ore is 'Value of the whole contract without VAT, in öre.';
comment on column local_contract.valid_from is 'First day.';
comment on column local_contract.valid_to is 'Last day as agreed; null until further notice.';
comment on column local_contract.registry_number is 'Registry number (diarienummer).';
comment on column local_contract.ground is 'Why the framework agreement was not used.';
comment on column local_contract.status is 'State: see the table in the sourcing context.';
comment on column local_contract.notice_given_on is 'When notice was given (uppsagt).';
comment on column local_contract.ended_on is 'Last day on which it was in force.';
comment on column local_contract.end_reason is 'Why, or how, it was ended.';
comment on column local_contract.version is 'Counts changes: what a change is made on.';
comment on column local_contract.created_at is 'When it was entered.';
comment on column local_contract.created_by is 'By whom.';

create table local_contract_option (
  contract_id uuid not null references local_contract on delete cascade,
  position integer not null,
  extends_to date not null,
  call_by date,
  used_on date,
  primary key (contract_id, position)
);
comment on table local_contract_option is 'Options to extend a local contract (förlängningsoptioner).';
comment on column local_contract_option.contract_id is 'The contract.';
comment on column local_contract_option.position is 'Order, from 1.';
comment on column local_contract_option.extends_to is 'Last day of the contract when the option is used.';
comment on column local_contract_option.call_by is 'Last day to use it; null when the contract does not say.';
comment on column local_contract_option.used_on is 'When it was used; null while it is not.';

create table local_contract_end_step (
  contract_id uuid not null references local_contract on delete cascade,
  position integer not null,
  what text not null,
  who text not null,
  person_id text references person,
  due date not null,
  done_on date,
  primary key (contract_id, position)
);
comment on table local_contract_end_step is 'Steps of the plan for ending a local contract (avvecklingsplan).';
comment on column local_contract_end_step.contract_id is 'The contract.';
comment on column local_contract_end_step.position is 'Order, from 1.';
comment on column local_contract_end_step.what is 'What is to be done.';
comment on column local_contract_end_step.who is 'Who does it, as written.';
comment on column local_contract_end_step.person_id is 'The person, when one in the product is meant.';
comment on column local_contract_end_step.due is 'By when.';
comment on column local_contract_end_step.done_on is 'When it was done; null while it is not.';
