import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { identifier, line } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { conflict, invalid } from '#kernel/refusal.ts'
import { attendanceTicked } from '#modules/registrations/facts.ts'
import { messages } from '#modules/registrations/messages.ts'
import { hosts } from '#modules/registrations/registration.ts'
import { ownerOfSession } from '#modules/workshops/module.ts'
import { linesOf, openDoor, setPresent } from './door.ts'

/**
 * Ticks who came: by the boxes of the list, or by the numbers of its lines, typed one after another. Only what differs
 * from the list as it was shown is written, so that two persons may tick at two doors.
 */
export const tickAttendance = operation({
  name: 'tick-attendance',
  summary: { fr: 'Cocher les présents à la porte', en: 'Tick who came, at the door' },
  done: { fr: 'La liste est à jour.', en: 'The list is up to date.' },
  who: hosts,
  owner: ownerOfSession,
  input: z.object({
    session: identifier(),
    /** Boxes ticked now, and those that were when the list was shown. */
    present: z.array(identifier()).max(2000).optional(),
    shown: z.array(identifier()).max(2000).optional(),
    /** Numbers of lines: « 3 7 12 ». */
    numbers: line({ max: 500 }).optional(),
  }),
  async run(input, deed) {
    const session = await openDoor(deed, input.session)
    const lines = (await linesOf(deed.tx, session.id)).filter((one) => one.status !== 'cancelled')
    const typed = (input.numbers ?? '').split(/[^\d]+/).filter(Boolean)
    const unknown = typed.filter((number) => !lines.some((one) => one.number === Number(number)))
    if (unknown.length > 0)
      throw invalid(
        'numbers',
        sentence(messages, (m) => m.unknownNumber(unknown.slice(0, 10).join(', '))),
      )
    const boxed = new Set(input.present)
    const shown = new Set(input.shown)
    const byNumber = new Set(typed.map(Number))
    const ids = (pick: (one: (typeof lines)[number]) => boolean) => lines.filter(pick).map((one) => one.id)
    const came = ids((one) => byNumber.has(one.number) || (boxed.has(one.id) && !shown.has(one.id)))
    const gone = ids((one) => shown.has(one.id) && !boxed.has(one.id) && !byNumber.has(one.number))
    if (came.length + gone.length === 0) throw conflict(sentence(messages, (m) => m.nothingTicked))
    await setPresent(deed, session.id, came, true)
    await setPresent(deed, session.id, gone, false)
    deed.note(
      attendanceTicked(session.id, { process: session.processId, changed: came.length + gone.length }),
    )
    return { session: session.id }
  },
})
