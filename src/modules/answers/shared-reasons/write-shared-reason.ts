import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { line, slug, text } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { decisions, minReason, reasonKinds } from '#modules/answers/answer.ts'
import { instructors } from '#modules/answers/assignment/instructor.ts'
import { processBySlug } from '#modules/processes/module.ts'
import { sharedReasonWritten } from './facts.ts'
import { reasonWords } from './messages.ts'
import { requirePassage, requireSheetIn, serviceOf } from './requires.ts'
import { sharedReason } from './tables.ts'

export const sharedFields = {
  title: line({ max: 120 }),
  text: text({ min: minReason, max: 4000 }),
  decision: z.enum(decisions),
  reasonKind: z.enum(reasonKinds),
}

export const writeSharedReason = operation({
  name: 'write-shared-reason',
  summary: sentence(reasonWords, (m) => m.summaries.write),
  done: sentence(reasonWords, (m) => m.done.write),
  who: instructors,
  input: z.object({ process: slug(), ...sharedFields, example: z.boolean().optional() }),
  owner: async (input, { tx, actor }) => {
    const { id } = await processBySlug(tx, input.process)
    return { organisation: serviceOf(actor, id), process: id }
  },
  async run(input, { tx, actor, now, note }) {
    const { id: processId, slug: process } = await processBySlug(tx, input.process)
    const organisationId = serviceOf(actor, processId)
    await requireSheetIn(tx, organisationId, processId)
    requirePassage(input.text)
    const { title, text: said, decision, reasonKind } = input
    const [made] = await tx
      .insert(sharedReason)
      .values({
        processId,
        organisationId,
        title,
        text: said,
        decision,
        reasonKind,
        writtenBy: actor.id,
        writtenAt: now,
        example: input.example ?? false,
      })
      .returning({ id: sharedReason.id })
    const { id } = made as { id: number }
    note(sharedReasonWritten(id, { process: processId }))
    return { reason: id, process }
  },
})
