import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import type { Lang } from '#kernel/i18n.ts'
import { Download } from '#kernel/reading.ts'
import { timeInParis, zone } from '#modules/processes/module.ts'
import { messages } from '#modules/workshops/messages.ts'
import type { Session } from '#modules/workshops/reads.ts'
import { dayOf } from '#ui/dates.ts'

export interface CalendarOptions {
  /** Of the file and of the calendar as people see it. */
  readonly name: string
  /** The town's short name: part of the identifiers, which must never change. */
  readonly town: string
  readonly lang: Lang
  /** The public address of a session, whole. */
  readonly addressOf?: (session: Session) => string
}

/** `tentative`: the person whose calendar it is waits for a place. */
type CalendarSession = Session & { readonly tentative?: boolean }

/** The rules of the zone, as calendars want them written: unchanged since 1996. */
const paris = [
  'BEGIN:VTIMEZONE',
  `TZID:${zone}`,
  'BEGIN:DAYLIGHT',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'TZNAME:CEST',
  'DTSTART:19960331T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'TZNAME:CET',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
].join('\r\n')

/**
 * The sessions that have a day, as a calendar file. A cancelled one stays, marked so: calendars that subscribed must learn
 * it. One known only by « début septembre » is left out, because a calendar would make a day of it.
 */
export function calendarOf(sessions: readonly CalendarSession[], options: CalendarOptions): string {
  const words = messages[options.lang]
  const calendar = ical({
    name: options.name,
    prodId: { company: 'parole-tenue', product: 'programme', language: options.lang.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    // The zone is each event's and not the calendar's: the library would write the stamps, which are in UTC, in it too.
    timezone: { name: null, generator: () => paris },
    x: { 'X-WR-TIMEZONE': zone },
  })
  for (const one of sessions) {
    const timed = one.startsAt && one.endsAt
    if (!timed && one.approximate?.precision !== 'day') continue
    calendar.createEvent({
      id: `seance-${one.id}@${options.town}.parole-tenue`,
      sequence: one.revision,
      stamp: one.changedAt,
      timezone: zone,
      start: one.startsAt ? asShown(one.startsAt) : midnight(one.sortDay),
      end: one.endsAt ? asShown(one.endsAt) : null,
      allDay: !timed,
      summary: one.title,
      location: one.place,
      description:
        [one.axisTitle, words.groups[one.audience], one.access, one.note].filter(Boolean).join('\n') || null,
      url: options.addressOf?.(one) ?? null,
      status:
        one.status === 'cancelled'
          ? ICalEventStatus.CANCELLED
          : one.tentative
            ? ICalEventStatus.TENTATIVE
            : ICalEventStatus.CONFIRMED,
    })
  }
  return `${calendar.toString()}\r\n`
}

export function calendarFile(sessions: readonly CalendarSession[], options: CalendarOptions): Download {
  return new Download('text/calendar; charset=utf-8', `${options.name}.ics`, calendarOf(sessions, options))
}

/** The library writes the local hours of the server; this date has the hours of Paris whatever the server's zone. */
function asShown(at: Date): Date {
  const [hours, minutes] = timeInParis(at).split(':').map(Number)
  const day = midnight(dayOf(at))
  return new Date(day.getFullYear(), day.getMonth(), day.getDate(), hours, minutes)
}

function midnight(day: string): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(year, month - 1, date)
}
