-- Who comes to the sessions of a process. A person is a code on paper; name and way to be reached are optional, and are
-- erased some weeks after the last session: then only counts are left.
create table registrations_person (
  id bigint generated always as identity primary key,
  process_id bigint not null references processes_process (id),
  code text unique,
  calendar_key text unique,
  submission text unique,
  name text,
  reach text not null check (reach in ('none', 'email', 'telephone')),
  contact text,
  -- The language of the page they used: messages follow it.
  lang text not null default 'fr' check (lang in ('fr', 'en')),
  needs_access boolean not null default false,
  needs_child_care boolean not null default false,
  needs_transport boolean not null default false,
  needs_interpreter boolean not null default false,
  language text,
  channel text not null check (channel in ('web', 'telephone', 'counter', 'door')),
  entered_by bigint references accounts_person (id),
  made_at timestamptz not null,
  forgotten_at timestamptz,
  check ((reach = 'none') = (contact is null)),
  check (forgotten_at is null or (code is null and calendar_key is null and submission is null and name is null
    and contact is null and language is null
    and not (needs_access or needs_child_care or needs_transport or needs_interpreter)))
);
create index registrations_person_process on registrations_person (process_id) where forgotten_at is null;

-- The order of arrival, for the waiting list: who leaves and comes back takes a new turn.
create sequence registrations_turn;

create table registrations_registration (
  id bigint generated always as identity primary key,
  person_id bigint not null references registrations_person (id),
  session_id bigint not null references workshops_session (id),
  persons integer not null check (persons > 0),
  -- 'door': came without being registered; takes no place of those who were.
  status text not null check (status in ('registered', 'waiting', 'cancelled', 'door')),
  turn bigint not null default nextval('registrations_turn'),
  made_at timestamptz not null,
  status_at timestamptz not null,
  promoted_at timestamptz,
  -- How many of them were present; null is "not counted yet".
  present integer check (present >= 0 and present <= 1000),
  unique (person_id, session_id)
);
create index registrations_registration_session on registrations_registration (session_id, status, turn);

-- What a person is to be told about a registration, once each: by e-mail (the message), by telephone (an agent calls).
create table registrations_notice (
  id bigint generated always as identity primary key,
  registration_id bigint not null references registrations_registration (id),
  kind text not null check (kind in ('promoted', 'moved', 'cancelled', 'week_before', 'day_before')),
  -- What makes it once: the day of the session, or how many times it had changed.
  about text not null,
  channel text not null check (channel in ('email', 'telephone')),
  message_id bigint references kernel_message (id) on delete set null,
  made_at timestamptz not null,
  called_at timestamptz,
  unique (registration_id, kind, about),
  check (channel = 'telephone' or called_at is null)
);
create index registrations_notice_to_call on registrations_notice (registration_id)
  where channel = 'telephone' and called_at is null;

-- Never more persons registered than places, whoever writes.
create function registrations_within_capacity() returns trigger language plpgsql as $$
declare
  places integer;
  taken bigint;
begin
  if new.status <> 'registered' then return new; end if;
  select capacity into places from workshops_session where id = new.session_id for update;
  if places is null then return new; end if;
  select sum(persons) into taken from registrations_registration
  where session_id = new.session_id and status = 'registered';
  if taken > places then
    raise exception using errcode = 'PT409', message =
      'Il n’y a plus assez de places à cette séance. | There are not enough places left at this session.';
  end if;
  return new;
end $$;
create trigger registrations_registration_capacity after insert or update of status, persons on registrations_registration
  for each row execute function registrations_within_capacity();

create function registrations_capacity_kept() returns trigger language plpgsql as $$
declare
  taken bigint;
begin
  select coalesce(sum(persons), 0) into taken from registrations_registration
  where session_id = new.id and status = 'registered';
  if taken > new.capacity then
    raise exception using errcode = 'PT409', message =
      'Il y a déjà plus de personnes inscrites que ce nombre de places. | More persons are registered already than this number of places.';
  end if;
  return new;
end $$;
create trigger registrations_session_capacity before update of capacity on workshops_session
  for each row when (new.capacity is not null) execute function registrations_capacity_kept();
