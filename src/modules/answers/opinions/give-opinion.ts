import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { identifier, text } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { conflict, forbidden } from '#kernel/refusal.ts'
import { requireLiving } from '#modules/answers/requires.ts'
import { opinionGiven } from './facts.ts'
import { opinionWords } from './messages.ts'
import { noLink, opinionLife, requireAsked, requireReasons, speaksFor, stances } from './opinion.ts'
import { ownerAsked, requireOpinion } from './requires.ts'
import { opinion } from './tables.ts'

export const giveOpinion = operation({
  name: 'give-opinion',
  summary: sentence(opinionWords, (m) => m.summaries.give),
  done: sentence(opinionWords, (m) => m.done.give),
  ...opinionLife.give,
  input: z.object({
    opinion: identifier(),
    stance: z.enum(stances),
    text: text({ max: 4000 }).optional(),
    example: z.boolean().optional(),
  }),
  owner: ownerAsked,
  async run(input, { tx, actor, now, note }) {
    const found = await requireOpinion(tx, input.opinion)
    const { organisationId: organisation, sheet } = found
    if (!speaksFor(actor, { organisation, process: sheet.proposal.processId }))
      throw forbidden(sentence(opinionWords, (m) => m.notAsked))
    requireAsked('give', found.status)
    await requireLiving(tx, sheet.id)
    if (sheet.status === 'published') throw conflict(sentence(opinionWords, (m) => m.published))
    requireReasons(input)
    await tx
      .update(opinion)
      .set({
        status: 'given',
        stance: input.stance,
        text: input.text ?? null,
        givenBy: actor.id,
        givenAt: now,
        example: input.example ?? found.example,
        ...noLink,
      })
      .where(eq(opinion.id, found.id))
    note(opinionGiven(found.id, { answer: sheet.id, organisation, stance: input.stance }))
    return { opinion: found.id }
  },
})
