-- Files kept in the town's folder, under a name that is nobody's. A file is written, and flushed to the disk, before the
-- transaction that adds its row commits: a row always has its file; a file without a row is swept away.
-- What the person called it is not kept: names of files say who, where and why.
create table kernel_file (
  name text primary key check (name ~ '^[0-9a-f]{32}$'),
  kind text not null check (kind in ('image', 'document', 'text', 'audio')),
  type text not null,
  bytes integer not null check (bytes > 0),
  -- Of what is kept, not of what was sent.
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  kept_at timestamptz not null,
  -- Not shown any more from this moment; the file, then the row, go at the next sweep.
  dropped_at timestamptz
);
create index kernel_file_dropped on kernel_file (dropped_at) where dropped_at is not null;

create function kernel_file_keep() returns trigger language plpgsql as $$
begin
  if new.name <> old.name or new.type <> old.type or new.sha256 <> old.sha256 or new.bytes <> old.bytes then
    raise exception using errcode = 'PT409',
      message = 'Un fichier gardé ne change pas : un autre le remplace. | A kept file does not change: another replaces it.';
  end if;
  return new;
end $$;
create trigger kernel_file_keep before update on kernel_file for each row execute function kernel_file_keep();
