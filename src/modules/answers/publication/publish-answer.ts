import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { identifier, slug } from '#kernel/input.ts'
import { type Deed, operation } from '#kernel/operation.ts'
import { conflict } from '#kernel/refusal.ts'
import { answerLife, requireStep } from '#modules/answers/answer.ts'
import { answerPublished } from '#modules/answers/facts.ts'
import { messages } from '#modules/answers/messages.ts'
import { validatedIn } from '#modules/answers/reads.ts'
import { type Answered, keepVersion, ownerByAnswer, requireLiving } from '#modules/answers/requires.ts'
import { answer } from '#modules/answers/tables.ts'
import { processBySlug } from '#modules/processes/module.ts'

export const publishAnswer = operation({
  name: 'publish-answer',
  summary: { fr: 'Publier une réponse validée', en: 'Publish a validated answer' },
  done: { fr: 'La réponse est publiée.', en: 'The answer is published.' },
  ...answerLife.publish,
  input: z.object({ answer: identifier() }),
  owner: ownerByAnswer,
  async run(input, deed) {
    await publish(input.answer, deed)
    return { answer: input.answer }
  },
})

/** Everybody learns the same day: nobody reads their answer in the newspaper before it is public. */
export const publishAnswers = operation({
  name: 'publish-answers',
  summary: {
    fr: 'Publier le même jour toutes les réponses validées d’une démarche',
    en: 'Publish all the validated answers of a process on the same day',
  },
  done: {
    fr: 'Toutes les réponses validées sont publiées.',
    en: 'All the validated answers are published.',
  },
  ...answerLife.publish,
  input: z.object({ process: slug() }),
  owner: async (input, { tx }) => ({ process: (await processBySlug(tx, input.process)).id }),
  async run(input, deed) {
    const process = await processBySlug(deed.tx, input.process)
    const ids = await validatedIn(deed.tx, process.id)
    if (ids.length === 0) throw conflict(sentence(messages, (m) => m.nothingToPublish))
    for (const id of ids) await publish(id, deed)
    return { published: ids.length, process: process.slug }
  },
})

/** One answer, validated before: also by the hour that was scheduled. */
export async function publish(id: number, { tx, now, note }: Deed): Promise<void> {
  const sheet = await requireLiving(tx, id)
  requireStep('publish', sheet.status)
  await tx
    .update(answer)
    .set({ status: 'published', publishedAt: now, version: 1, changedAt: now })
    .where(eq(answer.id, id))
  await keepVersion(tx, id, 1, sheet as Answered, now)
  note(
    answerPublished(id, {
      proposal: sheet.proposalId,
      process: sheet.proposal.processId,
      decision: sheet.decision as string,
      version: 1,
    }),
  )
}
