import type { Words } from '#kernel/i18n.ts'
import { answerRate, notification, reasons, retention, timeToAnswer } from './check-answers.ts'
import type { CheckCode, Family } from './check-codes.ts'
import { familyOf } from './check-codes.ts'
import { mandateFirst, promisesOnDates } from './check-dates.ts'
import { inclusionChecks } from './check-inclusion.ts'
import { integrityChecks } from './check-integrity.ts'
import { levelAnnounced, meetingCommitments } from './check-level.ts'
import { actionsFromWords, retainedInActions, wordsUsed } from './check-links.ts'
import type { CheckFacts } from './check-reads.ts'
import type { TakingPart } from './taking-part-reads.ts'

/**
 * Is the word kept, who takes part, how is it led? Figures, each with its denominator, what is not known, its method and the
 * rows that fail.
 * There is no score: a figure is read with its rows, or it says nothing. Unknown is never counted as zero.
 */
export interface Check {
  readonly code: CheckCode
  readonly family: Family
  readonly process: { readonly id: number; readonly slug: string; readonly title: string }
  /** Null: not known, which is not zero. */
  readonly numerator: number | null
  readonly denominator: number | null
  /** How many of the denominator cannot be judged. */
  readonly unknown: number
  /** How many of the rows counted are examples, invented to show the product. */
  readonly examples: number
  readonly date: string
  readonly verdict: Verdict
  readonly parts: readonly Part[]
  readonly failing: readonly Failing[]
  /** `failing` may be cut; this is their whole number. */
  readonly failingTotal: number
}

/** figure: a number to read, not a promise. pending: its time has not come. */
export type Verdict = 'kept' | 'broken' | 'pending' | 'unknown' | 'figure'

/** A null value is secret, too few people stand behind it; a note has no value. */
export interface Part {
  readonly label: Words
  readonly value: number | null
  readonly unit: 'count' | 'days' | 'note'
}

export interface Failing {
  readonly label: Words
  readonly why: Words
  /** Where the row is read, inside the town. */
  readonly path: string
}

/** The promise itself: a process that went past the instruction with a proposal unanswered, or a published text altered. */
export function isPromiseBroken(checks: readonly Check[]): boolean {
  return checks.some((check) => check.code === 'A1' && check.verdict === 'broken')
}

/** Whether every row counted was invented to show the product. */
export const restsOnExamples = (check: Check): boolean =>
  check.examples > 0 && check.examples >= (check.denominator ?? 0)

export type Result = Omit<
  Check,
  'code' | 'family' | 'process' | 'date' | 'failingTotal' | 'parts' | 'unknown' | 'examples'
> &
  Partial<Pick<Check, 'failingTotal' | 'parts' | 'unknown' | 'examples'>>

/** What the checks of a process are computed from; a family whose facts were not read is left out. */
export interface Facts {
  readonly answering?: CheckFacts
  readonly taking?: TakingPart
}

/** The checks of one process on one day. */
export function checksOf(
  process: { readonly id: number; readonly slug: string; readonly title: string },
  { answering, taking }: Facts,
  today: string,
): Check[] {
  const home = `/demarches/${process.slug}`
  const results: Partial<Record<CheckCode, Result>> = {
    ...(answering && answeringChecks(answering, today)),
    ...(taking && { ...inclusionChecks(taking, home), ...integrityChecks(taking, home, today) }),
  }
  const { id, slug, title } = process
  return Object.entries(results).map(([code, result]) => ({
    code: code as CheckCode,
    family: familyOf(code),
    process: { id, slug, title },
    unknown: 0,
    examples: 0,
    date: today,
    parts: [],
    ...result,
    failingTotal: result.failingTotal ?? result.failing.length,
  }))
}

const answeringChecks = (facts: CheckFacts, today: string) => ({
  A1: answerRate(facts),
  A2: timeToAnswer(facts, today),
  A3: reasons(facts),
  A4: retention(facts),
  A5: notification(facts),
  A6: actionsFromWords(facts),
  A7: retainedInActions(facts),
  A8: wordsUsed(facts),
  A9: promisesOnDates(facts, today),
  A10: mandateFirst(facts),
  A11: levelAnnounced(facts),
  A12: meetingCommitments(),
})
