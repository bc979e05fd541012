import type { Lang } from '#kernel/i18n.ts'

/** The zone of every town this product serves: a session at 9 o'clock is at 9 o'clock there, whatever the server's zone. */
export const zone = 'Europe/Paris'

const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

function read(at: Date): Record<string, string> {
  return Object.fromEntries(parts.formatToParts(at).map((part) => [part.type, part.value]))
}

/** The calendar day in Paris, `AAAA-MM-JJ`. */
export function dayInParis(at: Date): string {
  const { year, month, day } = read(at)
  return `${year}-${month}-${day}`
}

/** The hour on a Paris clock, `18:30`. */
export function timeInParis(at: Date): string {
  const { hour, minute } = read(at)
  return `${hour}:${minute}`
}

/** The instant of a day and an hour in Paris. In the hour that comes twice in autumn, the first is meant. */
export function instantInParis(day: string, time: string): Date {
  const asUtc = Date.parse(`${day}T${time}:00Z`)
  // Paris is one or two hours ahead: the instant is the one whose Paris clock shows what was asked.
  for (const ahead of [2, 1]) {
    const at = new Date(asUtc - ahead * 3_600_000)
    if (dayInParis(at) === day && timeInParis(at) === time) return at
  }
  // The hour that does not exist in spring.
  return new Date(asUtc - 3_600_000)
}

/** With its offset, for `<time datetime>`: `2017-06-09T18:30+02:00`. */
export function machineTime(at: Date): string {
  const local = `${dayInParis(at)}T${timeInParis(at)}`
  const ahead = Math.round((Date.parse(`${local}:00Z`) - at.getTime()) / 3_600_000)
  return `${local}+0${ahead}:00`
}

/** « 18 h 30 », « 9 h », “18:30”. Takes `18:30`. */
export function sayTime(time: string, lang: Lang): string {
  if (lang === 'en') return time
  const [hour, minute] = time.split(':')
  return `${Number(hour)}\u00a0h${minute === '00' ? '' : `\u00a0${minute}`}`
}
