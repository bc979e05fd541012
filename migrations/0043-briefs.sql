-- Stakeholder briefs: who speaks, in whose name and how it was decided, beside a contribution whose text holds the theses.
create table briefs_brief (
  id bigint generated always as identity primary key,
  contribution_id bigint not null unique references contributions_contribution (id),
  organisation_id bigint references territory_organisation (id),
  organisation_name text not null check (organisation_name <> ''),
  siret text check (siret ~ '^[0-9]{14}$'),
  rna text check (rna ~ '^W[0-9]{9}$'),
  received_at timestamptz not null
);

create table briefs_version (
  id bigint generated always as identity primary key,
  brief_id bigint not null references briefs_brief (id),
  version integer not null check (version >= 1),
  theses integer not null check (theses >= 1),
  in_name_of text not null check (in_name_of <> ''),
  decided_how text not null check (decided_how in ('vote', 'board', 'discussion', 'leaders', 'other')),
  members integer check (members >= 1),
  file text references kernel_file (name) on delete set null,
  -- A file is public only once an officer has read it and said so.
  file_public boolean not null default false,
  -- What the public read of it on the day the next one came; null for the last one, and for one that was never public.
  published_title text,
  published_text text,
  received_at timestamptz not null,
  unique (brief_id, version)
);

create function briefs_version_keep() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception using errcode = 'PT409',
      message = 'Une version d’un cahier ne disparaît pas. | A version of a brief does not disappear.';
  end if;
  if new.brief_id <> old.brief_id or new.version <> old.version or new.received_at <> old.received_at or new.theses <> old.theses
    or (old.published_text is not null and new.published_text is not null and new.published_text <> old.published_text) then
    raise exception using errcode = 'PT409',
      message = 'Une version reçue ne change pas : une nouvelle la remplace. | A version received does not change: a new one replaces it.';
  end if;
  return new;
end $$;
create trigger briefs_version_keep before update or delete on briefs_version for each row execute function briefs_version_keep();
