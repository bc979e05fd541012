import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { count, identifier } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { invalid } from '#kernel/refusal.ts'
import { authorCategories } from '#modules/contributions/module.ts'
import { cellMessages } from '#modules/minutes/cells/cell-messages.ts'
import { openCell, ownerOfCell } from '#modules/minutes/cells/cell-requires.ts'
import { disagreementNoted } from '#modules/minutes/facts.ts'
import { tableLife } from '#modules/minutes/synthesis-table/synthesis-table.ts'
import { disagreement } from '#modules/minutes/tables.ts'
import { verbatimsOf } from '#modules/minutes/verbatims/session-reads.ts'

/** Charter of 2017: several viewpoints are crossed. A table says who did not agree, by group, never by name. */
export const noteDisagreement = operation({
  name: 'note-disagreement',
  summary: { fr: 'Noter qui n’était pas d’accord avec une case', en: 'Note who disagreed with a cell' },
  done: { fr: 'Le désaccord est noté.', en: 'The disagreement is noted.' },
  ...tableLife.write,
  owner: ownerOfCell,
  input: z.object({
    cell: identifier(),
    /** Who: one of the groups people declare. Noted twice, the second replaces the first. */
    category: z.enum(authorCategories),
    /** How many; left out: nobody counted. */
    persons: count(1000).min(1).optional(),
    /** The words of the session that say so. */
    verbatim: identifier().optional(),
  }),
  async run({ cell, category, persons, verbatim }, { tx, now, note }) {
    const { place, row } = await openCell(tx, cell)
    if (verbatim && !(await verbatimsOf(tx, place.session)).some((one) => one.id === verbatim))
      throw invalid(
        'verbatim',
        sentence(cellMessages, (m) => m.otherSession),
      )
    const said = { persons: persons ?? null, contributionId: verbatim ?? null, notedAt: now }
    await tx
      .insert(disagreement)
      .values({ cellId: row.id, category, ...said })
      .onConflictDoUpdate({ target: [disagreement.cellId, disagreement.category], set: said })
    note(disagreementNoted(place.session, { process: place.process, cell: row.id }))
    return { cell: row.id, session: place.session }
  },
})
