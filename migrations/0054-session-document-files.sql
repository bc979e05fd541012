-- A document given before a session may be a file kept by the town, with what it says as text, for everyone or for those
-- who are registered. An address of the web cannot be reserved: it is read by all.
alter table workshops_document
  alter column link drop not null,
  add column file text references kernel_file (name),
  add column body text check (body <> ''),
  add column audience text not null default 'all' check (audience in ('all', 'registered')),
  add constraint workshops_document_one check ((link is null) <> (file is null)),
  add constraint workshops_document_reserved check (audience = 'all' or file is not null);
