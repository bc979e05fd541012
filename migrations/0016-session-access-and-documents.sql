-- What someone must know to come, point by point; null is "not known", which is not "no".
alter table workshops_session
  add column step_free boolean,
  add column child_care boolean,
  add column transport boolean,
  add column interpreter boolean,
  add column easy_read boolean,
  add column registration text not null default 'open' check (registration in ('open', 'closed', 'not_needed'));

-- What was given to read before a session, and the day it was published.
create table workshops_document (
  id bigint generated always as identity primary key,
  session_id bigint not null references workshops_session (id),
  title text not null,
  link text not null,
  published_on date not null,
  added_at timestamptz not null,
  unique (session_id, link)
);

-- Organisations that were present, of the town's list or as they named themselves: no person.
create table workshops_present_organisation (
  id bigint generated always as identity primary key,
  session_id bigint not null references workshops_session (id),
  organisation_id bigint references territory_organisation (id),
  name text not null,
  unique (session_id, name)
);

-- How many persons of each group were present, as they declared: a count, never beside a name.
create table workshops_present_group (
  session_id bigint not null references workshops_session (id),
  declared text not null check (declared in
    ('town_agents', 'ccas_agents', 'institutions', 'associations', 'citizens', 'beneficiaries')),
  persons integer not null check (persons > 0),
  primary key (session_id, declared)
);
