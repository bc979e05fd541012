-- What a published synthesis leaves unsaid is measured after its publication, by the server, in a thread of its own: the
-- publication itself answers at once. Measured once, then kept as it was.
create table synthesis_measure (
  publication_id bigint primary key references synthesis_publication (id),
  -- left: the synthesis was published again before this one was measured.
  status text not null check (status in ('waiting', 'running', 'measured', 'failed', 'left')),
  step text check (step in ('read', 'compare', 'near')),
  attempts integer not null default 0 check (attempts >= 0),
  -- Public voices that were compared; those a cited one speaks for, itself included; those nothing is near to.
  voices integer check (voices >= 0),
  represented integer check (represented between 0 and voices),
  singular integer check (singular between 0 and voices),
  status_at timestamptz not null,
  check ((status = 'measured') = (voices is not null and represented is not null and singular is not null)),
  check ((status = 'running') = (step is not null))
);
create index synthesis_measure_to_do on synthesis_measure (publication_id) where status in ('waiting', 'running');

-- Measured within the publication until now, up to 8,000 voices. The last one of a process that was not is measured anew.
insert into synthesis_measure (publication_id, status, voices, represented, singular, status_at)
select id, 'measured', voices, represented, singular, published_at
from synthesis_publication where represented is not null and singular is not null;
insert into synthesis_measure (publication_id, status, status_at)
select p.id, case when exists (
    select from synthesis_publication l where l.process_id = p.process_id and l.number > p.number) then 'left' else 'waiting' end,
  p.published_at
from synthesis_publication p where p.represented is null or p.singular is null;

alter table synthesis_publication drop column represented, drop column singular;

create function synthesis_keep_measure() returns trigger language plpgsql as $$
begin
  raise exception using errcode = 'PT409', message =
    'Ce qui a été mesuré d’une synthèse publiée ne se réécrit pas : publiez-la de nouveau. | '
    || 'What was measured of a published synthesis is not rewritten: publish it again.';
end $$;
create trigger synthesis_measure_keep before update on synthesis_measure
  for each row when (old.status in ('measured', 'left')) execute function synthesis_keep_measure();
create trigger synthesis_measure_stay before delete on synthesis_measure
  for each row execute function synthesis_keep_measure();
