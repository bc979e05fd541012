-- Messages the town sends: written in the transaction of what they tell, sent after it, at least once.
create table kernel_message (
  id bigint generated always as identity primary key,
  kind text not null,
  recipient text not null,
  subject text not null,
  body text not null,
  created_at timestamptz not null,
  sent_at timestamptz,
  attempts integer not null default 0,
  next_attempt_at timestamptz not null,
  last_error text
);
create index kernel_message_unsent on kernel_message (next_attempt_at) where sent_at is null;
