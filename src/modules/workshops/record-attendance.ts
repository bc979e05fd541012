import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { count, identifier, line } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { conflict, invalid } from '#kernel/refusal.ts'
import { dayInParis } from '#modules/processes/module.ts'
import { attendanceRecorded } from './facts.ts'
import { messages } from './messages.ts'
import { lockSession, ownerOfSession } from './requires.ts'
import { qualifiers, sessionLife } from './session.ts'
import { session } from './tables.ts'

export const recordAttendance = operation({
  name: 'record-attendance',
  summary: { fr: 'Compter les présents d’une séance', en: 'Count who came to a session' },
  done: { fr: 'Le nombre de présents est enregistré.', en: 'The attendance is recorded.' },
  ...sessionLife.recordAttendance,
  owner: ownerOfSession,
  input: z.object({
    session: identifier(),
    /** Distinct persons. */
    persons: count(1_000_000).optional(),
    /** Attendances: someone who came to two tables counts twice. */
    attendances: count(1_000_000).optional(),
    qualifier: z.enum(qualifiers),
    note: line({ max: 300 }).optional(),
  }),
  async run(input, { tx, now, note }) {
    const found = await lockSession(tx, input.session, sessionLife.recordAttendance.from)
    if (found.sortDay > dayInParis(now)) throw conflict(sentence(messages, (m) => m.notYetHeld))
    if (input.persons === undefined && input.attendances === undefined)
      throw invalid(
        'persons',
        sentence(messages, (m) => m.oneCount),
      )
    if (input.persons !== undefined && input.attendances !== undefined && input.persons > input.attendances)
      throw invalid(
        'persons',
        sentence(messages, (m) => m.morePersonsThanAttendances),
      )
    await tx
      .update(session)
      .set({
        status: 'held',
        attendancePersons: input.persons ?? null,
        attendanceCount: input.attendances ?? null,
        attendanceQualifier: input.qualifier,
        attendanceNote: input.note ?? null,
        changedAt: now,
      })
      .where(eq(session.id, found.id))
    note(
      attendanceRecorded(found.id, {
        process: found.processId,
        persons: input.persons ?? null,
        attendances: input.attendances ?? null,
      }),
    )
    return { id: found.id }
  },
})
