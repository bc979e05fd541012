import type { Database } from '#kernel/database/database.ts'
import type { Letterhead } from '#kernel/documents/document.ts'
import { addressLines, isPostal } from '#kernel/documents/postal-address.ts'
import { nearestThatHolds } from '#ui/colour.ts'
import { type TownIdentity, townIdentity } from './reads.ts'
import { usualColour } from './town.ts'

/** As it is, or darkened until it reads at 7:1 on every pale ground of the site: a document needs 4.5:1. */
export const paperColour = (colour: string): string => nearestThatHolds(colour, 'light')

/** Whose documents these are: the town and its colour, as its sheet says. */
export async function letterheadOf(db: Database, name: string): Promise<Letterhead> {
  const town = await townIdentity(db)
  return { name: town?.name ?? name, colour: paperColour(town?.colour ?? usualColour) }
}

/** What writes a letter: the town, where mail comes back to, its telephone. What is invented in a demonstration says so. */
export function senderOf(town: TownIdentity | undefined, name: string): string[] {
  const mark = town?.helpExample ? ' (exemple)' : ''
  return [
    town?.name ?? name,
    ...(isPostal(town?.helpPlace) ? addressLines(`${town?.helpPlace}${mark}`) : []),
    ...(town?.helpPhone ? [`${town.helpPhone}${mark}`] : []),
  ]
}
