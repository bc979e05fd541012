-- Where reworded words are looked for: their first three words, their last three. Without accents, capitals and signs,
-- which differ from one typing to the next.
create function contributions_plain(said text) returns text
  language sql immutable strict parallel safe
  return trim(regexp_replace(lower(public.kernel_unaccent(said)), E'[\\s[:punct:]«»“”„‘’…–—·•\u00a0\u202f\u2009]+', ' ', 'g'));

create function contributions_first_words(said text) returns text
  language sql immutable strict parallel safe
  return substring(public.contributions_plain(left(said, 200)) from '^\S+ \S+ \S+');

create function contributions_last_words(said text) returns text
  language sql immutable strict parallel safe
  return substring(public.contributions_plain(right(said, 200)) from '\S+ \S+ \S+$');

create index contributions_first_words on contributions_contribution (process_id, contributions_first_words(text), id)
  where status <> 'withdrawn';
create index contributions_last_words on contributions_contribution (process_id, contributions_last_words(text), id)
  where status <> 'withdrawn';
