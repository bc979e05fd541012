import type { Town } from '#kernel/towns/towns.ts'
import { NearTexts } from '#modules/synthesis/engine/index/near-texts.ts'
import { indexTexts } from '#modules/synthesis/engine/index/text-index.ts'
import { weightOfTerms } from '#modules/synthesis/engine/neighbours/neighbour-graph.ts'
import { shippedKernels, shippedWordsTable } from '#modules/synthesis/engine/shipped-files.ts'
import { readCorpus } from '#modules/synthesis/runs/corpus-reads.ts'
import { wordsIn } from '#modules/synthesis/runs/found.ts'
import { indexInThread } from '#modules/synthesis/runs/in-thread.ts'

/** The published texts of a process, ready to find those near any other. Texts are said by their place among `ids`. */
export interface NearVoices {
  readonly near: NearTexts
  readonly ids: Float64Array
  readonly placeOf: ReadonlyMap<number, number>
}

/** More texts than this are indexed in a thread: the server answers meanwhile. */
const mostHere = 2000

const keyOf = (processId: number) => `near-voices:${processId}`

/**
 * Made at the first need, kept by the process that serves, made again when it is lost. Texts published since are not in it:
 * they are placed by those that are.
 */
export async function nearVoices(town: Town, db: Town['db'], processId: number): Promise<NearVoices> {
  const kept = town.memo.get(keyOf(processId)) as NearVoices | undefined
  if (kept) return kept
  const { ids, packs } = await readCorpus(db, processId)
  const table = shippedWordsTable()
  const index =
    ids.length <= mostHere
      ? await indexTexts(wordsIn(packs), { table, learn: false })
      : await indexInThread(packs)
  const made: NearVoices = {
    near: new NearTexts(index, { table, wasm: shippedKernels(), weightOfTerms: weightOfTerms(ids.length) }),
    ids,
    placeOf: new Map(Array.from(ids, (id, at) => [id, at])),
  }
  town.memo.set(keyOf(processId), made)
  return made
}

/** A text was corrected or has gone: nothing of it stays here. */
export const forgetNearVoices = (town: Town, processId: number) => void town.memo.delete(keyOf(processId))

/** Themes by the place of their texts in the index: -1 when a text is in none, -2 when it has no place yet. */
export function themesAt({ ids }: NearVoices, themeOf: ReadonlyMap<number, number | null>): Int32Array {
  return Int32Array.from(ids, (id) => {
    const theme = themeOf.get(id)
    return theme === undefined ? -2 : (theme ?? -1)
  })
}
