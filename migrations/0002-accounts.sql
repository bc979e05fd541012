-- People who work with the town: agents, elected members, partners. Residents have no account: their receipt is enough.
create table accounts_person (
  id bigint generated always as identity primary key,
  email text not null unique check (email = lower(email)),
  name text not null,
  created_at timestamptz not null,
  deactivated_at timestamptz
);

-- A role is held for an organisation, if need be for one process, if need be until the end of a contract.
create table accounts_grant (
  id bigint generated always as identity primary key,
  person_id bigint not null references accounts_person (id),
  role text not null check (role in ('administrator', 'agent', 'service', 'elected', 'secretariat', 'facilitator', 'guarantor', 'partner')),
  organisation_id bigint not null,
  process_id bigint,
  title text,
  from_day date not null,
  until_day date,
  created_at timestamptz not null,
  ended_at timestamptz,
  check (until_day is null or until_day >= from_day)
);
create index accounts_grant_person on accounts_grant (person_id);

-- Only the fingerprint of a link or of a session is kept here: who reads these tables can open nothing. The message that
-- carries a link (kernel_message) holds it in clear until it has been sent, and for the half hour the link lives.
create table accounts_sign_in_link (
  fingerprint text primary key,
  person_id bigint not null references accounts_person (id),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);

create table accounts_session (
  fingerprint text primary key,
  person_id bigint not null references accounts_person (id),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz
);
create index accounts_session_person on accounts_session (person_id);

