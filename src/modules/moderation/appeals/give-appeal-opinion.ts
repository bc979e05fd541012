import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { identifier, text } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { opinionGiven } from '#modules/moderation/facts.ts'
import { appeal } from '#modules/moderation/tables.ts'
import { appealLife } from './appeal.ts'
import { appealOwner, requireAppeal, requireWaiting } from './appeal-row.ts'

/** The guarantor says what they think of a refusal; the town decides, and the author reads both. */
export const giveAppealOpinion = operation({
  name: 'give-appeal-opinion',
  summary: { fr: 'Donner un avis sur un recours', en: 'Give an opinion on an appeal' },
  done: {
    fr: 'Votre avis est donné. L’auteur le lira.',
    en: 'Your opinion is given. The author will read it.',
  },
  ...appealLife.opinion,
  input: z.object({ appeal: identifier(), opinion: text({ min: 3, max: 2000 }) }),
  owner: (input, { tx }) => appealOwner(tx, input.appeal),
  async run(input, { tx, now, actor, note }) {
    const { appeal: found, contribution } = await requireAppeal(tx, input.appeal)
    requireWaiting(found)
    await tx
      .update(appeal)
      .set({ opinion: input.opinion, opinionBy: actor.person ?? null, opinionAt: now })
      .where(eq(appeal.id, found.id))
    note(opinionGiven(contribution.id, { process: contribution.processId, appeal: found.id }))
    return { appeal: found.id }
  },
})
