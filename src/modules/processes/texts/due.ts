import type { Lang } from '#kernel/i18n.ts'
import {
  daysLate,
  type FuzzyDate,
  fuzzyDate,
  parseFuzzyDate,
  sayFuzzyDate,
} from '#modules/processes/dates/fuzzy-date.ts'

/** When a promise is due: words always, and days where the words say some. */
interface Due {
  readonly due: string
  readonly dueFrom?: string | null
  readonly dueTo?: string | null
}

/** The days to keep beside the words; words that say no date are kept as words, and are not refused. */
export function dueDays(due: string): { dueFrom: string | null; dueTo: string | null } {
  const date = due.length <= 80 ? parseFuzzyDate(due) : undefined
  return { dueFrom: date?.from ?? null, dueTo: date?.to ?? null }
}

/** The days of a promise; those published before days were kept are read from their words. */
export function dueDate({ due, dueFrom, dueTo }: Due): FuzzyDate | undefined {
  if (dueFrom && dueTo) return fuzzyDate(dueFrom, dueTo, due)
  return due.length <= 80 ? parseFuzzyDate(due) : undefined
}

/** Said as a date in the reader's language, or as it was written. */
export function dueSaid(one: Due, lang: Lang): { readonly words: string; readonly asWritten: boolean } {
  const date = dueDate(one)
  if (!date) return { words: one.due, asWritten: true }
  const exact = date.from === date.to ? { from: date.from, to: date.to, precision: 'day' as const } : date
  return { words: sayFuzzyDate(exact, lang), asWritten: false }
}

/** Days since the last day of the promise; undefined while it is not past, or where the words say no date. */
export function daysOverdue(one: Due, today: string): number | undefined {
  const date = dueDate(one)
  const late = date ? daysLate(date, today) : 0
  return late > 0 ? late : undefined
}
