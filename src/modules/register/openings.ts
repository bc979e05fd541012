import type { Database } from '#kernel/database/database.ts'
import { canonical, commitment, type EntryBody } from './entry.ts'
import { type ListedEntry, openingOf } from './reads.ts'
import { publishedNow, saidWords } from './told-reads.ts'

/** The words an entry commits to, with the salt that shows it. */
export interface Opened {
  readonly salt: string
  /** RFC 8785: the very text whose HMAC-SHA-256 under the salt is the commitment. */
  readonly content: string
}

/** `none`: it commits to nothing. `gone`: the words were withdrawn or have changed. `kept`: for the holder of the receipt. */
export type Shown =
  | { readonly state: 'open'; readonly opened: Opened }
  | { readonly state: 'none' | 'gone' | 'kept' }

/** `holder`: who asks has shown the receipt's code of the contribution. */
export async function open(db: Database, entry: ListedEntry, holder = false): Promise<Shown> {
  const body = JSON.parse(entry.body) as EntryBody
  if (body.commitment === null) return { state: 'none' }
  const opening = await openingOf(db, entry.n)
  if (!opening) return { state: 'gone' }
  if (!opening.public && !holder) return { state: 'kept' }
  const words =
    opening.version === null
      ? (await publishedNow(db, [entry.thing])).get(entry.thing)
      : await saidWords(db, entry.thing, opening.version)
  const content = opening.content ?? (words && canonical(words))
  if (!content || commitment(opening.salt, content) !== body.commitment) return { state: 'gone' }
  return { state: 'open', opened: { salt: opening.salt.toString('hex'), content } }
}
