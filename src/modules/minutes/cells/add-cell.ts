import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { identifier, text } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { conflict } from '#kernel/refusal.ts'
import { cellAdded } from '#modules/minutes/facts.ts'
import { ownerOfSession } from '#modules/minutes/requires.ts'
import {
  maxCell,
  maxCells,
  parts,
  roleOf,
  tableLife,
} from '#modules/minutes/synthesis-table/synthesis-table.ts'
import { cell, cellVersion } from '#modules/minutes/tables.ts'
import { cellMessages } from './cell-messages.ts'
import { cellsOf } from './cell-reads.ts'
import { endOfColumn, openTable } from './cell-requires.ts'
import { linkWords } from './link-verbatims.ts'

export const addCell = operation({
  name: 'add-cell',
  summary: { fr: 'Ajouter une case au tableau d’une séance', en: 'Add a cell to the table of a session' },
  done: { fr: 'La case est ajoutée.', en: 'The cell is added.' },
  ...tableLife.write,
  owner: ownerOfSession,
  input: z.object({
    session: identifier(),
    part: z.enum(parts),
    text: text({ max: maxCell }),
    /** The words of the session it rests on. */
    verbatims: z.array(identifier()).max(200).optional(),
  }),
  async run(input, deed) {
    const { tx, now, note } = deed
    const place = await openTable(tx, input.session)
    if ((await cellsOf(tx, place.session)).length >= maxCells)
      throw conflict(sentence(cellMessages, (m) => m.tooManyCells(maxCells)))
    const position = await endOfColumn(tx, place.session, input.part)
    const values = { part: input.part, text: input.text, version: 1, removed: false }
    const [added] = await tx
      .insert(cell)
      .values({ ...values, sessionId: place.session, position, createdAt: now, changedAt: now })
      .returning({ id: cell.id })
    if (!added) throw new Error('a cell was not added')
    await tx
      .insert(cellVersion)
      .values({ ...values, cellId: added.id, byRole: roleOf(deed.actor, place.process), at: now })
    note(cellAdded(place.session, { process: place.process, cell: added.id }))
    if (input.verbatims?.length) await linkWords(deed, place, added.id, input.verbatims)
    return { id: added.id, version: 1, session: place.session, part: input.part }
  },
})
