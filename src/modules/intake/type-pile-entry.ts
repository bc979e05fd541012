import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { count, identifier, key, text } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { invalid } from '#kernel/refusal.ts'
import { alikeTo, authorCategories, entry, maxLongText } from '#modules/contributions/module.ts'
import { keepInPile, ownerOfPile, takeTurn } from './pile.ts'
import { pileMessages } from './pile-messages.ts'
import { entryOfSubmission } from './pile-reads.ts'

/** One more of the pile. What looks like words already there is said first: a person decides, never the machine. */
export const typePileEntry = operation({
  name: 'type-pile-entry',
  summary: { fr: 'Saisir la parole suivante d’une pile', en: 'Type the next words of a pile' },
  done: { fr: 'C’est gardé.', en: 'It is kept.' },
  ...entry,
  input: z.object({
    pile: identifier(),
    text: text({ max: maxLongText }),
    axis: count(999).min(1).optional(),
    authorCategory: z.enum(authorCategories).optional(),
    groupSize: count().min(1).optional(),
    language: z
      .string()
      .regex(/^[a-z]{2,3}$/)
      .optional(),
    readBack: z.boolean().optional(),
    /** It looks like other words of the process, and is to be kept all the same. */
    alike: z.boolean().default(false),
    submission: key(),
  }),
  owner: ownerOfPile,
  async run(input, deed) {
    const into = await takeTurn(deed, input.pile)
    const sentBefore = await entryOfSubmission(deed.tx, input.submission)
    if (!input.alike && !sentBefore) {
      const like = await alikeTo(deed.tx, into.processId, input.text)
      if (like)
        throw invalid(
          'alike',
          sentence(pileMessages, (m) => m.alike(like.reference)),
        )
    }
    const kept = await keepInPile(deed, into, into.next, input)
    return { pile: into.id, reference: kept.reference, code: kept.code, position: kept.position }
  },
})
