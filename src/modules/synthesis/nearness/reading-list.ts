import { spokenFor, type VoicesIndex } from './voices-index.ts'

/** How many signs somebody is ready to read; `all` stands for every verbatim worth reading. */
export const lengths = ['1500', '4000', '10000', 'all'] as const
export type Length = (typeof lengths)[number]

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
  const most = length === 'all' ? Number.POSITIVE_INFINITY : Number(length)
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
