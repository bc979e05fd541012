-- Every date ever announced is kept with the reason of its change: a date now expected, for phases as for milestones, and
-- the history of both. What was announced before this migration enters it as it stands, on an unknown day.

alter table processes_phase
  add column expected_start_from date,
  add column expected_start_to date check (expected_start_to >= expected_start_from),
  add column expected_start_text text,
  add column expected_end_from date,
  add column expected_end_to date check (expected_end_to >= expected_end_from),
  add column expected_end_text text;

create table processes_announced_date (
  id bigint generated always as identity primary key,
  process_id bigint not null references processes_process (id),
  phase_kind text,
  milestone_id bigint references processes_milestone (id),
  -- Which date: of a milestone, `planned` first and then `expected`; of a phase, the same of its start or its end.
  which text not null check (which in
    ('planned', 'expected', 'planned_start', 'expected_start', 'planned_end', 'expected_end')),
  announced_from date not null,
  announced_to date not null check (announced_to >= announced_from),
  announced_text text,
  reason text,
  -- Null: announced before this was recorded.
  announced_at timestamptz,
  check ((phase_kind is null) <> (milestone_id is null))
);
create index processes_announced_date_process on processes_announced_date (process_id);

insert into processes_announced_date (process_id, milestone_id, which, announced_from, announced_to, announced_text)
  select process_id, id, 'planned', planned_from, planned_to, planned_text from processes_milestone
  where planned_from is not null;
insert into processes_announced_date
    (process_id, milestone_id, which, announced_from, announced_to, announced_text, reason)
  select process_id, id, 'expected', expected_from, expected_to, expected_text, slip_reason from processes_milestone
  where expected_from is not null;
insert into processes_announced_date (process_id, phase_kind, which, announced_from, announced_to, announced_text)
  select process_id, kind, 'planned_start', planned_start_from, planned_start_to, planned_start_text
  from processes_phase where planned_start_from is not null;
insert into processes_announced_date (process_id, phase_kind, which, announced_from, announced_to, announced_text)
  select process_id, kind, 'planned_end', planned_end_from, planned_end_to, planned_end_text
  from processes_phase where planned_end_from is not null;

create function processes_keep_date_history() returns trigger language plpgsql as $$
begin
  raise exception using errcode = 'PT409', message =
    'L’histoire des dates annoncées ne s’efface pas. | The history of announced dates is not erased.';
end $$;
create trigger processes_announced_date_kept before update or delete on processes_announced_date
  for each row execute function processes_keep_date_history();
