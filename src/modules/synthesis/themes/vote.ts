import type { Near } from './text-index.ts'

/** Neighbours that vote. */
export const voters = 15
/** Under this share of the vote, a person places the text. */
export const leastVote = 0.5
/** From this nearness on, the verbatim that speaks for a neighbour speaks for the text. */
export const speaksFor = 0.25

export interface Vote {
  readonly theme: number | null
  readonly second: number | null
  readonly share: number
  readonly margin: number
}

/** Where the neighbours of a text are, each weighing as much as it is near. Neighbours without a theme vote for none. */
export function voteOf(near: readonly Near[], themeOf: ReadonlyMap<number, number | null>): Vote {
  const weights = new Map<number | null, number>()
  let total = 0
  for (const { id, nearness } of near) {
    const theme = themeOf.get(id)
    if (theme === undefined) continue
    weights.set(theme, (weights.get(theme) ?? 0) + nearness)
    total += nearness
  }
  const ordered = [...weights]
    .filter((one): one is [number, number] => one[0] !== null)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
  const [first, second] = ordered
  if (!first || total === 0) return { theme: null, second: null, share: 0, margin: 0 }
  const share = first[1] / total
  const margin = share - (second?.[1] ?? 0) / total
  if (share < leastVote) return { theme: null, second: first[0], share, margin }
  return { theme: first[0], second: second?.[0] ?? null, share, margin }
}
