-- A blind check of how voices are placed in themes: a sample drawn by lot, placed again by two people or more who see
-- neither where each voice is nor what the others answered. The figures are written once, when it is closed; from then on
-- the answers no longer say whose they are.
create table synthesis_check (
  id bigint generated always as identity primary key,
  process_id bigint not null references processes_process (id),
  -- The grouping applied when it was drawn; null: people had made the themes.
  run_id bigint references synthesis_run (id),
  seed integer not null check (seed between 1 and 1000000),
  size integer not null check (size between 20 and 200),
  drawn_at timestamptz not null,
  closed_at timestamptz,
  result jsonb,
  check ((closed_at is null) = (result is null))
);
-- One at a time in a process.
create unique index synthesis_check_alone on synthesis_check (process_id) where closed_at is null;
create index synthesis_check_process on synthesis_check (process_id, id desc);

-- A voice of the sample, and the theme it was in when it was drawn: what is done on the desk since changes nothing here.
create table synthesis_check_text (
  check_id bigint not null references synthesis_check (id),
  position integer not null check (position > 0),
  contribution_id bigint not null references contributions_contribution (id),
  theme_id bigint not null references synthesis_theme (id),
  primary key (check_id, position),
  unique (check_id, contribution_id)
);
create index synthesis_check_text_contribution on synthesis_check_text (contribution_id);

create table synthesis_checker (
  id bigint generated always as identity primary key,
  check_id bigint not null references synthesis_check (id),
  -- Null once the check is closed: the figures need how many they were, not who.
  person_id bigint references accounts_person (id),
  joined_at timestamptz not null,
  finished_at timestamptz,
  left_at timestamptz,
  unique (check_id, person_id),
  check (finished_at is null or left_at is null)
);

create table synthesis_check_answer (
  checker_id bigint not null references synthesis_checker (id),
  position integer not null check (position > 0),
  kind text not null check (kind in ('theme', 'none', 'unknown')),
  theme_id bigint references synthesis_theme (id),
  primary key (checker_id, position),
  check ((kind = 'theme') = (theme_id is not null))
);

create function synthesis_check_keep() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.closed_at is not null
    or (new.process_id, new.run_id, new.seed, new.size, new.drawn_at) is distinct from
       (old.process_id, old.run_id, old.seed, old.size, old.drawn_at) then
    raise exception using errcode = 'PT409', message =
      'Une vérification ne se réécrit pas : tirez-en une autre. | A check is not rewritten: draw another one.';
  end if;
  return new;
end $$;
create trigger synthesis_check_keep before update or delete on synthesis_check
  for each row execute function synthesis_check_keep();

create function synthesis_check_text_keep() returns trigger language plpgsql as $$
begin
  raise exception using errcode = 'PT409', message =
    'Le tirage d’une vérification ne change pas. | What was drawn for a check does not change.';
end $$;
create trigger synthesis_check_text_keep before update or delete on synthesis_check_text
  for each row execute function synthesis_check_text_keep();

create function synthesis_checker_keep() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or (old.finished_at is not null and new.finished_at is distinct from old.finished_at)
    or (old.left_at is not null and new.left_at is distinct from old.left_at) then
    raise exception using errcode = 'PT409', message =
      'Qui a terminé ou quitté une vérification n’y revient pas : elle ne serait plus à l’aveugle. | '
      || 'Who finished or left a check does not come back to it: it would no longer be blind.';
  end if;
  return new;
end $$;
create trigger synthesis_checker_keep before update or delete on synthesis_checker
  for each row execute function synthesis_checker_keep();

create function synthesis_check_answer_keep() returns trigger language plpgsql as $$
declare
  wanted bigint := case when tg_op = 'INSERT' then new.checker_id else old.checker_id end;
begin
  if exists (select from synthesis_checker k join synthesis_check c on c.id = k.check_id
    where k.id = wanted and (k.finished_at is not null or k.left_at is not null or c.closed_at is not null)) then
    raise exception using errcode = 'PT409', message =
      'Ces réponses sont rendues : elles ne changent plus. | These answers are handed in: they no longer change.';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger synthesis_check_answer_keep before insert or update or delete on synthesis_check_answer
  for each row execute function synthesis_check_answer_keep();
