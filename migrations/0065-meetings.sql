-- Meetings of the bodies that decide: their calendar, what is on their agenda, when the notice left and the list was posted.

create table deliberations_meeting (
  id bigint generated always as identity primary key,
  body text not null check (body in ('council', 'ccas_board')),
  held_on date not null,
  -- Null: our sources do not give it. The same holds for every field below that may be null.
  starts_at text check (starts_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  place text check (place <> ''),
  open_to_public boolean,
  notice_sent_on date,
  -- Why the notice left later than the law asks (urgency: CGCT L2121-11, L2121-12).
  notice_late_reason text check (notice_late_reason <> ''),
  list_published_at timestamptz,
  cancelled_at timestamptz,
  cancel_reason text check (cancel_reason <> ''),
  example boolean not null default false,
  revision integer not null default 0,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  check ((cancelled_at is null) = (cancel_reason is null)),
  check (notice_sent_on <= held_on)
);
create index deliberations_meeting_by_day on deliberations_meeting (held_on, id);

-- Every day ever announced for a meeting, with the reason of the change.
create table deliberations_meeting_day (
  id bigint generated always as identity primary key,
  meeting_id bigint not null references deliberations_meeting (id),
  held_on date not null,
  reason text check (reason <> ''),
  recorded_at timestamptz not null,
  recorded_by text not null
);
create index deliberations_meeting_day_by_meeting on deliberations_meeting_day (meeting_id, id);
create trigger deliberations_meeting_day_append_only before update or delete on deliberations_meeting_day
  for each row execute function deliberations_refuse_change();

-- The agenda: a date announced for a vote may be a meeting's. The last line of an act is where it stands now.
alter table deliberations_planned_date add column meeting_id bigint references deliberations_meeting (id);
create index deliberations_planned_date_by_meeting on deliberations_planned_date (meeting_id) where meeting_id is not null;

create function deliberations_check_agenda() returns trigger language plpgsql as $$
begin
  if not exists (
    select 1 from deliberations_meeting m join deliberations_deliberation d on d.id = new.deliberation_id
    where m.id = new.meeting_id and m.body = d.body and m.held_on = new.planned_on and m.cancelled_at is null
  ) then
    raise exception using errcode = 'PT409', message =
      'Une délibération s’inscrit à une séance maintenue de l’assemblée qui la vote, au jour de cette séance.'
      ' | A deliberation goes on the agenda of a meeting of its own body that is not cancelled, on the day of that meeting.';
  end if;
  return new;
end $$;
create trigger deliberations_check_agenda before insert on deliberations_planned_date
  for each row when (new.meeting_id is not null) execute function deliberations_check_agenda();

create function deliberations_keep_body_of_agenda() returns trigger language plpgsql as $$
begin
  if exists (
    select 1 from deliberations_planned_date p where p.deliberation_id = new.id and p.meeting_id is not null
    and p.id = (select max(id) from deliberations_planned_date where deliberation_id = new.id)
  ) then
    raise exception using errcode = 'PT409', message =
      'La délibération est à l’ordre du jour d’une séance : l’assemblée qui la vote ne change plus.'
      ' | The deliberation is on the agenda of a meeting: the body that votes on it does not change any more.';
  end if;
  return new;
end $$;
create trigger deliberations_keep_body_of_agenda before update of body on deliberations_deliberation
  for each row when (new.body <> old.body) execute function deliberations_keep_body_of_agenda();

-- A meeting is never deleted; its body never changes; its day changes only with its line of history; a notice that left, a
-- list that was posted, a cancellation stay.
create function deliberations_hold_the_meeting() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception using errcode = 'PT409', message =
      'Une séance ne s’efface pas : elle s’annule, avec sa raison. | A meeting is not deleted: it is cancelled, with its reason.';
  end if;
  if new.body <> old.body or (old.cancelled_at is not null and to_jsonb(new) <> to_jsonb(old))
     or (old.list_published_at is not null and to_jsonb(new) <> to_jsonb(old)) then
    raise exception using errcode = 'PT409', message =
      'Une séance annulée, ou dont la liste est publiée, ne change plus. | A meeting that is cancelled, or whose list is published, does not change any more.';
  end if;
  if new.held_on <> old.held_on and new.held_on is distinct from (
    select held_on from deliberations_meeting_day where meeting_id = new.id order by id desc limit 1
  ) then
    raise exception using errcode = 'PT409', message =
      'Le jour d’une séance ne change qu’en gardant l’ancien, qui, quand et pourquoi.'
      ' | The day of a meeting changes only by keeping the old one, who, when and why.';
  end if;
  return new;
end $$;
create trigger deliberations_hold_the_meeting before update or delete on deliberations_meeting
  for each row execute function deliberations_hold_the_meeting();
