import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { identifier } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { sessionChanged } from './facts.ts'
import { lockSession, ownerOfSession, requireAxis, requireFacilitator } from './requires.ts'
import { sessionLife } from './session.ts'
import { sessionFields, whenOf } from './session-input.ts'
import { session } from './tables.ts'

/** Writes the whole session as given: what is left out is emptied. */
export const changeSession = operation({
  name: 'change-session',
  summary: { fr: 'Changer une séance', en: 'Change a session' },
  done: {
    fr: 'La séance est changée ; les agendas abonnés suivent.',
    en: 'The session is changed; calendars that subscribed follow.',
  },
  ...sessionLife.change,
  owner: ownerOfSession,
  input: z.object({ session: identifier(), ...sessionFields }),
  async run(input, { tx, now, note }) {
    const found = await lockSession(tx, input.session, sessionLife.change.from)
    const axis = await requireAxis(tx, found.processId, input.axis)
    await tx
      .update(session)
      .set({
        axisId: axis?.id ?? null,
        kind: input.kind,
        title: input.title,
        audience: input.audience,
        round: input.round ?? null,
        place: input.place ?? null,
        access: input.access ?? null,
        ...whenOf(input),
        capacity: input.capacity ?? null,
        facilitatorId: await requireFacilitator(tx, input.facilitator),
        documents: input.documents ?? null,
        note: input.note ?? null,
        revision: found.revision + 1,
        changedAt: now,
      })
      .where(eq(session.id, found.id))
    note(sessionChanged(found.id, { process: found.processId }))
    return { id: found.id }
  },
})
