import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { identifier } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { missing } from '#kernel/refusal.ts'
import { authorCategories } from '#modules/contributions/module.ts'
import { openCell, ownerOfCell } from '#modules/minutes/cells/cell-requires.ts'
import { disagreementRemoved } from '#modules/minutes/facts.ts'
import { tableLife } from '#modules/minutes/synthesis-table/synthesis-table.ts'
import { disagreement } from '#modules/minutes/tables.ts'
import { disagreementMessages } from './disagreement-messages.ts'

export const removeDisagreement = operation({
  name: 'remove-disagreement',
  summary: { fr: 'Retirer un désaccord noté par erreur', en: 'Remove a disagreement noted by mistake' },
  done: { fr: 'Ce désaccord n’est plus noté.', en: 'This disagreement is no longer noted.' },
  ...tableLife.write,
  owner: ownerOfCell,
  input: z.object({ cell: identifier(), category: z.enum(authorCategories) }),
  async run({ cell, category }, { tx, note }) {
    const { place, row } = await openCell(tx, cell)
    const gone = await tx
      .delete(disagreement)
      .where(and(eq(disagreement.cellId, row.id), eq(disagreement.category, category)))
      .returning({ id: disagreement.id })
    if (gone.length === 0) throw missing(sentence(disagreementMessages, (m) => m.notNoted))
    note(disagreementRemoved(place.session, { process: place.process, cell: row.id }))
    return { cell: row.id, session: place.session }
  },
})
