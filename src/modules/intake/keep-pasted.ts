import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { clean, identifier, key, line } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { invalid, Refusal } from '#kernel/refusal.ts'
import { answerContact, entry, maxLongText } from '#modules/contributions/module.ts'
import { messagesPasted } from './facts.ts'
import { pasteMessages } from './paste-messages.ts'
import { keepInPile, ownerOfPile, takeTurn } from './pile.ts'
import { mostMessages } from './split-messages.ts'

/** Messages pasted together and read by who pasted them: all kept, each with its receipt, or none. */
export const keepPasted = operation({
  name: 'keep-pasted-messages',
  summary: { fr: 'Garder des SMS collés ensemble', en: 'Keep text messages pasted together' },
  done: {
    fr: 'Les messages sont gardés. Chacun a son reçu.',
    en: 'The messages are kept. Each has its receipt.',
  },
  ...entry,
  input: z.object({
    pile: identifier(),
    entries: z
      .array(
        z.object({
          text: z.string().max(200_000),
          /** Left aside by who read it. */
          drop: z.boolean().optional(),
          /** The number to call with the answer, kept apart; only when the town wishes to answer. */
          contact: line({ max: 40 }).optional(),
        }),
      )
      .min(1)
      .max(mostMessages),
    submission: key(),
  }),
  owner: ownerOfPile,
  async run(input, deed) {
    const into = await takeTurn(deed, input.pile)
    let position = into.next
    let kept = 0
    for (const [index, one] of input.entries.entries()) {
      const text = clean(one.text)
      if (one.drop || text === '') continue
      if (text.length > maxLongText)
        throw invalid(
          `entries.${index}.text`,
          sentence(pasteMessages, (m) => m.tooLong),
        )
      try {
        const voice = await keepInPile(deed, into, position, {
          text,
          submission: `${input.submission.slice(0, 58)}-${index}`,
          answer: answerContact({ answerBy: one.contact ? 'telephone' : undefined, contact: one.contact }),
        })
        if (voice.position === position) position++
        kept++
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        throw invalid(`entries.${index}.text`, Object.values(error.fields)[0] ?? error.sentence)
      }
    }
    if (kept === 0)
      throw invalid(
        'entries.0.text',
        sentence(pasteMessages, (m) => m.nothing),
      )
    deed.note(messagesPasted(into.id, { kept, left: input.entries.length - kept }))
    return { pile: into.id, kept }
  },
})
