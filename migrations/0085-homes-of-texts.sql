-- Merging a theme of tens of thousands of texts writes none of them: each keeps its home, the theme it was put in, and a
-- theme that was merged says where its texts are now. synthesis_place, read as before, is the two together.
alter table synthesis_theme
  -- The end of its merges; null: it was merged into none.
  add column carried_on_in bigint references synthesis_theme (id);
with recursive chain as (
  select id, merged_into as at from synthesis_theme where merged_into is not null
  union all
  select c.id, t.merged_into from chain c join synthesis_theme t on t.id = c.at where t.merged_into is not null)
update synthesis_theme t set carried_on_in = c.at from chain c join synthesis_theme o on o.id = c.at
  where c.id = t.id and o.merged_into is null;
alter table synthesis_theme
  -- The theme where its texts are now: itself, most often.
  add column texts_in bigint generated always as (coalesce(carried_on_in, id)) stored;
create index synthesis_theme_texts_in on synthesis_theme (texts_in);

alter table synthesis_place rename to synthesis_home;
alter index synthesis_place_theme rename to synthesis_home_theme;
create view synthesis_place as
  select h.contribution_id, h.process_id, t.texts_in as theme_id, h.decided_by, h.share, h.margin,
    nullif(h.second_theme_id, t.texts_in) as second_theme_id
  from synthesis_home h left join synthesis_theme t on t.id = h.theme_id;

-- Merges made until now had written where each text is: it is given back its home, so that taking one back stays exact. What
-- the grouping or a vote placed, from there; what a person placed, from the last decision on it. Texts that a person once
-- sent away from a theme are read again by each merge.
update synthesis_home h set theme_id = p.theme_id
  from synthesis_placement p, synthesis_run r, synthesis_theme t
  where h.decided_by <> 'person' and p.contribution_id = h.contribution_id and r.id = p.run_id and r.status = 'applied'
    and t.id = p.theme_id and t.carried_on_in = h.theme_id;
update synthesis_home h set theme_id = d.theme_id
  from (
    select distinct on (text) text, kind, theme_id from (
      select e.id, e.kind, unnest(e.texts) as text, case e.kind when 'split' then e.other_theme_id else e.theme_id end as theme_id
      from synthesis_theme_edit e
      where e.kind in ('move', 'pin', 'split', 'forbid') and not exists (select from synthesis_theme_edit u where u.undoes = e.id)) told
    order by text, id desc) d
  join synthesis_theme t on t.id = d.theme_id
  where h.decided_by = 'person' and h.contribution_id = d.text and d.kind <> 'forbid' and t.carried_on_in = h.theme_id;
