-- The sessions of a process: workshops, meetings, events, with an exact time or an approximate date.

create table workshops_session (
  id bigint generated always as identity primary key,
  process_id bigint not null references processes_process (id),
  axis_id bigint references processes_axis (id),
  kind text not null check (kind in ('workshop', 'grand_atelier', 'meeting', 'restitution', 'outreach', 'forum')),
  title text not null,
  audience text not null check (audience in ('actors', 'citizens', 'all')),
  round integer check (round > 0),
  place text,
  access text,
  starts_at timestamptz,
  ends_at timestamptz check (ends_at > starts_at),
  approximate_from date,
  approximate_to date check (approximate_to >= approximate_from),
  approximate_text text,
  -- The day lists are sorted by: of the start in Paris, or the first of the approximate date.
  sort_day date not null,
  capacity integer check (capacity > 0),
  facilitator_id bigint references territory_organisation (id),
  documents text,
  note text,
  status text not null default 'planned' check (status in ('planned', 'held', 'cancelled')),
  cancel_reason text,
  -- Distinct persons and attendances are two counts; either may be unknown, which is not zero.
  attendance_persons integer check (attendance_persons >= 0),
  attendance_count integer check (attendance_count >= 0),
  attendance_qualifier text check (attendance_qualifier in ('exactly', 'about', 'more_than')),
  attendance_note text,
  -- How many times the session changed, so that calendars that subscribed follow.
  revision integer not null default 0,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  check ((starts_at is null) = (ends_at is null)),
  check ((starts_at is null) <> (approximate_from is null)),
  check ((approximate_from is null) = (approximate_to is null)),
  check ((status = 'cancelled') = (cancel_reason is not null)),
  check (attendance_persons <= attendance_count)
);
create index workshops_session_process on workshops_session (process_id, sort_day, starts_at);

-- How many distinct persons a series of sessions gathered, as announced: a quotation, not the sum of the sessions.
create table workshops_turnout (
  id bigint generated always as identity primary key,
  process_id bigint not null references processes_process (id),
  about text not null,
  persons integer not null check (persons > 0),
  qualifier text not null check (qualifier in ('exactly', 'about', 'more_than')),
  source text not null,
  recorded_at timestamptz not null
);
create index workshops_turnout_process on workshops_turnout (process_id);

-- The same session planned twice (a form sent twice) is one session.
create unique index workshops_session_once on workshops_session
  (process_id, axis_id, audience, round, sort_day, starts_at, title) nulls not distinct where status <> 'cancelled';

-- A cancelled session stays cancelled, and one that was held stays held: both have been read, and told.
create function workshops_keep_end() returns trigger language plpgsql as $$
begin
  raise exception using errcode = 'PT409', message =
    'Une séance tenue ou annulée ne change plus d’état. | A session that was held or cancelled keeps its state.';
end $$;
create trigger workshops_session_ended before update of status on workshops_session
  for each row when (old.status <> 'planned' and new.status <> old.status) execute function workshops_keep_end();
