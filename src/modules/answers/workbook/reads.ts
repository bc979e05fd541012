import { and, desc, eq, isNull, lte, type SQL, sql } from 'drizzle-orm'
import type { Actor } from '#kernel/actor.ts'
import type { Database } from '#kernel/database/database.ts'
import { sentence } from '#kernel/i18n.ts'
import { missing } from '#kernel/refusal.ts'
import { answerLife, type Decision, type ReasonKind, type Status } from '#modules/answers/answer.ts'
import { type DeskFilter, deskOrder, sheetsFrom, wantedBy, within } from '#modules/answers/desk/desk-reads.ts'
import { rows } from '#modules/answers/reads.ts'
import type { Feasibility } from '#modules/answers/sheet/finding-facts.ts'
import { workbook } from '#modules/answers/tables.ts'
import { workbookWords } from './messages.ts'

/** A proposal with its sheet, if it has one. */
export interface BookRow {
  proposal: number
  /** Null when nobody is in charge of it. */
  sheet: number | null
  processId: number
  slug: string
  processTitle: string
  number: number
  title: string
  text: string
  need: string | null
  axis: string | null
  voices: number
  example: boolean
  sheetExample: boolean | null
  status: Status | null
  organisationId: number | null
  organisation: string | null
  dueDay: string | null
  competence: string | null
  feasible: Feasibility | null
  costCents: number | null
  costPer: string | null
  delay: string | null
  partner: string | null
  existing: string | null
  decision: Decision | null
  reasonKind: ReasonKind | null
  reason: string | null
  followUp: string | null
  passedTo: string | null
  passedOn: string | null
  plain: string | null
  draftedAt: string | null
  /** The shared reasons it began with, whose passages are to be replaced. */
  begunWith: string[] | null
}

/** More rows than that are no file for a person. */
export const mostRows = 12_000

/** The proposals without a sheet that this person may give to a service. */
function givenBy(actor: Actor): SQL {
  const able = actor.grants.filter((grant) => grant.role in answerLife.assign.who)
  if (able.some((grant) => grant.process == null)) return sql`true`
  const own = able.flatMap((grant) => (grant.process == null ? [] : [grant.process]))
  return sql`p.process_id = any(${sql.param(own)}::bigint[])`
}

/** The proposals of a filtered desk in its order, those in nobody's charge after them when they are asked for. */
export async function proposalsOf(
  db: Database,
  actor: Actor,
  filter: DeskFilter,
  unassigned: boolean,
): Promise<number[]> {
  const sheets = await rows<{ id: number }>(
    db,
    sql`select p.id::int ${sheetsFrom} where ${wantedBy(actor, filter)} order by ${deskOrder} limit ${mostRows}`,
  )
  const process = filter.process ? sql`d.slug = ${filter.process}` : sql`true`
  const nobodys = unassigned
    ? await rows<{ id: number }>(
        db,
        sql`select p.id::int from synthesis_proposal p join processes_process d on d.id = p.process_id
            left join answers_answer a on a.proposal_id = p.id
            where p.status = 'admitted' and a.id is null and ${process} and ${givenBy(actor)}
            order by p.process_id, p.number limit ${Math.max(0, mostRows - sheets.length)}`,
      )
    : []
  return [...sheets, ...nobodys].map((row) => row.id)
}

/** These proposals, those this person may see, in the order asked. */
export async function bookRows(db: Database, actor: Actor, ids: readonly number[]): Promise<BookRow[]> {
  const found = await rows<BookRow>(
    db,
    sql`select p.id::int as proposal, a.id::int as sheet, p.process_id::int as "processId", d.slug, d.title as "processTitle",
               p.number, p.title, p.text, p.need, x.short_title as axis, p.example, a.example as "sheetExample",
               (select count(*)::int from synthesis_origin g where g.proposal_id = p.id and g.contribution_id is not null) as voices,
               a.status, o.id::int as "organisationId", o.name as organisation, a.due_day::text as "dueDay", a.competence, a.feasible,
               a.cost_cents::float8 as "costCents", a.cost_per as "costPer", a.delay, a.partner, a.existing, a.decision,
               a.reason_kind as "reasonKind", a.reason, a.follow_up as "followUp", a.passed_to as "passedTo",
               a.passed_on::text as "passedOn", a.plain, extract(epoch from a.drafted_at)::text as "draftedAt",
               (select array_agg(u.text) from answers_reason_use u where u.answer_id = a.id) as "begunWith"
        from synthesis_proposal p join processes_process d on d.id = p.process_id
        left join answers_answer a on a.proposal_id = p.id left join territory_organisation o on o.id = a.organisation_id
        left join processes_axis x on x.id = p.axis_id
        where p.status = 'admitted' and p.id = any(${sql.param([...ids])}::bigint[])
          and ((a.id is not null and ${within(actor)}) or (a.id is null and ${givenBy(actor)}))`,
  )
  const byId = new Map(found.map((row) => [row.proposal, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

const readAtOnce = 500

/** The same, a few at a time, as they are asked for: each row says which version of itself it is. */
export async function* streamBookRows(
  db: Database,
  actor: Actor,
  ids: readonly number[],
): AsyncGenerator<BookRow> {
  for (let from = 0; from < ids.length; from += readAtOnce)
    yield* await bookRows(db, actor, ids.slice(from, from + readAtOnce))
}

/** Held until the end of the transaction, always in the same order: nobody rewrites what is being applied. */
export async function lockSheets(tx: Database, proposals: readonly number[]): Promise<void> {
  await tx.execute(
    sql`select id from answers_answer where proposal_id = any(${sql.param([...proposals])}::bigint[]) order by id for update`,
  )
}

export type SentBook = typeof workbook.$inferSelect

export async function requireBook(db: Database, id: number): Promise<SentBook> {
  const [found] = await db.select().from(workbook).where(eq(workbook.id, id))
  if (!found) throw missing(sentence(workbookWords, (m) => m.noBook))
  return found
}

/** How long a workbook that nobody applied nor threw away is kept. */
export const daysKept = 14

/** The day on which it is thrown away by itself. */
export const thrownAwayAt = (sent: { sentAt: Date }): Date =>
  new Date(sent.sentAt.getTime() + daysKept * 86_400_000)

/** Those whose day has come. */
export const forgottenBooks = (db: Database, now: Date): Promise<{ id: number }[]> =>
  db
    .select({ id: workbook.id })
    .from(workbook)
    .where(
      and(isNull(workbook.appliedAt), lte(workbook.sentAt, new Date(now.getTime() - daysKept * 86_400_000))),
    )
    .orderBy(workbook.id)

/** The last ones sent; of one organisation for a service. */
export const listBooks = (db: Database, organisation: number | null): Promise<SentBook[]> =>
  db
    .select()
    .from(workbook)
    .where(organisation === null ? undefined : eq(workbook.organisationId, organisation))
    .orderBy(desc(workbook.id))
    .limit(20)
