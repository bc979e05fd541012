-- Giving up on a message is said, with why: its server refuses the address for good, or it was tried eight times. Before, a
-- crash in the middle of the eighth try left a message neither sent nor given up.
alter table kernel_message add column gave_up text check (gave_up in ('refused', 'tried'));
update kernel_message set gave_up = 'tried' where sent_at is null and attempts >= 8;
alter table kernel_message add check (gave_up is null or sent_at is null);

alter table notices_notice drop constraint notices_notice_check1;
alter table notices_notice add constraint notices_notice_outcome check (case status
  when 'waiting' then outcome is null
  when 'told' then coalesce(outcome in ('sent', 'spoken', 'message_left', 'posted', 'handed'), false)
  when 'not_reached' then
    coalesce(outcome in ('failed', 'rejected', 'no_answer', 'wrong_contact', 'refused', 'returned'), false)
  else coalesce(outcome in ('withdrawn', 'newer', 'stopped'), false) end);

create or replace function notices_follow_message() returns trigger language plpgsql as $$
begin
  if new.sent_at is not null then
    update notices_notice set status = 'told', outcome = 'sent', settled_at = new.sent_at
    where message_id = new.id and status = 'waiting';
  elsif new.gave_up is not null then
    update notices_notice set status = 'not_reached',
      outcome = case new.gave_up when 'refused' then 'rejected' else 'failed' end, settled_at = now()
    where message_id = new.id and status = 'waiting';
  end if;
  return new;
end $$;
drop trigger notices_message_follow on kernel_message;
create trigger notices_message_follow after update of sent_at, gave_up on kernel_message
  for each row execute function notices_follow_message();

create or replace function moderation_follow_message() returns trigger language plpgsql as $$
begin
  if new.sent_at is not null then
    update moderation_telling set status = 'told', settled_at = new.sent_at where message_id = new.id and status = 'waiting';
  elsif new.gave_up is not null then
    update moderation_telling set status = 'not_reached', settled_at = now() where message_id = new.id and status = 'waiting';
  end if;
  return new;
end $$;
drop trigger moderation_message_follow on kernel_message;
create trigger moderation_message_follow after update of sent_at, gave_up on kernel_message
  for each row execute function moderation_follow_message();

-- Letters printed together: a letter is in one printing that is not put back, so that nobody is written to twice. The
-- printing is posted on a day, said by a person, or put back; then it does not change.
create table notices_printing (
  id bigint generated always as identity primary key,
  process_id bigint not null references processes_process (id),
  letters integer not null check (letters > 0),
  printed_at timestamptz not null,
  posted_on date,
  put_back_at timestamptz,
  check (posted_on is null or put_back_at is null)
);
create index notices_printing_open on notices_printing (process_id, id) where posted_on is null and put_back_at is null;

alter table notices_notice add column printing_id bigint references notices_printing (id) check (printing_id is null or channel = 'letter');
create index notices_notice_printing on notices_notice (printing_id) where printing_id is not null;
-- The day it happened, when it is not the moment it was recorded.
alter table notices_notice add column told_on date check (told_on is null or status in ('told', 'not_reached'));

create function notices_printing_kept() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.posted_on is not null or old.put_back_at is not null
     or new.process_id <> old.process_id or new.letters <> old.letters or new.printed_at <> old.printed_at then
    raise exception using errcode = 'PT409', message =
      'Ces lettres sont déjà notées postées, ou remises à imprimer. | These letters are already recorded as posted, or put back to print.';
  end if;
  return new;
end $$;
create trigger notices_printing_promise before update or delete on notices_printing
  for each row execute function notices_printing_kept();

-- The sheets of a printing, in their order: which one to take out of the pile when its author withdrew or moved meanwhile.
create table notices_letter (
  printing_id bigint not null references notices_printing (id),
  position integer not null check (position > 0),
  contribution_id bigint not null references contributions_contribution (id),
  primary key (printing_id, position)
);
create index notices_letter_contribution on notices_letter (contribution_id);
