import { z } from 'zod'
import { identifier } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { takeBackEntered } from '#modules/contributions/module.ts'
import { verbatimTakenBack } from '#modules/minutes/facts.ts'
import { writers } from '#modules/minutes/writers.ts'
import { placeOfVerbatim } from './session-reads.ts'

export const takeBackVerbatim = operation({
  name: 'take-back-verbatim',
  summary: { fr: 'Reprendre ce que l’on a noté par erreur', en: 'Take back what one typed by mistake' },
  done: {
    fr: 'C’est repris : il n’en reste aucun mot. Si le reçu était donné, dites-le à la personne.',
    en: 'It is taken back: no word of it remains. If the receipt was given, tell the person.',
  },
  who: writers,
  owner: async (input, { tx }) => ({ process: (await placeOfVerbatim(tx, input.contribution)).process }),
  input: z.object({ contribution: identifier() }),
  async run(input, deed) {
    const place = await placeOfVerbatim(deed.tx, input.contribution)
    await takeBackEntered(deed, input.contribution)
    deed.note(verbatimTakenBack(place.session, { process: place.process, contribution: input.contribution }))
    return { session: place.session }
  },
})
