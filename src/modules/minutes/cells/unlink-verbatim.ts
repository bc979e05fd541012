import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { identifier } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { missing } from '#kernel/refusal.ts'
import { verbatimUnlinked } from '#modules/minutes/facts.ts'
import { tableLife } from '#modules/minutes/synthesis-table/synthesis-table.ts'
import { cellVerbatim } from '#modules/minutes/tables.ts'
import { cellMessages } from './cell-messages.ts'
import { openCell, ownerOfCell } from './cell-requires.ts'

export const unlinkVerbatim = operation({
  name: 'unlink-verbatim',
  summary: { fr: 'Délier une parole d’une case', en: 'Unlink words from a cell' },
  done: {
    fr: 'La parole n’est plus reliée à cette case.',
    en: 'The words are no longer linked to this cell.',
  },
  ...tableLife.write,
  owner: ownerOfCell,
  input: z.object({ cell: identifier(), contribution: identifier() }),
  async run(input, { tx, note }) {
    const { place, row } = await openCell(tx, input.cell)
    const gone = await tx
      .delete(cellVerbatim)
      .where(and(eq(cellVerbatim.cellId, row.id), eq(cellVerbatim.contributionId, input.contribution)))
      .returning({ id: cellVerbatim.contributionId })
    if (gone.length === 0) throw missing(sentence(cellMessages, (m) => m.notLinked))
    const facts = { process: place.process, cell: row.id, contribution: input.contribution }
    note(verbatimUnlinked(place.session, facts))
    return { cell: row.id, session: place.session }
  },
})
