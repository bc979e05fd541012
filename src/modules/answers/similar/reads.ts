import { sql } from 'drizzle-orm'
import type { Actor } from '#kernel/actor.ts'
import type { Database } from '#kernel/database/database.ts'
import { within } from '#modules/answers/desk/desk-reads.ts'
import { rows } from '#modules/answers/reads.ts'
import { nearRows } from './nearness.ts'

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

/** The published answers to the proposals nearest to a proposal, of this process and of the others. */
export async function similarAnswers(
  db: Database,
  to: { proposalId: number; title: string; text: string },
  limit = 5,
): Promise<SimilarAnswer[]> {
  const answered = sql`exists (select from answers_answer r where r.proposal_id = q.id and r.status = 'published')`
  const where = sql`q.id <> ${to.proposalId} and ${answered}`
  const near = nearRows(to, { table: sql`synthesis_proposal`, where })
  return rows<SimilarAnswer>(
    db,
    sql`${near} select ${columns} ${from} join near on near.id = p.id order by near.place limit ${limit}`,
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
