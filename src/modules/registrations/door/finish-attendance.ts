import { and, eq, isNull, ne } from 'drizzle-orm'
import { z } from 'zod'
import { identifier } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { registration } from '#modules/registrations/tables.ts'
import { cameFields, cameOf, keepAttendance, ownerOfSession, sessionLife } from '#modules/workshops/module.ts'
import { linesOf, openDoor } from './door.ts'

/**
 * The list is whole: who is not ticked did not come, and the persons present are added up. Their groups are counted as
 * they declare them, apart from their names.
 */
export const finishAttendance = operation({
  name: 'finish-attendance',
  summary: { fr: 'Fermer la liste et compter les présents', en: 'Close the list and count who came' },
  done: { fr: 'Les présents sont comptés d’après la liste.', en: 'Attendance is counted from the list.' },
  ...sessionLife.recordAttendance,
  owner: ownerOfSession,
  input: z.object({ session: identifier(), ...cameFields }),
  async run(input, deed) {
    const session = await openDoor(deed, input.session)
    const persons = (await linesOf(deed.tx, session.id)).reduce(
      (sum, line) => sum + (line.status === 'cancelled' ? 0 : (line.present ?? 0)),
      0,
    )
    const came = await cameOf(deed.tx, input, persons)
    await deed.tx
      .update(registration)
      .set({ present: 0 })
      .where(
        and(
          eq(registration.sessionId, session.id),
          ne(registration.status, 'cancelled'),
          isNull(registration.present),
        ),
      )
    const counted = { persons, attendances: persons, qualifier: 'exactly' as const, note: input.note }
    return keepAttendance(deed, { session: session.id, ...counted, ...came })
  },
})
