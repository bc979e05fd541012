-- The answer of the town to each proposal, and the promise: none is left without one.
create table answers_answer (
  id bigint generated always as identity primary key,
  proposal_id bigint not null unique references synthesis_proposal (id),
  organisation_id bigint not null references territory_organisation (id),
  due_day date not null,
  status text not null default 'assigned' check (status in ('assigned', 'drafted', 'validated', 'published')),
  decision text check (decision in ('kept', 'kept_in_part', 'already_done', 'not_kept', 'other_body')),
  reason_kind text check (reason_kind in ('need', 'competence', 'cost', 'law', 'already_done', 'contrary', 'merged', 'other_body', 'other')),
  reason text,
  follow_up text,
  passed_to text,
  passed_on date,
  -- What the service found: is it feasible?
  competence text,
  cost_cents bigint check (cost_cents >= 0),
  cost_per text check (cost_per in ('once', 'year')),
  delay text,
  partner text,
  -- Said to the service when the sheet is sent back.
  comment text,
  example boolean not null default false,
  version integer not null default 0,
  assigned_at timestamptz not null,
  drafted_at timestamptz,
  validated_at timestamptz,
  validated_by bigint references accounts_person (id),
  published_at timestamptz,
  changed_at timestamptz not null,
  -- Whatever is decided is decided for a reason that can be read; what is kept says what follows.
  constraint answers_reasoned check (
    status = 'assigned'
    or coalesce(decision is not null and reason_kind is not null and length(btrim(reason)) >= 20, false)
  ),
  constraint answers_followed check (
    status = 'assigned' or decision not in ('kept', 'kept_in_part') or coalesce(length(btrim(follow_up)) > 0, false)
  ),
  constraint answers_passed_on check (
    status = 'assigned' or decision <> 'other_body' or (passed_to is not null and passed_on is not null)
  ),
  constraint answers_published check ((status = 'published') = (published_at is not null and version > 0)),
  check ((cost_cents is null) = (cost_per is null))
);
create index answers_answer_organisation on answers_answer (organisation_id, status, due_day);
create index answers_answer_status on answers_answer (status, due_day);

-- Each publication as it was read: corrections add a version, nothing is overwritten.
create table answers_version (
  id bigint generated always as identity primary key,
  answer_id bigint not null references answers_answer (id),
  version integer not null,
  decision text not null,
  reason_kind text not null,
  reason text not null,
  follow_up text,
  passed_to text,
  passed_on date,
  change_reason text,
  published_at timestamptz not null,
  unique (answer_id, version),
  check (version = 1 or length(btrim(change_reason)) > 0)
);

create table answers_passage (
  process_id bigint primary key references processes_process (id),
  passed_at timestamptz not null,
  passed_by text not null,
  answered integer not null
);

create function answers_missing(process bigint) returns table (number integer) language sql stable as $$
  select p.number
  from synthesis_proposal p
  left join answers_answer a on a.proposal_id = p.id and a.status = 'published'
  where p.process_id = process and p.status = 'admitted' and a.id is null
  order by p.number
$$;

-- The promise (charter of the Fabrique: "a reasoned answer to each proposal"): whoever writes, by whatever door, cannot
-- pass to the decision while an admitted proposal has no published answer.
create function answers_keep_promise() returns trigger language plpgsql as $$
declare
  missing integer;
  numbers text;
  process bigint;
begin
  process := case tg_table_name when 'answers_passage' then (to_jsonb(new) ->> 'process_id')::bigint
                                else (to_jsonb(new) ->> 'id')::bigint end;
  -- Alone: a proposal being written at this very moment would be seen by neither side.
  perform pg_advisory_xact_lock(7041080, process::integer);
  select count(*), string_agg(m.number::text, ', ' order by m.number) into missing, numbers
  from answers_missing(process) m;
  if missing > 0 then
    raise exception using errcode = 'PT409', message = format(
      'Il manque %s réponse(s) publiée(s) : proposition(s) %s. Chaque proposition doit avoir sa réponse avant la décision. | '
      || '%s published answer(s) missing: proposal(s) %s. Each proposal must have its answer before the decision.',
      missing, numbers, missing, numbers);
  end if;
  return new;
end $$;
create trigger answers_passage_promise before insert or update on answers_passage
  for each row execute function answers_keep_promise();
create trigger answers_phase_promise before update of current_phase on processes_process
  for each row when (new.current_phase is distinct from old.current_phase
                     and new.current_phase in ('decision', 'implementation', 'closed'))
  execute function answers_keep_promise();

create function answers_guard_proposal() returns trigger language plpgsql as $$
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
  return new;
end $$;
create trigger answers_proposal_guard before insert or update of status, process_id on synthesis_proposal
  for each row execute function answers_guard_proposal();

create function answers_keep_published() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'answers_answer' then
    if old.status <> 'published' then
      if tg_op = 'DELETE' then return old; end if;
      return new;
    end if;
    if tg_op = 'UPDATE' and new.status = 'published' and new.proposal_id = old.proposal_id
       and new.version >= old.version then
      return new;
    end if;
  end if;
  raise exception using errcode = 'PT409', message =
    'Ce qui est publié ne se reprend pas : corrigez la réponse, l’ancienne version reste visible. | '
    || 'What is published cannot be taken back: correct the answer, the former version stays visible.';
end $$;
create trigger answers_answer_keep before update or delete on answers_answer
  for each row execute function answers_keep_published();
create trigger answers_version_keep before update or delete on answers_version
  for each row execute function answers_keep_published();
create trigger answers_passage_keep before delete on answers_passage
  for each row execute function answers_keep_published();
