/** How full an area is drawn: four degrees of one pattern, and two ways of not having a number. */
export type AreaLevel = 0 | 1 | 2 | 3 | 'unknown' | 'secret'

export type AreaValue = number | undefined | 'secret'

export interface MapScale {
  readonly levelOf: (value: AreaValue) => AreaLevel
  /** The levels that are drawn, with the whole numbers each stands for. */
  readonly steps: readonly { readonly level: AreaLevel; readonly from?: number; readonly to?: number }[]
}

/** Zero apart, then three equal steps up to the largest number; fewer when it is small. Only the steps used are named. */
export function mapScale(values: readonly AreaValue[]): MapScale {
  const numbers = values.filter((value) => typeof value === 'number')
  const most = Math.max(0, ...numbers)
  const ends = most <= 3 ? [1, 2, 3] : [Math.ceil(most / 3), Math.ceil((2 * most) / 3), most]
  const levelOf = (value: AreaValue): AreaLevel => {
    if (value === undefined) return 'unknown'
    if (value === 'secret') return 'secret'
    if (value <= 0) return 0
    return value <= (ends[0] ?? 0) ? 1 : value <= (ends[1] ?? 0) ? 2 : 3
  }
  const used = new Set(values.map(levelOf))
  const ranges = [
    { level: 0, from: 0, to: 0 },
    ...ends.map((to, index) => ({ level: (index + 1) as AreaLevel, from: (ends[index - 1] ?? 0) + 1, to })),
    { level: 'unknown' },
    { level: 'secret' },
  ] as MapScale['steps']
  return { levelOf, steps: ranges.filter(({ level }) => used.has(level)) }
}
