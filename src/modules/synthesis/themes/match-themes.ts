/** Below this share of either, two groups have too little in common to be the same theme. */
const leastInCommon = 0.2

/** Which theme each group carries on. */
export interface Matched {
  /** Group → theme it carries on, one each. */
  readonly carries: ReadonlyMap<number, number>
  /** Group → theme it is folded into: a person merged what it finds apart, or locked most of its texts. */
  readonly folded: ReadonlyMap<number, number>
}

/**
 * Themes keep their identity by the texts they share with the new groups, most shared first; a theme carries on in one
 * group. `keepsWhole`: the themes that people merged others into, or locked: a group that is mostly theirs is no new theme.
 */
export function matchThemes(
  themeOf: ReadonlyMap<number, number | null>,
  groupOf: ReadonlyMap<number, number | null>,
  keepsWhole: ReadonlySet<number>,
): Matched {
  const shared = new Map<string, { theme: number; group: number; texts: number }>()
  const sizes = { theme: new Map<number, number>(), group: new Map<number, number>() }
  const more = (map: Map<number, number>, key: number) => map.set(key, (map.get(key) ?? 0) + 1)
  for (const [text, group] of groupOf) {
    const theme = themeOf.get(text)
    if (group !== null) more(sizes.group, group)
    if (theme === null || theme === undefined) continue
    more(sizes.theme, theme)
    if (group === null) continue
    const key = `${theme}/${group}`
    const cell = shared.get(key) ?? { theme, group, texts: 0 }
    cell.texts++
    shared.set(key, cell)
  }
  const ordered = [...shared.values()].sort(
    (a, b) => b.texts - a.texts || a.theme - b.theme || a.group - b.group,
  )
  const carries = new Map<number, number>()
  const taken = new Set<number>()
  const sizeOf = (map: Map<number, number>, key: number) => map.get(key) as number
  for (const { theme, group, texts } of ordered) {
    if (carries.has(group) || taken.has(theme)) continue
    const most = Math.max(texts / sizeOf(sizes.theme, theme), texts / sizeOf(sizes.group, group))
    if (most < leastInCommon) continue
    carries.set(group, theme)
    taken.add(theme)
  }
  const folded = new Map<number, number>()
  for (const { theme, group, texts } of ordered)
    if (!carries.has(group) && keepsWhole.has(theme) && texts * 2 > sizeOf(sizes.group, group))
      folded.set(group, theme)
  return { carries, folded }
}
