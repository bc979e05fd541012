/** Fewer persons than this never stand alone in a cell. */
export const leastCell = 5

export interface Cell {
  readonly category: string
  /** Null: secret. Too few people stand behind it, or behind another that it would give away. */
  readonly count: number | null
}

/**
 * Hides the cells of one to four persons, then as many others, the smallest first, as it takes for the total not to give
 * the hidden ones away: at least two hidden cells, that hold five persons together.
 */
export function hideSmall(counts: ReadonlyMap<string, number>): Cell[] {
  const hidden = new Set([...counts].filter(([, n]) => n > 0 && n < leastCell).map(([category]) => category))
  const others = [...counts]
    .filter(([category, n]) => n > 0 && !hidden.has(category))
    .sort((a, b) => a[1] - b[1])
  const held = () => [...hidden].reduce((sum, category) => sum + (counts.get(category) ?? 0), 0)
  while (hidden.size > 0 && (hidden.size < 2 || held() < leastCell)) {
    const next = others.shift()
    if (!next) break
    hidden.add(next[0])
  }
  return [...counts].map(([category, n]) => ({ category, count: hidden.has(category) ? null : n }))
}

/** The 95 % interval of Wilson for a share: honest with small numbers, never under 0 nor over 1. */
export function wilson(count: number, n: number): { low: number; high: number } {
  const z = 1.96
  const share = count / n
  const middle = share + (z * z) / (2 * n)
  const reach = z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n))
  const whole = 1 + (z * z) / n
  return { low: Math.max(0, (middle - reach) / whole), high: Math.min(1, (middle + reach) / whole) }
}

/** Middle value; of an even number, the lower of the two. */
export function medianOf(values: ReadonlyMap<number, number>): number {
  const n = [...values.values()].reduce((sum, one) => sum + one, 0)
  let seen = 0
  for (const value of [...values.keys()].sort((a, b) => a - b)) {
    seen += values.get(value) ?? 0
    if (seen * 2 >= n) return value
  }
  return Number.NaN
}
