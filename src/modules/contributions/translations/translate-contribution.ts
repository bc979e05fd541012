import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { identifier, text } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { conflict, missing } from '#kernel/refusal.ts'
import {
  contributionLife,
  maxLongText,
  ownerOf,
  translationOrigins,
} from '#modules/contributions/contribution.ts'
import { requireContribution, requireStep } from '#modules/contributions/contribution-row.ts'
import { contributionTranslated } from '#modules/contributions/facts.ts'
import { messages } from '#modules/contributions/messages.ts'
import { touchesPrivateLife } from '#modules/contributions/speaking/personal-data.ts'
import { contribution } from '#modules/contributions/tables.ts'
import { translationMessages } from './translation-messages.ts'

/** What words said in another language say in French, beside them; before publication, so that it is read as they are. */
export const translateContribution = operation({
  name: 'translate-contribution',
  summary: {
    fr: 'Écrire en français ce qui est dit dans une autre langue',
    en: 'Write in French what was said in another language',
  },
  done: {
    fr: 'La traduction est gardée à côté des mots dits.',
    en: 'The translation is kept beside the words said.',
  },
  who: contributionLife.screen.who,
  from: contributionLife.screen.from,
  input: z.object({
    contribution: identifier(),
    translation: text({ max: maxLongText }),
    origin: z.enum(translationOrigins),
  }),
  owner: async (input, { tx }) => {
    const [row] = await tx.select().from(contribution).where(eq(contribution.id, input.contribution))
    if (!row) throw missing(sentence(messages, (m) => m.unknown))
    return ownerOf(row)
  },
  async run(input, { tx, now, note }) {
    const row = await requireContribution(tx, input.contribution)
    requireStep(contributionLife.screen, row, translateContribution.summary)
    if (row.language === 'fr') throw conflict(sentence(translationMessages, (m) => m.french))
    await tx
      .update(contribution)
      .set({
        translation: input.translation,
        translationOrigin: input.origin,
        privateLife: row.privateLife || touchesPrivateLife(input.translation),
        // Whoever is reading it meanwhile has not seen this.
        statusAt: now,
      })
      .where(eq(contribution.id, row.id))
    note(contributionTranslated(row.id, { process: row.processId, origin: input.origin }))
    return { contribution: row.id }
  },
})
