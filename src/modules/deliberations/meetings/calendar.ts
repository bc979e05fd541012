import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import type { Lang } from '#kernel/i18n.ts'
import { Download } from '#kernel/reading.ts'
import { messages as actWords } from '#modules/deliberations/messages.ts'
import { instantInParis } from '#modules/processes/module.ts'
import { messages } from './messages.ts'
import type { ListedMeeting } from './reads.ts'

/**
 * The meetings as a calendar file. A cancelled one stays, marked so: calendars that subscribed must learn it. One whose hour
 * nobody told is a whole day. No end is known: none is written.
 */
export function meetingsCalendar(
  rows: readonly ListedMeeting[],
  options: { town: string; name: string; lang: Lang; addressOf: (id: number) => string },
): Download {
  const { lang } = options
  const calendar = ical({
    name: options.name,
    prodId: { company: 'parole-tenue', product: 'seances', language: lang.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
  })
  for (const one of rows)
    calendar.createEvent({
      id: `assemblee-${one.id}@${options.town}.parole-tenue`,
      sequence: one.revision,
      stamp: one.changedAt,
      // An instant is written in UTC, which every calendar shows in its own zone.
      start: one.startsAt ? instantInParis(one.heldOn, one.startsAt) : new Date(`${one.heldOn}T00:00:00`),
      allDay: !one.startsAt,
      summary: actWords[lang].body[one.body as 'council'],
      location: one.place,
      description: messages[lang].acts(one.acts),
      url: options.addressOf(one.id),
      status: one.cancelledAt ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    })
  return new Download('text/calendar; charset=utf-8', 'seances.ics', `${calendar.toString()}\r\n`)
}
