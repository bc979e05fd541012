import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { operation } from '#kernel/operation.ts'
import { conflict } from '#kernel/refusal.ts'
import { messages } from '#modules/registrations/messages.ts'
import { remindersDue } from './due-reads.ts'
import { tell } from './tell.ts'

/** Run by the server every hour; the day before and the week before, each person once. */
export const sendReminders = operation({
  name: 'send-reminders',
  summary: {
    fr: 'Rappeler leurs séances aux personnes inscrites',
    en: 'Remind registered people of their sessions',
  },
  done: { fr: 'Les rappels sont prêts.', en: 'The reminders are ready.' },
  who: { administrator: 'all', agent: 'all' },
  input: z.object({}),
  async run(_input, deed) {
    const due = await remindersDue(deed.tx, deed.now)
    if (due.length === 0) throw conflict(sentence(messages, (m) => m.nobodyToRemind))
    for (const { session, process, kind, about, registrations } of due)
      await tell(deed, { id: session, processId: process }, kind, about, registrations)
    return { sessions: due.length }
  },
})
