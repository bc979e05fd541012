import { eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Owner } from '#kernel/actor.ts'
import { sentence } from '#kernel/i18n.ts'
import { identifier } from '#kernel/input.ts'
import { type Deed, operation } from '#kernel/operation.ts'
import { conflict } from '#kernel/refusal.ts'
import { answerLife, requireStep } from '#modules/answers/answer.ts'
import { answerValidated } from '#modules/answers/facts.ts'
import { messages } from '#modules/answers/messages.ts'
import { ownerByAnswer, requireLiving } from '#modules/answers/requires.ts'
import { answer } from '#modules/answers/tables.ts'

export const validateAnswer = operation({
  name: 'validate-answer',
  summary: { fr: 'Valider une réponse, comme élu·e', en: 'Validate an answer, as an elected member' },
  done: {
    fr: 'La réponse est validée. Elle peut être publiée.',
    en: 'The answer is validated. It can be published.',
  },
  ...answerLife.validate,
  input: z.object({ answer: identifier() }),
  owner: ownerByAnswer,
  async run(input, deed) {
    await validate(input.answer, deed)
    return { answer: input.answer }
  },
})

export const validateAnswers = operation({
  name: 'validate-answers',
  summary: {
    fr: 'Valider plusieurs réponses d’une démarche, comme élu·e',
    en: 'Validate several answers of a process, as an elected member',
  },
  done: {
    fr: 'Les réponses sont validées. Elles peuvent être publiées.',
    en: 'The answers are validated. They can be published.',
  },
  ...answerLife.validate,
  input: z.object({ answers: z.array(identifier()).min(1).max(200) }),
  async owner(input, deed) {
    const owners: Owner[] = []
    for (const id of sorted(input.answers)) owners.push(await ownerByAnswer({ answer: id }, deed))
    if (owners.some((one) => one.process !== owners[0]?.process))
      throw conflict(sentence(messages, (m) => m.otherProcess))
    return { process: owners[0]?.process }
  },
  async run(input, deed) {
    const ids = sorted(input.answers)
    for (const id of ids) await validate(id, deed)
    return { validated: ids.length }
  },
})

/** Rows are always locked in the same order: two lists at once never wait for each other. */
const sorted = (ids: readonly number[]) => [...new Set(ids)].sort((a, b) => a - b)

async function validate(id: number, { tx, now, actor, note }: Deed): Promise<void> {
  const sheet = await requireLiving(tx, id)
  requireStep('validate', sheet.status)
  await tx
    .update(answer)
    .set({ status: 'validated', validatedAt: now, validatedBy: actor.person ?? null, changedAt: now })
    .where(eq(answer.id, id))
  note(answerValidated(id, { proposal: sheet.proposalId, decision: sheet.decision as string }))
}
