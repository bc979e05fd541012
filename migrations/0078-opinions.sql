-- Opinions of other services on a proposal, asked by those who instruct it. One request at a time for a service; an opinion
-- that is given is not rewritten: another one is asked.
create table answers_opinion (
  id bigint generated always as identity primary key,
  answer_id bigint not null references answers_answer (id),
  organisation_id bigint not null references territory_organisation (id),
  question text not null check (length(btrim(question)) >= 10),
  due_day date not null,
  status text not null default 'asked' check (status in ('asked', 'given', 'withdrawn')),
  stance text check (stance in ('favourable', 'conditional', 'unfavourable', 'not_concerned')),
  text text check (length(btrim(text)) > 0),
  asked_by text not null,
  asked_at timestamptz not null,
  given_by text,
  given_at timestamptz,
  withdrawn_at timestamptz,
  example boolean not null default false,
  check ((status = 'given') = (stance is not null and given_by is not null and given_at is not null)),
  check ((status = 'withdrawn') = (withdrawn_at is not null)),
  check (text is null or status = 'given'),
  constraint answers_opinion_reasoned check (
    status <> 'given' or stance = 'not_concerned' or coalesce(length(btrim(text)) >= 20, false)
  )
);
create unique index answers_opinion_once on answers_opinion (answer_id, organisation_id) where status = 'asked';
create index answers_opinion_answer on answers_opinion (answer_id);
create index answers_opinion_waiting on answers_opinion (organisation_id, due_day) where status = 'asked';

create function answers_keep_opinion() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.status = 'asked' and new.answer_id = old.answer_id
     and new.organisation_id = old.organisation_id and new.question = old.question then
    return new;
  end if;
  raise exception using errcode = 'PT409', message =
    'Un avis donné ou une demande retirée ne se réécrit pas : demandez un nouvel avis. | '
    || 'An opinion given or a request withdrawn is not rewritten: ask for another opinion.';
end $$;
create trigger answers_opinion_keep before update or delete on answers_opinion
  for each row execute function answers_keep_opinion();

-- What the instruction found, beside whose powers, cost, delay and partner: can it be done, and what is there already.
alter table answers_answer
  add column feasible text check (feasible in ('yes', 'conditions', 'no', 'to_study')),
  add column existing text check (length(btrim(existing)) > 0);
