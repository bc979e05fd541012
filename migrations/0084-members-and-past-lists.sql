-- Who is called to the meetings of a body, and where letters go when a member asks for paper (CGCT L2121-10): seen by the
-- secretariat alone.
create table deliberations_member (
  id bigint generated always as identity primary key,
  body text not null check (body in ('council', 'ccas_board')),
  position integer not null check (position > 0),
  name text not null check (name <> ''),
  -- Null: called without paper.
  address text check (address <> ''),
  unique (body, position)
);

-- What a person said of the columns of a list serves the next list with the same columns.
alter table deliberations_past_import add column signature text;
alter table deliberations_past_import add column mapped boolean not null default false;
create index deliberations_past_import_alike on deliberations_past_import (signature, id) where mapped;
