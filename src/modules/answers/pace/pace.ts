import { openDaysBetween, shift } from '#ui/holidays.ts'

/** Two weeks: long enough to smooth a day off, short enough to notice that things stopped. */
export const watchedDays = 14

export interface Pace {
  readonly process: string
  readonly title: string
  /** Admitted proposals, those whose answer is drafted or further, and the rest. */
  readonly admitted: number
  readonly written: number
  readonly left: number
  /** The day announced by the mandate, or the last due day of the sheets; null when there is neither. */
  readonly due: string | null
  /** Open days from tomorrow to that day: Mondays to Fridays without public holidays. */
  readonly openDaysLeft: number | null
  /** Answers to write each open day to be on time; null without a day, or when it is past. */
  readonly needed: number | null
  /** Answers written each open day over the last two weeks. */
  readonly real: number
  readonly state: 'done' | 'enough' | 'slow' | 'late' | 'unknown'
}

interface Counted {
  readonly process: string
  readonly title: string
  readonly admitted: number
  readonly written: number
  readonly recent: number
  readonly due: string | null
}

export const tenth = (value: number) => Math.round(value * 10) / 10

/** The pace that is needed beside the pace that is held: 150 answers in two months are about four an open day. */
export function paceOf({ recent, ...counted }: Counted, today: string, inseeCode?: string | null): Pace {
  const left = counted.admitted - counted.written
  const openDaysLeft = counted.due === null ? null : openDaysBetween(today, counted.due, inseeCode)
  const past = counted.due !== null && counted.due < today
  // On the day itself, or over a week-end, what is left is for now.
  const needed = openDaysLeft === null || past ? null : tenth(left / Math.max(1, openDaysLeft))
  const real = tenth(recent / Math.max(1, openDaysBetween(shift(today, -watchedDays), today, inseeCode)))
  const state =
    left === 0
      ? 'done'
      : counted.due === null
        ? 'unknown'
        : past
          ? 'late'
          : needed !== null && real >= needed
            ? 'enough'
            : 'slow'
  return { ...counted, left, openDaysLeft, needed, real, state }
}
