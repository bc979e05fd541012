import type { Database } from '#kernel/database/database.ts'
import { invalid } from '#kernel/refusal.ts'
import { messages } from '#modules/registrations/messages.ts'
import { placesHeldBy } from '#modules/registrations/reads.ts'
import { sessionName } from '#modules/registrations/session-name.ts'
import { overlap, type Session, sessionsOf } from '#modules/workshops/module.ts'

/** Pairs of sessions held at the same time, of which one at least is asked for now. */
export function asksOverlaps(
  sessions: readonly Session[],
  asked: ReadonlySet<number>,
  held: ReadonlySet<number>,
): [Session, Session][] {
  const coming = sessions.filter((one) => asked.has(one.id) || held.has(one.id))
  return coming.flatMap((first, index) =>
    coming
      .slice(index + 1)
      .filter((second) => (asked.has(first.id) || asked.has(second.id)) && overlap(first, second))
      .map((second): [Session, Session] => [first, second]),
  )
}

/**
 * Two sessions at the same time are not refused, they are asked about once: a group may divide itself.
 * @throws Refusal on the sessions, naming both, unless `keepBoth` answers.
 */
export async function askAboutSameTime(
  tx: Database,
  who: { process: number; person?: number; now: Date },
  asked: readonly number[],
  keepBoth: boolean | undefined,
): Promise<void> {
  if (keepBoth) return
  const sessions = await sessionsOf(tx, who.process)
  const places = who.person === undefined ? [] : await placesHeldBy(tx, who.person, who.now)
  const held = new Set(places.map((one) => one.sessionId))
  const wanted = new Set(asked.filter((id) => !held.has(id)))
  const [pair] = asksOverlaps(sessions, wanted, held)
  if (!pair) return
  const names = pair.map(sessionName).join(' / ')
  throw invalid('sessions', { fr: messages.fr.sameTime(names), en: messages.en.sameTime(names) })
}
