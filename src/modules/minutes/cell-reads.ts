import { asc, eq, sql } from 'drizzle-orm'
import type { Database } from '#kernel/database.ts'
import { sentence } from '#kernel/i18n.ts'
import { missing } from '#kernel/refusal.ts'
import { cellMessages } from './cell-messages.ts'
import { type Part, parts, type TableStatus } from './synthesis-table.ts'
import { cell, cellVersion, tableStep } from './tables.ts'

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

export type CellRow = typeof cell.$inferSelect
export interface Cell extends CellRow {
  readonly verbatims: readonly LinkedVerbatim[]
  /** Withdrawn since by their author: counted, no word of them. */
  readonly withdrawn: number
}

/** The cells of a session's table by column and position, with the words each rests on; those removed come last. */
export async function cellsOf(db: Database, session: number): Promise<Cell[]> {
  const cells = await db
    .select()
    .from(cell)
    .where(eq(cell.sessionId, session))
    .orderBy(asc(cell.position), asc(cell.id))
  const { rows } = await db.execute(sql`
    select l.cell_id::int as cell, c.id::int, c.reference, c.status, c.language, c.author_category as category,
      case when c.status <> 'withdrawn' then c.text end as text, t.number as "tableNumber",
      case when c.status in ('published', 'published_masked') then c.published_text end as "publishedText"
    from minutes_cell_verbatim l join minutes_cell m on m.id = l.cell_id
    join minutes_verbatim v on v.contribution_id = l.contribution_id
    join contributions_contribution c on c.id = l.contribution_id left join minutes_table t on t.id = v.table_id
    where m.session_id = ${session} order by v.id`)
  const links = rows as unknown as (LinkedVerbatim & { cell: number })[]
  const whole = cells.map((one) => {
    const own = links.filter((link) => link.cell === one.id)
    const living = own.filter((link) => link.status !== 'withdrawn')
    return { ...one, verbatims: living, withdrawn: own.length - living.length }
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
