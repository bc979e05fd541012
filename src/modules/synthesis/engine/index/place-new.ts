import { splitIdeas } from '#modules/synthesis/engine/texts/split-ideas.ts'
import type { Near, NearTexts } from './near-texts.ts'

/** Where a new text goes, by the vote of its neighbours. */
export interface Placement {
  /** -1: to be placed by a person ("à classer"). */
  readonly theme: number
  /** Share of the vote of the first theme, whether it is enough or not; within [0, 1]. */
  readonly share: number
  /** The theme that has most votes, even too few; -1 when no neighbour is in a theme. */
  readonly first: number
  /** The next one, -1 when there is none. */
  readonly second: number
}

/** With a smaller share of the vote, a person decides. */
export const enoughVotes = 0.5

/** Each neighbour votes for its theme with its nearness; those in no theme vote for none. */
export function placeNew(near: readonly Near[], themeOf: ArrayLike<number>): Placement {
  return decided(votes([{ near, weight: 1 }], themeOf))
}

/** Places a whole text: each of its ideas has a vote as heavy as it is long. */
export function placeText(texts: NearTexts, themeOf: ArrayLike<number>, text: string): Placement {
  const ideas = splitIdeas(text).map(({ start, end }) => ({
    near: texts.near(text.slice(start, end)),
    weight: end - start,
  }))
  return decided(votes(ideas, themeOf))
}

function votes(
  ideas: readonly { readonly near: readonly Near[]; readonly weight: number }[],
  themeOf: ArrayLike<number>,
): Map<number, number> {
  const all = new Map<number, number>()
  for (const { near, weight } of ideas) {
    const sum = near.reduce((total, { nearness }) => total + nearness, 0)
    if (sum === 0) all.set(-1, (all.get(-1) ?? 0) + weight)
    else
      for (const { text, nearness } of near) {
        const theme = Math.max(-1, themeOf[text] ?? -1)
        all.set(theme, (all.get(theme) ?? 0) + (weight * nearness) / sum)
      }
  }
  return all
}

function decided(all: ReadonlyMap<number, number>): Placement {
  const total = [...all.values()].reduce((sum, vote) => sum + vote, 0)
  const [best, next] = [...all].filter(([theme]) => theme >= 0).sort((a, b) => b[1] - a[1] || a[0] - b[0])
  const share = best && total > 0 ? Math.min(1, best[1] / total) : 0
  const first = best?.[0] ?? -1
  return { theme: share >= enoughVotes ? first : -1, share, first, second: next?.[0] ?? -1 }
}
