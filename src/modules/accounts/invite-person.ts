import { z } from 'zod'
import { email, line } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { personInvited } from './facts.ts'
import { person } from './tables.ts'

export const invitePerson = operation({
  name: 'invite-person',
  summary: {
    fr: 'Inscrire une personne qui travaille avec la Ville',
    en: 'Add a person who works with the town',
  },
  done: {
    fr: 'La personne est inscrite. Donnez-lui maintenant un rôle.',
    en: 'The person is added. Now give them a role.',
  },
  who: { administrator: 'all' },
  input: z.object({ name: line({ max: 120 }), email: email() }),
  async run(input, { tx, now, note }) {
    const [added] = await tx
      .insert(person)
      .values({ name: input.name, email: input.email, createdAt: now })
      .returning({ id: person.id })
    if (!added) throw new Error('a person was not added')
    note(personInvited(added.id, {}))
    return { id: added.id }
  },
})
