import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { identifier, line } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { conflict } from '#kernel/refusal.ts'
import { cellMessages } from '#modules/minutes/cells/cell-messages.ts'
import { tableStateOf } from '#modules/minutes/cells/cell-reads.ts'
import { synthesisTableReopened } from '#modules/minutes/facts.ts'
import { ownerOfSession, takeTurn } from '#modules/minutes/requires.ts'
import { tableStep } from '#modules/minutes/tables.ts'
import { sessionPlace } from '#modules/minutes/verbatims/session-reads.ts'
import { roleOf, tableLife } from './synthesis-table.ts'

export const reopenSynthesisTable = operation({
  name: 'reopen-synthesis-table',
  summary: {
    fr: 'Reprendre un tableau validé, en disant pourquoi',
    en: 'Open a validated table again, saying why',
  },
  done: { fr: 'Le tableau est de nouveau provisoire.', en: 'The table is provisional again.' },
  ...tableLife.reopen,
  owner: ownerOfSession,
  input: z.object({ session: identifier(), reason: line({ max: 300 }) }),
  async run(input, { tx, now, actor, note }) {
    const place = await sessionPlace(tx, input.session)
    await takeTurn(tx, place.session)
    const { status } = await tableStateOf(tx, place.session)
    if (status === 'provisional') throw conflict(sentence(cellMessages, (m) => m.isProvisional))
    const step = { reason: input.reason, byRole: roleOf(actor, place.process), at: now }
    await tx.insert(tableStep).values({ sessionId: place.session, status: 'provisional', ...step })
    note(synthesisTableReopened(place.session, { process: place.process }))
    return { session: place.session }
  },
})
