-- Deliberations taken before this software: a town's own list, as its file says it. They have no process, no answers, no
-- promise here: they are a public list that is searched, never mixed with the acts of a process.

create table deliberations_past_import (
  id bigint generated always as identity primary key,
  body text not null check (body in ('council', 'ccas_board')),
  -- Where the file comes from, said publicly beside each act.
  source text not null check (source <> ''),
  file text references kernel_file (name),
  -- Field of ours → name of their column.
  columns jsonb not null,
  added integer not null default 0,
  already integer not null default 0,
  faulty integer not null default 0,
  sent_at timestamptz not null,
  taken_at timestamptz
);

create table deliberations_past_act (
  id bigint generated always as identity primary key,
  body text not null check (body in ('council', 'ccas_board')),
  acted_on date not null,
  subject text not null check (subject <> ''),
  -- Null: the file does not give it. The same holds for every field below that may be null.
  number text check (number <> ''),
  -- The number of the file in the town's own software.
  reference text check (reference <> ''),
  rapporteur text check (rapporteur <> ''),
  service text check (service <> ''),
  -- As written in the file, never interpreted.
  state text check (state <> ''),
  source text not null check (source <> ''),
  import_id bigint not null references deliberations_past_import (id),
  -- The same act of a file sent twice is one act.
  identity text not null unique,
  -- Subject, rapporteur, service and numbers, in small letters without accents.
  searched text not null
);
create index deliberations_past_act_by_day on deliberations_past_act (acted_on desc, id desc);
create index deliberations_past_act_by_import on deliberations_past_act (import_id);
