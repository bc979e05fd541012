import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { count, identifier } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { conflict } from '#kernel/refusal.ts'
import { cellRemoved } from '#modules/minutes/facts.ts'
import { tableLife } from '#modules/minutes/synthesis-table/synthesis-table.ts'
import { cellMessages } from './cell-messages.ts'
import { openCell, ownerOfCell, requireVersion, writeCell } from './cell-requires.ts'

/** Out of the table, with its words and its history kept. */
export const removeCell = operation({
  name: 'remove-cell',
  summary: { fr: 'Retirer une case du tableau', en: 'Take a cell out of the table' },
  done: {
    fr: 'La case est retirée. Elle peut être remise.',
    en: 'The cell is taken out. It can be put back.',
  },
  ...tableLife.write,
  owner: ownerOfCell,
  input: z.object({ cell: identifier(), version: count(1_000_000).min(1) }),
  async run(input, deed) {
    const { place, row } = await openCell(deed.tx, input.cell)
    if (row.removed) throw conflict(sentence(cellMessages, (m) => m.isRemoved))
    requireVersion(row, input.version)
    await writeCell(deed, place.process, row, { removed: true })
    deed.note(cellRemoved(place.session, { process: place.process, cell: row.id }))
    return { cell: row.id, session: place.session }
  },
})
