-- Who took part, without knowing who: optional slips that no row, number, instant or order ties to anything else.

-- `key` is a fingerprint of what the form chose at random: it makes a second sending harmless, and gives no order. The week
-- is that of arrival. At each arrival the slips of the week are taken out and put back in any order.
create table slips_slip (
  key text primary key check (key ~ '^[0-9a-f]{64}$'),
  process_id bigint not null references processes_process (id),
  session_id bigint references workshops_session (id),
  channel text not null check (channel in ('web', 'paper', 'telephone', 'counter', 'workshop', 'outreach')),
  week date not null check (extract(isodow from week) = 1),
  age text not null default 'unsaid' check (age in ('0-14', '15-29', '30-44', '45-59', '60-74', '75+', 'unsaid')),
  sex text not null default 'unsaid' check (sex in ('woman', 'man', 'other', 'unsaid')),
  district_id bigint references territory_district (id),
  elsewhere boolean not null default false,
  first_time text not null default 'unsaid' check (first_time in ('yes', 'no', 'unsaid')),
  belongs text not null default 'unsaid' check (belongs in
    ('town_agent', 'ccas_agent', 'institution', 'association', 'citizen', 'concerned', 'unsaid')),
  check (not (elsewhere and district_id is not null))
);
create index slips_slip_process on slips_slip (process_id, week);

-- What those who took part think of it, 1 to 5; null: no answer.
create table slips_judgement (
  key text primary key check (key ~ '^[0-9a-f]{64}$'),
  process_id bigint not null references processes_process (id),
  session_id bigint references workshops_session (id),
  week date not null check (extract(isodow from week) = 1),
  clear_task integer check (clear_task between 1 and 5),
  enough_time integer check (enough_time between 1 and 5),
  respected integer check (respected between 1 and 5),
  heard integer check (heard between 1 and 5),
  trust_in_use integer check (trust_in_use between 1 and 5),
  check (num_nonnulls(clear_task, enough_time, respected, heard, trust_in_use) > 0)
);
create index slips_judgement_process on slips_judgement (process_id, week);

-- What the census says of the town, to compare with: the last entered of a criterion is in force, the others are kept.
create table slips_census (
  id bigint generated always as identity primary key,
  criterion text not null check (criterion in ('age', 'sex', 'district')),
  year integer not null check (year between 1900 and 2199),
  source text not null check (source <> ''),
  recorded_at timestamptz not null
);
create table slips_census_count (
  census_id bigint not null references slips_census (id),
  category text not null check (category <> ''),
  persons integer not null check (persons >= 0),
  primary key (census_id, category)
);

create function slips_refuse_change() returns trigger language plpgsql as $$
begin
  raise exception using errcode = 'PT409', message =
    'Un bulletin ou un repère publié ne se corrige pas. | A slip or a published reference is not corrected.';
end $$;
create trigger slips_slip_kept before update on slips_slip for each row execute function slips_refuse_change();
create trigger slips_judgement_kept before update on slips_judgement for each row execute function slips_refuse_change();
create trigger slips_census_kept before update or delete on slips_census for each row execute function slips_refuse_change();
create trigger slips_census_count_kept before update or delete on slips_census_count for each row execute function slips_refuse_change();
