import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { identifier, text } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { answerLife, requireStep } from '#modules/answers/answer.ts'
import { answerSentBack } from '#modules/answers/facts.ts'
import { ownerByAnswer, requireLiving } from '#modules/answers/requires.ts'
import { answer } from '#modules/answers/tables.ts'

export const sendBackAnswer = operation({
  name: 'send-back-answer',
  summary: {
    fr: 'Renvoyer une réponse au service, avec un mot',
    en: 'Send an answer back to the service, with a word',
  },
  done: {
    fr: 'La réponse est renvoyée au service, avec votre mot.',
    en: 'The answer is sent back to the service, with your word.',
  },
  ...answerLife.sendBack,
  input: z.object({ answer: identifier(), comment: text({ min: 3, max: 2000 }) }),
  owner: ownerByAnswer,
  async run(input, { tx, now, note }) {
    const sheet = await requireLiving(tx, input.answer)
    requireStep('sendBack', sheet.status)
    await tx
      .update(answer)
      .set({
        status: 'assigned',
        comment: input.comment,
        validatedAt: null,
        validatedBy: null,
        changedAt: now,
      })
      .where(eq(answer.id, sheet.id))
    note(answerSentBack(sheet.id, { proposal: sheet.proposalId }))
    return { answer: sheet.id }
  },
})
