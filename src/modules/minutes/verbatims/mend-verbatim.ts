import { z } from 'zod'
import { identifier, text } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { maxLongText, mendEntered } from '#modules/contributions/module.ts'
import { verbatimMended } from '#modules/minutes/facts.ts'
import { writers } from '#modules/minutes/writers.ts'
import { placeOfVerbatim } from './session-reads.ts'

export const mendVerbatim = operation({
  name: 'mend-verbatim',
  summary: { fr: 'Corriger ce que l’on vient de noter', en: 'Put right what one has just typed' },
  done: { fr: 'C’est corrigé.', en: 'It is put right.' },
  who: writers,
  owner: async (input, { tx }) => ({ process: (await placeOfVerbatim(tx, input.contribution)).process }),
  input: z.object({ contribution: identifier(), text: text({ max: maxLongText }) }),
  async run(input, deed) {
    const place = await placeOfVerbatim(deed.tx, input.contribution)
    await mendEntered(deed, input.contribution, input.text)
    deed.note(verbatimMended(place.session, { process: place.process, contribution: input.contribution }))
    return { session: place.session }
  },
})
