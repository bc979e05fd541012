import { isAllowed, type Who } from '#kernel/actor.ts'
import { sentence } from '#kernel/i18n.ts'
import { missing } from '#kernel/refusal.ts'
import type { Visit } from '#kernel/web/page.ts'
import { openDesk } from '#modules/synthesis/desk/desk-door.ts'
import { synthesisWork } from '#modules/synthesis/statements/statement.ts'
import { refuseWhileChecking } from './blind.ts'
import { checkWork } from './check.ts'
import { checkMessages } from './check-messages.ts'
import { mineOf, requireCheck } from './check-reads.ts'

/** The desk of themes, for those who are not in the middle of a blind check of it. */
export async function openThemes(visit: Visit, params: { process: string }, who: Who = synthesisWork) {
  const process = await openDesk(visit, params, who)
  await refuseWhileChecking(visit.db, visit.actor, process.id)
  return process
}

/** A check of that process, what the visitor may do in it, and their own part. */
export async function openCheck(visit: Visit, params: { process: string; check: number }, who: Who) {
  const process = await openDesk(visit, params, who)
  const found = await requireCheck(visit.db, params.check)
  if (found.processId !== process.id) throw missing(sentence(checkMessages, (m) => m.noCheck))
  const { person } = visit.actor
  const owner = { process: process.id }
  return {
    process,
    check: found,
    mine: person === undefined ? undefined : await mineOf(visit.db, found.id, person),
    checks: person !== undefined && isAllowed(checkWork, visit.actor, owner),
    writes: isAllowed(synthesisWork, visit.actor, owner),
  }
}
export type OpenCheck = Awaited<ReturnType<typeof openCheck>>
