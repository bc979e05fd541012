import { setImmediate as breath } from 'node:timers/promises'
import type { Town } from '#kernel/towns.ts'
import { shippedWordsTable } from '#modules/synthesis/engine/shipped-files.ts'
import { publishedWords } from '#modules/synthesis/runs/corpus-reads.ts'
import { TextIndex } from './text-index.ts'

interface Kept {
  readonly index: TextIndex
  readonly known: Set<number>
}

/** Given back between two pieces of work, so that other requests are answered. */
const piece = 250

/**
 * The index of the published texts of a process, kept by the process that serves and made again when it is lost. New texts
 * are added to it; who reads what it finds leaves out what is no longer published.
 */
export async function textIndexOf(town: Town, db: Town['db'], processId: number): Promise<TextIndex> {
  const key = `text-index:${processId}`
  const kept = (town.memo.get(key) as Kept | undefined) ?? {
    index: new TextIndex(shippedWordsTable()),
    known: new Set<number>(),
  }
  for await (const rows of publishedWords(db, processId))
    for (const [at, { id, text }] of rows.entries()) {
      if (kept.known.has(id)) continue
      kept.known.add(id)
      kept.index.add(id, text)
      if (at % piece === piece - 1) await breath()
    }
  town.memo.set(key, kept)
  return kept.index
}

/** A text has changed or gone: the index is made again at the next need. */
export const forgetTextIndex = (town: Town, processId: number) =>
  void town.memo.delete(`text-index:${processId}`)
