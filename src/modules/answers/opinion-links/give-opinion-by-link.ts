import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { key, line, text } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { missing } from '#kernel/refusal.ts'
import { opinionGiven } from '#modules/answers/opinions/facts.ts'
import { noLink, requireAsked, requireReasons, stances } from '#modules/answers/opinions/opinion.ts'
import { requireOpinion } from '#modules/answers/opinions/requires.ts'
import { opinion } from '#modules/answers/opinions/tables.ts'
import { requireLiving } from '#modules/answers/requires.ts'
import { dayInParis } from '#modules/processes/module.ts'
import { requireAwaited } from './link.ts'
import { linkWords } from './messages.ts'
import { opinionOfLink } from './reads.ts'

/** Whoever holds the link of one request answers it, once: a wrong link, an old one and one that served are told the same. */
export const giveOpinionByLink = operation({
  name: 'give-opinion-by-link',
  summary: sentence(linkWords, (m) => m.summaries.give),
  done: sentence(linkWords, (m) => m.done.give),
  who: 'anyone',
  when: sentence(linkWords, (m) => m.withLink),
  input: z.object({
    key: key(),
    stance: z.enum(stances),
    text: text({ max: 4000 }).optional(),
    signedBy: line({ max: 120 }).optional(),
  }),
  async run(input, { tx, now, note }) {
    const asked = await opinionOfLink(tx, input.key, dayInParis(now))
    if (!asked) throw missing(sentence(linkWords, (m) => m.gone))
    const found = await requireOpinion(tx, asked.id)
    requireAsked('give', found.status)
    await requireLiving(tx, found.sheet.id)
    requireAwaited(found.sheet)
    requireReasons(input)
    await tx
      .update(opinion)
      .set({
        status: 'given',
        stance: input.stance,
        text: input.text ?? null,
        signedBy: input.signedBy ?? null,
        givenBy: 'link',
        givenAt: now,
        ...noLink,
      })
      .where(eq(opinion.id, found.id))
    const { organisationId: organisation } = found
    note(opinionGiven(found.id, { answer: found.sheet.id, organisation, stance: input.stance }))
    return {}
  },
})
