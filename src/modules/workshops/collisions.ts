import type { SessionStatus } from './session.ts'

interface Timed {
  readonly id: number
  readonly status: SessionStatus
  readonly startsAt: Date | null
  readonly endsAt: Date | null
}

/**
 * The pairs of sessions held at the same time: someone who works on both subjects must choose. Reported, never refused:
 * the town may have good reasons, and people have a right to know.
 */
export function collisionsOf<S extends Timed>(sessions: readonly S[]): [S, S][] {
  const timed = sessions.filter((one) => one.status !== 'cancelled' && one.startsAt && one.endsAt)
  const pairs: [S, S][] = []
  for (const [index, first] of timed.entries())
    for (const second of timed.slice(index + 1)) if (overlap(first, second)) pairs.push([first, second])
  return pairs
}

function overlap(a: Timed, b: Timed): boolean {
  if (!a.startsAt || !a.endsAt || !b.startsAt || !b.endsAt) return false
  return a.startsAt < b.endsAt && b.startsAt < a.endsAt
}
