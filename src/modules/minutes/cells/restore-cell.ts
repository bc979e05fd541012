import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { identifier } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { conflict } from '#kernel/refusal.ts'
import { cellRestored } from '#modules/minutes/facts.ts'
import { tableLife } from '#modules/minutes/synthesis-table/synthesis-table.ts'
import { cellMessages } from './cell-messages.ts'
import { endOfColumn, openCell, ownerOfCell, writeCell } from './cell-requires.ts'

export const restoreCell = operation({
  name: 'restore-cell',
  summary: { fr: 'Remettre une case retirée', en: 'Put back a cell that was taken out' },
  done: {
    fr: 'La case est remise à la fin de sa colonne.',
    en: 'The cell is back at the end of its column.',
  },
  ...tableLife.write,
  owner: ownerOfCell,
  input: z.object({ cell: identifier() }),
  async run(input, deed) {
    const { place, row } = await openCell(deed.tx, input.cell)
    if (!row.removed) throw conflict(sentence(cellMessages, (m) => m.notRemoved))
    const position = await endOfColumn(deed.tx, row.sessionId, row.part)
    await writeCell(deed, place.process, row, { removed: false, position })
    deed.note(cellRestored(place.session, { process: place.process, cell: row.id }))
    return { cell: row.id, session: place.session }
  },
})
