import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { line, slug } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { invalid } from '#kernel/refusal.ts'
import { ownerOfProcess, processBySlug } from '#modules/processes/module.ts'
import { sessionPlanned } from '#modules/workshops/facts.ts'
import { messages } from '#modules/workshops/messages.ts'
import { sessionsOf } from '#modules/workshops/reads.ts'
import { requireAxis, requireFacilitator } from '#modules/workshops/requires.ts'
import { audiences, sessionLife } from '#modules/workshops/session.ts'
import { placeFields, placeOf, whenFields, whenOf } from '#modules/workshops/session-input.ts'
import { session } from '#modules/workshops/tables.ts'
import { collisionsOf } from './collisions.ts'

export const slot = z.object({
  axis: z.int().min(1).max(99),
  audience: z.enum(audiences),
  round: z.int().min(1).max(50),
  ...whenFields,
  /** Of this session, instead of the place of all. */
  place: line({ max: 200 }).optional(),
})

export type Slot = z.output<typeof slot>

export const isUndated = (row: Pick<Slot, 'day' | 'start' | 'end' | 'approximate'>) =>
  !row.day && !row.start && !row.end && !row.approximate

/** Axes × audiences × rounds from a list of slots; a slot without any date is not planned yet, and is passed over. */
export const generateProgramme = operation({
  name: 'generate-programme',
  summary: { fr: 'Composer le programme des ateliers', en: 'Compose the programme of workshops' },
  done: { fr: 'Les ateliers sont au programme.', en: 'The workshops are in the programme.' },
  ...sessionLife.plan,
  owner: ownerOfProcess,
  input: z.object({ process: slug(), ...placeFields, slots: z.array(slot).min(1).max(200) }),
  async run(input, { tx, now, note }) {
    const process = await processBySlug(tx, input.process)
    const facilitatorId = await requireFacilitator(tx, input.facilitator)
    const planned: number[] = []
    for (const [index, row] of input.slots.entries()) {
      if (isUndated(row)) continue
      const axis = await requireAxis(tx, process.id, row.axis, `slots.${index}.axis`)
      const [added] = await tx
        .insert(session)
        .values({
          processId: process.id,
          axisId: axis?.id ?? null,
          kind: 'workshop',
          title: messages.fr.workshopTitle(
            axis?.shortTitle ?? '',
            messages.fr.audiences[row.audience],
            row.round,
          ),
          audience: row.audience,
          round: row.round,
          ...placeOf({ ...input, place: row.place ?? input.place }),
          ...whenOf(row, (field) => `slots.${index}.${field}`),
          facilitatorId,
          createdAt: now,
          changedAt: now,
        })
        .returning({ id: session.id })
      if (!added) throw new Error('a session was not planned')
      note(sessionPlanned(added.id, { process: process.id }))
      planned.push(added.id)
    }
    if (planned.length === 0)
      throw invalid(
        'slots.0.day',
        sentence(messages, (m) => m.oneSlot),
      )
    const collisions = collisionsOf(await sessionsOf(tx, process.id)).map(([a, b]) => [a.id, b.id])
    return { sessions: planned, collisions }
  },
})
