-- A file to import, from the moment it is sent to its report. The file itself is in the kernel's store while it is needed;
-- the lines set apart go thirty days after the end, the figures stay.
alter table kernel_file drop constraint kernel_file_kind_check;
alter table kernel_file add constraint kernel_file_kind_check check (kind in ('image', 'document', 'text', 'audio', 'table'));

create table exchange_run (
  id bigint generated always as identity primary key,
  status text not null default 'checking'
    check (status in ('checking', 'checked', 'waiting', 'running', 'done', 'cancelled', 'failed')),
  -- Null once nobody needs it.
  file text references kernel_file (name) on delete set null,
  process_id bigint references processes_process (id),
  source text,
  sheet text,
  -- Of a workbook, in its order; null when there is nothing to choose.
  sheets jsonb,
  -- Makes what the file names and the town lacks.
  makes boolean not null default false,
  -- Leaves aside the lines that look like words already here.
  leaves_alike boolean not null default false,
  format text,
  layout text,
  -- What the check found: null until it has.
  total integer check (total >= 0),
  fresh integer check (fresh >= 0),
  known integer check (known >= 0),
  passed integer check (passed >= 0),
  ignored jsonb,
  made jsonb,
  -- What the import has taken: the cursor is the number of lines read, written in the transaction that takes them.
  cursor integer not null default 0 check (cursor >= 0),
  added integer not null default 0 check (added >= 0),
  already integer not null default 0 check (already >= 0),
  aside integer not null default 0 check (aside >= 0),
  -- Why it could not be read or taken.
  refusal_fr text,
  refusal_en text,
  requested_by bigint references accounts_person (id),
  requested_at timestamptz not null,
  started_at timestamptz,
  finished_at timestamptz,
  status_at timestamptz not null
);
create index exchange_run_todo on exchange_run (status, id) where status in ('checking', 'waiting', 'running');

create table exchange_line (
  run_id bigint not null references exchange_run (id),
  line integer not null,
  kind text not null check (kind in ('fault', 'alike')),
  field text,
  reason_fr text,
  reason_en text,
  -- json, not jsonb: the columns stay in the order of the file.
  cells json not null,
  contribution_id bigint references contributions_contribution (id),
  primary key (run_id, kind, line)
);

create function exchange_run_keep() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception using errcode = 'PT409',
      message = 'Un import reste dans la liste. | An import stays in the list.';
  end if;
  if old.status in ('done', 'cancelled') and new.status <> old.status then
    raise exception using errcode = 'PT409',
      message = 'Cet import est terminé : envoyez le fichier de nouveau. | This import is over: send the file again.';
  end if;
  if new.cursor < old.cursor or new.added < old.added then
    raise exception using errcode = 'PT409',
      message = 'Ce qui est pris ne se décompte pas. | What was taken is not counted back.';
  end if;
  return new;
end $$;
create trigger exchange_run_keep before update or delete on exchange_run for each row execute function exchange_run_keep();
