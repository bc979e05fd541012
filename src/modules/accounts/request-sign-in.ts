import { and, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { email } from '#kernel/input.ts'
import { spend } from '#kernel/limits.ts'
import { queueMessage } from '#kernel/mail.ts'
import { operation } from '#kernel/operation.ts'
import { signInAsked } from './facts.ts'
import { messages } from './messages.ts'
import { openLink } from './sign-in-link.ts'
import { person } from './tables.ts'

/** Answers the same whether the address is known or not: nobody learns who works with the town. */
export const requestSignIn = operation({
  name: 'request-sign-in',
  summary: { fr: 'Demander un lien de connexion', en: 'Ask for a sign-in link' },
  done: {
    fr: 'Si cette adresse est connue, un lien vient d’y être envoyé. Il sert une fois, pendant 30 minutes.',
    en: 'If this address is known, a link has just been sent to it. It works once, for 30 minutes.',
  },
  who: 'anyone',
  input: z.object({ email: email() }),
  async run(input, { tx, town, now, note }) {
    await spend('signIn', `${town.slug}:${input.email}`)
    const [known] = await tx
      .select()
      .from(person)
      .where(and(eq(person.email, input.email), isNull(person.deactivatedAt)))
    note(signInAsked(known?.id ?? 0, { known: Boolean(known) }))
    if (!known) return {}
    const secret = await openLink(tx, known.id, now)
    const words = messages.fr.signInMail
    await queueMessage(
      tx,
      {
        kind: 'sign-in',
        recipient: known.email,
        subject: words.subject,
        body: words.body(known.name, `{site}/connexion/confirmer?jeton=${secret}`),
      },
      now,
    )
    return {}
  },
})
