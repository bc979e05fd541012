import { type Edit, replay } from './edit.ts'

/** The texts whose place one entry of the log may change: those, and all that are in a theme now. */
export interface Reach {
  readonly texts: readonly number[]
  readonly inTheme: number | null
}

/**
 * What an entry may change when it is added to a log: the place of a text depends on where a grouping put it and on the
 * entries that hold, so that all the others stay where they are. Undefined: any text, once a grouping is applied.
 */
export function reachOf(log: readonly Edit[], added: Edit): Reach | undefined {
  const acted = added.kind === 'undo' ? log.find(({ id }) => id === added.undoes) : added
  if (!acted || acted.kind === 'apply') return undefined
  if (acted.kind === 'merge') {
    // Those of the theme, wherever merges have taken them, and those of which somebody decided: a place forbidden to one
    // of them may be in the theme, or in the one that carries on.
    const { merged } = replay(new Map(), log)
    let at = acted.theme
    for (let next = merged.get(at ?? 0); next !== undefined; next = merged.get(at ?? 0)) at = next
    return { texts: [...new Set(log.flatMap(({ texts }) => texts))], inTheme: at }
  }
  const moves = ['split', 'move', 'pin', 'forbid'].includes(acted.kind)
  return { texts: moves ? acted.texts : [], inTheme: null }
}
