import { asc, eq } from 'drizzle-orm'
import type { Database } from '#kernel/database.ts'
import { sentence } from '#kernel/i18n.ts'
import { missing } from '#kernel/refusal.ts'
import { messages } from './messages.ts'
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
