import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { identifier } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { collisionsOf } from '#modules/workshops/programme/collisions.ts'
import { sessionChanged } from './facts.ts'
import { sessionsOf } from './reads.ts'
import { lockSession, ownerOfSession, requireAxis, requireFacilitator } from './requires.ts'
import { sessionLife } from './session.ts'
import { placeOf, sessionFields, whenOf } from './session-input.ts'
import { session } from './tables.ts'
import { whoComes } from './who-comes.ts'

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
  async run(input, deed) {
    const { tx, now, note } = deed
    const found = await lockSession(tx, input.session, sessionLife.change.from)
    const axis = await requireAxis(tx, found.processId, input.axis)
    const [changed] = await tx
      .update(session)
      .set({
        axisId: axis?.id ?? null,
        kind: input.kind,
        title: input.title,
        audience: input.audience,
        round: input.round ?? null,
        ...placeOf(input),
        ...whenOf(input),
        facilitatorId: await requireFacilitator(tx, input.facilitator),
        documents: input.documents ?? null,
        note: input.note ?? null,
        revision: found.revision + 1,
        changedAt: now,
      })
      .where(eq(session.id, found.id))
      .returning()
    if (!changed) throw new Error('a session was not changed')
    note(sessionChanged(found.id, { process: found.processId }))
    await whoComes.sessionWritten(deed, found, changed)
    const collisions = collisionsOf(await sessionsOf(tx, found.processId))
      .filter((pair) => pair.some((one) => one.id === found.id))
      .map(([a, b]) => (a.id === found.id ? b.id : a.id))
    return { id: found.id, collisions }
  },
})
