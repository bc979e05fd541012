import { z } from 'zod'
import { slug } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { ownerOfProcess, processBySlug } from '#modules/processes/module.ts'
import { collisionsOf } from '#modules/workshops/programme/collisions.ts'
import { sessionPlanned } from './facts.ts'
import { sessionsOf } from './reads.ts'
import { requireAxis, requireFacilitator } from './requires.ts'
import { sessionLife } from './session.ts'
import { placeOf, sessionFields, whenOf } from './session-input.ts'
import { session } from './tables.ts'

export const planSession = operation({
  name: 'plan-session',
  summary: { fr: 'Prévoir une séance', en: 'Plan a session' },
  done: { fr: 'La séance est au programme.', en: 'The session is in the programme.' },
  ...sessionLife.plan,
  owner: ownerOfProcess,
  input: z.object({ process: slug(), ...sessionFields }),
  async run(input, { tx, now, note }) {
    const process = await processBySlug(tx, input.process)
    const axis = await requireAxis(tx, process.id, input.axis)
    const [planned] = await tx
      .insert(session)
      .values({
        processId: process.id,
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
        createdAt: now,
        changedAt: now,
      })
      .returning({ id: session.id })
    if (!planned) throw new Error('a session was not planned')
    note(sessionPlanned(planned.id, { process: process.id }))
    const collisions = collisionsOf(await sessionsOf(tx, process.id))
      .filter((pair) => pair.some((one) => one.id === planned.id))
      .map(([a, b]) => (a.id === planned.id ? b.id : a.id))
    return { id: planned.id, collisions }
  },
})
