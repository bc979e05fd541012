import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { identifier } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { forbidden, missing } from '#kernel/refusal.ts'
import { signedIn } from './facts.ts'
import { messages } from './messages.ts'
import { openSession } from './session.ts'
import { person } from './tables.ts'

/** The doors of the demonstration: takes a persona's place without a link. Refused in any real town. */
export const enterAs = operation({
  name: 'enter-as',
  summary: {
    fr: 'Entrer à la place d’un personnage (démonstration)',
    en: 'Take a persona’s place (demonstration)',
  },
  done: { fr: 'Vous voyez maintenant le site avec ce rôle.', en: 'You now see the site in this role.' },
  who: 'anyone',
  when: { fr: 'Seulement dans une ville de démonstration', en: 'Only in a demonstration town' },
  input: z.object({ person: identifier() }),
  async run(input, { tx, town, now, note }) {
    if (!town.demonstration) throw forbidden(sentence(messages, (m) => m.onlyDemonstration))
    const [known] = await tx.select({ id: person.id }).from(person).where(eq(person.id, input.person))
    if (!known) throw missing(sentence(messages, (m) => m.unknownPerson))
    note(signedIn(known.id, {}))
    return { session: await openSession(tx, known.id, now) }
  },
})
