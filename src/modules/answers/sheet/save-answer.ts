import { eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Database } from '#kernel/database/database.ts'
import { identifier, text } from '#kernel/input.ts'
import type { Fact } from '#kernel/journal.ts'
import { operation } from '#kernel/operation.ts'
import { answerLife, decisions, reasonKinds, requireReach, requireStep } from '#modules/answers/answer.ts'
import { answerSaved } from '#modules/answers/facts.ts'
import { ownerByAnswer, requireLiving } from '#modules/answers/requires.ts'
import { answer } from '#modules/answers/tables.ts'
import { findingsOf, found, said } from './draft-answer.ts'

/** The same fields, none of them compulsory. */
export const begun = {
  decision: z.enum(decisions).optional(),
  reasonKind: z.enum(reasonKinds).optional(),
  reason: text({ max: 6000 }).optional(),
  ...said,
  ...found,
}

const begunFields = z.object(begun)

/** Keeps what is begun of an answer. */
export async function keepBegun(
  tx: Database,
  sheet: { id: number; proposalId: number },
  input: z.output<typeof begunFields>,
  now: Date,
): Promise<Fact> {
  await tx
    .update(answer)
    .set({
      decision: input.decision ?? null,
      reasonKind: input.reasonKind ?? null,
      reason: input.reason ?? null,
      followUp: input.followUp ?? null,
      passedTo: input.passedTo ?? null,
      passedOn: input.passedOn ?? null,
      plain: input.plain ?? null,
      ...findingsOf(input),
      changedAt: now,
    })
    .where(eq(answer.id, sheet.id))
  return answerSaved(sheet.id, { proposal: sheet.proposalId })
}

/** Nothing is compulsory: what is begun is kept, and nobody reads it as an answer. */
export const saveAnswer = operation({
  name: 'save-answer',
  summary: { fr: 'Mettre de côté une réponse commencée', en: 'Set aside an answer begun' },
  done: { fr: 'Ce que vous avez écrit est gardé.', en: 'What you wrote is kept.' },
  ...answerLife.save,
  input: z.object({ answer: identifier(), ...begun }),
  owner: ownerByAnswer,
  async run(input, { tx, now, actor, note }) {
    const sheet = await requireLiving(tx, input.answer)
    requireReach(actor, { organisation: sheet.organisationId, process: sheet.proposal.processId })
    requireStep('save', sheet.status)
    note(await keepBegun(tx, sheet, input, now))
    return { answer: sheet.id }
  },
})
