import { and, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { email } from '#kernel/input.ts'
import { messages as kernelMessages } from '#kernel/messages.ts'
import type { Command } from '#kernel/module.ts'
import { operation } from '#kernel/operation.ts'
import { forbidden, missing } from '#kernel/refusal.ts'
import { signInAsked } from './facts.ts'
import { messages } from './messages.ts'
import { openLink } from './sign-in-link.ts'
import { person } from './tables.ts'

/** For a town without mail, or whose mail is broken: whoever holds the machine hands the link over in person. */
export const makeSignInLink = operation({
  name: 'make-sign-in-link',
  summary: {
    fr: 'Faire un lien de connexion à remettre en main propre',
    en: 'Make a sign-in link to hand over in person',
  },
  done: { fr: 'Le lien sert une fois, pendant 30 minutes.', en: 'The link works once, for 30 minutes.' },
  who: { administrator: 'all' },
  when: {
    fr: 'seulement depuis la ligne de commande de la machine',
    en: 'only from the machine’s command line',
  },
  input: z.object({ email: email() }),
  async run(input, { tx, actor, now, note }) {
    // An administrator of the site could otherwise take an elected member's place.
    if (!actor.operator) throw forbidden(sentence(kernelMessages, (m) => m.forbidden))
    const [known] = await tx
      .select({ id: person.id })
      .from(person)
      .where(and(eq(person.email, input.email), isNull(person.deactivatedAt)))
    if (!known) throw missing(sentence(messages, (m) => m.unknownPerson))
    const secret = await openLink(tx, known.id, now)
    note(signInAsked(known.id, { known: true }))
    return { path: `/connexion/confirmer?jeton=${secret}` }
  },
})

export const signInLinkCommand: Command = {
  name: 'sign-in-link',
  usage: {
    fr: 'sign-in-link --email ADRESSE [--town VILLE]',
    en: 'sign-in-link --email ADDRESS [--town TOWN]',
  },
  summary: makeSignInLink.summary,
  async run(call) {
    const link = await call.link()
    const { path } = await link.perform(makeSignInLink, { email: call.flags.email })
    call.print(path)
    call.warn(makeSignInLink.done[call.lang])
    return 0
  },
}
