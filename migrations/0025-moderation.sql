-- Reading before publication: the delays promised, the appeals of authors, the reports of readers, and who is still to be
-- told of a decision. The decisions themselves are in the journal, which nobody rewrites: the public log is read from it.

-- Process null: what the town promises where a process promises nothing of its own.
create table moderation_delay (
  id bigint generated always as identity primary key,
  process_id bigint unique nulls not distinct references processes_process (id),
  reading_days integer not null check (reading_days between 1 and 60),
  appeal_days integer not null check (appeal_days between 1 and 60),
  report_days integer not null check (report_days between 1 and 60),
  set_at timestamptz not null
);

create table moderation_appeal (
  id bigint generated always as identity primary key,
  contribution_id bigint not null references contributions_contribution (id),
  -- Protected: the author's own words. Empty once they asked that nothing be kept.
  text text not null,
  -- The reason that is contested, and who gave it; null: it came in a file, or from the operator of the machine.
  reason text not null,
  refused_by bigint references accounts_person (id),
  made_at timestamptz not null,
  answer_by date not null,
  status text not null default 'waiting' check (status in ('waiting', 'accepted', 'rejected', 'lapsed')),
  -- The guarantor's, who decides nothing.
  opinion text check (opinion <> ''),
  opinion_by bigint references accounts_person (id),
  opinion_at timestamptz,
  decided_by bigint references accounts_person (id),
  decided_at timestamptz,
  answer text check (answer <> ''),
  -- Said when the one who refused had to decide: nobody else could.
  alone boolean not null default false,
  check ((status = 'waiting') = (decided_at is null)),
  check (status not in ('accepted', 'rejected') or answer is not null),
  check ((opinion is null) = (opinion_at is null))
);
create unique index moderation_appeal_waiting on moderation_appeal (contribution_id) where status = 'waiting';
create index moderation_appeal_contribution on moderation_appeal (contribution_id);

-- Who refused does not judge the refusal, unless the town has nobody else: the appeal then says so.
create function moderation_second_person() returns trigger language plpgsql as $$
begin
  if new.contribution_id <> old.contribution_id or new.made_at <> old.made_at or new.reason <> old.reason
    or new.refused_by is distinct from old.refused_by or (new.text <> old.text and new.text <> '') then
    raise exception using errcode = 'PT409',
      message = 'Un recours ne se réécrit pas. | An appeal is not rewritten.';
  end if;
  if old.status <> 'waiting' and (new.status <> old.status or new.decided_by is distinct from old.decided_by) then
    raise exception using errcode = 'PT409',
      message = 'Ce recours est déjà décidé. | This appeal is decided already.';
  end if;
  if old.status = 'waiting' and new.status in ('accepted', 'rejected') and new.decided_by = new.refused_by then
    if exists (
      select from accounts_grant g join accounts_person p on p.id = g.person_id
        join contributions_contribution c on c.id = new.contribution_id
      where g.role in ('agent', 'administrator') and g.person_id <> new.refused_by and g.ended_at is null
        and p.deactivated_at is null and (g.process_id is null or g.process_id = c.process_id)
        and g.from_day <= (new.decided_at at time zone 'Europe/Paris')::date
        and (g.until_day is null or g.until_day >= (new.decided_at at time zone 'Europe/Paris')::date)
    ) then
      raise exception using errcode = 'PT409',
        message = 'Vous avez refusé cette parole : une autre personne décide du recours. | You refused these words: another person decides the appeal.';
    end if;
    new.alone := true;
  end if;
  return new;
end $$;
create trigger moderation_appeal_second_person before update on moderation_appeal
  for each row execute function moderation_second_person();

-- Anyone may report what is published. Several reports of one text are treated together.
create table moderation_report (
  id bigint generated always as identity primary key,
  -- Secret: who holds it follows the report.
  code text not null unique check (length(code) = 8),
  submission text unique,
  contribution_id bigint not null references contributions_contribution (id),
  reason text not null check (reason in
    ('illegal', 'about_me', 'private', 'hatred', 'insult', 'threat', 'advertising', 'other')),
  text text check (text <> ''),
  language text not null default 'fr' check (language in ('fr', 'en')),
  -- Where to send the answer; forgotten once it has left.
  contact text check (contact <> ''),
  made_at timestamptz not null,
  answer_by date not null,
  status text not null default 'waiting' check (status in ('waiting', 'acted', 'dismissed')),
  answer text check (answer <> ''),
  decided_by bigint references accounts_person (id),
  decided_at timestamptz,
  check ((status = 'waiting') = (decided_at is null)),
  check (status = 'waiting' or (answer is not null and contact is null))
);
create index moderation_report_contribution on moderation_report (contribution_id);
create index moderation_report_waiting on moderation_report (made_at) where status = 'waiting';

-- One author to tell of one decision. No contact is copied here: it stays in contributions_contact.
create table moderation_telling (
  id bigint generated always as identity primary key,
  -- The line of the journal that is told: whatever runs twice, nobody is told twice.
  fact_id bigint not null unique references kernel_journal (id),
  contribution_id bigint not null references contributions_contribution (id),
  about text not null check (about in ('refusal', 'appeal')),
  channel text not null check (channel in ('email', 'telephone', 'letter', 'counter')),
  status text not null default 'waiting' check (status in ('waiting', 'told', 'not_reached', 'dropped')),
  message_id bigint references kernel_message (id) on delete set null,
  made_at timestamptz not null,
  settled_at timestamptz,
  check ((status = 'waiting') = (settled_at is null)),
  check (message_id is null or channel = 'email')
);
create index moderation_telling_contribution on moderation_telling (contribution_id);
create index moderation_telling_waiting on moderation_telling (channel, id) where status = 'waiting';
create index moderation_telling_message on moderation_telling (message_id) where message_id is not null;

create function moderation_follow_message() returns trigger language plpgsql as $$
begin
  if new.sent_at is not null then
    update moderation_telling set status = 'told', settled_at = new.sent_at where message_id = new.id and status = 'waiting';
  elsif new.attempts >= 8 and new.last_error is not null then
    update moderation_telling set status = 'not_reached', settled_at = now() where message_id = new.id and status = 'waiting';
  end if;
  return new;
end $$;
create trigger moderation_message_follow after update of sent_at, last_error on kernel_message
  for each row execute function moderation_follow_message();

-- The queue: whoever spoke first is read first, page after page, among tens of thousands.
create index moderation_queue on contributions_contribution (status, received_at, id);
create index moderation_queue_process on contributions_contribution (process_id, status, received_at, id);
create index moderation_screened on contributions_contribution (screened_at) where screened_at is not null;

-- The public log: one index a process, one for all.
create index moderation_log on kernel_journal (id) where fact in (
  'ContributionScreened', 'ContributionPublished', 'ContributionKeptUnpublished', 'ContributionRestored', 'DecisionUndone',
  'AppealMade', 'AppealDecided', 'ReportMade', 'ReportsSettled');
create index moderation_log_process on kernel_journal ((data->>'process'), id) where fact in (
  'ContributionScreened', 'ContributionPublished', 'ContributionKeptUnpublished', 'ContributionRestored', 'DecisionUndone',
  'AppealMade', 'AppealDecided', 'ReportMade', 'ReportsSettled');
