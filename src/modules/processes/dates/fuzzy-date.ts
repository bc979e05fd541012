import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { clean } from '#kernel/input.ts'
import { daysBetween } from '#ui/dates.ts'
import { readSpan } from './fuzzy-date-reading.ts'
import { messages } from './fuzzy-date-words.ts'

export { sayFuzzyDate } from './fuzzy-date-words.ts'

/** How finely a date is known. `words`: only the interval is; the text is shown as it was written. */
export type Precision =
  | 'day'
  | 'part' // début, mi, fin of a month
  | 'month'
  | 'quarter'
  | 'half'
  | 'season'
  | 'year-part' // début, mi, fin of a year
  | 'year'
  | 'range'
  | 'words'

/**
 * A date of the field: the interval of days it covers, both included (`AAAA-MM-JJ`), and the words that gave it unless it
 * is one exact day. Kept in three columns: see fuzzy-columns.ts.
 */
export interface FuzzyDate {
  readonly from: string
  readonly to: string
  readonly text?: string
  readonly precision: Precision
  /** The two ends of a range, when it was written as such. */
  readonly ends?: readonly [FuzzyDate, FuzzyDate]
}

/** Reads what a person typed, in French or in English; undefined when it is not understood. */
export function parseFuzzyDate(typed: string): FuzzyDate | undefined {
  const text = clean(typed).replace(/\s+/g, ' ')
  const span = readSpan(text)
  if (!span) return undefined
  return span.precision === 'day' ? span : { ...span, text }
}

/** The date kept as an interval and words. Words that no longer give the interval are shown as they stand. */
export function fuzzyDate(from: string, to: string, text?: string): FuzzyDate {
  if (!text) return from === to ? { from, to, precision: 'day' } : { from, to, precision: 'range' }
  const parsed = parseFuzzyDate(text)
  return parsed && parsed.from === from && parsed.to === to
    ? { ...parsed, text }
    : { from, to, text, precision: 'words' }
}

/** One exact day, `AAAA-MM-JJ`. */
export function exactDay(day: string): FuzzyDate {
  return { from: day, to: day, precision: 'day' }
}

/** An input field for a date of the field; the operation reads it again with `requireFuzzyDate`. */
export const fuzzyDateField = () =>
  z
    .string()
    .overwrite((value) => clean(value).replace(/\s+/g, ' '))
    .max(80)
    .refine((value) => parseFuzzyDate(value) !== undefined, {
      params: { words: sentence(messages, (m) => m.notUnderstood) },
    })

/** The value of a `fuzzyDateField` that was already checked. */
export function requireFuzzyDate(value: string): FuzzyDate {
  const parsed = parseFuzzyDate(value)
  if (!parsed) throw new Error(`A checked date is not one: ${value}`)
  return parsed
}

/** The same for an optional field. */
export function optionalFuzzyDate(value: string | undefined): FuzzyDate | undefined {
  return value === undefined ? undefined : requireFuzzyDate(value)
}

/** What to put back in the field of a form: the words, or the day as ISO. */
export function typedFuzzyDate(date: FuzzyDate | undefined): string {
  return date ? (date.text ?? (date.from === date.to ? date.from : `${date.from} – ${date.to}`)) : ''
}

/** Sorts by the first day, the shorter interval first. */
export function compareFuzzyDates(a: FuzzyDate, b: FuzzyDate): number {
  return a.from === b.from ? order(a.to, b.to) : order(a.from, b.from)
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** Days passed beyond the last day of the date; zero or less when it is not late. Counted against `to`, never sooner. */
export function daysLate(deadline: FuzzyDate, today: string): number {
  return daysBetween(deadline.to, today)
}

/**
 * Days between what was planned and what happened: positive when late, negative when early, 0 when the two intervals
 * meet. With approximate dates it is the least that is certain.
 */
export function slipInDays(planned: FuzzyDate, real: FuzzyDate): number {
  if (real.from > planned.to) return daysBetween(planned.to, real.from)
  return real.to < planned.from ? daysBetween(planned.from, real.to) : 0
}
