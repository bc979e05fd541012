import { adjustedRand, kappa } from './agreement.ts'
import { SeededRandom } from './seeded-random.ts'

/** How two people, or several by pairs, placed the same texts. */
export interface Agreement {
  /** Texts placed by both of at least one pair. */
  readonly texts: number
  readonly pairs: number
  /** Shares within [0, 1], the mean of the pairs: placed alike, and alike by chance alone. */
  readonly alike: number
  readonly byChance: number
  /** Cohen's kappa, the mean of the pairs, with the interval at 95 % of a percentile bootstrap over texts. */
  readonly kappa: number
  readonly low: number
  readonly high: number
  readonly ari: number
}

/** Fewer texts in common than that say nothing of two people. */
export const fewestCommon = 20
export const bootstrapDraws = 1000

/** One label a text; undefined: not placed. */
export type Placements = readonly (number | undefined)[]
export type Pair = readonly [Placements, Placements]

interface Common {
  readonly a: number[]
  readonly b: number[]
}

function common([one, other]: Pair, rows: ArrayLike<number>): Common {
  const [a, b]: [number[], number[]] = [[], []]
  for (let at = 0; at < rows.length; at++) {
    const [x, y] = [one[rows[at] as number], other[rows[at] as number]]
    if (x === undefined || y === undefined) continue
    a.push(x)
    b.push(y)
  }
  return { a, b }
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
const shareAlike = ({ a, b }: Common) => a.filter((label, at) => label === b[at]).length / a.length

function shareByChance({ a, b }: Common): number {
  const inB = new Map<number, number>()
  for (const label of b) inB.set(label, (inB.get(label) ?? 0) + 1)
  return a.reduce((sum, label) => sum + (inB.get(label) ?? 0), 0) / (a.length * a.length)
}

export const commonTexts = (pair: Pair): number =>
  common(
    pair,
    pair[0].map((_, at) => at),
  ).a.length

/** The agreement of pairs over the same texts; undefined when no pair has enough of them in common. */
export function agreementOf(
  pairs: readonly Pair[],
  { seed = 1, draws = bootstrapDraws, fewest = fewestCommon } = {},
): Agreement | undefined {
  const kept = pairs.filter((pair) => commonTexts(pair) >= fewest)
  const [first] = kept
  if (!first) return undefined
  const count = first[0].length
  const rows = [...first[0].keys()]
  const found = kept.map((pair) => common(pair, rows))
  const random = new SeededRandom(seed)
  const drawnRows = new Uint32Array(count)
  const kappas: number[] = []
  for (let draw = 0; draw < draws; draw++) {
    for (let at = 0; at < count; at++) drawnRows[at] = random.below(count)
    const again = kept.map((pair) => common(pair, drawnRows)).filter(({ a }) => a.length > 0)
    if (again.length > 0) kappas.push(mean(again.map(({ a, b }) => kappa(a, b))))
  }
  kappas.sort((x, y) => x - y)
  const quantile = (share: number) =>
    kappas[Math.min(kappas.length - 1, Math.floor(share * kappas.length))] as number
  return {
    texts: rows.filter((at) => kept.some(([one, other]) => one[at] !== undefined && other[at] !== undefined))
      .length,
    pairs: kept.length,
    alike: mean(found.map(shareAlike)),
    byChance: mean(found.map(shareByChance)),
    kappa: mean(found.map(({ a, b }) => kappa(a, b))),
    low: quantile(0.025),
    high: quantile(0.975),
    ari: mean(found.map(({ a, b }) => adjustedRand(a, b))),
  }
}
