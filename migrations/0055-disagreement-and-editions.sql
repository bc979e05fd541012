-- Who did not agree with a cell of a session's synthesis table: a group as it is declared, how many when somebody counted,
-- the words that say so when some were typed. Never a name.
create table minutes_disagreement (
  id bigint generated always as identity primary key,
  cell_id bigint not null references minutes_cell (id),
  category text not null check (category <> ''),
  -- null: nobody counted, which is not zero.
  persons integer check (persons between 1 and 1000),
  contribution_id bigint references minutes_verbatim (contribution_id),
  noted_at timestamptz not null,
  unique (cell_id, category)
);
create trigger minutes_disagreement_validated before insert or update or delete on minutes_disagreement
  for each row execute function minutes_keep_validated();

create function minutes_disagreement_of_the_session() returns trigger language plpgsql as $$
begin
  if new.contribution_id is not null and not exists
    (select from minutes_cell c join minutes_verbatim v on v.session_id = c.session_id
     where c.id = new.cell_id and v.contribution_id = new.contribution_id) then
    raise exception using errcode = 'PT409',
      message = 'Cette parole a été notée dans une autre séance. | These words were typed in another session.';
  end if;
  return new;
end $$;
create trigger minutes_disagreement_session before insert or update on minutes_disagreement
  for each row execute function minutes_disagreement_of_the_session();

-- A table as it was published: its cells, and the numbers of the words they rested on, never the words: those that are
-- masked or withdrawn later are masked or withdrawn here too.
create table minutes_edition (
  id bigint generated always as identity primary key,
  session_id bigint not null references workshops_session (id),
  number integer not null check (number > 0),
  body text not null,
  on_day date not null,
  published_at timestamptz not null,
  cells jsonb not null,
  unique (session_id, number)
);
create trigger minutes_edition_kept before update or delete on minutes_edition
  for each row execute function minutes_keep_history();
