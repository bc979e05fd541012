import { resemblance, runsOf } from './near-copies.ts'
import type { NearTexts } from './near-texts.ts'

/** A text that resembles another. */
export interface Similar {
  readonly text: number
  /** Mean of the views, within [0, 1]. */
  readonly nearness: number
  /** Same words with small changes: 'copy'; one holds the other: 'included'; else they only speak alike. */
  readonly relation: 'copy' | 'included' | 'near'
}

/** Less near, two texts have nothing to do with one another. */
export const similarFrom = 0.12

/**
 * The texts most like one: to offer verbatims to a statement, or to say that a proposal was already made. `textOf` reads a
 * text of the index. Copies come first, then the nearest.
 */
export function similarTexts(
  near: NearTexts,
  textOf: (text: number) => string,
  said: string,
  { most = 10, except }: { readonly most?: number; readonly except?: (text: number) => boolean } = {},
): Similar[] {
  const own = runsOf(said)
  const rank = { copy: 0, included: 1, near: 2 }
  const only = except && ((text: number) => !except(text))
  return near
    .near(said, { k: Math.max(15, most), only })
    .map(({ text, nearness }): Similar => {
      return { text, nearness, relation: resemblance(own, runsOf(textOf(text))) ?? 'near' }
    })
    .filter(({ nearness, relation }) => nearness >= similarFrom || relation !== 'near')
    .sort((a, b) => rank[a.relation] - rank[b.relation] || b.nearness - a.nearness || a.text - b.text)
    .slice(0, most)
}
