import type { Edit } from './edit.ts'

/**
 * The texts whose home one entry may change when it is added to a log: it depends on where a grouping put the text and on the
 * entries that hold, so that all the others stay where they are. Undefined: any text, once a grouping is applied.
 */
export function reachOf(log: readonly Edit[], added: Edit): readonly number[] | undefined {
  const acted = added.kind === 'undo' ? log.find(({ id }) => id === added.undoes) : added
  if (!acted || acted.kind === 'apply') return undefined
  // A merge moves no text from its home, but the theme forbidden to one may be the one that carries on, or no longer be.
  if (acted.kind === 'merge')
    return [...new Set(log.flatMap(({ kind, texts }) => (kind === 'forbid' ? texts : [])))]
  return ['split', 'move', 'pin', 'forbid'].includes(acted.kind) ? acted.texts : []
}
