import type { Deed } from '#kernel/operation.ts'
import type { ContributionRow } from '#modules/contributions/contribution-row.ts'

/** What is kept of words that their author is about to replace, by the module that knows more of them; it may refuse. */
export type BeforeCorrection = (deed: Deed, row: ContributionRow, text: string) => Promise<void>

let keeper: BeforeCorrection | undefined

/** The composition says once, at start, who keeps what: this module may not lean on it. */
export function keepBeforeCorrections(keep: BeforeCorrection): void {
  keeper = keep
}

export const beforeCorrection: BeforeCorrection = async (deed, row, text) => keeper?.(deed, row, text)
