-- Telling each author by the channel they chose what became of their words. One notice a contribution and a version of an
-- answer: whatever runs twice, nobody is told twice. No contact is copied here: it stays in contributions_contact.
create table notices_notice (
  id bigint generated always as identity primary key,
  contribution_id bigint not null references contributions_contribution (id),
  answer_id bigint not null references answers_answer (id),
  version integer not null check (version > 0),
  -- The channel chosen, kept when the contact itself is forgotten: the public rate is counted by channel.
  channel text not null check (channel in ('email', 'telephone', 'letter', 'counter')),
  status text not null default 'waiting' check (status in ('waiting', 'told', 'not_reached', 'dropped')),
  outcome text,
  -- The e-mail that gathers it with the others of the day; sent messages may be purged.
  message_id bigint references kernel_message (id) on delete set null,
  made_at timestamptz not null,
  settled_at timestamptz,
  unique (contribution_id, answer_id, version),
  check ((status = 'waiting') = (settled_at is null)),
  check (case status
    when 'waiting' then outcome is null
    when 'told' then coalesce(outcome in ('sent', 'spoken', 'message_left', 'posted', 'handed'), false)
    when 'not_reached' then coalesce(outcome in ('failed', 'no_answer', 'wrong_contact', 'refused', 'returned'), false)
    else coalesce(outcome in ('withdrawn', 'newer', 'stopped'), false) end),
  check (message_id is null or channel = 'email')
);
create index notices_notice_waiting on notices_notice (channel, contribution_id) where status = 'waiting';
create index notices_notice_message on notices_notice (message_id) where message_id is not null;
create index notices_notice_answer on notices_notice (answer_id);

-- Finding the message of the day of one person, among thousands that wait.
create index kernel_message_gathering on kernel_message (kind, lower(recipient)) where sent_at is null;

-- Whoever sends messages knows nothing of notices: the notice follows its message here, in the same transaction.
create function notices_follow_message() returns trigger language plpgsql as $$
begin
  if new.sent_at is not null then
    update notices_notice set status = 'told', outcome = 'sent', settled_at = new.sent_at
    where message_id = new.id and status = 'waiting';
  elsif new.attempts >= 8 and new.last_error is not null then
    update notices_notice set status = 'not_reached', outcome = 'failed', settled_at = now()
    where message_id = new.id and status = 'waiting';
  end if;
  return new;
end $$;
create trigger notices_message_follow after update of sent_at, last_error on kernel_message
  for each row execute function notices_follow_message();
