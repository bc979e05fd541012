import { z } from 'zod'
import { day, identifier, line, text } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { bodies, deliberationLife } from '#modules/deliberations/deliberation.ts'
import { deliberationPrepared } from '#modules/deliberations/facts.ts'
import { requireProcess } from '#modules/deliberations/reads.ts'
import { deliberation, plannedDate } from '#modules/deliberations/tables.ts'

/** What may be written and rewritten until the vote. What is left out is unknown, and said so. */
export const draft = {
  body: z.enum(bodies),
  number: line({ max: 60 }).optional(),
  subject: line({ max: 300 }),
  rapporteur: line({ max: 200 }).optional(),
  text: text({ max: 200_000 }).optional(),
  summary: text({ max: 4_000 }).optional(),
}

export const prepareDeliberation = operation({
  name: 'prepare-deliberation',
  summary: { fr: 'Préparer une délibération', en: 'Prepare a deliberation' },
  done: { fr: 'La délibération est préparée.', en: 'The deliberation is prepared.' },
  ...deliberationLife.prepare,
  input: z.object({
    process: identifier(),
    ...draft,
    plannedOn: day().optional(),
    example: z.boolean().default(false),
  }),
  owner: ({ process }, { tx }) => requireProcess(tx, process),
  async run(input, { tx, now, actor, note }) {
    const { process, ...values } = input
    const [made] = await tx
      .insert(deliberation)
      .values({ ...values, processId: process, createdAt: now })
      .returning({ id: deliberation.id })
    if (!made) throw new Error('a deliberation was not prepared')
    if (input.plannedOn) {
      const announced = {
        deliberationId: made.id,
        plannedOn: input.plannedOn,
        recordedAt: now,
        recordedBy: actor.id,
      }
      await tx.insert(plannedDate).values(announced)
    }
    note(deliberationPrepared(made.id, { process, body: input.body }))
    return made
  },
})
