import { spokenFor, type VoicesIndex } from './voices-index.ts'

/** How many signs somebody is ready to read; `all` stands for every voice worth reading. */
export type Length = number | 'all'
/** From a paragraph to a book: each is about half as much again as the one before. */
const lengths = [
  500, 1000, 1500, 2500, 4000, 6000, 10_000, 15_000, 25_000, 40_000, 60_000, 100_000, 150_000, 250_000,
]

export interface ReadingList {
  /** Places of the voices to read, in the order that tells the most. */
  readonly places: number[]
  readonly signs: number
  /** Voices that those speak for, themselves included: out of all. */
  readonly spokenFor: number
  readonly total: number
}

/** What somebody knows of all the voices who reads no more than so many signs, well chosen. */
export async function readingList(index: VoicesIndex, length: Length): Promise<ReadingList> {
  const { chosen } = await index.gathered()
  const most = length === 'all' ? Number.POSITIVE_INFINITY : length
  const places: number[] = []
  let signs = 0
  for (const place of chosen.order) {
    const more = index.lengths[place] as number
    if (signs + more > most) continue
    places.push(place)
    signs += more
  }
  return { places, signs, ...(await shareOf(index, places)) }
}

/** What one learns for each length worth choosing: the last one reads all that was not said already. */
export interface LengthStep {
  readonly length: Length
  readonly signs: number
  readonly voices: number
  readonly spokenFor: number
}

export async function lengthSteps(index: VoicesIndex): Promise<LengthStep[]> {
  const steps: LengthStep[] = []
  const all = await readingList(index, 'all')
  for (const length of [...lengths.filter((one) => one < all.signs), 'all' as const]) {
    const { places, signs, spokenFor } = length === 'all' ? all : await readingList(index, length)
    // Too short for any voice: nothing would be read.
    if (places.length > 0) steps.push({ length, signs, voices: places.length, spokenFor })
  }
  return steps
}

export async function shareOf(index: VoicesIndex, places: Iterable<number>) {
  const total = index.ids.length
  return { spokenFor: spokenFor(await index.gathered(), places).reduce((sum, one) => sum + one, 0), total }
}

/** The places of voices by their ids, those that are compared. */
export function placesOf(index: VoicesIndex, ids: Iterable<number>): number[] {
  const place = new Map(index.ids.map((id, at) => [id, at]))
  return [...ids].flatMap((id) => place.get(id) ?? [])
}

/** Voices that nothing among the others is near to: each has to be read by itself. */
export async function singular(index: VoicesIndex): Promise<Set<number>> {
  const { chosen } = await index.gathered()
  const alone = new Set<number>()
  for (const [place, by] of chosen.representedBy.entries()) if (by < 0) alone.add(index.ids[place] as number)
  return alone
}
