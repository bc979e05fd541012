import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { identifier, text } from '#kernel/input.ts'
import { type Deed, operation } from '#kernel/operation.ts'
import { conflict, missing } from '#kernel/refusal.ts'
import { entry, maxLongText, mendEntered, takeBackEntered } from '#modules/contributions/module.ts'
import { entryMended, entryTakenBack } from './facts.ts'
import { withoutTelephones } from './pile.ts'
import { pileMessages } from './pile-messages.ts'
import { type EntrySeen, entryById } from './pile-reads.ts'

async function requireEntry({ tx }: Pick<Deed, 'tx'>, id: number): Promise<EntrySeen> {
  const found = await entryById(tx, id)
  if (!found) throw missing(sentence(pileMessages, (m) => m.unknownEntry))
  return found
}
const owner = async (input: { contribution: number }, deed: Pick<Deed, 'tx'>) => ({
  process: (await requireEntry(deed, input.contribution)).processId,
})

export const mendEntry = operation({
  name: 'mend-entry',
  summary: {
    fr: 'Corriger une parole que l’on vient de saisir',
    en: 'Put right words that one has just typed',
  },
  done: { fr: 'C’est corrigé.', en: 'It is put right.' },
  ...entry,
  owner,
  input: z.object({ contribution: identifier(), text: text({ max: maxLongText }) }),
  async run(input, deed) {
    const found = await requireEntry(deed, input.contribution)
    if (found.kind === 'brief') throw conflict(sentence(pileMessages, (m) => m.briefElsewhere))
    await mendEntered(deed, found.id, found.channel === 'sms' ? withoutTelephones(input.text) : input.text)
    deed.note(entryMended(found.id, { process: found.processId }))
    return { contribution: found.id, pile: found.pile }
  },
})

export const takeBackEntry = operation({
  name: 'take-back-entry',
  summary: {
    fr: 'Reprendre une parole saisie par erreur',
    en: 'Take back words typed by mistake',
  },
  done: {
    fr: 'C’est repris : il n’en reste aucun mot. Si le reçu était donné, dites-le à la personne.',
    en: 'It is taken back: no word of it remains. If the receipt was given, tell the person.',
  },
  ...entry,
  owner,
  input: z.object({ contribution: identifier() }),
  async run(input, deed) {
    const found = await requireEntry(deed, input.contribution)
    await takeBackEntered(deed, found.id)
    deed.note(entryTakenBack(found.id, { process: found.processId }))
    return { contribution: found.id, pile: found.pile }
  },
})
