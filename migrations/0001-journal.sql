-- The journal: what was done, when, by whom, through which door. Every operation appends to it in its own transaction.
-- It is never changed afterwards, and its readers see it in one order that no later commit can disturb.

create extension if not exists unaccent;
create extension if not exists pg_trgm;

-- French search: « école », « Ecole » and « écoles » are one word.
create text search configuration french_unaccent (copy = pg_catalog.french);
alter text search configuration french_unaccent
  alter mapping for hword, hword_part, word with unaccent, french_stem;

-- unaccent(text) is only "stable", because its dictionary could be changed: nobody changes it here, and an index needs
-- a function that promises to answer the same for ever. Named in full so that it works whatever the search path.
create function kernel_unaccent(text) returns text
  language sql immutable strict parallel safe
  return public.unaccent('public.unaccent'::regdictionary, $1);

create table kernel_journal (
  -- Whoever inserts here takes pg_advisory_xact_lock first (src/kernel/journal.ts), held until the commit: numbers are
  -- given in the order of the commits, and a reader that remembers "up to 41" never misses a 40 still uncommitted.
  id bigint generated always as identity primary key,
  at timestamptz not null,
  fact text not null check (fact <> ''),
  subject_kind text not null check (subject_kind <> ''),
  subject_id text not null check (subject_id <> ''),
  -- Null: someone who has no account here.
  actor text check (actor <> ''),
  operation text not null check (operation <> ''),
  door text not null check (door <> ''),
  data jsonb not null default '{}'
);

create index kernel_journal_by_subject on kernel_journal (subject_kind, subject_id, id);
create index kernel_journal_by_fact on kernel_journal (fact, id);

create function kernel_journal_refuse() returns trigger language plpgsql as $$
begin
  raise exception 'The journal is append-only: % is refused.', tg_op using errcode = 'restrict_violation';
end $$;

create trigger kernel_journal_append_only
  before update or delete or truncate on kernel_journal
  for each statement execute function kernel_journal_refuse();

-- How far each reaction has read the journal; one that fails keeps its place and its last error.
create table kernel_reaction_cursor (
  reaction text primary key,
  position bigint not null default 0,
  failures integer not null default 0,
  last_error text,
  updated_at timestamptz not null default now()
);
