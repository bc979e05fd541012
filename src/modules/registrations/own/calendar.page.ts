import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { key } from '#kernel/input.ts'
import { missing } from '#kernel/refusal.ts'
import { page } from '#kernel/web/page.ts'
import { messages } from '#modules/registrations/messages.ts'
import { ownOf, personByCalendarKey } from '#modules/registrations/reads.ts'
import { calendarFile, calendarOptions } from '#modules/workshops/module.ts'

/**
 * The sessions of one person, at a secret address of its own: a calendar subscribes to it, and neither the name nor the
 * code is in it. A place that was cancelled or is waited for stays, marked so: calendars must learn it.
 */
export const ownCalendarPage = page({
  path: '/agenda/:key/seances.ics',
  who: 'anyone',
  input: z.object({ key: key() }),
  async show(visit, asked) {
    const who = await personByCalendarKey(visit.db, asked.key)
    if (!who) throw missing(sentence(messages, (m) => m.unknownCalendar))
    const own = await ownOf(visit.db, who)
    const sessions = own.registrations.map((one) => {
      const revision = one.session.revision + changesOf(one)
      if (one.status === 'cancelled')
        return { ...one.session, status: 'cancelled' as const, revision, changedAt: latest(one) }
      const title =
        one.status === 'waiting'
          ? `${one.session.title} ${messages[visit.lang].waitingMark}`
          : one.session.title
      return { ...one.session, title, tentative: one.status === 'waiting', revision, changedAt: latest(one) }
    })
    visit.context.header('x-robots-tag', 'noindex')
    return calendarFile(sessions, calendarOptions(visit, own.process, `seances-${own.process.slug}`))
  },
})

type One = Awaited<ReturnType<typeof ownOf>>['registrations'][number]

/** A promotion or a cancellation is one more change of the event as this person's calendar knows it. */
const changesOf = (one: One) => (one.promotedAt ? 1 : 0) + (one.status === 'cancelled' ? 1 : 0)

const latest = (one: One) => (one.statusAt > one.session.changedAt ? one.statusAt : one.session.changedAt)
