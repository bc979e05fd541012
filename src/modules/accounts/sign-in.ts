import { and, eq, gt, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { key } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { invalid } from '#kernel/refusal.ts'
import { signedIn } from './facts.ts'
import { messages } from './messages.ts'
import { fingerprintOf } from './secret.ts'
import { openSession } from './session.ts'
import { signInLink } from './tables.ts'

export const signIn = operation({
  name: 'sign-in',
  summary: { fr: 'Se connecter avec le lien reçu', en: 'Sign in with the link received' },
  done: { fr: 'Vous êtes connecté·e.', en: 'You are signed in.' },
  who: 'anyone',
  input: z.object({ token: key() }),
  async run(input, { tx, now, note }) {
    const [used] = await tx
      .update(signInLink)
      .set({ usedAt: now })
      .where(
        and(
          eq(signInLink.fingerprint, fingerprintOf(input.token)),
          isNull(signInLink.usedAt),
          gt(signInLink.expiresAt, now),
        ),
      )
      .returning({ person: signInLink.personId })
    if (!used)
      throw invalid(
        'token',
        sentence(messages, (m) => m.linkOver),
      )
    note(signedIn(used.person, {}))
    return { session: await openSession(tx, used.person, now) }
  },
})
