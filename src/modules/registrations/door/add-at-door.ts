import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { identifier, line } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { addedAtDoor } from '#modules/registrations/facts.ts'
import { freshCode, personsField } from '#modules/registrations/registering/keep-registration.ts'
import { registrationLife } from '#modules/registrations/registration.ts'
import { person, registration } from '#modules/registrations/tables.ts'
import { ownerOfSession } from '#modules/workshops/module.ts'
import { openDoor } from './door.ts'

/** Someone comes who was not registered: present at once, with a code of their own to come back with, name or not. */
export const addAtDoor = operation({
  name: 'add-at-door',
  summary: {
    fr: 'Ajouter une personne venue sans inscription',
    en: 'Add someone who came without registration',
  },
  done: { fr: 'La personne est ajoutée, présente.', en: 'The person is added, present.' },
  ...registrationLife.door,
  owner: ownerOfSession,
  input: z.object({ session: identifier(), name: line({ max: 80 }).optional(), persons: personsField }),
  async run(input, deed) {
    const { tx, now } = deed
    const session = await openDoor(deed, input.session)
    const code = await freshCode(tx)
    const [added] = await tx
      .insert(person)
      .values({
        processId: session.processId,
        code,
        calendarKey: randomBytes(18).toString('base64url'),
        name: input.name ?? null,
        reach: 'none',
        channel: 'door',
        enteredBy: deed.actor.person ?? null,
        madeAt: now,
      })
      .returning({ id: person.id })
    if (!added) throw new Error('a person was not added')
    await tx.insert(registration).values({
      personId: added.id,
      sessionId: session.id,
      persons: input.persons,
      status: 'door',
      madeAt: now,
      statusAt: now,
      present: input.persons,
    })
    deed.note(addedAtDoor(session.id, { process: session.processId, persons: input.persons }))
    return { session: session.id, code }
  },
})
