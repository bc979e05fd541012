import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { email, identifier } from '#kernel/input.ts'
import { queueMessage } from '#kernel/mail.ts'
import { operation } from '#kernel/operation.ts'
import { requireInstructor } from '#modules/answers/assignment/instructor.ts'
import { opinionLinkSent } from '#modules/answers/opinions/facts.ts'
import { requireAsked } from '#modules/answers/opinions/opinion.ts'
import { ownerAsking, requireOpinion } from '#modules/answers/opinions/requires.ts'
import { opinion } from '#modules/answers/opinions/tables.ts'
import { requireLiving } from '#modules/answers/requires.ts'
import { dayInParis } from '#modules/processes/module.ts'
import { lastDayOf, linkSenders, newLinkKey, requireAwaited } from './link.ts'
import { linkWords } from './messages.ts'
import { requestMail } from './request-mail.ts'

/** Sent again, to the same address or to another: the former link serves no more. */
export const sendOpinionLink = operation({
  name: 'send-opinion-link',
  summary: sentence(linkWords, (m) => m.summaries.send),
  done: sentence(linkWords, (m) => m.done.send),
  who: linkSenders,
  when: sentence(linkWords, (m) => m.whileAsked),
  input: z.object({ opinion: identifier(), email: email() }),
  owner: ownerAsking,
  async run(input, { tx, actor, now, note }) {
    const found = await requireOpinion(tx, input.opinion)
    const { sheet } = found
    requireInstructor(actor, { organisation: sheet.organisationId, process: sheet.proposal.processId })
    requireAsked('give', found.status)
    await requireLiving(tx, sheet.id)
    requireAwaited(sheet)
    const linkKey = newLinkKey()
    const linkUntil = lastDayOf(found.dueDay, dayInParis(now))
    await tx
      .update(opinion)
      .set({ linkKey, linkUntil, linkEmail: input.email, remindedAt: null })
      .where(eq(opinion.id, found.id))
    const said = await requestMail(tx, linkKey, 'asked')
    if (!said) throw new Error('a link that was just made opens nothing')
    await queueMessage(tx, { kind: 'opinion', recipient: input.email, ...said }, now)
    note(opinionLinkSent(found.id, { answer: sheet.id, organisation: found.organisationId }))
    return { answer: sheet.id, until: linkUntil }
  },
})
