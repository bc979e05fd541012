-- Sheets, letters or messages typed one after the other: what they have in common is said once, and each keeps its rank.
create table intake_pile (
  id bigint generated always as identity primary key,
  process_id bigint not null references processes_process (id),
  axis_id bigint references processes_axis (id),
  session_id bigint references workshops_session (id),
  channel text not null check (channel in
    ('paper', 'telephone', 'sms', 'letter', 'email', 'counter', 'workshop', 'outreach')),
  -- Where it was gathered, in the words of who types: "urne de la médiathèque".
  place text check (place <> ''),
  said_on date,
  language text not null default 'fr' check (language ~ '^[a-z]{2,3}$'),
  opened_by bigint references accounts_person (id),
  opened_at timestamptz not null
);
create index intake_pile_opened on intake_pile (opened_by, opened_at desc);

create table intake_pile_entry (
  contribution_id bigint primary key references contributions_contribution (id),
  pile_id bigint not null references intake_pile (id),
  position integer not null check (position >= 1),
  unique (pile_id, position)
);

create function intake_pile_keep() returns trigger language plpgsql as $$
begin
  raise exception using errcode = 'PT409',
    message = 'Une pile et le rang de ses paroles ne changent pas : commencez-en une autre. | A pile and the rank of its words do not change: begin another one.';
end $$;
create trigger intake_pile_keep before update or delete on intake_pile for each row execute function intake_pile_keep();
create trigger intake_pile_entry_keep before update or delete on intake_pile_entry for each row execute function intake_pile_keep();
