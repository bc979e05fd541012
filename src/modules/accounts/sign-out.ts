import { and, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { operation } from '#kernel/operation.ts'
import { signedOut } from './facts.ts'
import { everyRole } from './role.ts'
import { session } from './tables.ts'

/** Ends every open session of the person: what somebody who forgot to sign out elsewhere expects. */
export const signOut = operation({
  name: 'sign-out',
  summary: { fr: 'Se déconnecter', en: 'Sign out' },
  done: { fr: 'Vous êtes déconnecté·e.', en: 'You are signed out.' },
  who: everyRole,
  input: z.object({}),
  async run(_input, { tx, now, actor, note }) {
    await tx
      .update(session)
      .set({ endedAt: now })
      .where(and(eq(session.personId, actor.person ?? 0), isNull(session.endedAt)))
    note(signedOut(actor.person ?? 0, {}))
    return {}
  },
})
