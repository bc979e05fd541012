import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { identifier } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { conflict } from '#kernel/refusal.ts'
import { cellMessages } from '#modules/minutes/cells/cell-messages.ts'
import { cellsOf, livingCells, tableStateOf } from '#modules/minutes/cells/cell-reads.ts'
import { synthesisTablePublished } from '#modules/minutes/facts.ts'
import { ownerOfSession, takeTurn } from '#modules/minutes/requires.ts'
import { tableStep } from '#modules/minutes/tables.ts'
import { sessionPlace } from '#modules/minutes/verbatims/session-reads.ts'
import { keepEdition } from './editions.ts'
import { roleOf, tableLife } from './synthesis-table.ts'

export const publishSynthesisTable = operation({
  name: 'publish-synthesis-table',
  summary: { fr: 'Publier le tableau validé d’une séance', en: 'Publish the validated table of a session' },
  done: { fr: 'Le tableau est publié.', en: 'The table is published.' },
  ...tableLife.publish,
  owner: ownerOfSession,
  input: z.object({ session: identifier() }),
  async run(input, { tx, now, actor, note }) {
    const place = await sessionPlace(tx, input.session)
    await takeTurn(tx, place.session)
    const { status, validated } = await tableStateOf(tx, place.session)
    if (status !== 'validated' || !validated)
      throw conflict(
        sentence(cellMessages, (m) => (status === 'published' ? m.isPublished : m.validateFirst)),
      )
    const cells = livingCells(await cellsOf(tx, place.session))
    const { body, day: onDay } = validated
    await keepEdition(tx, place.session, { body, onDay, publishedAt: now, cells })
    await tx.insert(tableStep).values({
      sessionId: place.session,
      status: 'published',
      byRole: roleOf(actor, place.process),
      at: now,
    })
    note(synthesisTablePublished(place.session, { process: place.process, cells: cells.length }))
    return { session: place.session }
  },
})
