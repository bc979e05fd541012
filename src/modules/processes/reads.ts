import { asc, desc, eq, sql } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'
import { sentence } from '#kernel/i18n.ts'
import { missing } from '#kernel/refusal.ts'
import { fuzzyOf } from './dates/fuzzy-columns.ts'
import { compareFuzzyDates, type FuzzyDate, slipInDays } from './dates/fuzzy-date.ts'
import { messages } from './messages.ts'
import { type MilestoneKind, type Phase, phases } from './process.ts'
import * as tables from './tables.ts'

export type Process = typeof tables.process.$inferSelect
export type Axis = typeof tables.axis.$inferSelect
export type Angle = typeof tables.angle.$inferSelect

const unknown = () => missing(sentence(messages, (m) => m.unknownProcess))

/** The process of an address. @throws Refusal when there is none. */
export async function processBySlug(db: Database, slug: string): Promise<Process> {
  const [found] = await db.select().from(tables.process).where(eq(tables.process.slug, slug))
  if (!found) throw unknown()
  return found
}

/** @throws Refusal when there is none. */
export async function processById(db: Database, id: number): Promise<Process> {
  const [found] = await db.select().from(tables.process).where(eq(tables.process.id, id))
  if (!found) throw unknown()
  return found
}

/** Locks the process until the end of the transaction: two passages at once follow each other. */
export async function lockProcess(tx: Database, slug: string): Promise<Process> {
  const [found] = await tx.select().from(tables.process).where(eq(tables.process.slug, slug)).for('update')
  if (!found) throw unknown()
  return found
}

/** In the order of their numbers. */
export function axesOf(db: Database, process: number): Promise<Axis[]> {
  return db
    .select()
    .from(tables.axis)
    .where(eq(tables.axis.processId, process))
    .orderBy(asc(tables.axis.number))
}

export function anglesOf(db: Database, process: number): Promise<Angle[]> {
  return db
    .select()
    .from(tables.angle)
    .where(eq(tables.angle.processId, process))
    .orderBy(asc(tables.angle.position))
}

/** @throws Refusal when there is none. */
export async function lockProcessById(tx: Database, id: number): Promise<Process> {
  const [found] = await tx.select().from(tables.process).where(eq(tables.process.id, id)).for('update')
  if (!found) throw unknown()
  return found
}

export interface ListedProcess extends Process {
  /** Of the mandate in force: the question asked. */
  readonly question: string | null
  readonly period: FuzzyDate | undefined
}

/** Every process, the newest first, with the question of its mandate in force. */
export async function listProcesses(db: Database): Promise<ListedProcess[]> {
  const rows = await db
    .select()
    .from(tables.process)
    .orderBy(desc(tables.process.createdAt), desc(tables.process.id))
  const mandates = await db.select().from(tables.mandate).orderBy(asc(tables.mandate.version))
  const inForce = new Map(mandates.map((one) => [one.processId, one]))
  return rows.map((row) => {
    const mandate = inForce.get(row.id)
    return { ...row, question: mandate?.question ?? null, period: mandate && fuzzyOf('period', mandate) }
  })
}

export type PhaseDates = {
  readonly kind: Phase
  readonly plannedStart: FuzzyDate | undefined
  readonly plannedEnd: FuzzyDate | undefined
  /** Announced since, when it is no longer the first date. */
  readonly expectedStart: FuzzyDate | undefined
  readonly expectedEnd: FuzzyDate | undefined
  readonly realStart: FuzzyDate | undefined
  readonly realEnd: FuzzyDate | undefined
  readonly slipReason: string | null
}

/** The seven phases in the order of life. */
export async function phasesOf(db: Database, process: number): Promise<PhaseDates[]> {
  const rows = await db.select().from(tables.phase).where(eq(tables.phase.processId, process))
  return rows
    .sort((a, b) => phases.indexOf(a.kind) - phases.indexOf(b.kind))
    .map((row) => ({
      kind: row.kind,
      plannedStart: fuzzyOf('plannedStart', row),
      plannedEnd: fuzzyOf('plannedEnd', row),
      expectedStart: fuzzyOf('expectedStart', row),
      expectedEnd: fuzzyOf('expectedEnd', row),
      realStart: fuzzyOf('realStart', row),
      realEnd: fuzzyOf('realEnd', row),
      slipReason: row.slipReason,
    }))
}

export type Milestone = {
  readonly id: number
  readonly kind: MilestoneKind
  readonly title: string
  readonly planned: FuzzyDate | undefined
  readonly expected: FuzzyDate | undefined
  readonly real: FuzzyDate | undefined
  /** Days from the first date announced to the real one, the least that is certain; undefined without both. */
  readonly slip: number | undefined
  readonly slipReason: string | null
  readonly note: string | null
  readonly source: string | null
}

/** In the order of their dates: the real one, else the one expected, else the one announced. */
export async function milestonesOf(db: Database, process: number): Promise<Milestone[]> {
  const rows = await db.select().from(tables.milestone).where(eq(tables.milestone.processId, process))
  const found = rows.map((row) => {
    const [planned, expected, real] = [
      fuzzyOf('planned', row),
      fuzzyOf('expected', row),
      fuzzyOf('real', row),
    ]
    const { id, kind, title, slipReason, note, source } = row
    const slip = planned && real ? slipInDays(planned, real) : undefined
    return { id, kind, title, planned, expected, real, slip, slipReason, note, source }
  })
  const when = (one: Milestone) => one.real ?? one.expected ?? one.planned
  return found.sort((a, b) => {
    const [first, second] = [when(a), when(b)]
    return first && second ? compareFuzzyDates(first, second) : 0
  })
}

export type Description = typeof tables.description.$inferSelect

/** Every description of the process, the newest first. */
export function descriptionsOf(db: Database, process: number): Promise<Description[]> {
  return db
    .select()
    .from(tables.description)
    .where(eq(tables.description.processId, process))
    .orderBy(desc(tables.description.version))
}

/** How many published contributions each axis × angle received, and how many in all. */
export async function matrixOf(db: Database, process: number) {
  const { rows } = await db.execute<{ axis: string | null; angle: string | null; n: string }>(sql`
    select axis_id as axis, angle_id as angle, count(*) as n from contributions_contribution
    where process_id = ${process} and status in ('published', 'published_masked')
    group by axis_id, angle_id`)
  const counts = new Map(rows.map((row) => [`${row.axis}/${row.angle}`, Number(row.n)]))
  return {
    total: rows.reduce((sum, row) => sum + Number(row.n), 0),
    cell: (axis: number, angle: number) => counts.get(`${axis}/${angle}`) ?? 0,
  }
}
