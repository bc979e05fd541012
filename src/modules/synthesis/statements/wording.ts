import { eq } from 'drizzle-orm'
import type { Actor } from '#kernel/actor.ts'
import type { Database } from '#kernel/database/database.ts'
import { sentence } from '#kernel/i18n.ts'
import type { Deed } from '#kernel/operation.ts'
import { missing } from '#kernel/refusal.ts'
import { messages } from '#modules/synthesis/messages.ts'
import { statement, statementVersion } from '#modules/synthesis/tables.ts'
import { synthesisWork } from './statement.ts'

const writers = new Set(Object.keys(synthesisWork))

/** Under which of their roles somebody writes the synthesis. */
export const roleOf = (actor: Actor): string =>
  actor.grants.find(({ role }) => writers.has(role))?.role ?? 'administrator'

/** A statement, held until the commit: two people who correct it at once do so one after the other. */
export async function lockStatement(tx: Database, id: number) {
  const [found] = await tx.select().from(statement).where(eq(statement.id, id)).for('update')
  if (!found) throw missing(sentence(messages, (m) => m.noStatement))
  return found
}

/** Keeps what a statement was, under the role of who changes it, never their name. */
export async function keepWording(
  { tx, actor, now }: Deed,
  was: typeof statement.$inferSelect,
  removed = false,
): Promise<void> {
  await tx.insert(statementVersion).values({
    statementId: was.id,
    processId: was.processId,
    number: was.number,
    version: was.version,
    kind: was.kind,
    text: was.text,
    minority: was.minority,
    removed,
    byRole: roleOf(actor),
    at: now,
  })
}
