-- The words looked for at the moderation desk are those of the text as it was said, published or not: without this, each page
-- of a search reads every text that waits, 6 seconds for 10,000 on the embedded database.
create index moderation_search on contributions_contribution using gin (to_tsvector('public.french_unaccent'::regconfig, text));
