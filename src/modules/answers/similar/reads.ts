import { sql } from 'drizzle-orm'
import type { Actor } from '#kernel/actor.ts'
import type { Database } from '#kernel/database.ts'
import { within } from '#modules/answers/desk/desk-reads.ts'
import { rows } from '#modules/answers/reads.ts'

export interface SimilarAnswer {
  answer: number
  process: string
  processId: number
  processTitle: string
  number: number
  title: string
  decision: string
  reasonKind: string
  reason: string
  followUp: string | null
  publishedAt: string
  example: boolean
}

const columns = sql`a.id::int as answer, d.slug as process, d.id::int as "processId", d.title as "processTitle", p.number, p.title,
  a.decision, a.reason_kind as "reasonKind", a.reason, a.follow_up as "followUp", a.published_at::text as "publishedAt", a.example`
const from = sql`from answers_answer a join synthesis_proposal p on p.id = a.proposal_id join processes_process d on d.id = p.process_id`

/** The words of a title as alternatives of a search; each one is letters and figures alone. */
const anyWordOf = (title: string) => (title.match(/[\p{L}\p{N}]{3,}/gu) ?? []).slice(0, 20).join(' or ')

/** The stems of a text; « les » and « à » leave stems of one or two letters, which say nothing. */
const stems = (text: string) =>
  sql`array(select w from unnest(tsvector_to_array(to_tsvector('public.french_unaccent', ${text}))) w where length(w) > 2)`

/**
 * The published answers whose proposals share most words with a proposal, of this process and of the others, in the stems
 * and without the accents the search of the ledger knows: two words of its title, or one and a quarter of all it says.
 */
export async function similarAnswers(
  db: Database,
  to: { proposalId: number; title: string; text: string },
  limit = 5,
): Promise<SimilarAnswer[]> {
  return rows<SimilarAnswer>(
    db,
    sql`with asked as (
          select websearch_to_tsquery('public.french_unaccent', ${anyWordOf(to.title)}) as query,
                 ${stems(to.title)} as title,
                 ${stems(`${to.title} ${to.text}`)} as whole
        ), near as (
          select q.id, q.search, ts_rank(q.search, asked.query) as rank
          from asked join synthesis_proposal q on q.search @@ asked.query
          where q.id <> ${to.proposalId} and exists (select from answers_answer r where r.proposal_id = q.id and r.status = 'published')
          order by rank desc, q.id limit 100
        ), scored as (
          select near.id, near.rank, cardinality(asked.title) as words, cardinality(asked.whole) as all_words,
                 (select count(*) from unnest(asked.title) w where w = any(tsvector_to_array(near.search))) as shared,
                 (select count(*) from unnest(asked.whole) w where w = any(tsvector_to_array(near.search))) as all_shared
          from near cross join asked
        )
        select ${columns} ${from} join scored s on s.id = p.id
        where s.shared >= least(2, s.words) or s.all_shared >= greatest(3, s.all_words / 4)
        order by s.shared desc, s.all_shared desc, s.rank desc, p.id limit ${limit}`,
  )
}

/** A published answer to begin with. */
export async function publishedAnswer(db: Database, id: number): Promise<SimilarAnswer | undefined> {
  const [found] = await rows<SimilarAnswer>(
    db,
    sql`select ${columns} ${from} where a.id = ${id} and a.status = 'published'`,
  )
  return found
}

/**
 * The proposals whose answer says the same word for word, capitals and spaces aside: those that are published, and those
 * of the sheets this person sees.
 */
export async function sameWordsAs(
  db: Database,
  actor: Actor,
  of: { answer: number; reason: string | null },
): Promise<string[]> {
  if (!of.reason) return []
  const plain = (text: ReturnType<typeof sql>) =>
    sql`md5(regexp_replace(lower(btrim(${text})), '\\s+', ' ', 'g'))`
  const found = await rows<{ number: number; title: string }>(
    db,
    sql`select p.number, p.title ${from} where ${plain(sql`a.reason`)} = ${plain(sql`${of.reason}::text`)} and a.id <> ${of.answer}
        and p.status = 'admitted' and (a.status = 'published' or ${within(actor)}) order by p.process_id, p.number limit 5`,
  )
  return found.map((one) => `${one.number}. ${one.title}`)
}
