import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { identifier } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { instructors } from '#modules/answers/assignment/instructor.ts'
import { sharedReasonRetired } from './facts.ts'
import { reasonWords } from './messages.ts'
import { ownerOfReason, requireOffered, requireWriter } from './requires.ts'
import { sharedReason } from './tables.ts'

export const retireSharedReason = operation({
  name: 'retire-shared-reason',
  summary: sentence(reasonWords, (m) => m.summaries.retire),
  done: sentence(reasonWords, (m) => m.done.retire),
  who: instructors,
  input: z.object({ reason: identifier() }),
  owner: ownerOfReason,
  async run(input, { tx, actor, now, note }) {
    const found = await requireOffered(tx, input.reason)
    requireWriter(actor, found)
    await tx.update(sharedReason).set({ retiredAt: now }).where(eq(sharedReason.id, found.id))
    note(sharedReasonRetired(found.id, { process: found.processId }))
    return { reason: found.id }
  },
})
