import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { line } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { registeredPersonChanged } from '#modules/registrations/facts.ts'
import { personOf } from '#modules/registrations/own/find-by-code.ts'
import { personFields, personValues } from '#modules/registrations/registering/keep-registration.ts'
import { person } from '#modules/registrations/tables.ts'

/** Writes all as given: what is left out is emptied. */
export const changeRegisteredPerson = operation({
  name: 'change-registered-person',
  summary: {
    fr: 'Changer le nom, le moyen d’être joint ou les besoins d’une inscription',
    en: 'Change the name, the way to be reached or the needs of a registration',
  },
  done: { fr: 'C’est changé.', en: 'It is changed.' },
  who: 'anyone',
  input: z.object({ code: line({ max: 40 }), ...personFields }),
  async run(input, deed) {
    const who = await personOf(deed, input.code)
    await deed.tx.update(person).set(personValues(input)).where(eq(person.id, who.id))
    deed.note(registeredPersonChanged(who.id, { process: who.processId }))
    return { code: who.code as string }
  },
})
