-- The PDF of a printing is drawn outside of the requests, lot by lot, and kept only while its letters wait to be posted.
alter table notices_printing
  add column two_sided boolean not null default false,
  add column drawn integer not null default 0 check (drawn >= 0),
  add column attempts integer not null default 0 check (attempts >= 0),
  add column file text references kernel_file (name),
  -- The fingerprint of the letters in it: when one of them changes, the file is not handed out any more.
  add column contents text,
  add column pages integer check (pages > 0),
  add column drawn_at timestamptz,
  add column failed_at timestamptz,
  add column expired_at timestamptz,
  add check ((file is null) = (contents is null)),
  add constraint notices_printing_no_file_left check (file is null or (posted_on is null and put_back_at is null));

create or replace function notices_printing_kept() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.posted_on is not null or old.put_back_at is not null
     or new.process_id <> old.process_id or new.letters <> old.letters or new.printed_at <> old.printed_at
     or new.two_sided <> old.two_sided then
    raise exception using errcode = 'PT409', message =
      'Ces lettres sont déjà notées postées, ou remises à imprimer. | These letters are already recorded as posted, or put back to print.';
  end if;
  return new;
end $$;

-- A refusal that its author was told of, and that is taken back later, is told too.
alter table moderation_telling drop constraint moderation_telling_about_check;
alter table moderation_telling add check (about in ('refusal', 'appeal', 'restored'));
