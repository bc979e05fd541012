-- How a voice came and how faithfully it was kept: the name its author chose, a letter's date and number, what it says in
-- French when it was said in another language, and whether its author read what was typed for them.
alter table contributions_contribution
  -- Chosen to be shown with the words; never asked, never checked.
  add column pseudonym text check (pseudonym <> '' and length(pseudonym) <= 60),
  -- Of a letter: the day the town received it, its number in the register of mail.
  add column arrived_on date,
  add column mail_reference text check (mail_reference <> ''),
  -- Beside the words as said, never in their place.
  add column translation text check (translation <> ''),
  add column translation_origin text check (translation_origin in ('author', 'relative', 'interpreter', 'agent')),
  -- By its author, with the receipt, when someone else typed it.
  add column author_check text check (author_check in ('confirmed', 'corrected')),
  add column author_checked_at timestamptz,
  add check ((translation is null) = (translation_origin is null)),
  add check ((author_check is null) = (author_checked_at is null)),
  add check (author_check is null or entered_for);

-- The translation is found by the search as the words are.
alter table contributions_contribution drop column search;
alter table contributions_contribution add column search tsvector generated always as (
    case when status in ('published', 'published_masked')
      then to_tsvector('public.french_unaccent', coalesce(title, '') || ' ' || coalesce(published_text, '') || ' ' || coalesce(translation, '')) end
  ) stored;
create index contributions_contribution_search on contributions_contribution using gin (search);
-- "My entries", and the same words typed twice in a day.
create index contributions_contribution_entered on contributions_contribution (entered_by, received_at desc) where entered_by is not null;
