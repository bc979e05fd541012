import type { Town } from '#kernel/towns/towns.ts'
import { nearestThere, type WhyHere, whyHere } from '#modules/synthesis/engine/index/why-here.ts'
import { membersOf } from './edits-reads.ts'
import { nearVoices } from './near-reads.ts'
import { type Spoken, spokenBy } from './theme-reads.ts'

export interface Why extends WhyHere {
  readonly nearest: readonly (Spoken & { readonly nearness: number })[]
}

/** Why a text is in a theme, or near it: words shared and close, the nearest texts there. Null: near what, anywhere. */
export async function whyText(
  town: Town,
  db: Town['db'],
  processId: number,
  text: { readonly id: number; readonly text: string },
  theme: number | null,
): Promise<Why> {
  const { near, ids, placeOf } = await nearVoices(town, db, processId)
  const there = new Uint8Array(ids.length)
  if (theme === null) there.fill(1)
  else for (const id of await membersOf(db, processId, theme)) there[placeOf.get(id) ?? ids.length] = 1
  there[placeOf.get(text.id) ?? ids.length] = 0
  const isThere = (at: number) => there[at] === 1
  const nearest = nearestThere(near, text.text, isThere)
  const nearness = new Map(nearest.map((one) => [ids[one.text] as number, one.nearness]))
  const spoken = await spokenBy(db, [...nearness.keys()])
  const words = spoken.map((one) => one.words)
  return {
    ...whyHere(near, text.text, isThere, words),
    nearest: spoken.map((one) => ({ ...one, nearness: nearness.get(one.id) ?? 0 })),
  }
}
