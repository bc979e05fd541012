import { and, eq, inArray, type sql } from 'drizzle-orm'
import type { Owner } from '#kernel/actor.ts'
import type { Database } from '#kernel/database/database.ts'
import { sentence } from '#kernel/i18n.ts'
import { invalid, missing } from '#kernel/refusal.ts'
import { messages } from './messages.ts'
import { action, objective, strategy } from './tables.ts'

export type Strategy = typeof strategy.$inferSelect
export type Action = typeof action.$inferSelect

export async function requireStrategy(db: Database, id: number): Promise<Strategy> {
  const [found] = await db.select().from(strategy).where(eq(strategy.id, id))
  if (!found) throw missing(sentence(messages, (m) => m.noStrategy))
  return found
}

/** The row, held until the end of the transaction: two numbers given at once do not meet. */
export async function lockStrategy(tx: Database, id: number): Promise<Strategy> {
  const [found] = await tx.select().from(strategy).where(eq(strategy.id, id)).for('update')
  if (!found) throw missing(sentence(messages, (m) => m.noStrategy))
  return found
}

export async function requireAction(db: Database, id: number): Promise<Action> {
  const [found] = await db.select().from(action).where(eq(action.id, id))
  if (!found) throw missing(sentence(messages, (m) => m.noAction))
  return found
}

export async function lockAction(tx: Database, id: number): Promise<Action> {
  const [found] = await tx.select().from(action).where(eq(action.id, id)).for('update')
  if (!found) throw missing(sentence(messages, (m) => m.noAction))
  return found
}

export async function ownerOfStrategy(db: Database, id: number): Promise<Owner> {
  return { process: (await requireStrategy(db, id)).processId }
}

/** An action belongs to its process, and to the organisation that pilots it. */
export async function ownerOfAction(db: Database, id: number): Promise<Owner> {
  const found = await requireAction(db, id)
  return { ...(await ownerOfStrategy(db, found.strategyId)), organisation: found.pilotOrganisationId }
}

/** Refuses an objective of another strategy. */
export async function requireObjective(db: Database, of: Strategy, id: number, field: string): Promise<void> {
  const [found] = await db
    .select({ id: objective.id })
    .from(objective)
    .where(and(eq(objective.id, id), eq(objective.strategyId, of.id)))
  if (!found)
    throw invalid(
      field,
      sentence(messages, (m) => m.objectiveElsewhere),
    )
}

/** Refuses actions that are not all of this strategy. */
export async function requireActions(db: Database, of: Strategy, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return
  const found = await db
    .select({ id: action.id })
    .from(action)
    .where(and(eq(action.strategyId, of.id), inArray(action.id, [...ids])))
  if (found.length !== new Set(ids).size)
    throw invalid(
      'actions',
      sentence(messages, (m) => m.actionElsewhere),
    )
}

/** The next free number in a column that counts from one. */
export async function nextOf(db: Database, counted: ReturnType<typeof sql>): Promise<number> {
  const { rows } = await db.execute<{ next: number }>(counted)
  return Number(rows[0]?.next ?? 1)
}
