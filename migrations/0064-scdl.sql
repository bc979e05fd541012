-- What the public format of deliberations (SCDL 2.1) asks beside the act itself. None of it is part of the act: it may be
-- completed after the vote.

create table deliberations_body (
  body text primary key check (body in ('council', 'ccas_board')),
  -- The body's collectivity as its own data file names it.
  name text not null check (name <> ''),
  siret text check (siret ~ '^[0-9]{14}$'),
  -- The authority that controls its acts: PREF044.
  control_authority text check (control_authority <> ''),
  described_at timestamptz not null
);

create table deliberations_classification (
  deliberation_id bigint primary key references deliberations_deliberation (id),
  -- Nomenclature ACTES, level 2: 8.2 is social aid.
  matter text not null check (matter ~ '^[0-9]\.[0-9]{1,2}$'),
  budget_year text check (budget_year ~ '^[0-9]{4}(/[0-9]{4})?$'),
  budget_name text check (budget_name <> ''),
  classified_at timestamptz not null
);
