import { type TermMatrix, tfIdf } from '#modules/synthesis/engine/neighbours/tf-idf.ts'
import { type SparseMatrix, transposed } from '#modules/synthesis/engine/numbers/sparse-matrix.ts'
import { type EncodedTexts, encodeTexts } from '#modules/synthesis/engine/texts/encode-texts.ts'
import { Crew } from '#modules/synthesis/engine/threads/crew.ts'
import { type TextPlaces, textPlaces } from '#modules/synthesis/engine/vectors/text-vectors.ts'
import { learnWordVectors, type WordVectors } from '#modules/synthesis/engine/vectors/word-vectors.ts'
import { tableVectors, type WordsTable } from '#modules/synthesis/engine/vectors/words-table.ts'

/**
 * What is needed to find the texts near any other one: plain numbers and words, that can be kept in a file
 * (`v8.serialize`) or sent to another thread. About 600 bytes a text.
 */
export interface TextIndex {
  readonly texts: number
  readonly stems: readonly string[]
  /** In how many texts each stem is. */
  readonly textsWith: Uint32Array
  /** For each term, a stem or two that stand side by side (second -1: one alone). */
  readonly firstStem: Int32Array
  readonly secondStem: Int32Array
  /** For each term, the texts that have it, with its weight there. */
  readonly postings: SparseMatrix
  /** Words learnt from the texts themselves, when they are many enough. */
  readonly learnt?: { readonly words: WordVectors; readonly places: TextPlaces }
  /** The texts placed by the shipped table of words. */
  readonly known: TextPlaces & { readonly dimensions: number }
}

/** Below this, too few texts to learn words from in the time of an answer. */
const learnFrom = 400

/** Indexes texts. `learn` false: without the words learnt from them, ten times as fast. */
export async function indexTexts(
  texts: readonly string[],
  options: { readonly table: WordsTable; readonly wasm?: Uint8Array; readonly learn?: boolean },
): Promise<TextIndex> {
  const encoded = encodeTexts(texts)
  if (options.learn === false || texts.length < learnFrom)
    return indexOf(encoded, tfIdf(encoded), undefined, knownPlaces(encoded, options.table))
  const crew = await Crew.gather(0, options.wasm)
  try {
    const words = await learnWordVectors(crew, encoded, { dimensions: 96, seed: 7 })
    const learnt = words.words.length > 0 ? { words, places: textPlaces(encoded, words) } : undefined
    return indexOf(encoded, tfIdf(encoded), learnt, knownPlaces(encoded, options.table))
  } finally {
    await crew.dismiss()
  }
}

function knownPlaces(encoded: EncodedTexts, table: WordsTable): TextIndex['known'] {
  return { ...textPlaces(encoded, tableVectors(encoded, table)), dimensions: table.dimensions }
}

/** The index made of what a run has worked out already. */
export function indexOf(
  encoded: EncodedTexts,
  terms: TermMatrix,
  learnt: TextIndex['learnt'],
  known: TextIndex['known'],
): TextIndex {
  return {
    texts: encoded.count,
    stems: encoded.stems,
    textsWith: encoded.textsWith,
    firstStem: terms.firstStem,
    secondStem: terms.secondStem,
    postings: transposed(terms),
    learnt: learnt && { words: { ...learnt.words }, places: learnt.places },
    known,
  }
}
