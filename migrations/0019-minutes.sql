-- The minutes of a session: its tables, and what was typed at each of them.

create table minutes_table (
  id bigint generated always as identity primary key,
  session_id bigint not null references workshops_session (id),
  number integer not null check (number between 1 and 200),
  name text check (name <> ''),
  axis_id bigint references processes_axis (id),
  angle_id bigint references processes_angle (id),
  -- How many persons sat there; null: nobody counted, which is not zero.
  persons integer check (persons between 1 and 1000),
  created_at timestamptz not null,
  unique (session_id, number)
);

-- What places a contribution typed in a session: the table, and the key the typing computer drew for it. The words
-- themselves are in contributions alone.
create table minutes_verbatim (
  id bigint generated always as identity primary key,
  session_id bigint not null references workshops_session (id),
  table_id bigint references minutes_table (id),
  contribution_id bigint not null unique references contributions_contribution (id),
  -- Drawn by the computer where it was typed: sent ten times, it is kept once.
  key text not null unique,
  -- The desk of one browser, and the rank it gave there: another key under the same rank is refused.
  desk text,
  rank integer check (rank > 0),
  check ((desk is null) = (rank is null)),
  unique (desk, rank)
);
create index minutes_verbatim_session on minutes_verbatim (session_id, id);

create function minutes_keep_verbatim() returns trigger language plpgsql as $$
begin
  raise exception using errcode = 'PT409',
    message = 'Une parole notée en séance garde sa place : elle ne se supprime pas. | Words noted in a session keep their place: they are not deleted.';
end $$;
create trigger minutes_verbatim_kept before delete on minutes_verbatim
  for each row execute function minutes_keep_verbatim();

-- A table belongs to one session, and so do the words typed there.
create function minutes_one_session() returns trigger language plpgsql as $$
begin
  if new.table_id is not null and not exists
    (select from minutes_table t where t.id = new.table_id and t.session_id = new.session_id) then
    raise exception using errcode = 'PT409',
      message = 'Cette table est celle d’une autre séance. | This table belongs to another session.';
  end if;
  return new;
end $$;
create trigger minutes_verbatim_session_kept before insert or update on minutes_verbatim
  for each row execute function minutes_one_session();
