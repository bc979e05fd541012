import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { identifier } from '#kernel/input.ts'
import { type Deed, operation } from '#kernel/operation.ts'
import { invalid } from '#kernel/refusal.ts'
import { verbatimsLinked } from '#modules/minutes/facts.ts'
import { tableLife } from '#modules/minutes/synthesis-table/synthesis-table.ts'
import { cellVerbatim } from '#modules/minutes/tables.ts'
import { type SessionPlace, verbatimsOf } from '#modules/minutes/verbatims/session-reads.ts'
import { cellMessages } from './cell-messages.ts'
import { openCell, ownerOfCell } from './cell-requires.ts'

export const linkVerbatims = operation({
  name: 'link-verbatims',
  summary: { fr: 'Dire sur quelles paroles repose une case', en: 'Say which words a cell rests on' },
  done: { fr: 'Les paroles sont reliées à la case.', en: 'The words are linked to the cell.' },
  ...tableLife.write,
  owner: ownerOfCell,
  input: z.object({ cell: identifier(), verbatims: z.array(identifier()).min(1).max(200) }),
  async run(input, deed) {
    const { place, row } = await openCell(deed.tx, input.cell)
    await linkWords(deed, place, row.id, input.verbatims)
    return { cell: row.id, session: place.session }
  },
})

/** Links words of the same session; those linked already stay as they are. */
export async function linkWords(
  { tx, now, note }: Deed,
  place: SessionPlace,
  cell: number,
  asked: readonly number[],
): Promise<void> {
  const there = new Set((await verbatimsOf(tx, place.session)).map((one) => one.id))
  const wanted = [...new Set(asked)]
  if (!wanted.every((id) => there.has(id)))
    throw invalid(
      'verbatims',
      sentence(cellMessages, (m) => m.otherSession),
    )
  const linked = await tx
    .insert(cellVerbatim)
    .values(wanted.map((contributionId) => ({ cellId: cell, contributionId, linkedAt: now })))
    .onConflictDoNothing()
    .returning({ id: cellVerbatim.contributionId })
  note(verbatimsLinked(place.session, { process: place.process, cell, linked: linked.length }))
}
