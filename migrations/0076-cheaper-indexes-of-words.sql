-- What each added voice costs. Published words are already found by contributions_contribution_search: the desk needs an
-- index of its own for the others only. And the first three words of a text are within its first hundred signs.
drop index moderation_search;
create index moderation_search on contributions_contribution using gin (to_tsvector('public.french_unaccent'::regconfig, text))
  where status <> 'published';

drop index contributions_first_words;
drop index contributions_last_words;

create or replace function contributions_first_words(said text) returns text
  language sql immutable strict parallel safe
  return substring(public.contributions_plain(left(said, 100)) from '^\S+ \S+ \S+');

create or replace function contributions_last_words(said text) returns text
  language sql immutable strict parallel safe
  return substring(public.contributions_plain(right(said, 100)) from '\S+ \S+ \S+$');

create index contributions_first_words on contributions_contribution (process_id, contributions_first_words(text), id)
  where status <> 'withdrawn';
create index contributions_last_words on contributions_contribution (process_id, contributions_last_words(text), id)
  where status <> 'withdrawn';
