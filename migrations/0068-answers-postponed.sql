-- The promise act. A process passes to the decision with unanswered proposals only when a public act names exactly those,
-- gives its reason and the day by which they will be answered. Without one, nothing changes: the database refuses.
create table answers_postponement (
  process_id bigint primary key references processes_process (id),
  reason text not null check (length(btrim(reason)) >= 40),
  due_day date not null,
  -- The office of who takes the act, as it is read by all: "adjointe aux solidarités".
  signed_as text not null check (length(btrim(signed_as)) > 0),
  decided_by text not null,
  decided_at timestamptz not null,
  example boolean not null default false,
  check (due_day > (decided_at at time zone 'Europe/Paris')::date)
);

create table answers_postponed (
  proposal_id bigint primary key references synthesis_proposal (id),
  process_id bigint not null references answers_postponement (process_id)
);
create index answers_postponed_process on answers_postponed (process_id);

alter table answers_passage add column postponed integer not null default 0;

create function answers_guard_postponement() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(7041080, new.process_id::integer);
  if exists (select from answers_passage where process_id = new.process_id) then
    raise exception using errcode = 'PT409', message =
      'Cette démarche est déjà passée à la décision : l’acte ne peut plus être pris ni complété. | '
      || 'This process has already passed to the decision: the act can no longer be taken nor added to.';
  end if;
  if tg_table_name = 'answers_postponed' and not exists (
    select from synthesis_proposal p where p.id = (to_jsonb(new) ->> 'proposal_id')::bigint
      and p.process_id = new.process_id and p.status = 'admitted') then
    raise exception using errcode = 'PT409', message =
      'L’acte nomme une proposition qui n’attend pas de réponse dans cette démarche. | '
      || 'The act names a proposal that does not wait for an answer in this process.';
  end if;
  return new;
end $$;
create trigger answers_postponement_guard before insert on answers_postponement
  for each row execute function answers_guard_postponement();
create trigger answers_postponed_guard before insert on answers_postponed
  for each row execute function answers_guard_postponement();
create trigger answers_postponement_keep before update or delete on answers_postponement
  for each row execute function answers_keep_published();
create trigger answers_postponed_keep before update or delete on answers_postponed
  for each row execute function answers_keep_published();

-- As before, but for the proposals an act names. An act opens the decision and what follows it, never the close: a process
-- ends when each proposal has its answer.
create or replace function answers_keep_promise() returns trigger language plpgsql as $$
declare
  missing integer;
  numbers text;
  process bigint;
  closing boolean := (to_jsonb(new) ->> 'current_phase') is not distinct from 'closed';
begin
  process := case tg_table_name when 'answers_passage' then (to_jsonb(new) ->> 'process_id')::bigint
                                else (to_jsonb(new) ->> 'id')::bigint end;
  -- Alone: a proposal being written at this very moment would be seen by neither side.
  perform pg_advisory_xact_lock(7041080, process::integer);
  select count(*), string_agg(m.number::text, ', ' order by m.number) into missing, numbers
  from answers_missing(process) m
  where closing or not exists (
    select from answers_postponed k join synthesis_proposal p on p.id = k.proposal_id
    where k.process_id = process and p.number = m.number);
  if missing > 0 then
    raise exception using errcode = 'PT409', message = format(
      'Il manque %s réponse(s) publiée(s) : proposition(s) %s. Chaque proposition doit avoir sa réponse avant la décision. | '
      || '%s published answer(s) missing: proposal(s) %s. Each proposal must have its answer before the decision.',
      missing, numbers, missing, numbers);
  end if;
  if tg_table_name = 'answers_passage' and tg_op = 'INSERT' then
    select string_agg(p.number::text, ', ' order by p.number) into numbers
    from answers_postponed k join synthesis_proposal p on p.id = k.proposal_id
    where k.process_id = process and p.number not in (select m.number from answers_missing(process) m);
    if numbers is not null then
      raise exception using errcode = 'PT409', message = format(
        'L’acte nomme des propositions qui ont déjà leur réponse : %s. Retirez-les. | '
        || 'The act names proposals that already have their answer: %s. Take them out.', numbers, numbers);
    end if;
    new.postponed := (select count(*) from answers_postponed where process_id = process);
  end if;
  return new;
end $$;

-- As before; and a proposal named by an act is neither merged nor withdrawn: its answer stays owed.
create or replace function answers_guard_proposal() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock_shared(7041080, new.process_id::integer);
  if (tg_op = 'INSERT' or old.status <> 'admitted' or old.process_id <> new.process_id) and new.status = 'admitted'
     and exists (select from answers_passage where process_id = new.process_id) then
    raise exception using errcode = 'PT409', message =
      'Cette démarche est passée à la décision : aucune proposition ne peut plus y être ajoutée. | '
      || 'This process has passed to the decision: no proposal can be added any more.';
  end if;
  if tg_op = 'UPDATE' and old.status = 'admitted' and new.status <> 'admitted'
     and exists (select from answers_answer where proposal_id = new.id and status = 'published') then
    raise exception using errcode = 'PT409', message =
      'Cette proposition a une réponse publiée : elle ne peut plus être fusionnée ni retirée. | '
      || 'This proposal has a published answer: it can no longer be merged or withdrawn.';
  end if;
  if tg_op = 'UPDATE' and (old.status is distinct from new.status or old.process_id <> new.process_id)
     and exists (select from answers_postponed where proposal_id = new.id) then
    raise exception using errcode = 'PT409', message =
      'Un acte public promet une réponse à cette proposition : elle ne peut être ni fusionnée ni retirée. | '
      || 'A public act promises an answer to this proposal: it can be neither merged nor withdrawn.';
  end if;
  return new;
end $$;
