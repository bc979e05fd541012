/** Weekdays from the day after `from` to `to`, both in `AAAA-MM-JJ`. Public holidays are not taken out: the page says so. */
export function weekdaysBetween(from: string, to: string): number {
  if (to <= from) return 0
  const start = Date.parse(`${from}T00:00:00Z`)
  const days = Math.round((Date.parse(`${to}T00:00:00Z`) - start) / 86_400_000)
  const weeks = Math.floor(days / 7)
  let count = weeks * 5
  for (let day = weeks * 7 + 1; day <= days; day++) {
    const weekday = new Date(start + day * 86_400_000).getUTCDay()
    if (weekday !== 0 && weekday !== 6) count += 1
  }
  return count
}

/** Two working weeks: long enough to smooth a day off, short enough to notice that things stopped. */
export const watchedWeekdays = 10

export interface Pace {
  readonly process: string
  readonly title: string
  /** Admitted proposals, those whose answer is drafted or further, and the rest. */
  readonly admitted: number
  readonly written: number
  readonly left: number
  /** The day announced by the mandate, or the last due day of the sheets; null when there is neither. */
  readonly due: string | null
  /** Weekdays from tomorrow to that day. */
  readonly weekdaysLeft: number | null
  /** Answers to write each weekday to be on time; null without a day, or when it is past. */
  readonly needed: number | null
  /** Answers written each weekday over the last ten. */
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

const tenth = (value: number) => Math.round(value * 10) / 10

/** The pace that is needed beside the pace that is held: 150 answers in two months are about four a weekday. */
export function paceOf({ recent, ...counted }: Counted, today: string): Pace {
  const left = counted.admitted - counted.written
  const weekdaysLeft = counted.due === null ? null : weekdaysBetween(today, counted.due)
  const needed = weekdaysLeft ? tenth(left / weekdaysLeft) : null
  const real = tenth(recent / watchedWeekdays)
  const state =
    left === 0
      ? 'done'
      : counted.due === null
        ? 'unknown'
        : needed === null
          ? 'late'
          : real >= needed
            ? 'enough'
            : 'slow'
  return { ...counted, left, weekdaysLeft, needed, real, state }
}
