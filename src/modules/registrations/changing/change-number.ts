import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { identifier, line } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { invalid } from '#kernel/refusal.ts'
import { registrationChanged } from '#modules/registrations/facts.ts'
import { messages } from '#modules/registrations/messages.ts'
import { personOf } from '#modules/registrations/own/find-by-code.ts'
import { personsField } from '#modules/registrations/registering/keep-registration.ts'
import { placesAt, promoteWaiting } from '#modules/registrations/registering/places.ts'
import { registrationLife } from '#modules/registrations/registration.ts'
import { holdRegistration, ownRegistration } from '#modules/registrations/registration-row.ts'
import { registration } from '#modules/registrations/tables.ts'

/** Fewer leave their places to the line; more need free places that nobody waits for. Who waits keeps their turn. */
export const changeNumber = operation({
  name: 'change-number',
  summary: {
    fr: 'Changer le nombre de personnes d’une inscription',
    en: 'Change the number of people of a registration',
  },
  done: { fr: 'Le nombre de personnes est changé.', en: 'The number of people is changed.' },
  ...registrationLife.changeNumber,
  input: z.object({ code: line({ max: 40 }), session: identifier(), persons: personsField }),
  async run(input, deed) {
    const { tx, now, note } = deed
    const who = await personOf(deed, input.code)
    const { session, row } = await holdRegistration(deed, await ownRegistration(tx, who.id, input.session))
    const { capacity } = session
    if (capacity !== null && input.persons > capacity)
      throw invalid(
        'persons',
        sentence(messages, (m) => m.groupTooLarge(capacity)),
      )
    if (capacity !== null && row.status === 'registered' && input.persons > row.persons) {
      const places = await placesAt(tx, session.id)
      const free = places.waiting > 0 ? 0 : capacity - places.registered
      if (input.persons - row.persons > free)
        throw invalid(
          'persons',
          sentence(messages, (m) => m.noRoomForMore(free)),
        )
    }
    await tx
      .update(registration)
      .set({ persons: input.persons, statusAt: now })
      .where(eq(registration.id, row.id))
    note(
      registrationChanged(row.id, {
        process: session.processId,
        session: session.id,
        persons: input.persons,
      }),
    )
    await promoteWaiting(deed, session)
    return { code: who.code as string }
  },
})
