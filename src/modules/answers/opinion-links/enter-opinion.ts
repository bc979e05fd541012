import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { day, identifier, line, text } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { invalid } from '#kernel/refusal.ts'
import { requireInstructor } from '#modules/answers/assignment/instructor.ts'
import { opinionGiven } from '#modules/answers/opinions/facts.ts'
import { noLink, requireAsked, requireReasons, stances } from '#modules/answers/opinions/opinion.ts'
import { ownerAsking, requireOpinion } from '#modules/answers/opinions/requires.ts'
import { opinion } from '#modules/answers/opinions/tables.ts'
import { requireLiving } from '#modules/answers/requires.ts'
import { dayInParis } from '#modules/processes/module.ts'
import { linkSenders, requireAwaited } from './link.ts'
import { linkWords } from './messages.ts'

/** An opinion that came on paper, word for word; the sheet says that it was typed, and the day the paper came. */
export const enterOpinion = operation({
  name: 'enter-opinion',
  summary: sentence(linkWords, (m) => m.summaries.enter),
  done: sentence(linkWords, (m) => m.done.enter),
  who: linkSenders,
  when: sentence(linkWords, (m) => m.whileAsked),
  input: z.object({
    opinion: identifier(),
    stance: z.enum(stances),
    text: text({ max: 4000 }).optional(),
    signedBy: line({ max: 120 }).optional(),
    receivedOn: day(),
    example: z.boolean().optional(),
  }),
  owner: ownerAsking,
  async run(input, { tx, actor, now, note }) {
    const found = await requireOpinion(tx, input.opinion)
    const { sheet, organisationId: organisation } = found
    requireInstructor(actor, { organisation: sheet.organisationId, process: sheet.proposal.processId })
    requireAsked('give', found.status)
    await requireLiving(tx, sheet.id)
    requireAwaited(sheet)
    const wrongDay =
      input.receivedOn > dayInParis(now)
        ? sentence(linkWords, (m) => m.future)
        : input.receivedOn < dayInParis(found.askedAt) && sentence(linkWords, (m) => m.beforeAsking)
    if (wrongDay) throw invalid('receivedOn', wrongDay)
    requireReasons(input)
    await tx
      .update(opinion)
      .set({
        status: 'given',
        stance: input.stance,
        text: input.text ?? null,
        signedBy: input.signedBy ?? null,
        receivedOn: input.receivedOn,
        givenBy: actor.id,
        givenAt: now,
        example: input.example ?? found.example,
        ...noLink,
      })
      .where(eq(opinion.id, found.id))
    note(opinionGiven(found.id, { answer: sheet.id, organisation, stance: input.stance }))
    return { answer: sheet.id }
  },
})
