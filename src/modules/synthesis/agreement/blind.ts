import type { Actor } from '#kernel/actor.ts'
import type { Database } from '#kernel/database/database.ts'
import { sentence } from '#kernel/i18n.ts'
import { conflict, forbidden } from '#kernel/refusal.ts'
import { checkMessages } from './check-messages.ts'
import { begunBy, type CheckRow, type Mine, mineOf } from './check-reads.ts'

/** Where voices are is not shown to somebody who has begun a blind check of that process and not finished it. */
export async function refuseWhileChecking(db: Database, actor: Actor, processId: number): Promise<void> {
  if (actor.person === undefined) return
  if ((await begunBy(db, processId, actor.person)) !== undefined)
    throw conflict(sentence(checkMessages, (m) => m.blind))
}

/** The account that answers: a program or the operator of the machine is nobody. */
export function requirePerson(actor: Actor): number {
  if (actor.person === undefined) throw forbidden(sentence(checkMessages, (m) => m.nobody))
  return actor.person
}

export function requireOpen({ closedAt }: CheckRow): void {
  if (closedAt !== null) throw conflict(sentence(checkMessages, (m) => m.isClosed))
}

/** One's own part in an open check, begun and not handed in. */
export async function requireMine(db: Database, check: CheckRow, actor: Actor): Promise<Mine> {
  const person = requirePerson(actor)
  requireOpen(check)
  const mine = await mineOf(db, check.id, person)
  if (!mine) throw conflict(sentence(checkMessages, (m) => m.notBegun))
  if (mine.finishedAt) throw conflict(sentence(checkMessages, (m) => m.handedIn))
  if (mine.leftAt) throw conflict(sentence(checkMessages, (m) => m.hasLeft))
  return mine
}
