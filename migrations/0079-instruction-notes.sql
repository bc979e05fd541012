-- Private notes of those who instruct a proposal: they go with its sheet, and go for good when their author removes them.
create table answers_note (
  id bigint generated always as identity primary key,
  answer_id bigint not null references answers_answer (id),
  text text not null check (length(btrim(text)) > 0),
  written_by text not null,
  written_at timestamptz not null,
  changed_at timestamptz,
  example boolean not null default false
);
create index answers_note_answer on answers_note (answer_id);
