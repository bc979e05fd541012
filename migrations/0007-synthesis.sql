-- Understanding: themes, statements with the voices they rest on, proposals with every origin.
create table synthesis_theme (
  id bigint generated always as identity primary key,
  process_id bigint not null references processes_process (id),
  axis_id bigint references processes_axis (id),
  title text not null check (title <> ''),
  position integer not null,
  example boolean not null default false,
  created_at timestamptz not null
);
create unique index synthesis_theme_title on synthesis_theme (process_id, lower(title));

-- number: given once in its process, never reused; what people say aloud ("constat 12").
create table synthesis_statement (
  id bigint generated always as identity primary key,
  process_id bigint not null references processes_process (id),
  theme_id bigint not null references synthesis_theme (id),
  number integer not null,
  kind text not null check (kind in ('statement', 'stake', 'lever')),
  text text not null check (text <> ''),
  example boolean not null default false,
  written_at timestamptz not null,
  unique (process_id, number)
);
create index synthesis_statement_theme on synthesis_statement (theme_id, number);

-- Never the quoted words: a voice that is withdrawn leaves nothing here but its link. start_at and end_at count signs of
-- the published text; the fingerprint tells when that text has changed since, so that a passage is never misquoted.
create table synthesis_citation (
  id bigint generated always as identity primary key,
  statement_id bigint not null references synthesis_statement (id),
  contribution_id bigint not null references contributions_contribution (id),
  stance text not null default 'says' check (stance in ('says', 'disagrees')),
  start_at integer check (start_at >= 0),
  end_at integer check (end_at > start_at),
  passage_fingerprint text,
  cited_at timestamptz not null,
  check ((start_at is null) = (end_at is null) and (start_at is null) = (passage_fingerprint is null)),
  unique nulls not distinct (statement_id, contribution_id, start_at)
);
create index synthesis_citation_contribution on synthesis_citation (contribution_id);

-- Read and not used: the reason is public.
create table synthesis_unused (
  contribution_id bigint primary key references contributions_contribution (id),
  reason text not null check (length(btrim(reason)) >= 10),
  set_aside_at timestamptz not null
);

create table synthesis_proposal (
  id bigint generated always as identity primary key,
  process_id bigint not null references processes_process (id),
  number integer not null,
  title text not null check (title <> ''),
  text text not null check (text <> ''),
  need text,
  theme_id bigint references synthesis_theme (id),
  axis_id bigint references processes_axis (id),
  angle_id bigint references processes_angle (id),
  status text not null default 'admitted' check (status in ('admitted', 'merged', 'withdrawn')),
  merged_into bigint references synthesis_proposal (id),
  split_from bigint references synthesis_proposal (id),
  status_reason text,
  status_at timestamptz not null,
  example boolean not null default false,
  written_at timestamptz not null,
  search tsvector not null generated always as (
    setweight(to_tsvector('public.french_unaccent', title), 'A')
    || setweight(to_tsvector('public.french_unaccent', text || ' ' || coalesce(need, '')), 'B')
  ) stored,
  unique (process_id, number),
  check ((status = 'merged') = (merged_into is not null)),
  check (merged_into <> id),
  check (status <> 'withdrawn' or length(btrim(status_reason)) >= 10)
);
create index synthesis_proposal_search on synthesis_proposal using gin (search);
create index synthesis_proposal_merged on synthesis_proposal (merged_into) where merged_into is not null;
create index synthesis_proposal_theme on synthesis_proposal (theme_id);

-- from_proposal_id: the merged proposal that brought this origin, so that who asked what first stays readable.
create table synthesis_origin (
  id bigint generated always as identity primary key,
  proposal_id bigint not null references synthesis_proposal (id),
  contribution_id bigint references contributions_contribution (id),
  statement_id bigint references synthesis_statement (id),
  from_proposal_id bigint references synthesis_proposal (id),
  added_at timestamptz not null,
  check ((contribution_id is null) <> (statement_id is null))
);
create unique index synthesis_origin_contribution on synthesis_origin (proposal_id, contribution_id) where contribution_id is not null;
create unique index synthesis_origin_statement on synthesis_origin (proposal_id, statement_id) where statement_id is not null;
create index synthesis_origin_of_contribution on synthesis_origin (contribution_id) where contribution_id is not null;
create index synthesis_origin_of_statement on synthesis_origin (statement_id) where statement_id is not null;

-- No proposal and no origin is ever deleted: who asked for what cannot be lost (a merge or a withdrawal is a status).
create function synthesis_keep() returns trigger language plpgsql as $$
begin
  raise exception using errcode = 'PT409', message =
    'Une proposition et ses origines ne s’effacent pas : fusionnez-la ou retirez-la avec une raison. | '
    || 'A proposal and its origins are never deleted: merge it or withdraw it with a reason.';
end $$;
create trigger synthesis_proposal_keep before delete on synthesis_proposal for each row execute function synthesis_keep();
create trigger synthesis_origin_keep before delete on synthesis_origin for each row execute function synthesis_keep();
