import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { isAllowed } from '#kernel/actor.ts'
import { sentence } from '#kernel/i18n.ts'
import { identifier, text } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { conflict, forbidden } from '#kernel/refusal.ts'
import {
  answerLife,
  decisions,
  minReason,
  reasonKinds,
  requireComplete,
  requireStep,
} from '#modules/answers/answer.ts'
import { answerCorrected } from '#modules/answers/facts.ts'
import { messages } from '#modules/answers/messages.ts'
import { keepVersion, ownerByAnswer, requireAnswer } from '#modules/answers/requires.ts'
import { said } from '#modules/answers/sheet/draft-answer.ts'
import { answer } from '#modules/answers/tables.ts'
import { dayInParis } from '#modules/processes/module.ts'

export const correctAnswer = operation({
  name: 'correct-answer',
  summary: {
    fr: 'Corriger une réponse publiée : l’ancienne version reste lisible',
    en: 'Correct a published answer: the former version stays readable',
  },
  done: {
    fr: 'La réponse est corrigée. Ce qui a changé est visible de tous.',
    en: 'The answer is corrected. What changed is visible to all.',
  },
  ...answerLife.correct,
  input: z.object({
    answer: identifier(),
    decision: z.enum(decisions),
    reasonKind: z.enum(reasonKinds),
    reason: text({ min: minReason, max: 6000 }),
    ...said,
    /** Read by all beside what changed. */
    changeReason: text({ min: 3, max: 600 }),
  }),
  owner: ownerByAnswer,
  async run(input, { tx, now, actor, note }) {
    const sheet = await requireAnswer(tx, input.answer)
    requireStep('correct', sheet.status)
    requireComplete(input, dayInParis(now))
    const { decision, reasonKind, reason } = input
    const corrected = {
      decision,
      reasonKind,
      reason,
      followUp: input.followUp ?? null,
      passedTo: input.passedTo ?? null,
      passedOn: input.passedOn ?? null,
      plain: input.plain ?? null,
    }
    const owner = { process: sheet.proposal.processId }
    if (decision !== sheet.decision && !isAllowed({ elected: 'all' }, actor, owner))
      throw forbidden(sentence(messages, (m) => m.onlyElected))
    if (Object.entries(corrected).every(([name, value]) => sheet[name as keyof typeof corrected] === value))
      throw conflict(sentence(messages, (m) => m.nothingChanged))
    const number = sheet.version + 1
    await tx
      .update(answer)
      .set({ ...corrected, version: number, changedAt: now })
      .where(eq(answer.id, sheet.id))
    await keepVersion(tx, sheet.id, number, corrected, now, input.changeReason)
    note(
      answerCorrected(sheet.id, {
        proposal: sheet.proposalId,
        process: owner.process,
        decision,
        version: number,
      }),
    )
    return { answer: sheet.id, version: number }
  },
})
