import type { SessionStatus } from '#modules/workshops/session.ts'

interface Timed {
  readonly id: number
  readonly status: SessionStatus
  readonly startsAt: Date | null
  readonly endsAt: Date | null
}

interface Held {
  readonly place: string | null
  readonly facilitatorId: number | null
}

/** What two sessions at the same time share, and cannot both have. */
export type Clash = 'place' | 'facilitator'

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

/** What a pair held at the same time also shares: the place, as written, and who facilitates. */
export function clashesOf(a: Held, b: Held): Clash[] {
  const clashes: Clash[] = []
  if (a.place && b.place && plain(a.place) === plain(b.place)) clashes.push('place')
  if (a.facilitatorId !== null && a.facilitatorId === b.facilitatorId) clashes.push('facilitator')
  return clashes
}

/** « Salle Agora » and « salle  agora » are one room; whether « Agora, salle 1 » is another is for the town to write. */
function plain(place: string): string {
  return place
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

export function overlap(
  a: Pick<Timed, 'startsAt' | 'endsAt'>,
  b: Pick<Timed, 'startsAt' | 'endsAt'>,
): boolean {
  if (!a.startsAt || !a.endsAt || !b.startsAt || !b.endsAt) return false
  return a.startsAt < b.endsAt && b.startsAt < a.endsAt
}
