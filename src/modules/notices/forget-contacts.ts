import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { slug } from '#kernel/input.ts'
import { deleteMessages } from '#kernel/mail.ts'
import { operation } from '#kernel/operation.ts'
import { conflict } from '#kernel/refusal.ts'
import { forgetContactsOf } from '#modules/contributions/module.ts'
import { ownerOfProcess, processBySlug } from '#modules/processes/module.ts'
import { contactsForgotten } from './facts.ts'
import { words } from './messages.ts'
import { forgetters } from './notice.ts'
import { forgettable, messagesOf } from './reads.ts'

/** A contact was given to be told: once the process is closed and everybody told or tried, there is no reason to keep it. */
export const forgetContacts = operation({
  name: 'forget-contacts',
  summary: {
    fr: 'Oublier les moyens d’être joint d’une démarche terminée',
    en: 'Forget the ways to reach the authors of a closed process',
  },
  done: {
    fr: 'Les adresses et les numéros de cette démarche sont effacés.',
    en: 'The addresses and numbers of this process are erased.',
  },
  who: forgetters,
  when: {
    fr: 'démarche terminée, et plus personne à prévenir',
    en: 'the process is closed, and nobody is left to tell',
  },
  input: z.object({ process: slug() }),
  owner: ownerOfProcess,
  async run(input, { tx, note }) {
    const process = await processBySlug(tx, input.process)
    const before = await forgettable(tx, process.id)
    if (!before.closed) throw conflict(sentence(words, (m) => m.notClosed))
    if (before.waiting > 0) throw conflict(sentence(words, (m) => m.stillWaiting(before.waiting)))
    if (before.contacts === 0) throw conflict(sentence(words, (m) => m.nothingToForget))
    await deleteMessages(tx, await messagesOf(tx, process.id))
    const contacts = await forgetContactsOf(tx, process.id)
    note(contactsForgotten(process.id, { contacts }))
    return { contacts }
  },
})
