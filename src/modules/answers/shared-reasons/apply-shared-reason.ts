import { eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Database } from '#kernel/database/database.ts'
import { sentence } from '#kernel/i18n.ts'
import { identifier } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { conflict, invalid, missing } from '#kernel/refusal.ts'
import { instructors, requireInstructor } from '#modules/answers/assignment/instructor.ts'
import { messages } from '#modules/answers/messages.ts'
import { ownerOfSheet } from '#modules/answers/reads.ts'
import { requireLiving } from '#modules/answers/requires.ts'
import { answer } from '#modules/answers/tables.ts'
import { sharedReasonUsed } from './facts.ts'
import { reasonWords } from './messages.ts'
import { requireOffered } from './requires.ts'
import { reasonUse, type sharedReason } from './tables.ts'

export const applySharedReason = operation({
  name: 'apply-shared-reason',
  summary: sentence(reasonWords, (m) => m.summaries.apply),
  done: sentence(reasonWords, (m) => m.done.apply),
  who: instructors,
  input: z.object({ reason: identifier(), answers: z.array(identifier()).min(1).max(200) }),
  // Each sheet is checked again below.
  owner: async (input, { tx }) => {
    const owner = await ownerOfSheet(tx, input.answers[0] as number)
    if (!owner.process) throw missing(sentence(messages, (m) => m.noAnswer))
    return owner
  },
  async run(input, { tx, actor, now, note }) {
    const reason = await requireOffered(tx, input.reason)
    const sheets = []
    // In the order in which rows are locked everywhere.
    for (const id of [...new Set(input.answers)].sort((a, b) => a - b)) {
      const sheet = await requireLiving(tx, id)
      requireInstructor(actor, { organisation: sheet.organisationId, process: sheet.proposal.processId })
      if (sheet.proposal.processId !== reason.processId)
        throw conflict(sentence(reasonWords, (m) => m.otherProcess))
      sheets.push(sheet)
    }
    const begun = sheets.filter((sheet) => sheet.status !== 'assigned' || sheet.reason !== null)
    if (begun.length > 0) {
      const numbers = begun.map((sheet) => `n° ${sheet.proposal.number}`).join(', ')
      throw invalid(
        'answers',
        sentence(reasonWords, (m) => m.begun(numbers)),
      )
    }
    for (const sheet of sheets) {
      await begin(tx, sheet, reason, actor.id, now)
      note(sharedReasonUsed(sheet.id, { proposal: sheet.proposalId, reason: reason.id }))
    }
    return { begun: sheets.map((sheet) => sheet.id) }
  },
})

/** A draft begun: its decision and its kind come along when none was chosen. */
async function begin(
  tx: Database,
  sheet: { id: number; decision: string | null; reasonKind: string | null },
  reason: typeof sharedReason.$inferSelect,
  by: string,
  now: Date,
): Promise<void> {
  await tx
    .update(answer)
    .set({
      reason: reason.text,
      decision: sheet.decision ?? reason.decision,
      reasonKind: sheet.reasonKind ?? reason.reasonKind,
      changedAt: now,
    })
    .where(eq(answer.id, sheet.id))
  const use = { answerId: sheet.id, reasonId: reason.id, text: reason.text, usedBy: by, usedAt: now }
  await tx
    .insert(reasonUse)
    .values(use)
    .onConflictDoUpdate({ target: [reasonUse.answerId, reasonUse.reasonId], set: use })
}
