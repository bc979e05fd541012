import { SeededRandom } from '#modules/synthesis/engine/numbers/seeded-random.ts'
import { adjustedRand, kappa } from './agreement.ts'

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

interface Numbered {
  /** Labels from 0, -1: not placed by both. */
  readonly a: Int32Array
  readonly b: Int32Array
  readonly inA: Float64Array
  readonly inB: Float64Array
}

function numberedLabels([one, other]: Pair): Numbered {
  const numbers = new Map<number, number>()
  const placed = (label: number | undefined, at: number) =>
    label === undefined || one[at] === undefined || other[at] === undefined ? undefined : label
  for (const labels of [one, other])
    for (const [at, label] of labels.entries())
      if (placed(label, at) !== undefined && !numbers.has(label as number))
        numbers.set(label as number, numbers.size)
  const numberOf = (label: number | undefined, at: number) => numbers.get(placed(label, at) as number) ?? -1
  return {
    a: Int32Array.from(one, numberOf),
    b: Int32Array.from(other, numberOf),
    inA: new Float64Array(numbers.size),
    inB: new Float64Array(numbers.size),
  }
}

/** The kappa of some rows, a hundred times as fast as from lists: it is counted a thousand times. */
function kappaOfRows({ a, b, inA, inB }: Numbered, rows: Uint32Array): number | undefined {
  inA.fill(0)
  inB.fill(0)
  let [count, same] = [0, 0]
  for (const row of rows) {
    const [x, y] = [a[row] as number, b[row] as number]
    if (x < 0) continue
    count++
    inA[x] = (inA[x] as number) + 1
    inB[y] = (inB[y] as number) + 1
    if (x === y) same++
  }
  if (count === 0) return undefined
  let byChance = 0
  for (let label = 0; label < inA.length; label++) byChance += (inA[label] as number) * (inB[label] as number)
  const expected = byChance / (count * count)
  return expected === 1 ? 1 : (same / count - expected) / (1 - expected)
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
  const numbered = kept.map(numberedLabels)
  const kappas: number[] = []
  for (let draw = 0; draw < draws; draw++) {
    for (let at = 0; at < count; at++) drawnRows[at] = random.below(count)
    const again = numbered.flatMap((pair) => kappaOfRows(pair, drawnRows) ?? [])
    if (again.length > 0) kappas.push(mean(again))
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
