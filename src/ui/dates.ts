import { dateFormat } from './formatters.ts'
import type { Lang } from './messages.ts'
import { days as countDays } from './numbers.ts'

const NBSP = '\u00a0'
const ZONE = 'Europe/Paris'
const locale = (lang: Lang) => (lang === 'en' ? 'en-GB' : 'fr-FR')

/** A day without hour is written YYYY-MM-DD; a Date is an instant, shown in Europe/Paris. */
export type Day = string

function parts(at: Date | Day, lang: Lang, options: Intl.DateTimeFormatOptions): Record<string, string> {
  const calendarDay = typeof at === 'string'
  const date = calendarDay ? new Date(`${at}T00:00:00Z`) : at
  const format = dateFormat(locale(lang), { ...options, timeZone: calendarDay ? 'UTC' : ZONE })
  return Object.fromEntries(format.formatToParts(date).map((part) => [part.type, part.value]))
}

/** The first of the month is "1er" in French. */
function dayNumber(day: string, lang: Lang): string {
  return lang === 'fr' && day === '1' ? '1er' : day
}

/** "9 juin 2017"; with the weekday, "vendredi 9 juin 2017". The day never parts from its month. */
export function formatDay(at: Date | Day, lang: Lang = 'fr', weekday = false): string {
  const p = parts(at, lang, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
  const date = `${dayNumber(p.day ?? '', lang)}${NBSP}${p.month} ${p.year}`
  return weekday ? `${p.weekday} ${date}` : date
}

/** "9 juin", when the year is already said. */
export function formatDayShort(at: Date | Day, lang: Lang = 'fr'): string {
  const p = parts(at, lang, { day: 'numeric', month: 'long' })
  return `${dayNumber(p.day ?? '', lang)}${NBSP}${p.month}`
}

/** The pieces of a day, for what sets them apart: weekday, number, month, year. */
export function dayPieces(at: Date | Day, lang: Lang = 'fr') {
  const p = parts(at, lang, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
  return {
    weekday: p.weekday ?? '',
    day: dayNumber(p.day ?? '', lang),
    month: p.month ?? '',
    year: p.year ?? '',
  }
}

/** "juin 2017", from YYYY-MM or any day of it. */
export function formatMonth(at: Date | string, lang: Lang = 'fr'): string {
  const day = typeof at === 'string' ? `${at.slice(0, 7)}-01` : at
  const p = parts(day, lang, { month: 'long', year: 'numeric' })
  return `${p.month} ${p.year}`
}

/** "18 h 30", "9 h"; "6:30 pm", "9 am" in English. */
export function formatTime(at: Date, lang: Lang = 'fr'): string {
  const p = parts(at, lang, { hour: 'numeric', minute: '2-digit', hour12: lang === 'en' })
  if (lang === 'en') return `${p.hour}${p.minute === '00' ? '' : `:${p.minute}`}${NBSP}${p.dayPeriod}`
  const hour = String(Number(p.hour))
  return p.minute === '00' ? `${hour}${NBSP}h` : `${hour}${NBSP}h${NBSP}${p.minute}`
}

/** "18 h 30 à 21 h 30". */
export function formatHours(start: Date, end: Date | undefined, lang: Lang = 'fr'): string {
  if (!end) return formatTime(start, lang)
  return `${formatTime(start, lang)} ${lang === 'en' ? 'to' : 'à'} ${formatTime(end, lang)}`
}

/** "vendredi 9 juin 2017, de 18 h 30 à 21 h 30"; over several days, both days are said. */
export function formatSpan(start: Date, end: Date | undefined, lang: Lang = 'fr'): string {
  const first = formatDay(start, lang, true)
  const [at, from, to] = lang === 'en' ? ['at', 'from', 'to'] : ['à', 'de', 'à']
  if (!end) return `${first}, ${at} ${formatTime(start, lang)}`
  if (formatDay(start) === formatDay(end)) return `${first}, ${from} ${formatHours(start, end, lang)}`
  const last = formatDay(end, lang, true)
  return lang === 'en'
    ? `from ${first} ${at} ${formatTime(start, lang)} ${to} ${last} ${at} ${formatTime(end, lang)}`
    : `du ${first} à ${formatTime(start, lang)} au ${last} à ${formatTime(end, lang)}`
}

/** "12 janvier 2018, à 14 h 09". */
export function formatInstant(at: Date, lang: Lang = 'fr'): string {
  return `${formatDay(at, lang)}${lang === 'en' ? ' at' : ', à'} ${formatTime(at, lang)}`
}

/** Whole calendar days from one day to another, in Europe/Paris; negative when the second comes first. */
export function daysBetween(from: Date | Day, to: Date | Day): number {
  return Math.round((noonless(to) - noonless(from)) / 86_400_000)
}

/** The calendar day of an instant in Europe/Paris, as YYYY-MM-DD. */
export function dayOf(at: Date): Day {
  const p = parts(at, 'en', { year: 'numeric', month: '2-digit', day: '2-digit' })
  return `${p.year}-${p.month}-${p.day}`
}

function noonless(at: Date | Day): number {
  return Date.parse(`${typeof at === 'string' ? at.slice(0, 10) : dayOf(at)}T00:00:00Z`)
}

/** How late something was done: "84 jours de retard", "à la date prévue", "3 jours plus tôt". */
export function formatDelay(planned: Date | Day, real: Date | Day, lang: Lang = 'fr'): string {
  const late = daysBetween(planned, real)
  if (late === 0) return lang === 'en' ? 'on the planned date' : 'à la date prévue'
  const count = countDays(Math.abs(late), lang)
  if (lang === 'en') return late > 0 ? `${count} late` : `${count} early`
  return late > 0 ? `${count} de retard` : `${count} plus tôt`
}

/** What the datetime attribute of <time> wants. */
export function machineDate(at: Date | Day): string {
  return typeof at === 'string' ? at : at.toISOString()
}
