import type { Town } from '#kernel/towns.ts'
import { type WhyHere, whyHere } from '#modules/synthesis/engine/why-here.ts'
import { placesOf } from './edits-reads.ts'
import { nearVoices, themesAt } from './near-reads.ts'
import { type Spoken, spokenBy } from './theme-reads.ts'

export interface Why extends Omit<WhyHere, 'nearest'> {
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
  const voices = await nearVoices(town, db, processId)
  const self = voices.placeOf.get(text.id) ?? -1
  // Near what, anywhere: every other text counts as one theme.
  const themeAt =
    theme === null ? new Int32Array(voices.ids.length) : themesAt(voices, await placesOf(db, processId))
  const said = new Map<number, string>()
  const look = () =>
    whyHere(voices.near, (place) => said.get(place) ?? '', themeAt, text.text, theme ?? 0, self)
  const spoken = await spokenBy(
    db,
    look().nearest.map((one) => voices.ids[one.text] as number),
  )
  for (const one of spoken) said.set(voices.placeOf.get(one.id) as number, one.words)
  // Once more, now that the words of the nearest are known: close words are looked for there.
  const found = look()
  const nearness = new Map(found.nearest.map((one) => [voices.ids[one.text] as number, one.nearness]))
  return { ...found, nearest: spoken.map((one) => ({ ...one, nearness: nearness.get(one.id) ?? 0 })) }
}
