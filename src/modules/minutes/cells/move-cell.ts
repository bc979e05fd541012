import { and, asc, eq } from 'drizzle-orm'
import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { identifier } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { conflict } from '#kernel/refusal.ts'
import { cellMoved } from '#modules/minutes/facts.ts'
import { parts, tableLife } from '#modules/minutes/synthesis-table/synthesis-table.ts'
import { cell } from '#modules/minutes/tables.ts'
import { cellMessages } from './cell-messages.ts'
import { endOfColumn, openCell, ownerOfCell, writeCell } from './cell-requires.ts'

export const moves = ['up', 'down', ...parts] as const

/** A step up or down in its column, or to the end of another one. */
export const moveCell = operation({
  name: 'move-cell',
  summary: { fr: 'Déplacer une case', en: 'Move a cell' },
  done: { fr: 'La case est déplacée.', en: 'The cell is moved.' },
  ...tableLife.write,
  owner: ownerOfCell,
  input: z.object({ cell: identifier(), to: z.enum(moves) }),
  async run(input, deed) {
    const { tx, note } = deed
    const { place, row } = await openCell(tx, input.cell)
    if (row.removed) throw conflict(sentence(cellMessages, (m) => m.isRemoved))
    if (input.to === 'up' || input.to === 'down') {
      const column = await tx
        .select({ id: cell.id })
        .from(cell)
        .where(and(eq(cell.sessionId, row.sessionId), eq(cell.part, row.part), eq(cell.removed, false)))
        .orderBy(asc(cell.position), asc(cell.id))
      const from = column.findIndex((one) => one.id === row.id)
      const to = from + (input.to === 'up' ? -1 : 1)
      const [moved] = column.splice(from, 1)
      if (!moved || to < 0 || to > column.length) throw conflict(sentence(cellMessages, (m) => m.atTheEnd))
      column.splice(to, 0, moved)
      for (const [index, one] of column.entries())
        await tx
          .update(cell)
          .set({ position: index + 1 })
          .where(eq(cell.id, one.id))
    } else {
      if (input.to === row.part) throw conflict(sentence(cellMessages, (m) => m.alreadyThere))
      const position = await endOfColumn(tx, row.sessionId, input.to)
      await writeCell(deed, place.process, row, { part: input.to, position })
    }
    note(cellMoved(place.session, { process: place.process, cell: row.id }))
    return { cell: row.id, session: place.session }
  },
})
