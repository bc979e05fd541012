-- A process (démarche): its charter, its mandate, its axes and angles, its phases and milestones with planned and real dates.
-- Dates of the field are kept as an interval (`_from`, `_to`) and, when they are not one exact day, the words that gave it.

create table processes_process (
  id bigint generated always as identity primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  title text not null,
  summary text not null,
  sponsor text not null,
  level text not null check (level in ('information', 'consultation', 'concertation', 'co_construction')),
  parent_strategy text,
  parent_strategy_period text,
  method text,
  current_phase text not null default 'preparation' check (current_phase in
    ('preparation', 'participation', 'synthesis', 'instruction', 'decision', 'implementation', 'closed')),
  label_fr text,
  label_en text,
  created_at timestamptz not null,
  -- What is said on every page of the process is said in both languages, or not at all.
  check ((label_fr is null) = (label_en is null))
);

-- The design of a process changes too (a theme fewer, a strategy whose period is corrected): each description is kept.
create table processes_description (
  id bigint generated always as identity primary key,
  process_id bigint not null references processes_process (id),
  version integer not null check (version > 0),
  title text not null,
  summary text not null,
  sponsor text not null,
  level text not null,
  parent_strategy text,
  parent_strategy_period text,
  method text,
  change_reason text,
  described_at timestamptz not null,
  unique (process_id, version)
);

create table processes_charter (
  id bigint generated always as identity primary key,
  process_id bigint not null references processes_process (id),
  version integer not null check (version > 0),
  title text not null,
  text text not null,
  source text,
  change_reason text,
  -- The day it was first published, when that was elsewhere and before.
  dated_from date,
  dated_to date check (dated_to >= dated_from),
  dated_text text,
  published_at timestamptz not null,
  unique (process_id, version)
);

create table processes_principle (
  id bigint generated always as identity primary key,
  charter_id bigint not null references processes_charter (id),
  position integer not null,
  title text not null,
  text text not null,
  unique (charter_id, position)
);

create table processes_commitment (
  id bigint generated always as identity primary key,
  charter_id bigint not null references processes_charter (id),
  position integer not null,
  promised_by text not null,
  promise text not null,
  due text not null,
  checked_how text not null,
  -- The code of the computed check (`A1`, `A9`) when the product can say by itself whether it is kept.
  check_code text check (check_code ~ '^[A-Z][0-9]{1,2}$'),
  unique (charter_id, position)
);

create table processes_mandate (
  id bigint generated always as identity primary key,
  process_id bigint not null references processes_process (id),
  version integer not null check (version > 0),
  question text not null,
  open_matters text not null,
  closed_matters text not null,
  decided_by text not null,
  use_of_inputs text not null,
  period_from date not null,
  period_to date not null check (period_to >= period_from),
  period_text text,
  answers_due_from date,
  answers_due_to date check (answers_due_to >= answers_due_from),
  answers_due_text text,
  source text,
  change_reason text,
  dated_from date,
  dated_to date check (dated_to >= dated_from),
  dated_text text,
  published_at timestamptz not null,
  unique (process_id, version)
);

create table processes_axis (
  id bigint generated always as identity primary key,
  process_id bigint not null references processes_process (id),
  number integer not null check (number > 0),
  title text not null,
  short_title text not null,
  origin text not null check (origin in ('town', 'actors')),
  unique (process_id, number)
);

create table processes_angle (
  id bigint generated always as identity primary key,
  process_id bigint not null references processes_process (id),
  position integer not null check (position > 0),
  title text not null,
  unique (process_id, position)
);

create table processes_phase (
  id bigint generated always as identity primary key,
  process_id bigint not null references processes_process (id),
  kind text not null check (kind in
    ('preparation', 'participation', 'synthesis', 'instruction', 'decision', 'implementation', 'closed')),
  planned_start_from date,
  planned_start_to date check (planned_start_to >= planned_start_from),
  planned_start_text text,
  planned_end_from date,
  planned_end_to date check (planned_end_to >= planned_end_from),
  planned_end_text text,
  real_start_from date,
  real_start_to date check (real_start_to >= real_start_from),
  real_start_text text,
  real_end_from date,
  real_end_to date check (real_end_to >= real_end_from),
  real_end_text text,
  slip_reason text,
  unique (process_id, kind)
);

create table processes_milestone (
  id bigint generated always as identity primary key,
  process_id bigint not null references processes_process (id),
  kind text not null check (kind in ('launch', 'grand_atelier', 'restitution', 'vote', 'forum', 'other')),
  title text not null,
  -- The first date that was announced: never overwritten, so that a slip stays visible.
  planned_from date,
  planned_to date check (planned_to >= planned_from),
  planned_text text,
  -- The date now expected, when it is no longer the first.
  expected_from date,
  expected_to date check (expected_to >= expected_from),
  expected_text text,
  real_from date,
  real_to date check (real_to >= real_from),
  real_text text,
  slip_reason text,
  note text,
  source text,
  check (planned_from is not null or real_from is not null),
  unique (process_id, kind, title)
);

-- Promise: nothing is asked of people before they can read what is asked, what is closed, who decides and what for.
create function processes_require_mandate() returns trigger language plpgsql as $$
begin
  if new.current_phase <> 'preparation'
    and not exists (select from processes_mandate where process_id = new.id) then
    raise exception using errcode = 'PT409', message =
      'La participation ne peut pas ouvrir sans mandat publié : publiez d’abord le mandat de participation. | '
      'Participation cannot open without a published mandate: publish the mandate of participation first.';
  end if;
  return new;
end $$;
create trigger processes_process_mandate before insert or update of current_phase on processes_process
  for each row execute function processes_require_mandate();

-- A published text is never rewritten: a change is a new version.
create function processes_refuse_rewriting() returns trigger language plpgsql as $$
begin
  raise exception using errcode = 'PT409', message =
    'Un texte publié ne se réécrit pas : publiez une nouvelle version. | '
    'A published text is not rewritten: publish a new version.';
end $$;
create trigger processes_charter_published before update or delete on processes_charter
  for each row execute function processes_refuse_rewriting();
create trigger processes_principle_published before update or delete on processes_principle
  for each row execute function processes_refuse_rewriting();
create trigger processes_commitment_published before update or delete on processes_commitment
  for each row execute function processes_refuse_rewriting();
create trigger processes_mandate_published before update or delete on processes_mandate
  for each row execute function processes_refuse_rewriting();
create trigger processes_description_kept before update or delete on processes_description
  for each row execute function processes_refuse_rewriting();

-- Once the process is open, a date that was announced stays: the page shows it beside the real one.
create function processes_keep_announced_date() returns trigger language plpgsql as $$
begin
  if exists (select from processes_process where id = old.process_id and current_phase <> 'preparation') then
    raise exception using errcode = 'PT409', message =
      'Une date annoncée ne s’efface pas : écrivez à côté la date attendue ou la date réelle, et la raison. | '
      'An announced date is not erased: write the expected or real date beside it, and the reason.';
  end if;
  return new;
end $$;
create trigger processes_milestone_announced before update on processes_milestone
  for each row when (old.planned_from is not null and (old.planned_from, old.planned_to, old.planned_text)
    is distinct from (new.planned_from, new.planned_to, new.planned_text))
  execute function processes_keep_announced_date();
create trigger processes_phase_announced before update on processes_phase
  for each row when ((old.planned_start_from is not null and
      (old.planned_start_from, old.planned_start_to, old.planned_start_text)
        is distinct from (new.planned_start_from, new.planned_start_to, new.planned_start_text))
    or (old.planned_end_from is not null and
      (old.planned_end_from, old.planned_end_to, old.planned_end_text)
        is distinct from (new.planned_end_from, new.planned_end_to, new.planned_end_text)))
  execute function processes_keep_announced_date();
