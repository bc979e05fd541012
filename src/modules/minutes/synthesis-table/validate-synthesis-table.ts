import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { day, identifier, line } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { conflict, invalid } from '#kernel/refusal.ts'
import { cellMessages } from '#modules/minutes/cells/cell-messages.ts'
import { cellsOf, livingCells } from '#modules/minutes/cells/cell-reads.ts'
import { openTable } from '#modules/minutes/cells/cell-requires.ts'
import { synthesisTableValidated } from '#modules/minutes/facts.ts'
import { ownerOfSession } from '#modules/minutes/requires.ts'
import { tableStep } from '#modules/minutes/tables.ts'
import { dayInParis } from '#modules/processes/module.ts'
import { roleOf, tableLife } from './synthesis-table.ts'

export const validateSynthesisTable = operation({
  name: 'validate-synthesis-table',
  summary: {
    fr: 'Dire qui a validé le tableau d’une séance',
    en: 'Say who validated the table of a session',
  },
  done: { fr: 'Le tableau est validé.', en: 'The table is validated.' },
  ...tableLife.validate,
  owner: ownerOfSession,
  input: z.object({ session: identifier(), body: line({ max: 200 }), day: day() }),
  async run(input, { tx, now, actor, note }) {
    const place = await openTable(tx, input.session)
    const cells = livingCells(await cellsOf(tx, place.session))
    if (cells.length === 0) throw conflict(sentence(cellMessages, (m) => m.emptyTable))
    const say = (pick: (m: (typeof cellMessages)['fr']) => string) =>
      invalid('day', sentence(cellMessages, pick))
    if (input.day > dayInParis(now)) throw say((m) => m.dayToCome)
    if (input.day < place.sortDay) throw say((m) => m.dayBefore)
    const step = { body: input.body, onDay: input.day, byRole: roleOf(actor, place.process), at: now }
    await tx.insert(tableStep).values({ sessionId: place.session, status: 'validated', ...step })
    note(synthesisTableValidated(place.session, { process: place.process, cells: cells.length }))
    return { session: place.session }
  },
})
