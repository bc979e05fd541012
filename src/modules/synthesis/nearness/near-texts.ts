import { eachWord, encodeTexts, stemOrNothing } from '#modules/synthesis/engine/encode-texts.ts'
import { shippedWordsTable } from '#modules/synthesis/engine/shipped-files.ts'
import { type SparseMatrix, transposed } from '#modules/synthesis/engine/sparse-matrix.ts'
import { placeOne, textPlaces, unit } from '#modules/synthesis/engine/text-vectors.ts'
import { type TermMatrix, tfIdf } from '#modules/synthesis/engine/tf-idf.ts'
import { tableVectors, type WordsTable } from '#modules/synthesis/engine/words-table.ts'

let table: WordsTable | undefined

/** How near a text is to the words asked, by the words both use and by words of near meaning. Each within [0, 1]. */
export interface Near {
  readonly at: number
  readonly shared: number
  readonly meaning: number
}

/** From here on, two texts say nearly the same: few pairs of unrelated texts reach it (see the test). */
export const saysTheSame = ({ shared, meaning }: Near): boolean =>
  shared >= 0.3 || (shared >= 0.12 && meaning >= 0.5)

/**
 * Texts made ready to be compared with any words: the two views of the text engine that need no learning. A question then
 * takes a few milliseconds among thousands.
 */
export class NearTexts {
  readonly terms: TermMatrix
  readonly places: Int16Array
  readonly dimensions: number
  readonly #turned: SparseMatrix
  readonly #stems: Map<string, number>
  readonly #columns = new Map<number, number>()
  readonly #words: ReturnType<typeof tableVectors>
  readonly #textsWith: Uint32Array
  readonly #direction: Float64Array

  constructor(readonly texts: readonly string[]) {
    table ??= shippedWordsTable()
    const encoded = encodeTexts(texts)
    this.terms = tfIdf(encoded)
    this.#turned = transposed(this.terms)
    this.#stems = new Map(encoded.stems.map((stem, id) => [stem, id]))
    this.#textsWith = encoded.textsWith
    const { firstStem, secondStem, width } = this.terms
    for (let column = 0; column < width; column++)
      this.#columns.set(this.#key(firstStem[column] as number, secondStem[column] as number), column)
    this.#words = tableVectors(encoded, table)
    this.dimensions = this.#words.dimensions
    const { places, shared } = textPlaces(encoded, this.#words)
    this.places = places
    this.#direction = shared
  }

  #key = (first: number, second: number) => first * (this.#stems.size + 1) + second + 1

  /** The nearest texts, the nearest first; only those with something in common. */
  nearest(words: string, most: number): Near[] {
    const ids: number[] = []
    eachWord(words, (word) => {
      const stem = stemOrNothing(word)
      ids.push(stem === undefined ? -1 : (this.#stems.get(stem) ?? -1))
    })
    const shared = this.#shared(ids.filter((id, at) => id >= 0 || ids[at - 1] !== id))
    const meaning = this.#meaning(ids)
    const found: Near[] = []
    for (let at = 0; at < this.texts.length; at++) {
      const near = { at, shared: shared[at] as number, meaning: Math.max(0, meaning[at] as number) }
      if (near.shared > 0.02 || near.meaning > 0.35) found.push(near)
    }
    const score = (one: Near) => one.shared + one.meaning
    return found.sort((a, b) => score(b) - score(a) || a.at - b.at).slice(0, most)
  }

  #shared(ids: readonly number[]): Float32Array {
    const scores = new Float32Array(this.texts.length)
    const times = new Map<number, number>()
    for (const [at, id] of ids.entries())
      for (const key of id < 0 ? [] : [this.#key(id, -1), this.#key(id, ids[at + 1] ?? -1)]) {
        const column = this.#columns.get(key)
        if (column !== undefined) times.set(column, (times.get(column) ?? 0) + 1)
      }
    const count = this.texts.length
    const weights = [...times].map(([column, n]) => {
      const idf = Math.log((1 + count) / (1 + (this.terms.textsWith[column] as number))) + 1
      return { column, weight: (1 + Math.log(n)) * idf }
    })
    const length = Math.sqrt(weights.reduce((sum, { weight }) => sum + weight * weight, 0)) || 1
    const { starts, columns, values } = this.#turned
    for (const { column, weight } of weights)
      for (let i = starts[column] as number; i < (starts[column + 1] as number); i++) {
        const text = columns[i] as number
        scores[text] = (scores[text] as number) + (weight / length) * (values[i] as number)
      }
    return scores
  }

  #meaning(ids: readonly number[]): Float32Array {
    const { rowOf, vectors } = this.#words
    const times = new Map<number, number>()
    for (const id of ids) if (id >= 0 && (rowOf[id] as number) >= 0) times.set(id, (times.get(id) ?? 0) + 1)
    const place = placeOne(
      [...times].map(([id, n]) => {
        const from = (rowOf[id] as number) * this.dimensions
        return {
          place: vectors.subarray(from, from + this.dimensions),
          times: n,
          textsWith: this.#textsWith[id] as number,
        }
      }),
      this.texts.length,
      this.#direction,
    )
    const scores = new Float32Array(this.texts.length)
    for (let text = 0; text < scores.length; text++) {
      let sum = 0
      for (let j = 0; j < this.dimensions; j++)
        sum += (place[j] as number) * (this.places[text * this.dimensions + j] as number)
      scores[text] = sum / (unit * unit)
    }
    return scores
  }
}
