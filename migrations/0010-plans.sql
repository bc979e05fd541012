-- Plans: strategies, their tree of objectives of any depth, and the actions promised, with what became of them.

create table plans_strategy (
  id bigint generated always as identity primary key,
  process_id bigint not null references processes_process (id),
  deliberation_id bigint references deliberations_deliberation (id),
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  title text not null check (title <> ''),
  summary text check (summary <> ''),
  starts date not null,
  ends date not null,
  -- What was announced is kept as it was said; what is counted is counted from the rows of plans_action.
  announced_actions integer check (announced_actions >= 0),
  announced_actions_quote text check (announced_actions_quote <> ''),
  announced_actions_source text check (announced_actions_source <> ''),
  -- Integer cents. Null: unknown, which is not zero.
  envelope_cents bigint check (envelope_cents >= 0),
  envelope_period text check (envelope_period in ('total', 'per_year')),
  envelope_credit text check (envelope_credit in ('additional', 'existing')),
  envelope_source text check (envelope_source <> ''),
  example boolean not null default false,
  created_at timestamptz not null,
  check (starts <= ends),
  check (announced_actions is null or announced_actions_quote is not null),
  check (envelope_cents is null or envelope_source is not null)
);
create index plans_strategy_by_process on plans_strategy (process_id);
create index plans_strategy_by_deliberation on plans_strategy (deliberation_id);

create table plans_objective (
  id bigint generated always as identity primary key,
  strategy_id bigint not null references plans_strategy (id),
  parent_id bigint,
  axis_id bigint references processes_axis (id),
  kind text not null check (kind in ('finality', 'engagement', 'axis', 'objective', 'sub_objective')),
  title text not null check (title <> ''),
  position integer not null,
  example boolean not null default false,
  unique (strategy_id, id),
  -- A branch belongs to the tree of its own strategy.
  foreign key (strategy_id, parent_id) references plans_objective (strategy_id, id),
  check (parent_id is null or parent_id <> id)
);
create unique index plans_objective_position on plans_objective (strategy_id, coalesce(parent_id, 0), position);

create table plans_action (
  id bigint generated always as identity primary key,
  strategy_id bigint not null references plans_strategy (id),
  objective_id bigint,
  deliberation_id bigint references deliberations_deliberation (id),
  number integer not null check (number >= 1),
  title text not null check (title <> ''),
  description text check (description <> ''),
  plain text check (plain <> ''),
  kind text not null check (kind in
    ('create', 'experiment', 'make_permanent', 'study', 'join_network', 'partnership', 'continuous', 'relocate', 'call')),
  flagship boolean not null default false,
  -- A choice the decision left open: "sociale et/ou solidaire".
  open_option text check (open_option <> ''),
  pilot_organisation_id bigint references territory_organisation (id),
  pilot_name text check (pilot_name <> ''),
  all_districts boolean not null default false,
  start_from date,
  start_to date,
  start_text text,
  deadline_from date,
  deadline_to date,
  deadline_text text,
  amount_cents bigint check (amount_cents >= 0),
  amount_period text check (amount_period in ('total', 'per_year')),
  amount_credit text check (amount_credit in ('additional', 'existing')),
  amount_source text check (amount_source <> ''),
  status text not null default 'unknown' check (status in
    ('unknown', 'not_started', 'in_progress', 'done', 'suspended', 'stopped', 'made_permanent')),
  status_on date,
  status_note text check (status_note <> ''),
  status_example boolean not null default false,
  source text check (source <> ''),
  example boolean not null default false,
  created_at timestamptz not null,
  unique (strategy_id, number),
  foreign key (strategy_id, objective_id) references plans_objective (strategy_id, id),
  check ((start_from is null) = (start_to is null) and start_from <= start_to),
  check ((deadline_from is null) = (deadline_to is null) and deadline_from <= deadline_to),
  check (amount_cents is null or amount_source is not null)
);
create index plans_action_by_objective on plans_action (objective_id);
create index plans_action_by_deliberation on plans_action (deliberation_id);
create index plans_action_by_pilot on plans_action (pilot_organisation_id);

create table plans_action_partner (
  action_id bigint not null references plans_action (id),
  organisation_id bigint not null references territory_organisation (id),
  primary key (action_id, organisation_id)
);

-- The districts an action aims at, and whether each is served. No line: not aimed at, unless the action says "all".
create table plans_action_district (
  action_id bigint not null references plans_action (id),
  district_id bigint not null references territory_district (id),
  state text not null check (state in ('served', 'not_yet', 'unknown')),
  note text check (note <> ''),
  example boolean not null default false,
  recorded_at timestamptz not null,
  primary key (action_id, district_id)
);

create table plans_action_proposal (
  action_id bigint not null references plans_action (id),
  proposal_id bigint not null references synthesis_proposal (id),
  example boolean not null default false,
  linked_at timestamptz not null,
  linked_by text not null,
  primary key (action_id, proposal_id)
);
create index plans_action_proposal_by_proposal on plans_action_proposal (proposal_id);

-- Every status ever given, oldest first: the history is added to, never changed.
create table plans_action_status (
  id bigint generated always as identity primary key,
  action_id bigint not null references plans_action (id),
  status text not null,
  on_day date not null,
  note text check (note <> ''),
  example boolean not null default false,
  recorded_at timestamptz not null,
  recorded_by text not null
);
create index plans_action_status_by_action on plans_action_status (action_id, id);

create function plans_refuse_change() returns trigger language plpgsql as $$
begin
  raise exception using errcode = 'PT409', message =
    'L’histoire d’une action ne se modifie pas : ajoutez un nouvel état. | The history of an action is not changed: add a new status.';
end $$;
create trigger plans_action_status_append_only before update or delete on plans_action_status
  for each row execute function plans_refuse_change();

-- What a published deliberation adopts is part of the act; nothing is adopted by the deliberation of another process.
create function plans_check_adoption() returns trigger language plpgsql as $$
declare
  was bigint := null;
  process bigint;
begin
  if tg_op = 'UPDATE' then
    was := old.deliberation_id;
    if was is not distinct from new.deliberation_id then return new; end if;
  elsif new.deliberation_id is null then return new;
  end if;
  if exists (select 1 from deliberations_deliberation where id in (was, new.deliberation_id) and status = 'published') then
    raise exception using errcode = 'PT409', message =
      'La délibération est publiée : ce qu’elle adopte ne change plus. | The deliberation is published: what it adopts no longer changes.';
  end if;
  if tg_table_name = 'plans_strategy' then process := new.process_id;
  else select s.process_id into process from plans_strategy s where s.id = new.strategy_id;
  end if;
  if exists (select 1 from deliberations_deliberation where id = new.deliberation_id and process_id <> process) then
    raise exception using errcode = 'PT409', message =
      'Cette délibération appartient à une autre démarche. | This deliberation belongs to another process.';
  end if;
  return new;
end $$;
create trigger plans_strategy_check_adoption before insert or update on plans_strategy
  for each row execute function plans_check_adoption();
create trigger plans_action_check_adoption before insert or update on plans_action
  for each row execute function plans_check_adoption();
