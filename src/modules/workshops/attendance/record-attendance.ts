import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { count, identifier } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { invalid } from '#kernel/refusal.ts'
import { messages } from '#modules/workshops/messages.ts'
import { ownerOfSession } from '#modules/workshops/requires.ts'
import { qualifiers, sessionLife } from '#modules/workshops/session.ts'
import { cameFields, cameOf } from './came-input.ts'
import { keepAttendance } from './keep-attendance.ts'

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
    ...cameFields,
  }),
  async run(input, deed) {
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
    const { session, persons, attendances, qualifier, note } = input
    const came = await cameOf(deed.tx, input, persons ?? attendances)
    return keepAttendance(deed, { session, persons, attendances, qualifier, note, ...came })
  },
})
