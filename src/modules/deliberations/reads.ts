import { asc, desc, eq, type SQL, sql } from 'drizzle-orm'
import type { Owner, Step } from '#kernel/actor.ts'
import type { Database } from '#kernel/database/database.ts'
import { type Lang, sentence } from '#kernel/i18n.ts'
import { messages as kernelMessages } from '#kernel/messages.ts'
import { conflict, missing } from '#kernel/refusal.ts'
import { messages } from './messages.ts'
import { body, classification, correction, deliberation, plannedDate } from './tables.ts'

export type Act = typeof deliberation.$inferSelect

/** The process as the owner of what is made in it; refuses when there is none. */
export async function requireProcess(db: Database, id: number): Promise<Owner> {
  const { rows } = await db.execute(sql`select 1 from processes_process where id = ${id}`)
  if (rows.length === 0) throw missing(sentence(messages, (m) => m.noProcess))
  return { process: id }
}

export async function listProcesses(db: Database): Promise<{ id: number; title: string }[]> {
  const { rows } = await db.execute<{ id: number; title: string }>(
    sql`select id::int as id, title from processes_process order by id desc`,
  )
  return rows
}

export async function ownerOf(db: Database, id: number): Promise<Owner> {
  return { process: (await requireDeliberation(db, id)).processId }
}

export async function requireDeliberation(db: Database, id: number): Promise<Act> {
  const [found] = await db.select().from(deliberation).where(eq(deliberation.id, id))
  if (!found) throw missing(sentence(messages, (m) => m.noDeliberation))
  return found
}

export async function classificationOf(db: Database, id: number) {
  const [found] = await db.select().from(classification).where(eq(classification.deliberationId, id))
  return found
}

export async function bodyOf(db: Database, name: string) {
  const [found] = await db.select().from(body).where(eq(body.body, name))
  return found
}

/** The row, held until the end of the transaction: what it adopts and its status cannot change meanwhile. */
export async function lockDeliberation(tx: Database, id: number): Promise<Act> {
  const [found] = await tx.select().from(deliberation).where(eq(deliberation.id, id)).for('update')
  if (!found) throw missing(sentence(messages, (m) => m.noDeliberation))
  return found
}

/** Refuses a step that the present status does not open, naming both in words. */
export function requireStatus(act: Act, step: Step, name: keyof (typeof messages)['fr']['step']): void {
  if (step.from.includes(act.status)) return
  const say = (lang: Lang) => {
    const words = messages[lang]
    return kernelMessages[lang].statusNow(words.step[name], words.status[act.status as 'prepared'])
  }
  throw conflict({ fr: say('fr'), en: say('en') })
}

/** The last date announced for the vote. */
export async function lastAnnounced(db: Database, id: number): Promise<string | undefined> {
  const [last] = await db
    .select({ plannedOn: plannedDate.plannedOn })
    .from(plannedDate)
    .where(eq(plannedDate.deliberationId, id))
    .orderBy(desc(plannedDate.id))
    .limit(1)
  return last?.plannedOn
}

/** The charter's promise: the process passed from instruction to decision, every proposal having its answer. */
export async function hasPassedToDecision(db: Database, process: number): Promise<boolean> {
  const { rows } = await db.execute(sql`select 1 from answers_passage where process_id = ${process}`)
  return rows.length > 0
}

export type AnswerOfProcess = {
  id: number
  status: string
  decision: string | null
  number: number
  title: string
  example: boolean
  adopted: boolean
}

/** The answers of a process with their proposal; `adopted` says whether this deliberation adopts them. */
export async function answersOfProcess(db: Database, process: number, act = 0): Promise<AnswerOfProcess[]> {
  const { rows } = await db.execute<AnswerOfProcess>(sql`
    select a.id::int as id, a.status, a.decision, p.number::int as number, p.title, (a.example or p.example) as example,
      exists (select 1 from deliberations_adopted_answer d where d.answer_id = a.id and d.deliberation_id = ${act}) as adopted
    from answers_answer a join synthesis_proposal p on p.id = a.proposal_id
    where p.process_id = ${process} order by p.number`)
  return rows
}

export type ListedAct = {
  id: number
  body: string
  number: string | null
  subject: string
  status: string
  outcome: string | null
  plannedOn: string | null
  announcedOn: string | null
  votedOn: string | null
  sentOn: string | null
  publishedAt: Date | null
  fingerprint: string | null
  votesFor: number | null
  votesAgainst: number | null
  votesAbstention: number | null
  votesNotTakingPart: number | null
  example: boolean
  process: string
  processTitle: string
  answers: number
  actions: number
}

export interface ListFilter {
  body?: string
  status?: string
  process?: number
}

/** Deliberations, the most recent date first; one still without a date comes first of all. */
export async function listDeliberations(db: Database, filter: ListFilter = {}): Promise<ListedAct[]> {
  const conditions: SQL[] = [sql`true`]
  if (filter.body) conditions.push(sql`d.body = ${filter.body}`)
  if (filter.status) conditions.push(sql`d.status = ${filter.status}`)
  if (filter.process) conditions.push(sql`d.process_id = ${filter.process}`)
  const { rows } = await db.execute<ListedAct>(sql`
    select d.id::int as id, d.body, d.number, d.subject, d.status, d.outcome, d.planned_on as "plannedOn",
      announced.planned_on as "announcedOn", d.voted_on as "votedOn", d.sent_on as "sentOn",
      d.published_at as "publishedAt", d.fingerprint, d.votes_for as "votesFor", d.votes_against as "votesAgainst",
      d.votes_abstention as "votesAbstention", d.votes_not_taking_part as "votesNotTakingPart", d.example,
      p.slug as process, p.title as "processTitle",
      (select count(*)::int from deliberations_adopted_answer a where a.deliberation_id = d.id) as answers,
      (select count(*)::int from plans_action x where x.deliberation_id = d.id) as actions
    from deliberations_deliberation d join processes_process p on p.id = d.process_id
    left join lateral (select planned_on from deliberations_planned_date where deliberation_id = d.id
      order by id desc limit 1) announced on true
    where ${sql.join(conditions, sql` and `)}
    order by coalesce(d.voted_on, announced.planned_on) desc nulls first, d.id desc
    limit 1000`)
  return rows.map((row) => ({ ...row, publishedAt: row.publishedAt && new Date(row.publishedAt) }))
}

export interface ShownAct {
  act: Act
  process: { slug: string; title: string; label_fr: string | null; label_en: string | null }
  planned: (typeof plannedDate.$inferSelect)[]
  corrections: (typeof correction.$inferSelect)[]
  answers: AnswerOfProcess[]
  strategies: { slug: string; title: string; example: boolean }[]
  actions: { id: number; number: number; title: string; example: boolean; strategy: string }[]
}

/** One deliberation with every date announced, every correction, and what it adopts. */
export async function showDeliberation(db: Database, id: number): Promise<ShownAct> {
  const act = await requireDeliberation(db, id)
  const process = await db.execute<ShownAct['process']>(
    sql`select slug, title, label_fr, label_en from processes_process where id = ${act.processId}`,
  )
  const planned = await db
    .select()
    .from(plannedDate)
    .where(eq(plannedDate.deliberationId, id))
    .orderBy(asc(plannedDate.id))
  const corrections = await db
    .select()
    .from(correction)
    .where(eq(correction.deliberationId, id))
    .orderBy(asc(correction.id))
  const strategies = await db.execute<ShownAct['strategies'][number]>(
    sql`select slug, title, example from plans_strategy where deliberation_id = ${id} order by id`,
  )
  const actions = await db.execute<ShownAct['actions'][number]>(sql`
    select a.id::int as id, a.number, a.title, a.example, s.slug as strategy from plans_action a
    join plans_strategy s on s.id = a.strategy_id where a.deliberation_id = ${id} order by s.id, a.number`)
  return {
    act,
    process: process.rows[0] as ShownAct['process'],
    planned,
    corrections,
    answers: (await answersOfProcess(db, act.processId, id)).filter((answer) => answer.adopted),
    strategies: strategies.rows,
    actions: actions.rows,
  }
}
