-- News of a process, and who follows it by e-mail.

-- A message may say how to stop it (List-Unsubscribe); of those marked daily, a person receives one a day whatever they tell.
alter table kernel_message add column headers jsonb;
alter table kernel_message add column daily boolean not null default false;
update kernel_message set daily = true where kind = 'answers';
create index kernel_message_daily on kernel_message (lower(recipient)) where daily;

create table following_news (
  id bigint generated always as identity primary key,
  process_id bigint not null references processes_process (id),
  title text not null check (title <> ''),
  text text not null check (text <> ''),
  -- A page of this site: never another one.
  link text check (link ~ '^/([^/\\]|$)'),
  status text not null default 'draft' check (status in ('draft', 'published', 'corrected')),
  version integer not null default 1 check (version > 0),
  example boolean not null default false,
  written_at timestamptz not null,
  published_at timestamptz,
  corrected_at timestamptz,
  check ((status = 'draft') = (published_at is null)),
  check ((status = 'corrected') = (corrected_at is not null))
);
create index following_news_process on following_news (process_id, status);

-- What a correction replaced, kept and shown.
create table following_news_version (
  id bigint generated always as identity primary key,
  news_id bigint not null references following_news (id) on delete cascade,
  version integer not null check (version > 0),
  title text not null,
  text text not null,
  link text,
  reason text not null check (reason <> ''),
  replaced_at timestamptz not null,
  unique (news_id, version)
);

create function following_news_kept() returns trigger language plpgsql as $$
begin
  if old.status = 'draft' then return coalesce(new, old); end if;
  if tg_op = 'DELETE' or new.status = 'draft' then
    raise exception using errcode = 'PT409', message =
      'Une actualité publiée reste publiée : corrigez-la. | Published news stays published: correct it.';
  end if;
  if (new.title, new.text, new.link) is distinct from (old.title, old.text, old.link)
    and not exists (select from following_news_version v where v.news_id = old.id and v.version = old.version
      and (v.title, v.text, v.link) is not distinct from (old.title, old.text, old.link)) then
    raise exception using errcode = 'PT409', message =
      'Une actualité publiée ne change qu’en gardant ses anciens mots. | Published news only changes with its former words kept.';
  end if;
  return new;
end $$;
create trigger following_news_promise before update or delete on following_news
  for each row execute function following_news_kept();

create function following_news_version_kept() returns trigger language plpgsql as $$
begin
  raise exception using errcode = 'PT409', message =
    'Les anciens mots d’une actualité sont gardés tels quels. | Former words of news are kept as they were.';
end $$;
create trigger following_news_version_promise before update or delete on following_news_version
  for each row execute function following_news_version_kept();

-- Someone who asked for e-mails: an address and a secret, nothing else. Gone when they stop, or do not confirm.
create table following_follower (
  id bigint generated always as identity primary key,
  email text not null unique check (email = lower(email)),
  key text not null unique,
  lang text not null default 'fr' check (lang in ('fr', 'en')),
  -- The last fact of the journal they have been told of, and the last day that was looked at for them.
  seen bigint not null default 0,
  looked_on date,
  message_id bigint references kernel_message (id) on delete set null
);

create table following_follow (
  id bigint generated always as identity primary key,
  follower_id bigint not null references following_follower (id) on delete cascade,
  process_id bigint references processes_process (id),
  action_id bigint references plans_action (id),
  key text not null unique,
  asked_at timestamptz not null,
  confirmed_at timestamptz,
  -- Where the journal stood when they confirmed: nothing older is told.
  since bigint,
  check ((process_id is null) <> (action_id is null)),
  check ((confirmed_at is null) = (since is null)),
  unique (follower_id, process_id),
  unique (follower_id, action_id)
);
create index following_follow_process on following_follow (process_id) where confirmed_at is not null;
create index following_follow_action on following_follow (action_id) where confirmed_at is not null;
