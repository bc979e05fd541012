import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { count, identifier, text } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { conflict } from '#kernel/refusal.ts'
import { cellReworded } from '#modules/minutes/facts.ts'
import { maxCell, tableLife } from '#modules/minutes/synthesis-table/synthesis-table.ts'
import { cellMessages } from './cell-messages.ts'
import { openCell, ownerOfCell, requireVersion, writeCell } from './cell-requires.ts'

export const rewordCell = operation({
  name: 'reword-cell',
  summary: { fr: 'Reformuler une case', en: 'Reword a cell' },
  done: {
    fr: 'La case est reformulée. L’ancien texte reste dans son histoire.',
    en: 'The cell is reworded. The earlier text stays in its history.',
  },
  ...tableLife.write,
  owner: ownerOfCell,
  input: z.object({
    cell: identifier(),
    /** The version that was read: refused when someone has written since. */
    version: count(1_000_000).min(1),
    text: text({ max: maxCell }),
  }),
  async run(input, deed) {
    const { place, row } = await openCell(deed.tx, input.cell)
    requireVersion(row, input.version)
    if (row.text === input.text) throw conflict(sentence(cellMessages, (m) => m.sameText))
    const version = await writeCell(deed, place.process, row, { text: input.text })
    deed.note(cellReworded(place.session, { process: place.process, cell: row.id, version }))
    return { cell: row.id, version, session: place.session }
  },
})
