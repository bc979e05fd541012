import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { identifier } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { requireInstructor } from '#modules/answers/assignment/instructor.ts'
import { opinionRequestWithdrawn } from './facts.ts'
import { opinionWords } from './messages.ts'
import { noLink, opinionLife, requireAsked } from './opinion.ts'
import { ownerAsking, requireOpinion } from './requires.ts'
import { opinion } from './tables.ts'

export const withdrawOpinionRequest = operation({
  name: 'withdraw-opinion-request',
  summary: sentence(opinionWords, (m) => m.summaries.withdraw),
  done: sentence(opinionWords, (m) => m.done.withdraw),
  ...opinionLife.withdraw,
  input: z.object({ opinion: identifier() }),
  owner: ownerAsking,
  async run(input, { tx, actor, now, note }) {
    const found = await requireOpinion(tx, input.opinion)
    const { sheet } = found
    requireInstructor(actor, { organisation: sheet.organisationId, process: sheet.proposal.processId })
    requireAsked('withdraw', found.status)
    await tx
      .update(opinion)
      .set({ status: 'withdrawn', withdrawnAt: now, ...noLink })
      .where(eq(opinion.id, found.id))
    note(opinionRequestWithdrawn(found.id, { answer: sheet.id }))
    return { answer: sheet.id }
  },
})
