-- Every voice from every channel. The text as said is protected; what the public reads is published_text, set by a
-- moderator. Only the receipt's code leads from a person to a contribution: no name is asked, and a way to be told of
-- the answer is kept apart, in a table that is never exported and never shown.

create sequence contributions_reference;
create function contributions_next_reference() returns text language sql volatile as $$
  select 'C-' || lpad(n::text, greatest(6, length(n::text)), '0') from nextval('contributions_reference') as n
$$;

create table contributions_contribution (
  id bigint generated always as identity primary key,
  -- Public and stable.
  reference text not null unique default contributions_next_reference() check (reference ~ '^C-[0-9]{6,12}$'),
  -- Secret: who holds it may correct and withdraw.
  code text not null unique check (length(code) = 8),
  -- Chosen by the form: sending twice makes one contribution and one receipt.
  submission text unique,
  -- What makes an import done twice add nothing.
  import_key text unique,
  process_id bigint not null references processes_process (id),
  axis_id bigint references processes_axis (id),
  angle_id bigint references processes_angle (id),
  session_id bigint references workshops_session (id),
  kind text not null check (kind in ('individual', 'group', 'verbatim', 'brief', 'questionnaire')),
  channel text not null check (channel in
    ('web', 'paper', 'telephone', 'sms', 'letter', 'email', 'counter', 'workshop', 'outreach', 'import')),
  -- Of the person who speaks, never of the person who types.
  author_category text not null default 'unsaid' check (author_category in
    ('citizen', 'concerned', 'professional', 'association', 'institution', 'company', 'town_agent', 'unsaid')),
  district_id bigint references territory_district (id),
  -- How many persons speak together; null: not said.
  group_size integer check (group_size between 1 and 1000000),
  language text not null default 'fr' check (language ~ '^[a-z]{2,3}$'),
  title text check (title <> ''),
  -- As said. Empty only when its author asked that nothing be kept.
  text text not null,
  published_text text check (published_text <> ''),
  version integer not null default 1,
  status text not null default 'received' check (status in
    ('received', 'screened', 'published', 'published_masked', 'kept_unpublished', 'withdrawn')),
  -- A reason of the published rules.
  status_reason text check (status_reason in
    ('personal_data', 'accusation', 'insult', 'hatred', 'threat', 'advertising', 'off_subject', 'unreadable')),
  -- A word to the author, read with the code.
  status_note text,
  private_life boolean not null default false,
  -- Typed by someone of the town for the person who spoke. Null beside true: imported, we do not know by whom.
  entered_for boolean not null default false,
  entered_by bigint references accounts_person (id),
  -- The person who spoke heard or read it again.
  read_back boolean not null default false,
  said_on date,
  received_at timestamptz not null,
  screened_at timestamptz,
  published_at timestamptz,
  status_at timestamptz not null,
  source text,
  external_id text,
  search tsvector generated always as (
    case when status in ('published', 'published_masked')
      then to_tsvector('public.french_unaccent', coalesce(title, '') || ' ' || coalesce(published_text, '')) end
  ) stored,
  check (status not in ('published', 'published_masked') or published_text is not null),
  check (status <> 'kept_unpublished' or status_reason is not null),
  check (text <> '' or status = 'withdrawn'),
  check (entered_by is null or entered_for)
);
create index contributions_contribution_list on contributions_contribution (process_id, status, received_at desc, id desc);
create index contributions_contribution_search on contributions_contribution using gin (search);
create index contributions_contribution_axis on contributions_contribution (axis_id);
create index contributions_contribution_session on contributions_contribution (session_id);

-- What a correction, a masking or a withdrawal replaced.
create table contributions_version (
  id bigint generated always as identity primary key,
  contribution_id bigint not null references contributions_contribution (id),
  version integer not null,
  title text,
  text text not null,
  published_text text,
  replaced_at timestamptz not null,
  why text not null check (why in ('corrected', 'masked', 'withdrawn')),
  unique (contribution_id, version)
);

-- How the author wants to be told of the answer. Never exported, never public, gone with a withdrawal.
create table contributions_contact (
  contribution_id bigint primary key references contributions_contribution (id) on delete cascade,
  channel text not null check (channel in ('email', 'telephone', 'letter', 'counter')),
  contact text check (contact <> ''),
  kept_since timestamptz not null,
  check (channel = 'counter' or contact is not null)
);

create table contributions_import (
  id bigint generated always as identity primary key,
  -- The file's SHA-256.
  fingerprint text not null unique,
  source text,
  first_at timestamptz not null,
  last_at timestamptz not null,
  added integer not null
);

create function contributions_keep() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception using errcode = 'PT409',
      message = 'Une contribution ne disparaît pas : elle peut être retirée par son auteur. | A contribution does not disappear: its author may withdraw it.';
  end if;
  if new.reference <> old.reference or new.code <> old.code or new.process_id <> old.process_id
    or new.received_at <> old.received_at or new.entered_for <> old.entered_for
    or new.entered_by is distinct from old.entered_by then
    raise exception using errcode = 'PT409',
      message = 'Le numéro, le code, la démarche, la date et l’origine d’une contribution ne changent pas. | The number, code, process, date and origin of a contribution do not change.';
  end if;
  if old.status = 'withdrawn' and (new.status <> 'withdrawn' or new.published_text is not null) then
    raise exception using errcode = 'PT409',
      message = 'Cette contribution a été retirée par son auteur : elle ne peut plus changer. | This contribution was withdrawn by its author: it can no longer change.';
  end if;
  return new;
end $$;
create trigger contributions_keep before update or delete on contributions_contribution
  for each row execute function contributions_keep();
