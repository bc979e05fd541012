import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { identifier } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { tableChanged } from '#modules/minutes/facts.ts'
import {
  numberIsFree,
  ownerOfTable,
  requireSubject,
  requireTable,
  takeTurn,
} from '#modules/minutes/requires.ts'
import { sessionTable } from '#modules/minutes/tables.ts'
import { writers } from '#modules/minutes/writers.ts'
import { tableFields } from './add-table.ts'
import { sessionPlace } from './session-reads.ts'

/** Writes the whole table as given: what is left out is emptied, its number excepted. */
export const changeTable = operation({
  name: 'change-table',
  summary: { fr: 'Changer une table d’une séance', en: 'Change a table of a session' },
  done: { fr: 'La table est changée.', en: 'The table is changed.' },
  who: writers,
  owner: ownerOfTable,
  input: z.object({ table: identifier(), ...tableFields }),
  async run(input, { tx, note }) {
    const found = await requireTable(tx, input.table)
    const place = await sessionPlace(tx, found.sessionId)
    await takeTurn(tx, place.session)
    const number = input.number ?? found.number
    await numberIsFree(tx, place.session, number, found.id)
    await tx
      .update(sessionTable)
      .set({
        number,
        name: input.name ?? null,
        persons: input.persons ?? null,
        ...(await requireSubject(tx, place.process, input)),
      })
      .where(eq(sessionTable.id, found.id))
    note(tableChanged(place.session, { process: place.process, table: found.id }))
    return { session: place.session }
  },
})
