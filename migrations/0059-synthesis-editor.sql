-- Sentences stand in the order people choose and may be reworded, with their history; a minority view is said to be one.
alter table synthesis_statement add column position integer;
update synthesis_statement set position = number;
alter table synthesis_statement alter column position set not null;
alter table synthesis_statement add column minority boolean not null default false;
alter table synthesis_statement add column version integer not null default 1 check (version > 0);

-- Every state a sentence had before the present one, and its last when it was taken out. The sentence itself may be gone.
create table synthesis_statement_version (
  id bigint generated always as identity primary key,
  statement_id bigint not null,
  process_id bigint not null references processes_process (id),
  number integer not null,
  version integer not null check (version > 0),
  kind text not null,
  text text not null,
  minority boolean not null,
  removed boolean not null default false,
  -- The role under which it was replaced, never the person.
  by_role text not null,
  at timestamptz not null
);
create index synthesis_statement_version_of on synthesis_statement_version (statement_id, version);
create function synthesis_keep_wording() returns trigger language plpgsql as $$
begin
  raise exception using errcode = 'PT409', message =
    'L’histoire d’une phrase de la synthèse ne se réécrit pas. | The history of a sentence of the synthesis is not rewritten.';
end $$;
create trigger synthesis_statement_version_keep before update or delete on synthesis_statement_version
  for each row execute function synthesis_keep_wording();

-- A voice cited whole is known by its words too, so that a correction is seen. Null there: cited before this was noted.
do $$
declare
  named text;
begin
  select conname into named from pg_constraint
    where conrelid = 'synthesis_citation'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%passage_fingerprint%';
  execute format('alter table synthesis_citation drop constraint %I', named);
end $$;
alter table synthesis_citation add check ((start_at is null) = (end_at is null));
alter table synthesis_citation add check (start_at is null or passage_fingerprint is not null);
