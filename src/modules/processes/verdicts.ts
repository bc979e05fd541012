import type { Database } from '#kernel/database.ts'
import type { Words } from '#kernel/i18n.ts'

/** What the data say of one promise, told by the module that counts. */
export interface PromiseVerdict {
  readonly verdict: 'kept' | 'broken' | 'pending' | 'unknown' | 'figure'
  /** The verdict in words: "Tenu". */
  readonly said: Words
  /** The figure with its denominator: "128 sur 150". */
  readonly figure: Words
  /** The day it was counted. */
  readonly date: string
  /** Where it is read with its method and its rows, inside the town. */
  readonly path: string
}

/** The verdicts of a process, by the code of their check (`A1`). */
export type VerdictTeller = (
  db: Database,
  now: Date,
  process: string,
) => Promise<ReadonlyMap<string, PromiseVerdict>>

let teller: VerdictTeller | undefined

/** The composition says once, at start, who counts: this module may not lean on those downstream. */
export function tellVerdicts(one: VerdictTeller): void {
  teller = one
}

export async function verdictsOfProcess(
  db: Database,
  now: Date,
  process: string,
): Promise<ReadonlyMap<string, PromiseVerdict>> {
  return teller ? teller(db, now, process) : new Map()
}
