-- Deliberations: what a council or a CCAS board decides, from the first announced date to the published text.

create table deliberations_deliberation (
  id bigint generated always as identity primary key,
  process_id bigint not null references processes_process (id),
  body text not null check (body in ('council', 'ccas_board')),
  -- Null: our sources do not give it. The same holds for every field below that may be null.
  number text check (number <> ''),
  subject text not null check (subject <> ''),
  rapporteur text check (rapporteur <> ''),
  text text check (text <> ''),
  summary text check (summary <> ''),
  -- The first date announced: a promise, never rewritten. Later dates are lines of deliberations_planned_date.
  planned_on date,
  voted_on date,
  slip_reason text check (slip_reason <> ''),
  outcome text check (outcome in ('adopted', 'rejected')),
  members integer check (members >= 0),
  present integer check (present >= 0),
  votes_for integer check (votes_for >= 0),
  votes_against integer check (votes_against >= 0),
  votes_abstention integer check (votes_abstention >= 0),
  votes_not_taking_part integer check (votes_not_taking_part >= 0),
  sent_on date,
  receipt_number text check (receipt_number <> ''),
  published_at timestamptz,
  fingerprint text check (fingerprint ~ '^[0-9a-f]{64}$'),
  status text not null default 'prepared' check (status in ('prepared', 'voted', 'sent', 'published')),
  example boolean not null default false,
  created_at timestamptz not null,
  check (present <= members),
  check (status = 'prepared' or (voted_on is not null and outcome is not null)),
  check (status <> 'sent' or sent_on is not null),
  check ((status = 'published') = (published_at is not null)),
  check (status <> 'published' or (text is not null and fingerprint is not null))
);
create index deliberations_deliberation_by_process on deliberations_deliberation (process_id);
create unique index deliberations_deliberation_number on deliberations_deliberation (body, number);

-- Every date ever announced for the vote, with the reason of the change when one was published.
create table deliberations_planned_date (
  id bigint generated always as identity primary key,
  deliberation_id bigint not null references deliberations_deliberation (id),
  planned_on date not null,
  reason text check (reason <> ''),
  recorded_at timestamptz not null,
  recorded_by text not null
);
create index deliberations_planned_date_by_deliberation on deliberations_planned_date (deliberation_id, id);

create table deliberations_adopted_answer (
  deliberation_id bigint not null references deliberations_deliberation (id),
  answer_id bigint not null references answers_answer (id),
  adopted_at timestamptz not null,
  primary key (deliberation_id, answer_id)
);
create index deliberations_adopted_answer_by_answer on deliberations_adopted_answer (answer_id);

-- What was corrected once voted: the old value stays, with who, when and why.
create table deliberations_correction (
  id bigint generated always as identity primary key,
  deliberation_id bigint not null references deliberations_deliberation (id),
  field text not null check (field <> ''),
  old_value text,
  new_value text,
  reason text not null check (reason <> ''),
  corrected_at timestamptz not null,
  corrected_by text not null
);
create index deliberations_correction_by_deliberation on deliberations_correction (deliberation_id, id);

-- The promise of the charter: no vote while the process has not passed from instruction to decision.
create function deliberations_require_passage() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from answers_passage where process_id = new.process_id) then
    raise exception using errcode = 'PT409', message =
      'Le vote ne peut pas être enregistré : la démarche n’est pas passée à la décision. Toutes les propositions doivent d’abord avoir une réponse publiée.'
      ' | The vote cannot be recorded: the process has not passed to decision. Every proposal must first have a published answer.';
  end if;
  return new;
end $$;
create trigger deliberations_vote_after_passage
  before insert or update of status, voted_on, process_id on deliberations_deliberation
  for each row when (new.status <> 'prepared' or new.voted_on is not null)
  execute function deliberations_require_passage();

-- Once voted, a value changes only with its line in deliberations_correction; once published, the act itself never does.
create function deliberations_hold_the_act() returns trigger language plpgsql as $$
declare
  before jsonb := to_jsonb(old);
  after jsonb := to_jsonb(new);
  name text;
begin
  if old.status = 'prepared' then return new; end if;
  for name in select key from jsonb_each(after) where value is distinct from before -> key loop
    if name = 'status' then
      if (old.status, new.status) not in (('voted', 'sent'), ('voted', 'published'), ('sent', 'published')) then
        raise exception using errcode = 'PT409', message =
          'Une délibération votée, transmise ou publiée ne revient pas en arrière. | A deliberation that was voted, sent or published does not go back.';
      end if;
      continue;
    end if;
    if name in ('published_at', 'fingerprint') and old.published_at is null then continue; end if;
    if name in ('sent_on', 'receipt_number') and old.sent_on is null then continue; end if;
    if name in ('id', 'process_id', 'body', 'planned_on', 'published_at', 'fingerprint', 'created_at', 'example')
       or (old.status = 'published' and name in ('text', 'subject')) then
      raise exception using errcode = 'PT409', message =
        'Ce qui est voté et publié ne change plus. | What was voted and published no longer changes.';
    end if;
    if not exists (
      select 1 from deliberations_correction c
      where c.id = (select max(id) from deliberations_correction where deliberation_id = old.id and field = name)
        and c.old_value is not distinct from before ->> name and c.new_value is not distinct from after ->> name
    ) then
      raise exception using errcode = 'PT409', message =
        'Une donnée votée ou publiée ne se corrige qu’en gardant l’ancienne valeur, qui, quand et pourquoi.'
        ' | Voted or published data is corrected only by keeping the old value, who, when and why.';
    end if;
  end loop;
  return new;
end $$;
create trigger deliberations_hold_the_act before update on deliberations_deliberation
  for each row execute function deliberations_hold_the_act();

create function deliberations_refuse_deletion() returns trigger language plpgsql as $$
begin
  if old.status = 'prepared' then return old; end if;
  raise exception using errcode = 'PT409', message =
    'Une délibération votée ne s’efface pas. | A deliberation that was voted is not deleted.';
end $$;
create trigger deliberations_refuse_deletion before delete on deliberations_deliberation
  for each row execute function deliberations_refuse_deletion();

-- Only published answers are adopted; what a published deliberation adopts is part of the act.
create function deliberations_check_adoption() returns trigger language plpgsql as $$
declare
  line deliberations_adopted_answer;
begin
  if tg_op = 'DELETE' then line := old; else line := new; end if;
  if exists (select 1 from deliberations_deliberation where id = line.deliberation_id and status = 'published') then
    raise exception using errcode = 'PT409', message =
      'La délibération est publiée : ce qu’elle adopte ne change plus. | The deliberation is published: what it adopts no longer changes.';
  end if;
  if tg_op <> 'DELETE' and not exists (select 1 from answers_answer where id = line.answer_id and status = 'published') then
    raise exception using errcode = 'PT409', message =
      'Seule une réponse publiée peut être adoptée. | Only a published answer can be adopted.';
  end if;
  return line;
end $$;
create trigger deliberations_check_adoption before insert or update or delete on deliberations_adopted_answer
  for each row execute function deliberations_check_adoption();

create function deliberations_refuse_change() returns trigger language plpgsql as $$
begin
  raise exception using errcode = 'PT409', message =
    'Cette ligne d’histoire ne se modifie pas. | This line of history is not changed.';
end $$;
create trigger deliberations_correction_append_only before update or delete on deliberations_correction
  for each row execute function deliberations_refuse_change();
create trigger deliberations_planned_date_append_only before update or delete on deliberations_planned_date
  for each row execute function deliberations_refuse_change();
