import { columnKinds } from '#modules/contributions/module.ts'
import type { Field } from './mapping.ts'

/** A word of a file that a closed list does not know, and on how many lines. */
export interface UnknownWord {
  readonly field: Field
  readonly theirs: string
  readonly lines: number
}

/** Fields whose words are of a list: ours, or the town's own names. */
const townLists: readonly string[] = ['process', 'axis', 'angle', 'district', 'language']
export const isListed = (field: string): field is Field =>
  townLists.includes(field) || columnKinds[field as Field] === 'choice'

const mostWords = 100
const longestWord = 200

export class UnknownWords {
  readonly #lines = new Map<string, { field: Field; theirs: string; lines: number }>()

  count(field: string, value: unknown): void {
    if (!isListed(field) || value === undefined || value === null) return
    const theirs = String(value).replace(/\s+/g, ' ').trim()
    // A long text in a list is a column mistaken for another: its words are not kept.
    if (theirs === '' || theirs.length > longestWord) return
    const key = `${field}/${theirs.toLowerCase()}`
    const known = this.#lines.get(key)
    if (known) known.lines++
    else if (this.#lines.size < mostWords) this.#lines.set(key, { field, theirs, lines: 1 })
  }

  /** By field, the most frequent first. */
  list(): UnknownWord[] {
    return [...this.#lines.values()].sort((a, b) => a.field.localeCompare(b.field) || b.lines - a.lines)
  }
}
