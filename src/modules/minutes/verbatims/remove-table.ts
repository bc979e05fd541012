import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { identifier } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { conflict } from '#kernel/refusal.ts'
import { tableRemoved } from '#modules/minutes/facts.ts'
import { messages } from '#modules/minutes/messages.ts'
import { ownerOfTable, requireTable, takeTurn } from '#modules/minutes/requires.ts'
import { sessionTable, verbatim } from '#modules/minutes/tables.ts'
import { writers } from '#modules/minutes/writers.ts'
import { sessionPlace } from './session-reads.ts'

/** Only a table where nothing was typed: words never lose their place. */
export const removeTable = operation({
  name: 'remove-table',
  summary: { fr: 'Enlever une table vide', en: 'Remove an empty table' },
  done: { fr: 'La table est enlevée.', en: 'The table is removed.' },
  who: writers,
  owner: ownerOfTable,
  input: z.object({ table: identifier() }),
  async run(input, { tx, note }) {
    const found = await requireTable(tx, input.table)
    const place = await sessionPlace(tx, found.sessionId)
    await takeTurn(tx, place.session)
    const [used] = await tx
      .select({ id: verbatim.id })
      .from(verbatim)
      .where(eq(verbatim.tableId, found.id))
      .limit(1)
    if (used) throw conflict(sentence(messages, (m) => m.tableUsed))
    await tx.delete(sessionTable).where(eq(sessionTable.id, found.id))
    note(tableRemoved(place.session, { process: place.process, table: found.id }))
    return { session: place.session }
  },
})
