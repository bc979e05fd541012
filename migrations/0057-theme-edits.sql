-- People own the result: what they decide of themes is a log that is only ever added to. The state of the desk is the last
-- grouping applied and that log, replayed; synthesis_place holds it, so that pages read it without replaying.
alter table synthesis_theme
  -- Merged into another: its texts, sentences and proposals are there. Retired: a new grouping no longer found it, and
  -- nobody had decided or written anything of it. In both cases the row stays.
  add column merged_into bigint references synthesis_theme (id),
  add column retired_at timestamptz,
  -- No grouping takes a text out of it, and nobody changes it before it is unlocked.
  add column locked boolean not null default false,
  -- The words that bring it together, from the last grouping applied.
  add column words jsonb not null default '[]',
  -- The grouping that first proposed it; null: a person made it.
  add column run_id bigint references synthesis_run (id),
  add check (merged_into <> id);
drop index synthesis_theme_title;
create unique index synthesis_theme_title on synthesis_theme (process_id, lower(title))
  where merged_into is null and retired_at is null;

create table synthesis_theme_edit (
  id bigint generated always as identity primary key,
  process_id bigint not null references processes_process (id),
  kind text not null check (kind in
    ('create', 'rename', 'merge', 'split', 'move', 'pin', 'forbid', 'lock', 'unlock', 'undo', 'apply')),
  theme_id bigint references synthesis_theme (id),
  -- merge: the one that carries on; split: the one made.
  other_theme_id bigint references synthesis_theme (id),
  -- The texts decided of, one by one.
  texts bigint[] not null default '{}',
  title text check (title <> ''),
  title_before text,
  -- What a merge carried along, so that taking it back brings it back: {"statements": […], "proposals": […]}.
  carried jsonb,
  undoes bigint unique references synthesis_theme_edit (id),
  run_id bigint references synthesis_run (id),
  made_by bigint references accounts_person (id),
  made_at timestamptz not null,
  check ((kind = 'undo') = (undoes is not null)),
  check ((kind = 'apply') = (run_id is not null)),
  check (kind not in ('merge', 'split') or other_theme_id is not null),
  check (kind <> 'rename' or title is not null)
);
create index synthesis_theme_edit_process on synthesis_theme_edit (process_id, id);

create table synthesis_place (
  contribution_id bigint primary key references contributions_contribution (id),
  process_id bigint not null references processes_process (id),
  -- Null: to be placed by a person.
  theme_id bigint references synthesis_theme (id),
  decided_by text not null check (decided_by in ('run', 'vote', 'person')),
  share real not null default 0,
  -- Null once a person decided: nothing is left to be read again.
  margin real,
  second_theme_id bigint references synthesis_theme (id)
);
create index synthesis_place_theme on synthesis_place (process_id, theme_id, margin);

create function synthesis_theme_edit_keep() returns trigger language plpgsql as $$
begin
  raise exception using errcode = 'PT409', message =
    'Une décision sur les thèmes ne s’efface pas : elle s’annule par une autre. | '
    || 'A decision on themes is never erased: another one takes it back.';
end $$;
create trigger synthesis_theme_edit_keep before update or delete on synthesis_theme_edit
  for each row execute function synthesis_theme_edit_keep();
