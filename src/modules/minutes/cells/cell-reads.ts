import { asc, eq, inArray, sql } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'
import { sentence } from '#kernel/i18n.ts'
import { missing } from '#kernel/refusal.ts'
import { type Part, parts, type TableStatus } from '#modules/minutes/synthesis-table/synthesis-table.ts'
import { cell, cellVerbatim, cellVersion, disagreement, tableStep } from '#modules/minutes/tables.ts'
import { cellMessages } from './cell-messages.ts'

export interface LinkedVerbatim {
  readonly id: number
  readonly reference: string
  /** As typed: for those who type alone. */
  readonly text: string
  readonly publishedText: string | null
  readonly status: string
  readonly language: string
  readonly category: string
  readonly tableNumber: number | null
}

/** Some who were there did not agree; `words` are those that say so, as far as they are known. */
export interface Disagreement {
  readonly id: number
  readonly category: string
  /** Null: nobody counted. */
  readonly persons: number | null
  readonly words: LinkedVerbatim | undefined
}

export type CellRow = typeof cell.$inferSelect
/** What a cell says and rests on, now or as it was published. */
export interface CellShown {
  readonly id: number
  readonly part: Part
  readonly text: string
  readonly verbatims: readonly LinkedVerbatim[]
  /** Withdrawn since by their author: counted, no word of them. */
  readonly withdrawn: number
  readonly disagreements: readonly Disagreement[]
}
export type Cell = CellRow & CellShown

/** The words typed in a session, by their number; of those withdrawn, no word. */
export async function wordsBySession(
  db: Database,
  session: number,
): Promise<ReadonlyMap<number, LinkedVerbatim>> {
  const { rows } = await db.execute(sql`
    select c.id::int, c.reference, c.status, c.language, c.author_category as category,
      case when c.status <> 'withdrawn' then c.text end as text, t.number as "tableNumber",
      case when c.status in ('published', 'published_masked') then c.published_text end as "publishedText"
    from minutes_verbatim v join contributions_contribution c on c.id = v.contribution_id
    left join minutes_table t on t.id = v.table_id where v.session_id = ${session} order by v.id`)
  return new Map((rows as unknown as LinkedVerbatim[]).map((one) => [one.id, one]))
}

/** The words behind these numbers, those withdrawn counted apart. */
export function restOn(all: ReadonlyMap<number, LinkedVerbatim>, numbers: ReadonlySet<number>) {
  const own = [...all.values()].filter((one) => numbers.has(one.id))
  const living = own.filter((one) => one.status !== 'withdrawn')
  return { verbatims: living, withdrawn: own.length - living.length }
}

export const living = (all: ReadonlyMap<number, LinkedVerbatim>, number: number | null) => {
  const found = number === null ? undefined : all.get(number)
  return found?.status === 'withdrawn' ? undefined : found
}

/** The cells of a session's table by column and position, with the words each rests on; those removed come last. */
export async function cellsOf(db: Database, session: number): Promise<Cell[]> {
  const cells = await db
    .select()
    .from(cell)
    .where(eq(cell.sessionId, session))
    .orderBy(asc(cell.position), asc(cell.id))
  const all = await wordsBySession(db, session)
  const inSession = inArray(
    cellVerbatim.cellId,
    cells.map((one) => one.id),
  )
  const links = cells.length > 0 ? await db.select().from(cellVerbatim).where(inSession) : []
  const noted = await db
    .select({ noted: disagreement })
    .from(disagreement)
    .innerJoin(cell, eq(cell.id, disagreement.cellId))
    .where(eq(cell.sessionId, session))
    .orderBy(asc(disagreement.id))
  const whole = cells.map((one) => {
    const numbers = links.filter((link) => link.cellId === one.id).map((link) => link.contributionId)
    const disagreements = noted
      .filter((row) => row.noted.cellId === one.id)
      .map(({ noted: { id, category, persons, contributionId } }) => ({
        id,
        category,
        persons,
        words: living(all, contributionId),
      }))
    return { ...one, ...restOn(all, new Set(numbers)), disagreements }
  })
  return [
    ...parts.flatMap((part) => whole.filter((one) => one.part === part && !one.removed)),
    ...whole.filter((one) => one.removed),
  ]
}

export const livingCells = (cells: readonly Cell[], part?: Part): Cell[] =>
  cells.filter((one) => !one.removed && (part === undefined || one.part === part))

/** @throws Refusal when there is no such cell. */
export async function requireCell(db: Database, id: number): Promise<CellRow> {
  const [found] = await db.select().from(cell).where(eq(cell.id, id))
  if (!found) throw missing(sentence(cellMessages, (m) => m.unknownCell))
  return found
}

/** Every state a cell had, the present one last. */
export function cellHistory(db: Database, id: number) {
  return db.select().from(cellVersion).where(eq(cellVersion.cellId, id)).orderBy(asc(cellVersion.version))
}

export interface TableState {
  readonly status: TableStatus
  readonly validated?: { readonly body: string; readonly day: string }
  readonly publishedAt?: Date
  /** Opened again after a validation: when, and why. */
  readonly reopened?: { readonly at: Date; readonly reason: string }
  readonly wasPublished: boolean
}

/** Where the table of a session stands: the last step tells, the earlier ones are its history. */
export async function tableStateOf(db: Database, session: number): Promise<TableState> {
  const steps = await tableSteps(db, session)
  const last = steps.at(-1)
  const validated = steps.findLast((one) => one.status === 'validated')
  const published = steps.findLast((one) => one.status === 'published')
  const stands = last !== undefined && last.status !== 'provisional'
  return {
    status: last?.status ?? 'provisional',
    validated:
      stands && validated?.body && validated.onDay
        ? { body: validated.body, day: validated.onDay }
        : undefined,
    publishedAt: last?.status === 'published' ? published?.at : undefined,
    reopened:
      last?.status === 'provisional' && last.reason ? { at: last.at, reason: last.reason } : undefined,
    wasPublished: published !== undefined,
  }
}

export function tableSteps(db: Database, session: number) {
  return db.select().from(tableStep).where(eq(tableStep.sessionId, session)).orderBy(asc(tableStep.id))
}
