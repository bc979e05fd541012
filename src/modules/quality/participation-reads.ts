import type { Database } from '#kernel/database/database.ts'
import { dayOf } from '#ui/dates.ts'
import { type Check, checksOf } from './checks.ts'
import { type TakingPart, takingPart } from './taking-part-reads.ts'

/** Who took part in a process: the facts, and the checks I and P computed from them. */
export async function participationOf(
  db: Database,
  process: { id: number; slug: string; title: string },
  now: Date,
): Promise<{ facts: TakingPart; checks: readonly Check[] }> {
  const facts = await takingPart(db, process, now)
  return { facts, checks: checksOf(process, { taking: facts }, dayOf(now)) }
}
