import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { identifier } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { missing } from '#kernel/refusal.ts'
import { deliberationLife } from '#modules/deliberations/deliberation.ts'
import { answerReleased } from '#modules/deliberations/facts.ts'
import { messages } from '#modules/deliberations/messages.ts'
import { lockDeliberation, ownerOf, requireStatus } from '#modules/deliberations/reads.ts'
import { adoptedAnswer } from '#modules/deliberations/tables.ts'

export const releaseAnswer = operation({
  name: 'release-answer',
  summary: {
    fr: 'Détacher une réponse rattachée par erreur, avant la publication',
    en: 'Detach an answer attached by mistake, before publication',
  },
  done: { fr: 'La réponse est détachée.', en: 'The answer is detached.' },
  ...deliberationLife.adopt,
  input: z.object({ deliberation: identifier(), answer: identifier() }),
  owner: ({ deliberation: id }, { tx }) => ownerOf(tx, id),
  async run(input, { tx, note }) {
    const act = await lockDeliberation(tx, input.deliberation)
    requireStatus(act, deliberationLife.adopt, 'adopt')
    const gone = await tx
      .delete(adoptedAnswer)
      .where(and(eq(adoptedAnswer.deliberationId, act.id), eq(adoptedAnswer.answerId, input.answer)))
      .returning({ id: adoptedAnswer.answerId })
    if (gone.length === 0) throw missing(sentence(messages, (m) => m.notAttached))
    note(answerReleased(act.id, { answer: input.answer }))
    return { id: act.id }
  },
})
