import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { operation } from '#kernel/operation.ts'
import { conflict } from '#kernel/refusal.ts'
import { registeredForgotten } from '#modules/registrations/facts.ts'
import { messages } from '#modules/registrations/messages.ts'
import { forgettable } from '#modules/registrations/telling/due-reads.ts'
import { forgetPersons } from './forget.ts'

/** Run by the server every hour. */
export const forgetRegistrations = operation({
  name: 'forget-registrations',
  summary: {
    fr: 'Effacer les inscriptions trente jours après la dernière séance de la personne',
    en: 'Erase registrations thirty days after the person’s last session',
  },
  done: {
    fr: 'Les inscriptions anciennes sont effacées ; les comptes restent.',
    en: 'Old registrations are erased; counts stay.',
  },
  who: { administrator: 'all', agent: 'all' },
  input: z.object({}),
  async run(_input, { tx, now, note }) {
    const old = await forgettable(tx, now)
    if (old.length === 0) throw conflict(sentence(messages, (m) => m.nobodyToForget))
    await forgetPersons(
      tx,
      old.map((one) => one.id),
      now,
    )
    for (const process of new Set(old.map((one) => one.process)))
      note(registeredForgotten(process, { persons: old.filter((one) => one.process === process).length }))
    return { persons: old.length }
  },
})
