-- The meeting from whose day the due days of the answers of a process were counted backwards, and how. When the meeting moves,
-- other days are proposed; nothing moves by itself.
create table deliberations_due_plan (
  process_id bigint primary key references processes_process (id),
  meeting_id bigint not null references deliberations_meeting (id),
  opinion_days integer not null check (opinion_days between 0 and 60),
  validation_days integer not null check (validation_days between 0 and 60),
  publication_days integer not null check (publication_days between 0 and 60),
  -- The due day that was given to the sheets.
  due_day date not null,
  applied_by text not null,
  applied_at timestamptz not null
);
