-- A synthesis is published, and again when it has changed: each time its figures are kept as they were that day.
create table synthesis_publication (
  id bigint generated always as identity primary key,
  process_id bigint not null references processes_process (id),
  number integer not null check (number > 0),
  statements integer not null check (statements > 0),
  -- Published voices, those a sentence cites, those set aside with a reason.
  voices integer not null check (voices >= 0),
  cited integer not null check (cited >= 0),
  set_aside integer not null check (set_aside >= 0),
  -- Voices that a cited one speaks for, itself included; those nothing is near to. Null: not measured.
  represented integer check (represented <= voices),
  singular integer check (singular <= voices),
  -- The role under which it was published, never the person.
  by_role text not null,
  published_at timestamptz not null,
  unique (process_id, number),
  check (cited + set_aside <= voices)
);
create function synthesis_keep_publication() returns trigger language plpgsql as $$
begin
  raise exception using errcode = 'PT409', message =
    'Les chiffres d’une synthèse publiée ne se réécrivent pas : publiez-la de nouveau. | '
    || 'The figures of a published synthesis are not rewritten: publish it again.';
end $$;
create trigger synthesis_publication_keep before update or delete on synthesis_publication
  for each row execute function synthesis_keep_publication();
