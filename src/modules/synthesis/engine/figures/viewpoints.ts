/** How a group speaks of a theme: of `said` texts of the group, `here` are in the theme. */
export interface GroupShare {
  readonly group: string
  readonly here: number
  readonly said: number
  readonly share: number
  /** Wilson's interval at 95 %. */
  readonly low: number
  readonly high: number
}

/** A difference between two groups that chance alone hardly makes. */
export interface Gap {
  readonly theme: number
  readonly more: string
  readonly less: string
  readonly difference: number
  readonly low: number
  readonly high: number
}

/** Smaller groups are not shown: their members could be recognised. */
export const fewestPersons = 5
const z = 1.959964
/** Among the gaps stated, at most this share by chance (Benjamini and Hochberg, 1995). */
const falseShare = 0.05

export function wilson(here: number, said: number): { low: number; high: number } {
  if (said === 0) return { low: 0, high: 1 }
  const p = here / said
  const scale = 1 + (z * z) / said
  const middle = (p + (z * z) / (2 * said)) / scale
  const half = (z / scale) * Math.sqrt((p * (1 - p)) / said + (z * z) / (4 * said * said))
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) }
}

/** Share of each theme in what each group said, groups under five texts left out; themes in order. */
export function groupShares(
  themeOf: ArrayLike<number>,
  groupOf: readonly (string | undefined)[],
  themes: number,
): GroupShare[][] {
  const said = new Map<string, number>()
  const here = new Map<string, Uint32Array>()
  for (const [text, group] of groupOf.entries()) {
    const theme = themeOf[text] as number
    if (group === undefined || theme < 0) continue
    said.set(group, (said.get(group) ?? 0) + 1)
    const counts = here.get(group) ?? new Uint32Array(themes)
    here.set(group, counts)
    counts[theme] = (counts[theme] as number) + 1
  }
  const shown = [...said].filter(([, count]) => count >= fewestPersons).sort(([a], [b]) => (a < b ? -1 : 1))
  return Array.from({ length: themes }, (_, theme) =>
    shown.map(([group, count]) => {
      const times = here.get(group)?.[theme] as number
      return { group, here: times, said: count, share: times / count, ...wilson(times, count) }
    }),
  )
}

/** The gaps between groups that are stated: the interval of the difference (Newcombe, 1998) leaves 0 out, after correction. */
export function statedGaps(shares: readonly (readonly GroupShare[])[]): Gap[] {
  const tests: (Gap & { readonly p: number })[] = []
  for (const [theme, groups] of shares.entries())
    for (let i = 0; i < groups.length; i++)
      for (let j = i + 1; j < groups.length; j++) {
        const [a, b] = [groups[i] as GroupShare, groups[j] as GroupShare]
        const [more, less] = a.share >= b.share ? [a, b] : [b, a]
        const difference = more.share - less.share
        const low = difference - Math.hypot(more.share - more.low, less.high - less.share)
        const high = difference + Math.hypot(more.high - more.share, less.share - less.low)
        const pooled = (a.here + b.here) / (a.said + b.said)
        const error = Math.sqrt(pooled * (1 - pooled) * (1 / a.said + 1 / b.said))
        const p = error > 0 ? twoSided(difference / error) : 1
        tests.push({ theme, more: more.group, less: less.group, difference, low, high, p })
      }
  const ordered = tests.toSorted((a, b) => a.p - b.p)
  let kept = 0
  for (const [index, test] of ordered.entries())
    if (test.p <= (falseShare * (index + 1)) / tests.length) kept = index + 1
  return ordered
    .slice(0, kept)
    .filter((test) => test.low > 0)
    .map(({ p: _, ...gap }) => gap)
}

/** Two-sided probability of a normal deviate this far from 0 (Abramowitz and Stegun, 26.2.17). */
function twoSided(deviate: number): number {
  const x = Math.abs(deviate)
  const t = 1 / (1 + 0.2316419 * x)
  const density = Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)
  const terms =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  return Math.min(1, 2 * density * terms)
}
