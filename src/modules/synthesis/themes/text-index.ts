import { eachWord, stemOrNothing } from '#modules/synthesis/engine/encode-texts.ts'
import type { WordsTable } from '#modules/synthesis/engine/words-table.ts'

export interface Near {
  readonly id: number
  /** Within [0, 1]: mean of the nearness of words and of the nearness of meanings. */
  readonly nearness: number
}

/** A word of one text and the one nearest to it in meaning in another. */
export interface ClosePair {
  readonly here: string
  readonly there: string
}

const whole = 127

/**
 * The texts of a process, to find at once those nearest to one: by the words they share, rare ones first, and by the
 * places of their words in the words table. Nothing but numbers of words is kept of a text.
 */
export class TextIndex {
  readonly #table: WordsTable
  readonly #rowOf: ReadonlyMap<string, number>
  readonly #stems = new Map<string, number>()
  readonly #textsWith: number[] = []
  readonly #postings: number[][] = []
  readonly #ids: number[] = []
  readonly #words: Uint32Array[] = []
  readonly #places: Int8Array[] = []

  constructor(table: WordsTable) {
    this.#table = table
    this.#rowOf = new Map(table.stems.map((stem, row) => [stem, row]))
  }

  get size(): number {
    return this.#ids.length
  }

  add(id: number, text: string): void {
    const met = new Set<number>()
    eachStem(text, (stem) => met.add(this.#numberOf(stem)))
    const at = this.#ids.length
    this.#ids.push(id)
    const words = Uint32Array.from(met)
    this.#words.push(words)
    for (const word of words) {
      this.#textsWith[word] = (this.#textsWith[word] ?? 0) + 1
      ;(this.#postings[word] as number[]).push(at)
    }
    this.#places.push(this.#placeOf(words))
  }

  /** The `most` texts nearest to this one, `except` left out. */
  nearest(text: string, most: number, except: ReadonlySet<number> = new Set()): Near[] {
    const met = new Set<number>()
    eachStem(text, (stem) => {
      const word = this.#stems.get(stem)
      if (word !== undefined) met.add(word)
    })
    const words = Uint32Array.from(met)
    const shared = new Float64Array(this.size)
    for (const word of words) {
      const weight = this.#rarity(word) ** 2
      for (const other of this.#postings[word] as number[]) shared[other] = (shared[other] as number) + weight
    }
    const own = this.#length(words)
    const place = this.#placeOf(words)
    const best: Near[] = []
    for (let other = 0; other < this.size; other++) {
      const id = this.#ids[other] as number
      if (except.has(id)) continue
      const inWords =
        shared[other] === 0
          ? 0
          : (shared[other] as number) / (own * this.#length(this.#words[other] as Uint32Array))
      const inMeaning = Math.max(0, dot(place, this.#places[other] as Int8Array))
      const nearness = (inWords + inMeaning) / 2
      if (best.length === most && nearness <= (best[most - 1] as Near).nearness) continue
      if (nearness <= 0) continue
      const at = best.findIndex((one) => one.nearness < nearness)
      best.splice(at < 0 ? best.length : at, 0, { id, nearness })
      if (best.length > most) best.pop()
    }
    return best
  }

  /** The words both texts say, rarest first, as the first one writes them. */
  sharedWords(here: string, there: string, most = 8): string[] {
    const theirs = new Set<string>()
    eachStem(there, (stem) => theirs.add(stem))
    const found = new Map<string, string>()
    eachStem(here, (stem, word) => {
      if (theirs.has(stem) && !found.has(stem)) found.set(stem, word.toLowerCase())
    })
    return [...found]
      .sort(([a], [b]) => this.#rarity(this.#stems.get(b)) - this.#rarity(this.#stems.get(a)))
      .slice(0, most)
      .map(([, word]) => word)
  }

  /** Words of the first text that the second says otherwise: the nearest in the words table, shared ones left out. */
  closeWords(here: string, there: string, most = 5): ClosePair[] {
    const [ours, theirs] = [new Map<string, string>(), new Map<string, string>()]
    eachStem(here, (stem, word) => ours.set(stem, word.toLowerCase()))
    eachStem(there, (stem, word) => theirs.set(stem, word.toLowerCase()))
    const pairs: (ClosePair & { nearness: number })[] = []
    for (const [stem, word] of ours) {
      if (theirs.has(stem)) continue
      let best: (ClosePair & { nearness: number }) | undefined
      for (const [other, said] of theirs) {
        const nearness = this.#wordsNear(stem, other)
        if (nearness >= closeFrom && nearness > (best?.nearness ?? 0))
          best = { here: word, there: said, nearness }
      }
      if (best) pairs.push(best)
    }
    return pairs
      .sort((a, b) => b.nearness - a.nearness)
      .slice(0, most)
      .map(({ here: a, there: b }) => ({ here: a, there: b }))
  }

  #numberOf(stem: string): number {
    const known = this.#stems.get(stem)
    if (known !== undefined) return known
    const made = this.#stems.size
    this.#stems.set(stem, made)
    this.#postings[made] = []
    this.#stemAt[made] = stem
    return made
  }
  readonly #stemAt: string[] = []

  #rarity(word: number | undefined): number {
    return Math.log(1 + this.size / (1 + (word === undefined ? 0 : (this.#textsWith[word] ?? 0))))
  }

  #length(words: Uint32Array): number {
    let sum = 0
    for (const word of words) sum += this.#rarity(word) ** 2
    return Math.sqrt(sum) || 1
  }

  /** The mean of the places of its words, the rare ones counting more, as whole numbers of 8 bits. */
  #placeOf(words: Uint32Array): Int8Array {
    const { dimensions, places } = this.#table
    const sum = new Float64Array(dimensions)
    for (const word of words) {
      const row = this.#rowOf.get(this.#stemAt[word] as string)
      if (row === undefined) continue
      const from = row * dimensions
      let length = 0
      for (let i = 0; i < dimensions; i++) length += (places[from + i] as number) ** 2
      const weight = this.#rarity(word) / (Math.sqrt(length) || 1)
      for (let i = 0; i < dimensions; i++) sum[i] = (sum[i] as number) + weight * (places[from + i] as number)
    }
    const length = Math.sqrt(sum.reduce((total, x) => total + x * x, 0)) || 1
    return Int8Array.from(sum, (x) => Math.round((x / length) * whole))
  }

  #wordsNear(a: string, b: string): number {
    const [x, y] = [this.#rowOf.get(a), this.#rowOf.get(b)]
    if (x === undefined || y === undefined) return 0
    const { dimensions, places } = this.#table
    let [both, one, other] = [0, 0, 0]
    for (let i = 0; i < dimensions; i++) {
      const [u, v] = [places[x * dimensions + i] as number, places[y * dimensions + i] as number]
      both += u * v
      one += u * u
      other += v * v
    }
    return both / (Math.sqrt(one * other) || 1)
  }
}

/** From this nearness on, two words are said close. */
const closeFrom = 0.55

function eachStem(text: string, each: (stem: string, word: string) => void): void {
  eachWord(text, (word) => {
    const stem = stemOrNothing(word)
    if (stem !== undefined) each(stem, word)
  })
}

function dot(a: Int8Array, b: Int8Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number)
  return sum / (whole * whole)
}
