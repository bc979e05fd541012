import type { Town } from '#kernel/towns/towns.ts'
import { inLots, openProcess, sizes, Teller, upTo } from './town.ts'
import { words } from './words.ts'

/** A big consultation in a town that has others behind it. */
export const waitingCount = 10_000
const decidedCount = 10_000

export interface QueueTown {
  /** Who moderates. */
  readonly person: number
}

/** Voices of two processes, told through the product's own operations: those of the one wait, those of the other are published. */
export async function tellQueue(town: Town): Promise<QueueTown> {
  await town.db.execute('set synchronous_commit = off')
  const teller = new Teller(town)
  const draw = words(2017)
  const { person } = await teller.found()
  await openProcess(teller, 'mesure')
  await openProcess(teller, 'ouverte')
  for (const [process, status, count] of [
    ['ouverte', 'published', decidedCount],
    ['mesure', 'received', waitingCount],
  ] as const) {
    const rows = upTo(count).map((index) => ({
      process,
      axis: 1 + draw.number(sizes.axes),
      channel: draw.one(['web', 'paper', 'telephone', 'workshop'] as const),
      author_category: draw.one(['citizen', 'concerned', 'professional', 'association'] as const),
      text: draw.text(2 + draw.number(6)),
      status,
      source: process,
      external_id: String(index),
    }))
    for (const lot of inLots(rows, 500))
      await teller.do('import-contributions', { fingerprint: process, rows: lot })
  }
  return { person }
}
