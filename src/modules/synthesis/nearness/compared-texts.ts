import { NearTexts } from '#modules/synthesis/engine/index/near-texts.ts'
import { indexOf, type TextIndex } from '#modules/synthesis/engine/index/text-index.ts'
import { type TermMatrix, tfIdf } from '#modules/synthesis/engine/neighbours/tf-idf.ts'
import { shippedWordsTable } from '#modules/synthesis/engine/shipped-files.ts'
import { encodeTexts } from '#modules/synthesis/engine/texts/encode-texts.ts'
import { textPlaces } from '#modules/synthesis/engine/vectors/text-vectors.ts'
import { tableVectors, type WordsTable } from '#modules/synthesis/engine/vectors/words-table.ts'

let table: WordsTable | undefined

/**
 * From this nearness on (the mean of the views, 1: the same words), two texts are said to be near enough to say the same. Chosen
 * on all the answers of the Grand Débat together: at this value, 2 % of the pairs found come from two different questions (12 % at
 * 0.4, 34 % at 0.35). It is a limit for proposing, by questions: it says nothing of two answers to one question, and
 * a person decides.
 */
export const sameFrom = 0.48

/** Texts ready to be compared with any words, by the two views that need no learning. */
export interface ComparedTexts {
  readonly near: NearTexts
  readonly terms: TermMatrix
  readonly known: TextIndex['known']
}

export function compareTexts(texts: readonly string[]): ComparedTexts {
  table ??= shippedWordsTable()
  const encoded = encodeTexts(texts)
  const terms = tfIdf(encoded)
  const words = tableVectors(encoded, table)
  const known = { ...textPlaces(encoded, words), dimensions: table.dimensions }
  return { near: new NearTexts(indexOf(encoded, terms, undefined, known), { table }), terms, known }
}
