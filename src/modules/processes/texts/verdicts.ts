import type { Database } from '#kernel/database/database.ts'
import type { Words } from '#kernel/i18n.ts'
import type { Town } from '#kernel/towns/towns.ts'

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

interface At {
  readonly db: Database
  readonly town: Town
  readonly now: Date
}

/** The verdicts of a process, by the code of their check (`A1`); those asked at least. */
export type VerdictTeller = (
  at: At,
  process: string,
  codes: readonly string[],
) => Promise<ReadonlyMap<string, PromiseVerdict>>

let teller: VerdictTeller | undefined

/** The composition says once, at start, who counts: this module may not lean on those downstream. */
export function tellVerdicts(one: VerdictTeller): void {
  teller = one
}

/** What the data say of these promises; nothing is counted when none names its check. */
export async function verdictsOfPromises(
  at: At,
  process: string,
  promises: readonly { readonly checkCode: string | null }[],
): Promise<ReadonlyMap<string, PromiseVerdict>> {
  const codes = promises.flatMap((one) => one.checkCode ?? [])
  return teller && codes.length > 0 ? teller(at, process, codes) : new Map()
}
