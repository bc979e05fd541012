import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { identifier, text } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { maxLongText, publishWords } from '#modules/contributions/module.ts'
import { appealDecided } from '#modules/moderation/facts.ts'
import { appeal } from '#modules/moderation/tables.ts'
import { appealLife } from './appeal.ts'
import { appealOwner, requireAppeal, requireWaiting } from './appeal-row.ts'

/** Another person than who refused: the words are published, if need be with masks, or stay unpublished; with reasons. */
export const decideAppeal = operation({
  name: 'decide-appeal',
  summary: { fr: 'Décider d’un recours', en: 'Decide an appeal' },
  done: {
    fr: 'Le recours est décidé. L’auteur en lit les raisons.',
    en: 'The appeal is decided. The author reads the reasons.',
  },
  ...appealLife.decide,
  input: z.object({
    appeal: identifier(),
    result: z.enum(['accepted', 'rejected']),
    /** The reasons, said to the author. */
    answer: text({ min: 10, max: 2000 }),
    publishedText: text({ max: maxLongText }).optional(),
    nothingPrivate: z.boolean().optional(),
  }),
  owner: (input, { tx }) => appealOwner(tx, input.appeal),
  async run(input, deed) {
    const { tx, now, actor, note } = deed
    const { appeal: found, contribution } = await requireAppeal(tx, input.appeal)
    requireWaiting(found)
    const [decided] = await tx
      .update(appeal)
      .set({ status: input.result, answer: input.answer, decidedBy: actor.person ?? null, decidedAt: now })
      .where(eq(appeal.id, found.id))
      .returning({ alone: appeal.alone })
    if (input.result === 'accepted') await publishWords(deed, contribution, input)
    note(
      appealDecided(contribution.id, {
        process: contribution.processId,
        appeal: found.id,
        result: input.result,
        alone: decided?.alone ?? false,
      }),
    )
    return { appeal: found.id, contribution: contribution.id }
  },
})
