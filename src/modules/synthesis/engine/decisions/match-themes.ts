import munkres from 'munkres'

/** A theme found now that is a theme there was before. */
export interface Match {
  readonly before: number
  readonly after: number
  /** Texts in both. */
  readonly shared: number
  /** Those texts among the texts of either (Jaccard index). */
  readonly overlap: number
}

/** Two themes with less in common are not the same one. */
export const leastOverlap = 0.1

/**
 * Which of the themes found now are those of before: the assignment that keeps the most texts where they were. `before[t]`
 * and `after[t]` are the themes of text t; a number under 0: in no theme, or not there yet. `given`: what is known already
 * (themes that people fixed), by number of before. No theme is matched twice.
 */
export function matchThemes(
  before: ArrayLike<number>,
  after: ArrayLike<number>,
  given: ReadonlyMap<number, number> = new Map(),
): Match[] {
  const { sizesBefore, sizesAfter, shared } = overlaps(before, after)
  const taken = new Set(given.values())
  const rows = [...sizesBefore.keys()].filter((theme) => !given.has(theme)).sort((a, b) => a - b)
  const columns = [...sizesAfter.keys()].filter((theme) => !taken.has(theme)).sort((a, b) => a - b)
  const sharedBy = (row: number, column: number) => shared.get(row)?.get(column) ?? 0
  const matches: Match[] = []
  const add = (row: number, column: number) => {
    const both = sharedBy(row, column)
    const either = (sizesBefore.get(row) ?? 0) + (sizesAfter.get(column) ?? 0) - both
    matches.push({ before: row, after: column, shared: both, overlap: either > 0 ? both / either : 0 })
  }
  for (const [row, column] of given) add(row, column)
  const known = matches.length
  if (rows.length > 0 && columns.length > 0)
    for (const [i, j] of munkres(rows.map((row) => columns.map((column) => -sharedBy(row, column)))))
      add(rows[i] as number, columns[j] as number)
  return matches
    .filter(({ overlap }, index) => index < known || overlap >= leastOverlap)
    .sort((a, b) => a.before - b.before)
}

function overlaps(before: ArrayLike<number>, after: ArrayLike<number>) {
  const [sizesBefore, sizesAfter] = [new Map<number, number>(), new Map<number, number>()]
  const shared = new Map<number, Map<number, number>>()
  const more = (map: Map<number, number>, key: number) => map.set(key, (map.get(key) ?? 0) + 1)
  for (let text = 0; text < after.length; text++) {
    const [from, to] = [before[text] ?? -1, after[text] as number]
    if (from >= 0) more(sizesBefore, from)
    if (to >= 0) more(sizesAfter, to)
    if (from < 0 || to < 0) continue
    const row = shared.get(from) ?? new Map<number, number>()
    shared.set(from, row)
    more(row, to)
  }
  return { sizesBefore, sizesAfter, shared }
}
