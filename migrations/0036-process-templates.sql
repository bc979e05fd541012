-- A process may be made from a template, whose questions then help to write its mandate; and the charter is written in a
-- draft, kept before it is published. A draft is never public: what is published is a version of its own.

alter table processes_process add column template text check (template in ('dix-etapes', 'fabrique', 'assises'));

create table processes_charter_draft (
  process_id bigint primary key references processes_process (id),
  -- Each save is the next revision: who saves over an older one is refused.
  revision integer not null check (revision > 0),
  -- As typed, gaps included: it is checked whole when it is published.
  title text not null,
  text text not null,
  source text not null,
  dated text not null,
  principles jsonb not null,
  commitments jsonb not null,
  saved_at timestamptz not null
);
