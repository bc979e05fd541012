import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { identifier } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { instructors } from '#modules/answers/assignment/instructor.ts'
import { sharedReasonCorrected } from './facts.ts'
import { reasonWords } from './messages.ts'
import { ownerOfReason, requireOffered, requirePassage, requireWriter } from './requires.ts'
import { sharedReason } from './tables.ts'
import { sharedFields } from './write-shared-reason.ts'

export const correctSharedReason = operation({
  name: 'correct-shared-reason',
  summary: sentence(reasonWords, (m) => m.summaries.correct),
  done: sentence(reasonWords, (m) => m.done.correct),
  who: instructors,
  input: z.object({ reason: identifier(), ...sharedFields }),
  owner: ownerOfReason,
  async run({ reason, ...said }, { tx, actor, now, note }) {
    const found = await requireOffered(tx, reason)
    requireWriter(actor, found)
    requirePassage(said.text)
    await tx
      .update(sharedReason)
      .set({ ...said, changedAt: now })
      .where(eq(sharedReason.id, found.id))
    note(sharedReasonCorrected(found.id, { process: found.processId }))
    return { reason: found.id }
  },
})
