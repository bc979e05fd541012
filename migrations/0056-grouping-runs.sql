-- A grouping of the published voices of a process by the text engine: asked for, run outside of any request, proposed, then
-- applied by a person or left. Its figures are a record; the placements of texts are kept for the proposal being looked at
-- and for the last one applied only.
create table synthesis_run (
  id bigint generated always as identity primary key,
  process_id bigint not null references processes_process (id),
  status text not null default 'waiting'
    check (status in ('waiting', 'running', 'proposed', 'applied', 'left', 'cancelled', 'failed')),
  -- With the same voices, the same seed gives the same result: a run cut short starts again from it.
  seed integer not null check (seed between 1 and 1000000),
  resolution real not null check (resolution between 0.2 and 5),
  step text,
  -- How many times it was begun: once, unless the server stopped meanwhile.
  attempts integer not null default 0,
  -- The method sheet: null until it has run.
  engine text,
  words_table text,
  parameters jsonb,
  corpus text,
  texts integer check (texts >= 0),
  distinct_texts integer check (distinct_texts >= 0),
  copies integer check (copies >= 0),
  included integer check (included >= 0),
  -- People speaking together say how many they are; a voice that does not say counts for one.
  persons integer check (persons >= 0),
  ideas integer check (ideas >= 0),
  represented integer check (represented >= 0),
  singular integer check (singular >= 0),
  empty integer check (empty >= 0),
  to_place integer check (to_place >= 0),
  stability real,
  milliseconds integer check (milliseconds >= 0),
  refusal_fr text,
  refusal_en text,
  requested_by bigint references accounts_person (id),
  requested_at timestamptz not null,
  started_at timestamptz,
  finished_at timestamptz,
  applied_by bigint references accounts_person (id),
  applied_at timestamptz,
  status_at timestamptz not null,
  -- No voice is left out.
  check (texts is null or represented + singular + empty = texts),
  check ((status = 'applied') = (applied_at is not null))
);
-- One at a time in a process.
create unique index synthesis_run_alone on synthesis_run (process_id) where status in ('waiting', 'running');
create index synthesis_run_process on synthesis_run (process_id, id desc);

-- What a run proposes as a theme: the words that tell it from the others, and its most typical voices.
create table synthesis_run_theme (
  run_id bigint not null references synthesis_run (id),
  number integer not null check (number >= 0),
  texts integer not null check (texts >= 0),
  -- [{"words": "bus du soir", "texts": 12}, …]
  words jsonb not null,
  typical bigint[] not null,
  -- The theme it became: null until it is applied.
  theme_id bigint references synthesis_theme (id),
  primary key (run_id, number)
);

-- Where a run, or the vote of its neighbours, puts each text; never a word of it.
create table synthesis_placement (
  run_id bigint not null references synthesis_run (id),
  contribution_id bigint not null references contributions_contribution (id),
  -- Null: too few say something near; a person places it.
  group_number integer,
  part integer not null default 0,
  share real not null default 0,
  margin real not null default 0,
  second_group integer,
  -- First text of its group of copies.
  copy_of bigint,
  included_in bigint,
  standing text not null check (standing in ('represented', 'singular', 'empty')),
  -- The voice whose verbatim speaks for it.
  spoken_by bigint,
  -- The place of its own verbatim in the order of reading, counted in signs of the published text.
  verbatim_rank integer,
  start_at integer check (start_at >= 0),
  end_at integer check (end_at > start_at),
  -- By the run, or, for a voice that came after it, by the vote of its neighbours.
  placed_by text not null default 'run' check (placed_by in ('run', 'vote')),
  -- The theme it is in before anybody's decisions: null until the run is applied, or when nothing near was found.
  theme_id bigint references synthesis_theme (id),
  second_theme_id bigint references synthesis_theme (id),
  primary key (run_id, contribution_id)
);
create index synthesis_placement_contribution on synthesis_placement (contribution_id);

create function synthesis_run_keep() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception using errcode = 'PT409',
      message = 'Un regroupement reste dans la liste. | A grouping stays in the list.';
  end if;
  if new.process_id <> old.process_id or new.seed <> old.seed or new.resolution <> old.resolution
    or new.requested_at <> old.requested_at then
    raise exception using errcode = 'PT409',
      message = 'Ce qui a été demandé ne se réécrit pas : demandez un autre regroupement. | What was asked is not rewritten: ask for another grouping.';
  end if;
  if old.status in ('applied', 'left', 'cancelled', 'failed') and new is distinct from old then
    raise exception using errcode = 'PT409',
      message = 'Ce regroupement est terminé : demandez-en un autre. | This grouping is over: ask for another one.';
  end if;
  if old.status = 'proposed' and (new.corpus, new.texts, new.distinct_texts, new.represented, new.singular, new.empty, new.stability)
    is distinct from (old.corpus, old.texts, old.distinct_texts, old.represented, old.singular, old.empty, old.stability) then
    raise exception using errcode = 'PT409',
      message = 'Les chiffres d’un regroupement ne se réécrivent pas. | The figures of a grouping are not rewritten.';
  end if;
  return new;
end $$;
create trigger synthesis_run_keep before update or delete on synthesis_run for each row execute function synthesis_run_keep();
