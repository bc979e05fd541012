-- An organisation without account gives its opinion by a link sent to an address, or on paper, typed for it. The link is drawn at
-- random, serves for one opinion, ends on a day, and is erased with the address as soon as it serves no more.
alter table answers_opinion
  add column link_key text unique check (link_key ~ '^[A-Za-z0-9_-]{32}$'),
  add column link_email text check (link_email like '%@%'),
  add column link_until date,
  add column reminded_at timestamptz,
  add column signed_by text check (length(btrim(signed_by)) > 0),
  add column received_on date,
  add constraint answers_opinion_link_whole check (
    (link_key is null) = (link_until is null) and (link_key is null) = (link_email is null)
  ),
  add constraint answers_opinion_link_while_asked check (link_key is null or status = 'asked'),
  add constraint answers_opinion_signed_when_given check (
    (signed_by is null and received_on is null) or status = 'given'
  );
create index answers_opinion_links on answers_opinion (due_day) where link_key is not null;
