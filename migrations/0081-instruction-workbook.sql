-- A workbook sent back by somebody who fills in the sheets in a spreadsheet: read and compared, applied when they say so.
create table answers_workbook (
  id bigint generated always as identity primary key,
  file text references kernel_file (name),
  -- Of a service, whose people alone see it; null when it comes from who leads the work.
  organisation_id bigint references territory_organisation (id),
  sent_by text not null,
  sent_at timestamptz not null,
  rows integer not null check (rows >= 0),
  applied_at timestamptz,
  changed integer,
  left_out integer,
  check ((applied_at is null) = (changed is null) and (applied_at is null) = (left_out is null))
);

-- Many proposals given to a service at once, kept with what they were so that it can be undone.
create table answers_lot (
  id bigint generated always as identity primary key,
  process_id bigint not null references processes_process (id),
  organisation_id bigint not null references territory_organisation (id),
  due_day date not null,
  made_by text not null,
  made_at timestamptz not null,
  undone_at timestamptz
);

create table answers_lot_line (
  lot_id bigint not null references answers_lot (id),
  proposal_id bigint not null references synthesis_proposal (id),
  -- Null when nobody had it.
  former_organisation_id bigint references territory_organisation (id),
  former_due_day date,
  former_status text check (former_status in ('assigned', 'drafted')),
  primary key (lot_id, proposal_id),
  check ((former_organisation_id is null) = (former_due_day is null) and (former_due_day is null) = (former_status is null))
);
