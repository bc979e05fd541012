import { eq } from 'drizzle-orm'
import type { Owner } from '#kernel/actor.ts'
import type { Database } from '#kernel/database/database.ts'
import { sentence } from '#kernel/i18n.ts'
import { conflict, missing } from '#kernel/refusal.ts'
import { ownerOf, requireContribution } from '#modules/contributions/module.ts'
import { messages } from '#modules/moderation/messages.ts'
import { appeal } from '#modules/moderation/tables.ts'

/** Reads one appeal with its contribution, and keeps others from changing either until the end of the transaction. */
export async function requireAppeal(tx: Database, id: number) {
  const [found] = await tx.select().from(appeal).where(eq(appeal.id, id)).for('update')
  if (!found) throw missing(sentence(messages, (m) => m.unknownAppeal))
  return { appeal: found, contribution: await requireContribution(tx, found.contributionId) }
}

export async function appealOwner(tx: Database, id: number): Promise<Owner> {
  return ownerOf((await requireAppeal(tx, id)).contribution)
}

export function requireWaiting(found: { status: string }): void {
  if (found.status !== 'waiting') throw conflict(sentence(messages, (m) => m.appealSettled))
}
