-- The synthesis table of a session, in three columns: objectives of progress, context factors, dispositions to take.

create table minutes_cell (
  id bigint generated always as identity primary key,
  session_id bigint not null references workshops_session (id),
  part text not null check (part in ('objective', 'factor', 'disposition')),
  position integer not null check (position > 0),
  text text not null check (text <> ''),
  version integer not null check (version > 0),
  -- Taken out of the table, kept with its history: it can be put back.
  removed boolean not null,
  created_at timestamptz not null,
  changed_at timestamptz not null
);
create index minutes_cell_session on minutes_cell (session_id, part, position, id);

-- Every state a cell had, the present one too.
create table minutes_cell_version (
  id bigint generated always as identity primary key,
  cell_id bigint not null references minutes_cell (id),
  version integer not null check (version > 0),
  part text not null,
  text text not null,
  removed boolean not null,
  -- The role under which it was written, never the person.
  by_role text not null,
  at timestamptz not null,
  unique (cell_id, version)
);

-- The words a cell rests on.
create table minutes_cell_verbatim (
  cell_id bigint not null references minutes_cell (id),
  contribution_id bigint not null references minutes_verbatim (contribution_id),
  linked_at timestamptz not null,
  primary key (cell_id, contribution_id)
);
create index minutes_cell_verbatim_words on minutes_cell_verbatim (contribution_id);

-- The life of the table: the last line is its state; without a line it is provisional.
create table minutes_table_step (
  id bigint generated always as identity primary key,
  session_id bigint not null references workshops_session (id),
  status text not null check (status in ('provisional', 'validated', 'published')),
  -- The body that validated it, and the day it did.
  body text check (body <> ''),
  on_day date,
  -- Why it was opened again.
  reason text check (reason <> ''),
  by_role text not null,
  at timestamptz not null,
  check ((status = 'validated') = (body is not null)),
  check ((status = 'validated') = (on_day is not null)),
  check ((status = 'provisional') = (reason is not null))
);
create index minutes_table_step_session on minutes_table_step (session_id, id);

create function minutes_table_status(asked bigint) returns text language sql stable as $$
  select coalesce((select s.status from minutes_table_step s where s.session_id = asked order by s.id desc limit 1),
    'provisional')
$$;

-- What a body validated, or everyone can read, does not change under their eyes: it is opened again first, with a reason.
create function minutes_keep_validated() returns trigger language plpgsql as $$
declare
  place bigint;
begin
  if tg_table_name = 'minutes_cell' then
    if tg_op = 'DELETE' then
      raise exception using errcode = 'PT409',
        message = 'Une case se retire du tableau et garde son histoire : elle ne se supprime pas. | A cell is taken out and keeps its history: it is not deleted.';
    end if;
    place := new.session_id;
  else
    select c.session_id into place from minutes_cell c
      where c.id = case when tg_op = 'DELETE' then old.cell_id else new.cell_id end;
  end if;
  if minutes_table_status(place) <> 'provisional' then
    raise exception using errcode = 'PT409',
      message = 'Ce tableau est validé : reprenez-le d’abord, en disant pourquoi. | This table is validated: open it again first, saying why.';
  end if;
  if tg_op = 'DELETE' then return old; end if;
  return new;
end $$;
create trigger minutes_cell_validated before insert or update or delete on minutes_cell
  for each row execute function minutes_keep_validated();
create trigger minutes_cell_verbatim_validated before insert or update or delete on minutes_cell_verbatim
  for each row execute function minutes_keep_validated();

create function minutes_words_of_the_session() returns trigger language plpgsql as $$
begin
  if not exists (select from minutes_cell c join minutes_verbatim v on v.session_id = c.session_id
                 where c.id = new.cell_id and v.contribution_id = new.contribution_id) then
    raise exception using errcode = 'PT409',
      message = 'Cette parole a été notée dans une autre séance. | These words were typed in another session.';
  end if;
  return new;
end $$;
create trigger minutes_cell_verbatim_session before insert or update on minutes_cell_verbatim
  for each row execute function minutes_words_of_the_session();

create function minutes_keep_history() returns trigger language plpgsql as $$
begin
  raise exception using errcode = 'PT409',
    message = 'L’histoire d’un tableau de synthèse ne se réécrit pas. | The history of a synthesis table is not rewritten.';
end $$;
create trigger minutes_cell_version_kept before update or delete on minutes_cell_version
  for each row execute function minutes_keep_history();
create trigger minutes_table_step_kept before update or delete on minutes_table_step
  for each row execute function minutes_keep_history();
