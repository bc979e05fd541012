-- Reasons written once and adapted for each proposal. What was taken of one is kept as it was that day: changing the shared
-- reason changes no answer.
create table answers_shared_reason (
  id bigint generated always as identity primary key,
  process_id bigint not null references processes_process (id),
  -- The service that wrote it; none when it is the head's.
  organisation_id bigint references territory_organisation (id),
  title text not null check (length(btrim(title)) > 0),
  text text not null check (length(btrim(text)) >= 20),
  decision text not null check (decision in ('kept', 'kept_in_part', 'already_done', 'not_kept', 'other_body')),
  reason_kind text not null check (reason_kind in ('need', 'competence', 'cost', 'law', 'already_done', 'contrary', 'merged', 'other_body', 'other')),
  written_by text not null,
  written_at timestamptz not null,
  changed_at timestamptz,
  retired_at timestamptz,
  example boolean not null default false
);
create index answers_shared_reason_process on answers_shared_reason (process_id);

create table answers_reason_use (
  id bigint generated always as identity primary key,
  answer_id bigint not null references answers_answer (id),
  reason_id bigint not null references answers_shared_reason (id),
  -- As it was taken.
  text text not null,
  used_by text not null,
  used_at timestamptz not null,
  unique (answer_id, reason_id)
);
create index answers_reason_use_reason on answers_reason_use (reason_id);

-- Answers that say the same word for word are found without reading them all.
create index answers_answer_same on answers_answer (md5(regexp_replace(lower(btrim(reason)), '\s+', ' ', 'g')));
