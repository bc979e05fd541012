import { type SQL, sql } from 'drizzle-orm'

/** The words of a title as alternatives of a search; each one is letters and figures alone. */
const anyWordOf = (title: string) => (title.match(/[\p{L}\p{N}]{3,}/gu) ?? []).slice(0, 20).join(' or ')

/** The stems of a text; « les » and « à » leave stems of one or two letters, which say nothing. */
const stems = (text: string) =>
  sql`array(select w from unnest(tsvector_to_array(to_tsvector('public.french_unaccent', ${text}))) w where length(w) > 2)`

/**
 * The rows of a table whose words (`search`, of the row `q`) are most of those of a proposal, in the stems and without the
 * accents the search of the ledger knows: two words of its title, or one and a quarter of all it says. Opens a query: a table
 * `near` of ids, the nearest first by its `place`.
 */
export const nearRows = (
  to: { title: string; text: string },
  { table, where }: { table: SQL; where: SQL },
): SQL => sql`with asked as (
    select websearch_to_tsquery('public.french_unaccent', ${anyWordOf(to.title)}) as query,
           ${stems(to.title)} as title,
           ${stems(`${to.title} ${to.text}`)} as whole
  ), found as (
    select q.id, q.search, ts_rank(q.search, asked.query) as rank
    from asked join ${table} q on q.search @@ asked.query where ${where}
    order by rank desc, q.id limit 100
  ), scored as (
    select found.id, found.rank, cardinality(asked.title) as words, cardinality(asked.whole) as all_words,
           (select count(*) from unnest(asked.title) w where w = any(tsvector_to_array(found.search))) as shared,
           (select count(*) from unnest(asked.whole) w where w = any(tsvector_to_array(found.search))) as all_shared
    from found cross join asked
  ), near as (
    select id, row_number() over (order by shared desc, all_shared desc, rank desc, id) as place
    from scored where shared >= least(2, words) or all_shared >= greatest(3, all_words / 4)
  )`
