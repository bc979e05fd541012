-- The public register: what the town published, as a Merkle tree (RFC 9162, 2.1) that only grows. Whoever kept an older
-- signed head can prove that nothing before it was changed, and whoever holds a receipt that its words are in it.

create table register_entry (
  -- Its place in the log, from 0.
  n bigint primary key check (n >= 0),
  -- The line of the journal it tells. An import is one line and many entries: `thing` tells them apart.
  journal_id bigint not null references kernel_journal (id),
  kind text not null check (kind <> ''),
  thing text not null check (thing <> ''),
  process text,
  at timestamptz not null,
  -- The very text whose fingerprint is the leaf: never rebuilt from the columns.
  body text not null,
  unique (journal_id, kind, thing)
);
create index register_entry_by_thing on register_entry (thing, n);
create index register_entry_by_kind on register_entry (kind, n);
create index register_entry_by_process on register_entry (process, n);

-- The complete subtrees: level 0 holds the leaves, the node (l, i) covers the entries i·2^l to (i + 1)·2^l - 1.
create table register_node (
  level smallint not null check (level between 0 and 62),
  position bigint not null check (position >= 0),
  hash bytea not null check (length(hash) = 32),
  primary key (level, position)
);

-- What a commitment hides: a salt, and the words when they are public. Words said by people are not copied here; they
-- are read where they are kept. Deleting the line makes the commitment say nothing, and leaves the tree as it was.
create table register_opening (
  n bigint primary key references register_entry (n),
  salt bytea not null check (length(salt) = 32),
  content text,
  -- Which version of a contribution's words is committed to.
  version integer,
  -- Whether anybody may open it; otherwise the receipt's holder alone.
  public boolean not null
);

create table register_key (
  id bigint generated always as identity primary key,
  name text not null,
  public_key bytea not null unique check (length(public_key) = 32),
  since timestamptz not null
);

-- Each signed head, as it was given: a checkpoint in the form of C2SP tlog-checkpoint.
create table register_head (
  size bigint primary key check (size > 0),
  root bytea not null check (length(root) = 32),
  key_id bigint not null references register_key (id),
  signed_at timestamptz not null,
  checkpoint text not null
);

create function register_keep() returns trigger language plpgsql as $$
begin
  raise exception using errcode = 'PT409', message =
    'Le registre public ne fait que grandir : rien ne s’y change et rien ne s’en retire. | '
    || 'The public register only grows: nothing in it is changed or removed.';
end $$;
create trigger register_entry_keep before update or delete or truncate on register_entry
  for each statement execute function register_keep();
create trigger register_node_keep before update or delete or truncate on register_node
  for each statement execute function register_keep();
create trigger register_head_keep before update or delete or truncate on register_head
  for each statement execute function register_keep();
create trigger register_key_keep before update or delete or truncate on register_key
  for each statement execute function register_keep();
-- A salt may be destroyed, never replaced: a second one could open the commitment on other words.
create trigger register_opening_keep before update or truncate on register_opening
  for each statement execute function register_keep();
