import { and, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { identifier } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { conflict } from '#kernel/refusal.ts'
import { registeredCalled } from '#modules/registrations/facts.ts'
import { messages } from '#modules/registrations/messages.ts'
import { ownerOfNotice, ownerOfRegistration } from '#modules/registrations/owners.ts'
import { hosts } from '#modules/registrations/registration.ts'
import { registrationById } from '#modules/registrations/registration-row.ts'
import { notice } from '#modules/registrations/tables.ts'

export const recordRegistrantCalled = operation({
  name: 'record-registrant-called',
  summary: {
    fr: 'Noter qu’une personne inscrite a été appelée',
    en: 'Note that a registered person was called',
  },
  done: { fr: 'L’appel est noté.', en: 'The call is noted.' },
  who: hosts,
  owner: ownerOfNotice,
  input: z.object({ notice: identifier() }),
  async run(input, { tx, now, note }) {
    const [called] = await tx
      .update(notice)
      .set({ calledAt: now })
      .where(and(eq(notice.id, input.notice), eq(notice.channel, 'telephone'), isNull(notice.calledAt)))
      .returning({ registration: notice.registrationId })
    if (!called) throw conflict(sentence(messages, (m) => m.alreadyCalled))
    const row = await registrationById(tx, called.registration)
    const { process } = await ownerOfRegistration({ registration: row.id }, { tx })
    note(registeredCalled(row.id, { process, session: row.sessionId }))
    return { process }
  },
})
