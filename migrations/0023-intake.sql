-- What arrives as a picture of a sheet or as a voice, until an officer has typed it. The receipt's code given on arrival
-- becomes the code of the first contribution typed from it. Photos and voices are never public, and go after a delay.
create table intake_deposit (
  id bigint generated always as identity primary key,
  code text not null unique check (length(code) = 8),
  submission text unique,
  process_id bigint not null references processes_process (id),
  axis_id bigint references processes_axis (id),
  session_id bigint references workshops_session (id),
  channel text not null check (channel in
    ('web', 'paper', 'telephone', 'sms', 'letter', 'email', 'counter', 'workshop', 'outreach')),
  said_on date,
  entered_by bigint references accounts_person (id),
  status text not null default 'waiting' check (status in ('waiting', 'taken', 'transcribed', 'set_aside', 'withdrawn')),
  taken_by bigint references accounts_person (id),
  taken_at timestamptz,
  set_aside_reason text check (set_aside_reason in ('inaudible', 'empty', 'twice')),
  received_at timestamptz not null,
  status_at timestamptz not null,
  -- The day its files go; null while they are needed.
  files_until date,
  check (status <> 'set_aside' or set_aside_reason is not null)
);
create index intake_deposit_queue on intake_deposit (status, received_at, id);

create table intake_attachment (
  id bigint generated always as identity primary key,
  deposit_id bigint not null references intake_deposit (id),
  position integer not null,
  kind text not null check (kind in ('image', 'audio')),
  -- Null once the file is gone.
  file text references kernel_file (name) on delete set null,
  quarters integer not null default 0 check (quarters between 0 and 3),
  unique (deposit_id, position)
);

create table intake_transcript (
  contribution_id bigint primary key references contributions_contribution (id),
  deposit_id bigint not null references intake_deposit (id)
);
create index intake_transcript_deposit on intake_transcript (deposit_id);

create function intake_deposit_keep() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception using errcode = 'PT409',
      message = 'Ce qui est arrivé ne disparaît pas : on peut l’écarter avec une raison. | What has arrived does not disappear: it may be set aside with a reason.';
  end if;
  if new.code <> old.code or new.received_at <> old.received_at or new.channel <> old.channel then
    raise exception using errcode = 'PT409',
      message = 'Le code, la date et le canal d’un envoi ne changent pas. | The code, date and channel of what was sent do not change.';
  end if;
  return new;
end $$;
create trigger intake_deposit_keep before update or delete on intake_deposit for each row execute function intake_deposit_keep();
