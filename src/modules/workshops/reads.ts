import { and, asc, desc, eq, getTableColumns, sql } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'
import { sentence } from '#kernel/i18n.ts'
import { missing } from '#kernel/refusal.ts'
import { type FuzzyDate, fuzzyOf } from '#modules/processes/module.ts'
import { axis } from '#modules/processes/tables.ts'
import { organisation } from '#modules/territory/tables.ts'
import { messages } from './messages.ts'
import * as tables from './tables.ts'

const columns = {
  ...getTableColumns(tables.session),
  axisNumber: axis.number,
  axisTitle: axis.title,
  axisShortTitle: axis.shortTitle,
  facilitator: organisation.name,
}

async function select(db: Database, process: number, id?: number) {
  const rows = await db
    .select(columns)
    .from(tables.session)
    .leftJoin(axis, eq(axis.id, tables.session.axisId))
    .leftJoin(organisation, eq(organisation.id, tables.session.facilitatorId))
    .where(
      id === undefined
        ? eq(tables.session.processId, process)
        : and(eq(tables.session.processId, process), eq(tables.session.id, id)),
    )
    .orderBy(
      asc(tables.session.sortDay),
      sql`${tables.session.startsAt} asc nulls last`,
      asc(axis.number),
      asc(tables.session.id),
    )
  return rows.map((row) => ({ ...row, approximate: fuzzyOf('approximate', row) }))
}

export type Session = Awaited<ReturnType<typeof select>>[number] & {
  readonly approximate: FuzzyDate | undefined
}

/** The sessions of a process by day, hour and axis; those cancelled too, because they were announced. */
export function sessionsOf(db: Database, process: number): Promise<Session[]> {
  return select(db, process)
}

/** @throws Refusal when the process has no such session. */
export async function sessionOf(db: Database, process: number, id: number): Promise<Session> {
  const [found] = await select(db, process, id)
  if (!found) throw missing(sentence(messages, (m) => m.unknownSession))
  return found
}

export type Turnout = typeof tables.turnout.$inferSelect

/** How many persons came over a series of sessions, as announced. */
export function turnoutsOf(db: Database, process: number): Promise<Turnout[]> {
  return db
    .select()
    .from(tables.turnout)
    .where(eq(tables.turnout.processId, process))
    .orderBy(desc(tables.turnout.id))
}
