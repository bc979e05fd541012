import { postingsRead } from '#modules/synthesis/engine/neighbours/sparse-neighbours.ts'
import { NumberTable } from '#modules/synthesis/engine/numbers/number-table.ts'
import { eachWord, stemOrNothing } from '#modules/synthesis/engine/texts/encode-texts.ts'
import { compileKernels, type Kernels, kernelsOver } from '#modules/synthesis/engine/threads/kernels.ts'
import { Workspace } from '#modules/synthesis/engine/threads/workspace.ts'
import { placeOne, unit } from '#modules/synthesis/engine/vectors/text-vectors.ts'
import type { WordsTable } from '#modules/synthesis/engine/vectors/words-table.ts'
import type { TextIndex } from './text-index.ts'

/** A text near another; nearness is the mean over the views, by their weights, within [0, 1]. */
export interface Near {
  readonly text: number
  readonly nearness: number
}

/** A stem of a text, and how often it is there. */
export interface Said {
  readonly stem: string
  /** Its number in the index, -1 when no text of the index has it. */
  readonly id: number
  times: number
}

interface NearOptions {
  /** How many neighbours are looked for in each view. */
  readonly k?: number
  readonly only?: (text: number) => boolean
}

interface NearTextsOptions {
  readonly table: WordsTable
  readonly wasm?: Uint8Array
  /** How much the view of shared terms counts beside each other one. */
  readonly weightOfTerms?: number
}

/** A text that came after the index was made, compared by the words that the index knows. */
interface Added {
  /** Weight of each of its terms. */
  readonly terms: ReadonlyMap<number, number>
  /** Its place in each view, where it has one. */
  readonly places: readonly (Int16Array | undefined)[]
}

/** Less near, two texts have nothing to do with one another. */
export const similarFrom = 0.12

/** Fewer texts are compared as fast without WebAssembly. */
const wasmFrom = 20_000

/** Finds the texts of an index that are near any text, in a few thousandths of a second among 100,000. */
export class NearTexts {
  readonly index: TextIndex
  readonly #weightOfTerms: number
  readonly #table: WordsTable
  readonly #rowInTable: ReadonlyMap<string, number>
  readonly #stemIds: ReadonlyMap<string, number>
  readonly #columns = new NumberTable()
  readonly #room: Workspace
  readonly #kernels: Kernels
  readonly #views: readonly { readonly places: number; readonly dimensions: number }[]
  readonly #query: number
  readonly #scores: number
  readonly #sums: Float64Array
  readonly #added: Added[] = []

  constructor(index: TextIndex, { table, wasm, weightOfTerms = 1 }: NearTextsOptions) {
    this.index = index
    this.#weightOfTerms = weightOfTerms
    this.#table = table
    this.#rowInTable = new Map(table.stems.map((stem, row) => [stem, row]))
    this.#stemIds = new Map(index.stems.map((stem, id) => [stem, id]))
    for (let column = 0; column < index.firstStem.length; column++)
      this.#columns.numberOf(
        this.#keyOf(index.firstStem[column] as number, index.secondStem[column] as number),
      )
    const all = [
      { places: index.known.places, dimensions: index.known.dimensions },
      ...(index.learnt
        ? [{ places: index.learnt.places.places, dimensions: index.learnt.words.dimensions }]
        : []),
    ]
    const compiled = index.texts < wasmFrom ? undefined : compileKernels(wasm)
    const bytes = all.reduce((sum, { places }) => sum + places.byteLength, index.texts * 4)
    this.#room = new Workspace(compiled !== undefined, bytes + 65536)
    this.#views = all.map(({ places, dimensions }) => ({ places: this.#room.put(places), dimensions }))
    this.#query = this.#room.take(Math.max(...all.map(({ dimensions }) => dimensions)) * 2)
    this.#scores = this.#room.take(index.texts * 4, false)
    this.#kernels = kernelsOver(this.#room.memory, compiled)
    this.#sums = new Float64Array(index.texts)
  }

  /** The stems of a text, in order. */
  stemsOf(text: string): Said[] {
    const met = new Map<string, Said>()
    eachWord(text, (word) => {
      const stem = stemOrNothing(word)
      if (stem === undefined) return
      const said = met.get(stem)
      if (said) said.times++
      else met.set(stem, { stem, id: this.#stemIds.get(stem) ?? -1, times: 1 })
    })
    return [...met.values()]
  }

  /** The number of a term in the index, -1 when it is no term there. */
  term(first: number, second = -1): number {
    return first < 0 ? -1 : this.#columns.find(this.#keyOf(first, second))
  }

  /** The nearest texts first; as near, in their order. */
  near(text: string, { k = 15, only }: NearOptions = {}): Near[] {
    const stems = this.stemsOf(text)
    const sums = new Map<number, number>()
    const add = (found: readonly Near[], weight: number) => {
      for (const { text: other, nearness } of found)
        sums.set(other, (sums.get(other) ?? 0) + weight * nearness)
    }
    add(this.#byTerms(text, k, only), this.#weightOfTerms)
    for (const [number, view] of this.#views.entries()) add(this.#byPlace(stems, number, view, k, only), 1)
    const fullWeight = this.#views.length + this.#weightOfTerms
    return [...sums]
      .map(([other, sum]) => ({ text: other, nearness: sum / fullWeight }))
      .sort((a, b) => b.nearness - a.nearness || a.text - b.text)
  }

  /** Adds a text to those of the index; returns its place, after theirs. Each costs a little at each comparison. */
  add(text: string): number {
    const stems = this.stemsOf(text)
    const terms = new Map(this.#weighed(text).map(({ column, weight }) => [column, weight]))
    this.#added.push({ terms, places: this.#views.map((_, view) => this.#placed(stems, view)) })
    return this.index.texts + this.#added.length - 1
  }

  /** The place of a word in the table, or in the space learnt; undefined when it has none. */
  placeOfStem({ stem, id }: Pick<Said, 'stem' | 'id'>): {
    known?: ArrayLike<number>
    learnt?: ArrayLike<number>
  } {
    const { dimensions, places } = this.#table
    const row = this.#rowInTable.get(stem)
    const words = this.index.learnt?.words
    const own = id >= 0 && words ? (words.rowOf[id] as number) : -1
    return {
      known: row === undefined ? undefined : places.subarray(row * dimensions, (row + 1) * dimensions),
      learnt:
        words && own >= 0
          ? words.vectors.subarray(own * words.dimensions, (own + 1) * words.dimensions)
          : undefined,
    }
  }

  #keyOf(first: number, second: number): number {
    return first * (this.index.stems.length + 1) + second + 1
  }

  #sizeOf(column: number): number {
    const { starts } = this.index.postings
    return (starts[column + 1] as number) - (starts[column] as number)
  }

  /** The terms of a text that the index has, the rarest first, with their weights: of length 1 together. */
  #weighed(text: string): { readonly column: number; readonly weight: number }[] {
    const times = new Map<number, number>()
    let before = -1
    eachWord(text, (word) => {
      const stem = stemOrNothing(word)
      if (stem === undefined) return
      const id = this.#stemIds.get(stem) ?? -1
      for (const column of [this.term(id), before >= 0 ? this.term(before, id) : -1])
        if (column >= 0) times.set(column, (times.get(column) ?? 0) + 1)
      before = id
    })
    const weighed = [...times].map(([column, count]) => ({
      column,
      weight: (1 + Math.log(count)) * (Math.log((1 + this.index.texts) / (1 + this.#sizeOf(column))) + 1),
    }))
    const length = Math.hypot(...weighed.map(({ weight }) => weight))
    weighed.sort((a, b) => this.#sizeOf(a.column) - this.#sizeOf(b.column) || a.column - b.column)
    return weighed.map(({ column, weight }) => ({ column, weight: weight / length }))
  }

  #byTerms(text: string, k: number, only?: (text: number) => boolean): Near[] {
    const { postings, texts } = this.index
    const met: number[] = []
    const ofAdded = new Float64Array(this.#added.length)
    let read = 0
    for (const { column, weight } of this.#weighed(text)) {
      if (read > 0 && read + this.#sizeOf(column) > postingsRead) break
      read += this.#sizeOf(column)
      for (const [n, { terms }] of this.#added.entries())
        ofAdded[n] = (ofAdded[n] as number) + weight * (terms.get(column) ?? 0)
      for (let i = postings.starts[column] as number; i < (postings.starts[column + 1] as number); i++) {
        const other = postings.columns[i] as number
        if (this.#sums[other] === 0) met.push(other)
        this.#sums[other] = (this.#sums[other] as number) + weight * (postings.values[i] as number)
      }
    }
    const found = met.map((other) => ({ text: other, nearness: this.#sums[other] as number }))
    for (const other of met) this.#sums[other] = 0
    for (const [n, nearness] of ofAdded.entries()) if (nearness > 0) found.push({ text: texts + n, nearness })
    return found
      .filter((near) => !only || only(near.text))
      .sort((a, b) => b.nearness - a.nearness || a.text - b.text)
      .slice(0, k)
  }

  /** Where a text stands in a view; undefined when none of its words has a place there. */
  #placed(stems: readonly Said[], number: number): Int16Array | undefined {
    const { index } = this
    const shared = number === 0 ? index.known.shared : index.learnt?.places.shared
    const words = stems.flatMap((said) => {
      const place = this.placeOfStem(said)[number === 0 ? 'known' : 'learnt']
      const textsWith = said.id < 0 ? 0 : (index.textsWith[said.id] as number)
      return place ? [{ place, times: said.times, textsWith }] : []
    })
    return words.length === 0 || !shared ? undefined : placeOne(words, index.texts, shared)
  }

  #byPlace(
    stems: readonly Said[],
    number: number,
    { places, dimensions }: { places: number; dimensions: number },
    k: number,
    only?: (text: number) => boolean,
  ): Near[] {
    const { index } = this
    const query = this.#placed(stems, number)
    if (!query) return []
    this.#room.half(this.#query, dimensions).set(query)
    this.#kernels.dotEach(0, index.texts, places, dimensions * 2, this.#query, this.#scores)
    const scores = this.#room.whole(this.#scores, index.texts)
    const best: Near[] = []
    let least = 0
    const offer = (other: number, score: number) => {
      if (score <= least || (only && !only(other))) return
      let at = best.length
      while (at > 0 && (best[at - 1]?.nearness as number) < score) at--
      best.splice(at, 0, { text: other, nearness: score })
      if (best.length > k) best.pop()
      if (best.length === k) least = best[k - 1]?.nearness as number
    }
    for (let other = 0; other < scores.length; other++) offer(other, scores[other] as number)
    for (const [n, added] of this.#added.entries()) {
      const place = added.places[number]
      if (place)
        offer(
          index.texts + n,
          query.reduce((sum, x, j) => sum + x * (place[j] as number), 0),
        )
    }
    return best.map(({ text, nearness }) => ({ text, nearness: nearness / (unit * unit) }))
  }
}
