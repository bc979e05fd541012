import {
  type Length,
  type LengthStep,
  lengthSteps,
  placesOf,
  type ReadingList,
  readingList,
  shareOf,
  singular,
} from './reading-list.ts'
import { compare, type VoicesIndex } from './voices-index.ts'

/** Voices as they are sent to a thread: a NUL stands between two texts, PostgreSQL lets none in a text. */
export interface VoiceBatch {
  readonly ids: readonly number[]
  readonly versions: readonly number[]
  readonly pack: Uint8Array
}

export interface NearVoice {
  readonly id: number
  readonly nearness: number
}

interface Standing {
  readonly version: number
  readonly place: number
}

/**
 * The public voices of a process compared with each other and with any words. Who comes later is compared by the words
 * that the others know, who leaves is answered no more: all are compared anew only when they have changed much, or when
 * something is to be said of the whole.
 */
export class ComparedVoices {
  #index: VoicesIndex = compare([])
  readonly #standing = new Map<number, Standing>()
  /** The voice at each place; -1 once it has left. */
  #idAt: number[] = []
  #changes = 0

  compare(batches: readonly VoiceBatch[]): void {
    const rows = batches.flatMap(rowsIn)
    this.#index = compare(rows)
    this.#standing.clear()
    this.#idAt = rows.map(({ id }) => id)
    for (const [place, { id, version }] of rows.entries()) this.#standing.set(id, { version, place })
    this.#changes = 0
  }

  /** What is public now, as `12:1,15:3`: forgets who left, and answers whose words are to be read. */
  follow(versions: string): number[] {
    const left = new Map(this.#standing)
    const lacking: number[] = []
    for (const one of versions === '' ? [] : versions.split(',')) {
      const [id, version] = one.split(':').map(Number) as [number, number]
      if (left.get(id)?.version === version) left.delete(id)
      else lacking.push(id)
    }
    for (const [id, { place }] of left) {
      this.#standing.delete(id)
      this.#idAt[place] = -1
      this.#changes++
    }
    return lacking
  }

  /** Adds voices to those compared; one that is there already is left as it is. */
  add(batch: VoiceBatch): void {
    for (const { id, version, text } of rowsIn(batch)) {
      const known = this.#standing.get(id)
      if (known?.version === version) continue
      if (known) this.#idAt[known.place] = -1
      const place = this.#index.near.add(text)
      this.#idAt[place] = id
      this.#standing.set(id, { version, place })
      this.#changes++
    }
  }

  /** Changes since all were compared. */
  changes(): number {
    return this.#changes
  }

  near(words: string, k: number, without: readonly number[]): NearVoice[] {
    const leftOut = new Set(without)
    const only = (place: number) => {
      const id = this.#idAt[place] as number
      return id >= 0 && !leftOut.has(id)
    }
    return this.#index.near
      .near(words, { k, only })
      .map(({ text, nearness }) => ({ id: this.#idAt[text] as number, nearness }))
  }

  /** What to read first; the ids of `most` voices at the most. */
  async read(
    length: Length,
    most: number,
  ): Promise<Omit<ReadingList, 'places'> & { chosen: number; ids: number[] }> {
    const { places, ...counts } = await readingList(this.#index, length)
    const ids = places.slice(0, most).map((place) => this.#index.ids[place] as number)
    return { ...counts, chosen: places.length, ids }
  }

  lengths(): Promise<LengthStep[]> {
    return lengthSteps(this.#index)
  }

  async share(ids: readonly number[]): Promise<{ spokenFor: number; total: number }> {
    return shareOf(this.#index, placesOf(this.#index, ids))
  }

  async singular(): Promise<number[]> {
    return [...(await singular(this.#index))]
  }
}

function rowsIn({ ids, versions, pack }: VoiceBatch) {
  const texts = new TextDecoder().decode(pack).split('\0')
  return ids.map((id, at) => ({ id, version: versions[at] as number, text: texts[at] as string }))
}

/** What may be asked of compared voices. */
export type Question = Exclude<keyof ComparedVoices, symbol>
export type Answer<Q extends Question> = Awaited<ReturnType<ComparedVoices[Q]>>
export type Ask = <Q extends Question>(
  question: Q,
  ...given: Parameters<ComparedVoices[Q]>
) => Promise<Answer<Q>>
