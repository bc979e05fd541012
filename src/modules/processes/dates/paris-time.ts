import { dayOf } from '#ui/dates.ts'

/** The zone of every town this product serves: a session at 9 o'clock is at 9 o'clock there, whatever the server's zone. */
export const zone = 'Europe/Paris'

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** The calendar day in Paris, `AAAA-MM-JJ`. */
export const dayInParis = dayOf

/** What a Paris clock shows, `18:30`. */
export function timeInParis(at: Date): string {
  return clock.format(at)
}

/** The instant of a day and an hour in Paris. Of the hour that comes twice in autumn, the first is meant. */
export function instantInParis(day: string, time: string): Date {
  const asUtc = Date.parse(`${day}T${time}:00Z`)
  // Paris is one or two hours ahead: the instant is the one at which a Paris clock shows what was asked.
  for (const ahead of [2, 1]) {
    const at = new Date(asUtc - ahead * 3_600_000)
    if (dayInParis(at) === day && timeInParis(at) === time) return at
  }
  // The hour that does not exist in spring.
  return new Date(asUtc - 3_600_000)
}
