/** What a person decides of themes and of the texts in them. */
export const editKinds = [
  'create',
  'rename',
  'merge',
  'split',
  'move',
  'pin',
  'forbid',
  'lock',
  'unlock',
  'undo',
  'apply',
] as const
export type EditKind = (typeof editKinds)[number]

/** One line of the log; texts and themes by their numbers. */
export interface Edit {
  readonly id: number
  readonly kind: EditKind
  readonly theme: number | null
  readonly other: number | null
  readonly texts: readonly number[]
  readonly title: string | null
  readonly titleBefore: string | null
  readonly undoes: number | null
}

/** Where a grouping, or the vote of its neighbours, puts a text before anybody decides. */
export interface Based {
  readonly theme: number | null
  readonly second: number | null
}

export interface State {
  /** Theme of each text, merges followed; null: to be placed by a person. */
  readonly themeOf: ReadonlyMap<number, number | null>
  /** The same before any merge. */
  readonly homeOf: ReadonlyMap<number, number | null>
  /** Texts that are where they are because a person said so. */
  readonly byPerson: ReadonlySet<number>
  /** Theme merged → the one that carries on. */
  readonly merged: ReadonlyMap<number, number>
  readonly locked: ReadonlySet<number>
  /** Themes that people forbade for a text. */
  readonly forbidden: ReadonlyMap<number, ReadonlySet<number>>
  /** Themes made by a split that was taken back. */
  readonly unmade: ReadonlySet<number>
}

/** The entries that hold: those taken back, and what takes them back, left out. */
export function liveEdits(edits: readonly Edit[]): Edit[] {
  const undone = new Set(edits.map(({ undoes }) => undoes))
  return edits.filter(({ id, kind }) => kind !== 'undo' && kind !== 'apply' && !undone.has(id))
}

/** The theme that carries on, whatever was merged into whatever. */
export function carriedOnIn(merged: ReadonlyMap<number, number>, theme: number): number {
  let at = theme
  for (let next = merged.get(at); next !== undefined; next = merged.get(at)) at = next
  return at
}

/**
 * The state of the desk: a base and the log, replayed in order. A later decision on the same text replaces an earlier one;
 * what no one decided stays where the base puts it. The same base and log always give the same state.
 */
export function replay(base: ReadonlyMap<number, Based>, edits: readonly Edit[]): State {
  const live = liveEdits(edits)
  const forced = new Map<number, number>()
  const forbidden = new Map<number, Set<number>>()
  const merged = new Map<number, number>()
  const locked = new Set<number>()
  const held = new Set(live.map(({ id }) => id))
  const unmade = new Set<number>()
  for (const { id, kind, other } of edits)
    if (kind === 'split' && !held.has(id) && other !== null) unmade.add(other)
  const force = (text: number, theme: number) => {
    forced.set(text, theme)
    forbidden.get(text)?.delete(theme)
  }
  for (const { kind, theme, other, texts } of live) {
    if (theme === null) continue
    if (kind === 'merge') merged.set(theme, other as number)
    else if (kind === 'split') for (const text of texts) force(text, other as number)
    else if (kind === 'move' || kind === 'pin') for (const text of texts) force(text, theme)
    else if (kind === 'forbid')
      for (const text of texts) {
        const themes = forbidden.get(text) ?? new Set()
        forbidden.set(text, themes.add(theme))
        if (forced.get(text) === theme) forced.delete(text)
      }
    else if (kind === 'lock') locked.add(theme)
    else if (kind === 'unlock') locked.delete(theme)
  }
  const themeOf = new Map<number, number | null>()
  const homeOf = new Map<number, number | null>()
  const byPerson = new Set<number>()
  for (const [text, { theme, second }] of base) {
    const never = forbidden.get(text)
    const fixed = forced.get(text)
    const allowed = (at: number | null) =>
      at !== null && !never?.has(at) && !never?.has(carriedOnIn(merged, at))
    const wanted = fixed ?? (allowed(theme) ? theme : allowed(second) ? second : null)
    const found = wanted === null ? null : carriedOnIn(merged, wanted)
    const isNowhere = found === null || never?.has(found) === true
    themeOf.set(text, isNowhere ? null : found)
    homeOf.set(text, isNowhere ? null : wanted)
    if (fixed !== undefined || never?.size) byPerson.add(text)
  }
  return { themeOf, homeOf, byPerson, merged, locked, forbidden, unmade }
}

/** The name of a theme once the log is replayed; `now`: the name its row bears. */
export function titleOf(edits: readonly Edit[], theme: number, now: string): string {
  const renames = edits.filter((edit) => edit.kind === 'rename' && edit.theme === theme)
  const last = liveEdits(renames.concat(edits.filter(({ kind }) => kind === 'undo'))).at(-1)
  return last?.title ?? renames[0]?.titleBefore ?? now
}

/**
 * The decisions that a state does not keep, found without replaying: nobody's decision may be changed by a computation.
 * `before`: where texts were, for what is locked.
 */
export function brokenDecisions(
  edits: readonly Edit[],
  state: State,
  before: ReadonlyMap<number, number | null>,
): Edit[] {
  const live = liveEdits(edits)
  const settled = new Set<string>()
  const mergedLater = (theme: number | null): number | null => {
    const merge = live.find((edit) => edit.kind === 'merge' && edit.theme === theme)
    return merge ? mergedLater(merge.other) : theme
  }
  const broken = new Set<Edit>()
  for (const edit of live.toReversed()) {
    const { kind, theme, texts } = edit
    const goal = kind === 'split' ? edit.other : theme
    for (const text of texts) {
      const now = state.themeOf.get(text)
      if (now === undefined) continue
      const said = `${text}/${goal}`
      const replaced = settled.has(said) || (kind !== 'forbid' && settled.has(`${text}`))
      settled.add(said)
      // A place that was forbidden since is no longer wanted, nor is what it had replaced.
      if (kind !== 'forbid') settled.add(`${text}`)
      if (replaced) continue
      if (kind === 'forbid') {
        if (now === goal) broken.add(edit)
        continue
      }
      const forbiddenSince = live.some(
        (later) => later.kind === 'forbid' && later.texts.includes(text) && later.theme === mergedLater(goal),
      )
      if (now !== mergedLater(goal) && !forbiddenSince) broken.add(edit)
    }
    if (kind === 'merge' && [...state.themeOf.values()].includes(theme)) broken.add(edit)
  }
  for (const theme of state.locked)
    for (const [text, was] of before)
      if (was === theme && state.themeOf.has(text) && state.themeOf.get(text) !== theme) {
        const lock = live.findLast((edit) => edit.kind === 'lock' && edit.theme === theme)
        const moved = live.some((edit) => edit.id > (lock?.id ?? 0) && edit.texts.includes(text))
        if (lock && !moved) broken.add(lock)
      }
  return [...broken]
}

/** What an act touches: what somebody else did to it meanwhile is shown before it is done. */
export interface Touched {
  readonly themes: readonly number[]
  readonly texts: readonly number[]
}

const changesTheTheme: readonly EditKind[] = ['rename', 'merge', 'split', 'lock', 'unlock', 'undo']

/** The first entry written since the page was drawn that touches the same thing. */
export function clashing(since: readonly Edit[], touched: Touched): Edit | undefined {
  const themes = new Set(touched.themes)
  const texts = new Set(touched.texts)
  return since.find(
    (edit) =>
      edit.kind === 'apply' ||
      edit.texts.some((text) => texts.has(text)) ||
      (changesTheTheme.includes(edit.kind) &&
        [edit.theme, edit.other].some((theme) => theme !== null && themes.has(theme))),
  )
}

/** What stands on a decision and would fall with it: what was decided later of a theme that it made or merged. */
export function standingOn(edits: readonly Edit[], target: Edit): Edit | undefined {
  const since = edits.filter(({ id }) => id > target.id)
  const applied = since.find(({ kind }) => kind === 'apply')
  if ((target.kind === 'merge' || target.kind === 'split') && applied) return applied
  const made = target.kind === 'split' ? target.other : null
  if (made === null) return undefined
  return liveEdits(edits).find((edit) => edit.id > target.id && (edit.theme === made || edit.other === made))
}
