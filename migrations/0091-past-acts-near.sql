-- The words of a past act as the search of proposals knows them: what was decided long ago on something close is found beside
-- the sheet of a proposal.
alter table deliberations_past_act add column search tsvector not null generated always as (
  to_tsvector('public.french_unaccent', subject)
) stored;
create index deliberations_past_act_search on deliberations_past_act using gin (search);
