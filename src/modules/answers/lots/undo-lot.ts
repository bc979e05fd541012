import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Database } from '#kernel/database/database.ts'
import { sentence } from '#kernel/i18n.ts'
import { identifier } from '#kernel/input.ts'
import type { Fact } from '#kernel/journal.ts'
import { operation, sqlState } from '#kernel/operation.ts'
import { conflict } from '#kernel/refusal.ts'
import { answerLife } from '#modules/answers/answer.ts'
import { proposalAssigned } from '#modules/answers/facts.ts'
import { answer, lot, lotLine } from '#modules/answers/tables.ts'
import { lotUndone, proposalUnassigned } from './facts.ts'
import { lotWords } from './messages.ts'
import { lockLot, requireLot } from './reads.ts'

/** What was worked on since stays with its service: undoing takes back a gesture, never somebody's work. */
export const undoLot = operation({
  name: 'undo-assignment-lot',
  summary: {
    fr: 'Annuler une attribution faite d’un coup ; ce qui a été travaillé depuis reste',
    en: 'Undo an assignment made at once; what was worked on since stays',
  },
  done: { fr: 'L’attribution est annulée.', en: 'The assignment is undone.' },
  who: answerLife.assign.who,
  input: z.object({ lot: identifier() }),
  owner: async (input, { tx }) => ({ process: (await requireLot(tx, input.lot)).processId }),
  async run(input, { tx, now, note }) {
    const [made] = await lockLot(tx, input.lot)
    if (!made || made.undoneAt) throw conflict(sentence(lotWords, (m) => m.undone))
    const lines = await tx
      .select()
      .from(lotLine)
      .where(eq(lotLine.lotId, made.id))
      .orderBy(lotLine.proposalId)
    let undone = 0
    for (const line of lines) {
      const fact = await takeBack(tx, made, line, now)
      if (!fact) continue
      note(fact)
      undone += 1
    }
    const left = lines.length - undone
    await tx.update(lot).set({ undoneAt: now }).where(eq(lot.id, made.id))
    note(lotUndone(made.id, { undone, left }))
    return { lot: made.id, undone, left }
  },
})

type Made = typeof lot.$inferSelect
type Line = typeof lotLine.$inferSelect

/** Only a sheet that is exactly as the lot left it. */
async function takeBack(tx: Database, made: Made, line: Line, now: Date): Promise<Fact | undefined> {
  const asLeft = and(
    eq(answer.proposalId, line.proposalId),
    eq(answer.organisationId, made.organisationId),
    eq(answer.dueDay, made.dueDay),
    eq(answer.status, 'assigned'),
    eq(answer.changedAt, made.madeAt),
  )
  const [sheet] = await tx.select().from(answer).where(asLeft).for('update')
  if (!sheet) return undefined
  const { formerOrganisationId: organisation, formerDueDay: due, formerStatus: status } = line
  if (organisation === null || due === null || status === null) return removed(tx, sheet, line)
  await tx
    .update(answer)
    .set({ organisationId: organisation, dueDay: due, status, changedAt: now })
    .where(eq(answer.id, sheet.id))
  return proposalAssigned(line.proposalId, { answer: sheet.id, organisation, due })
}

/** A sheet that something already refers to (an opinion, a note) stays. */
async function removed(tx: Database, sheet: { id: number }, line: Line): Promise<Fact | undefined> {
  try {
    await tx.transaction((inner) => inner.delete(answer).where(eq(answer.id, sheet.id)))
    return proposalUnassigned(line.proposalId, { answer: sheet.id })
  } catch (error) {
    if (sqlState(error) === '23503') return undefined
    throw error
  }
}
