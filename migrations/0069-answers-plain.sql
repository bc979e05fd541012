-- The same answer in easy words, beside the whole one. It is published and corrected with it.
alter table answers_answer add column plain text check (length(btrim(plain)) > 0);
alter table answers_version add column plain text check (length(btrim(plain)) > 0);
