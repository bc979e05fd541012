-- What the columns of a file are, said once by a person and remembered for the files that have the same columns.
create table exchange_mapping (
  id bigint generated always as identity primary key,
  name text not null unique check (name <> ''),
  -- SHA-256 of the set of the headers: the same columns in another order are the same source.
  signature text not null unique,
  headers jsonb not null,
  mapping jsonb not null,
  saved_by bigint references accounts_person (id),
  saved_at timestamptz not null
);

alter table exchange_run
  add column signature text,
  -- The columns of the file with a few of their values, and the words no list knows: gone when the import is over.
  add column columns jsonb,
  add column words jsonb,
  -- What was read as what, kept: a person sees it on an old import too.
  add column mapping jsonb,
  add column mapping_from text check (mapping_from in ('recognised', 'remembered', 'chosen')),
  add column mapping_id bigint references exchange_mapping (id) on delete set null;
create index exchange_run_mapping on exchange_run (mapping_id);
