-- The town itself: one row. Names are never keys (three communes are called Saint-Nazaire): the INSEE code is.
create table territory_town (
  id integer primary key check (id = 1),
  name text not null,
  kind text not null check (kind in ('commune', 'ccas', 'intercommunal')),
  insee_code text,
  siren text,
  population integer,
  population_year integer,
  population_source text,
  colour text not null,
  help_phone text,
  help_hours text,
  help_place text,
  help_example boolean not null default false,
  emergency jsonb not null,
  notice_fr text,
  notice_en text,
  described_at timestamptz not null
);

create table territory_district (
  id bigint generated always as identity primary key,
  name text not null unique,
  position integer not null
);

create table territory_organisation (
  id bigint generated always as identity primary key,
  name text not null,
  kind text not null check (kind in ('town_service', 'ccas', 'council', 'intercommunal', 'institution', 'association', 'company', 'standing_body')),
  parent_id bigint references territory_organisation (id),
  siret text,
  rna text,
  created_at timestamptz not null
);
create unique index territory_organisation_name on territory_organisation (lower(name));

alter table accounts_grant add foreign key (organisation_id) references territory_organisation (id);
