import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { identifier, line } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { sessionCancelled } from './facts.ts'
import { lockSession, ownerOfSession } from './requires.ts'
import { sessionLife } from './session.ts'
import { session } from './tables.ts'
import { whoComes } from './who-comes.ts'

export const cancelSession = operation({
  name: 'cancel-session',
  summary: { fr: 'Annuler une séance', en: 'Cancel a session' },
  done: {
    fr: 'La séance est annulée ; elle reste au programme avec sa raison.',
    en: 'The session is cancelled; it stays in the programme with its reason.',
  },
  ...sessionLife.cancel,
  owner: ownerOfSession,
  input: z.object({ session: identifier(), reason: line({ max: 400 }) }),
  async run(input, deed) {
    const { tx, now, note } = deed
    const found = await lockSession(tx, input.session, sessionLife.cancel.from)
    const [cancelled] = await tx
      .update(session)
      .set({ status: 'cancelled', cancelReason: input.reason, revision: found.revision + 1, changedAt: now })
      .where(eq(session.id, found.id))
      .returning()
    if (!cancelled) throw new Error('a session was not cancelled')
    note(sessionCancelled(found.id, { process: found.processId }))
    await whoComes.sessionWritten(deed, found, cancelled)
    return { id: found.id }
  },
})
