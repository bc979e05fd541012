import type { Day } from './dates.ts'

/**
 * The public holidays of France (Code du travail L3133-1), with those of Alsace-Moselle (L3134-13) and the day of the
 * abolition of slavery overseas (L3422-2). Computed: the list is eleven lines of law, and the libraries that hold it carry
 * the calendars of the whole world.
 */
export function holidaysOf(year: number, inseeCode?: string | null): ReadonlySet<Day> {
  const easter = easterOf(year)
  const days = [
    `${year}-01-01`,
    shift(easter, 1),
    `${year}-05-01`,
    `${year}-05-08`,
    shift(easter, 39),
    shift(easter, 50),
    `${year}-07-14`,
    `${year}-08-15`,
    `${year}-11-01`,
    `${year}-11-11`,
    `${year}-12-25`,
  ]
  if (/^(57|67|68)/.test(inseeCode ?? '')) days.push(shift(easter, -2), `${year}-12-26`)
  const overseas = abolition[(inseeCode ?? '').slice(0, 3)]
  if (overseas) days.push(`${year}-${overseas}`)
  return new Set(days)
}

/** Guadeloupe, Martinique, Guyane, La Réunion, Mayotte. */
const abolition: Readonly<Record<string, string>> = {
  '971': '05-27',
  '972': '05-22',
  '973': '06-10',
  '974': '12-20',
  '976': '04-27',
}

/** Easter Sunday of the Gregorian calendar, after Meeus, Jones and Butcher. */
export function easterOf(year: number): Day {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const g = Math.floor((8 * b + 13) / 25)
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const n = h + l - 7 * m + 114
  return `${year}-${two(Math.floor(n / 31))}-${two((n % 31) + 1)}`
}

const two = (n: number) => String(n).padStart(2, '0')

export function shift(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** Saturdays, Sundays and public holidays: the town hall is closed. */
export function isClosed(day: Day, inseeCode?: string | null): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday === 0 || weekday === 6 || holidaysOf(Number(day.slice(0, 4)), inseeCode).has(day)
}

/** That day, or the last one before it on which the town hall is open. */
export function lastOpenDay(day: Day, inseeCode?: string | null): Day {
  let open = day
  while (isClosed(open, inseeCode)) open = shift(open, -1)
  return open
}

/** So many open days before, the day itself not counted. */
export function openDaysBefore(day: Day, count: number, inseeCode?: string | null): Day {
  let back = day
  for (let left = count; left > 0; left -= 1) back = lastOpenDay(shift(back, -1), inseeCode)
  return back
}

/** Open days from the day after `from` to `to`: those on which a town hall works. */
export function openDaysBetween(from: Day, to: Day, inseeCode?: string | null): number {
  let count = weekdaysBetween(from, to)
  if (count === 0) return 0
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++)
    for (const holiday of holidaysOf(year, inseeCode)) {
      const weekday = new Date(`${holiday}T00:00:00Z`).getUTCDay()
      if (holiday > from && holiday <= to && weekday !== 0 && weekday !== 6) count -= 1
    }
  return count
}

/** Mondays to Fridays from the day after `from` to `to`. */
function weekdaysBetween(from: Day, to: Day): number {
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

/** The Monday of its week. */
export const mondayOf = (day: Day): Day => shift(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7))
