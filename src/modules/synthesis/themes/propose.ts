import { matchThemes } from '#modules/synthesis/engine/decisions/match-themes.ts'
import { type Based, brokenDecisions, type Edit, liveEdits, replay, type State } from './edit.ts'

/** A group of fewer texts, once people's decisions are kept, is no theme. */
const fewestTexts = 3

export interface Grouped {
  readonly group: number | null
  readonly second: number | null
}

export interface KnownTheme {
  readonly id: number
  /** It stays even when nothing is found in it: written under, made or decided by people. */
  readonly stays: boolean
}

/** What a grouping would change, once every decision of people is kept. A theme not yet made is -1 less its group. */
export interface Proposal {
  readonly state: State
  readonly base: ReadonlyMap<number, Based>
  /** Group → theme: carried on, folded, or not yet made. */
  readonly themeOfGroup: ReadonlyMap<number, number>
  readonly fresh: readonly number[]
  readonly gone: readonly number[]
  readonly moved: readonly {
    readonly text: number
    readonly from: number | null
    readonly to: number | null
  }[]
  /** Texts that had no place before. */
  readonly arrived: number
  readonly decisions: number
  readonly broken: readonly Edit[]
}

export const newTheme = (group: number) => -1 - group
export const groupOfNew = (theme: number) => -1 - theme

/**
 * `before`: where texts are on the desk; when nothing was ever applied, where the sentences of the synthesis that cite them
 * are. `wasPlaced`: whether `before` is a desk, so that leaving it is a move.
 */
export function propose(
  before: ReadonlyMap<number, number | null>,
  wasPlaced: boolean,
  groups: ReadonlyMap<number, Grouped>,
  themes: readonly KnownTheme[],
  edits: readonly Edit[],
): Proposal {
  const live = liveEdits(edits)
  const { locked } = replay(new Map(), edits)
  const keepsWhole = new Set([
    ...locked,
    ...live.flatMap(({ kind, other }) => (kind === 'merge' && other !== null ? [other] : [])),
  ])
  const { carries, folded } = carriedOn(before, groups, keepsWhole)
  const attempt = (small: ReadonlySet<number>) => {
    const themeOfGroup = new Map<number, number>()
    const themeOf = (group: number | null): number | null => {
      if (group === null || small.has(group)) return null
      const theme = carries.get(group) ?? folded.get(group) ?? newTheme(group)
      themeOfGroup.set(group, theme)
      return theme
    }
    const base = new Map<number, Based>()
    for (const [text, { group, second }] of groups) {
      const was = before.get(text)
      const held = wasPlaced && was !== null && was !== undefined && locked.has(was) ? was : undefined
      base.set(text, { theme: held ?? themeOf(group), second: themeOf(second) })
    }
    const state = replay(base, edits)
    const sizes = new Map<number, number>()
    for (const theme of state.themeOf.values())
      if (theme !== null) sizes.set(theme, (sizes.get(theme) ?? 0) + 1)
    return { themeOfGroup, base, state, sizes }
  }
  let found = attempt(new Set())
  const small = [...found.themeOfGroup].filter(
    ([, theme]) => theme < 0 && (found.sizes.get(theme) ?? 0) < fewestTexts,
  )
  if (small.length > 0) found = attempt(new Set(small.map(([group]) => group)))
  const { themeOfGroup, base, state, sizes } = found
  const moved: { text: number; from: number | null; to: number | null }[] = []
  let arrived = 0
  for (const [text, to] of state.themeOf) {
    const from = wasPlaced ? before.get(text) : undefined
    if (from === undefined) arrived++
    else if (from !== to) moved.push({ text, from, to })
  }
  return {
    state,
    base,
    themeOfGroup,
    fresh: [...new Set(themeOfGroup.values())].filter((theme) => theme < 0).sort((a, b) => b - a),
    gone: themes.filter(({ id, stays }) => !stays && !sizes.has(id)).map(({ id }) => id),
    moved,
    arrived,
    decisions: live.filter(({ kind }) => kind !== 'create').length,
    broken: brokenDecisions(edits, state, wasPlaced ? before : new Map()),
  }
}

/**
 * Themes keep their identity by the texts they share with the new groups. A group that people merged away, or locked most
 * texts of, is no new theme: it is folded into theirs.
 */
export function carriedOn(
  before: ReadonlyMap<number, number | null>,
  groups: ReadonlyMap<number, Grouped>,
  keepsWhole: ReadonlySet<number>,
): { carries: ReadonlyMap<number, number>; folded: ReadonlyMap<number, number> } {
  const texts = [...groups.keys()]
  const was = texts.map((text) => before.get(text) ?? -1)
  const is = texts.map((text) => groups.get(text)?.group ?? -1)
  const carries = new Map(matchThemes(was, is).map((match) => [match.after, match.before]))
  const inGroup = new Map<number, { texts: number; of: Map<number, number> }>()
  for (const [at, group] of is.entries()) {
    if (group < 0 || carries.has(group)) continue
    const found = inGroup.get(group) ?? { texts: 0, of: new Map<number, number>() }
    inGroup.set(group, found)
    found.texts++
    const theme = was[at] as number
    if (keepsWhole.has(theme)) found.of.set(theme, (found.of.get(theme) ?? 0) + 1)
  }
  const folded = new Map<number, number>()
  for (const [group, found] of inGroup)
    for (const [theme, shared] of found.of) if (shared * 2 > found.texts) folded.set(group, theme)
  return { carries, folded }
}
