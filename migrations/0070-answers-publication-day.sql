-- All the validated answers of a process published at one day and hour. One appointment at most; done or cancelled, its row
-- goes and the journal keeps what happened.
create table answers_schedule (
  process_id bigint primary key references processes_process (id),
  publish_at timestamptz not null,
  scheduled_by text not null,
  scheduled_at timestamptz not null,
  check (publish_at > scheduled_at)
);
