// What an entry of the register says, and the commitment by which it holds words without showing them.
import { createHmac } from 'node:crypto'

export const entryKinds = [
  'contribution-received',
  'contribution-corrected',
  'contribution-published',
  'contribution-withdrawn',
  'charter-published',
  'mandate-published',
  'statement-written',
  'proposal-written',
  'answer-published',
  'answer-corrected',
  'passed-to-decision',
  'answers-postponed',
  'act-voted',
  'act-published',
  'act-corrected',
  'strategy-adopted',
  'action-status',
] as const
export type EntryKind = (typeof entryKinds)[number]

/** Public for ever: no text from people, no name. Words are only committed to. */
export interface EntryBody {
  readonly n: number
  /** ISO 8601, when the fact was journalled. */
  readonly at: string
  readonly kind: EntryKind
  /** The stable address, within the town, of what it is about: `/contributions/C-000123`. */
  readonly thing: string
  readonly process: string | null
  /** Hexadecimal HMAC-SHA-256 of the content under the entry's salt; null: nothing is committed to. */
  readonly commitment: string | null
  /** Invented for a demonstration. */
  readonly example: boolean
}

export type Content = Readonly<Record<string, string | number | boolean | null>>

/** RFC 8785 for flat objects of strings, integers, booleans and null: keys in order, no space. */
export function canonical(content: object): string {
  return JSON.stringify(Object.fromEntries(Object.entries(content).sort(([a], [b]) => (a < b ? -1 : 1))))
}

export const commitment = (salt: Uint8Array, content: string) =>
  createHmac('sha256', salt).update(content).digest('hex')
