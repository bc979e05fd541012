import { type Edit, liveEdits, replay, standingOn } from '#modules/synthesis/themes/edit.ts'

let made = 0
/** A line of a log of decisions, as the desk would number it. */
export const anEdit = (kind: Edit['kind'], wish: Partial<Edit>): Edit => ({
  id: ++made,
  kind,
  theme: null,
  other: null,
  texts: [],
  title: null,
  titleBefore: null,
  undoes: null,
  ...wish,
})

/** A small generator: the same seed gives the same case. */
export function dice(seed: number) {
  let state = seed
  return (sides: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 4_294_967_296) * sides)
  }
}

/** A log as the desk writes it: only what its operations allow. */
export function randomLog(roll: (sides: number) => number, texts: number, themes: number): Edit[] {
  const log: Edit[] = []
  let next = themes
  for (let n = roll(14); n > 0; n--) {
    const { merged, locked, unmade } = replay(new Map(), log)
    const alive = Array.from({ length: next }, (_, i) => i + 1).filter(
      (id) => !merged.has(id) && !unmade.has(id) && !locked.has(id),
    )
    const some = () => [...new Set(Array.from({ length: 1 + roll(4) }, () => 1 + roll(texts)))]
    const theme = alive[roll(alive.length)]
    const other = alive[roll(alive.length)]
    if (theme === undefined || other === undefined) break
    const kind = (['move', 'pin', 'forbid', 'merge', 'split', 'lock', 'rename', 'undo'] as const)[roll(8)]
    if (kind === 'merge' && theme !== other) log.push(anEdit('merge', { theme, other }))
    else if (kind === 'split') log.push(anEdit('split', { theme, other: ++next, texts: some() }))
    else if (kind === 'lock') log.push(anEdit('lock', { theme }))
    else if (kind === 'rename') log.push(anEdit('rename', { theme, title: `T${made}`, titleBefore: 'avant' }))
    else if (kind === 'undo') {
      const live = liveEdits(log)
      const target = live[roll(live.length)]
      if (target && !standingOn(log, target))
        log.push(anEdit('undo', { undoes: target.id, theme: target.theme }))
    } else if (kind === 'move' || kind === 'pin' || kind === 'forbid')
      log.push(anEdit(kind, { theme, texts: some() }))
  }
  return log
}
