import { eq, max } from 'drizzle-orm'
import { z } from 'zod'
import { count, identifier, line } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { tableAdded } from '#modules/minutes/facts.ts'
import { numberIsFree, ownerOfSession, requireSubject, takeTurn } from '#modules/minutes/requires.ts'
import { sessionTable } from '#modules/minutes/tables.ts'
import { writers } from '#modules/minutes/writers.ts'
import { sessionPlace } from './session-reads.ts'

export const tableFields = {
  /** The next free one when left out. */
  number: count(200).min(1).optional(),
  name: line({ max: 120 }).optional(),
  axis: count(999).min(1).optional(),
  angle: count(99).min(1).optional(),
  persons: count(1000).min(1).optional(),
}

export const addTable = operation({
  name: 'add-table',
  summary: { fr: 'Ajouter une table à une séance', en: 'Add a table to a session' },
  done: { fr: 'La table est ajoutée.', en: 'The table is added.' },
  who: writers,
  owner: ownerOfSession,
  input: z.object({ session: identifier(), ...tableFields }),
  async run(input, { tx, now, note }) {
    const place = await sessionPlace(tx, input.session)
    await takeTurn(tx, place.session)
    const [last] = await tx
      .select({ number: max(sessionTable.number) })
      .from(sessionTable)
      .where(eq(sessionTable.sessionId, place.session))
    const number = input.number ?? Math.min((last?.number ?? 0) + 1, 200)
    await numberIsFree(tx, place.session, number)
    const [added] = await tx
      .insert(sessionTable)
      .values({
        sessionId: place.session,
        number,
        name: input.name ?? null,
        persons: input.persons ?? null,
        ...(await requireSubject(tx, place.process, input)),
        createdAt: now,
      })
      .returning({ id: sessionTable.id })
    if (!added) throw new Error('a table was not added')
    note(tableAdded(place.session, { process: place.process, table: added.id }))
    return { id: added.id, number, session: place.session }
  },
})
