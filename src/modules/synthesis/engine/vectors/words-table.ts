import { normalise } from '#modules/synthesis/engine/numbers/linear-algebra.ts'
import type { EncodedTexts } from '#modules/synthesis/engine/texts/encode-texts.ts'
import type { WordVectors } from './word-vectors.ts'

/** The places of common French stems, learnt once from open public texts (scripts/words-table.ts says which, and how). */
export interface WordsTable {
  readonly dimensions: number
  readonly stems: readonly string[]
  /** One byte a place, from -127 to 127. */
  readonly places: Int8Array
}

/** A first line of JSON, the stems one a line, then the bytes. */
export function readWordsTable(file: Uint8Array): WordsTable {
  const end = file.indexOf(10)
  const { dimensions, words, textBytes } = JSON.parse(new TextDecoder().decode(file.subarray(0, end)))
  const stems = new TextDecoder().decode(file.subarray(end + 1, end + 1 + textBytes)).split('\n')
  // A copy: a Buffer's own slice would share the bytes of the whole file.
  const bytes = Uint8Array.from(file.subarray(end + 1 + textBytes))
  if (stems.length !== words || bytes.length !== words * dimensions)
    throw new Error('The words table is not whole: make it again with scripts/words-table.ts.')
  return { dimensions, stems, places: new Int8Array(bytes.buffer) }
}

/** The table's places for the stems of these texts. */
export function tableVectors(texts: EncodedTexts, table: WordsTable): WordVectors {
  const { dimensions } = table
  const rowIn = new Map(table.stems.map((stem, row) => [stem, row]))
  const rowOf = new Int32Array(texts.stems.length).fill(-1)
  const found: number[] = []
  for (const [id, stem] of texts.stems.entries()) {
    const row = rowIn.get(stem)
    if (row === undefined) continue
    rowOf[id] = found.length
    found.push(row)
  }
  const vectors = new Float32Array(found.length * dimensions)
  for (const [row, from] of found.entries()) {
    for (let j = 0; j < dimensions; j++)
      vectors[row * dimensions + j] = table.places[from * dimensions + j] as number
    normalise(vectors, row * dimensions, dimensions)
  }
  return { dimensions, rowOf, vectors }
}
