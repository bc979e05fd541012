import { z } from 'zod'
import { identifier } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { ownerOf, requireContribution } from '#modules/contributions/module.ts'
import { originalRead } from '#modules/moderation/facts.ts'

/** Who may read words as they were said once they are masked. Elected members and partners read what the public reads. */
export const originalReaders = {
  administrator: 'all',
  agent: 'all',
  guarantor: 'all',
  facilitator: 'own',
} as const

/** Reading what a mask hides is a deed: the journal keeps who and when. Never what. */
export const readOriginal = operation({
  name: 'read-original',
  summary: {
    fr: 'Lire le texte d’origine d’une contribution masquée',
    en: 'Read the original of a masked contribution',
  },
  done: { fr: 'Cette lecture est notée au journal.', en: 'This reading is noted in the journal.' },
  who: originalReaders,
  input: z.object({ contribution: identifier() }),
  owner: async (input, { tx }) => ownerOf(await requireContribution(tx, input.contribution)),
  async run(input, { tx, note }) {
    const row = await requireContribution(tx, input.contribution)
    note(originalRead(row.id, { process: row.processId }))
    return { reference: row.reference, language: row.language, title: row.title, text: row.text }
  },
})
