import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { identifier } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { conflict } from '#kernel/refusal.ts'
import { requireInstructor } from '#modules/answers/assignment/instructor.ts'
import { opinionLinkRevoked } from '#modules/answers/opinions/facts.ts'
import { noLink } from '#modules/answers/opinions/opinion.ts'
import { ownerAsking, requireOpinion } from '#modules/answers/opinions/requires.ts'
import { opinion } from '#modules/answers/opinions/tables.ts'
import { linkSenders } from './link.ts'
import { linkWords } from './messages.ts'

/** The request stays; its link opens nothing any more, and the address it went to is erased. */
export const revokeOpinionLink = operation({
  name: 'revoke-opinion-link',
  summary: sentence(linkWords, (m) => m.summaries.revoke),
  done: sentence(linkWords, (m) => m.done.revoke),
  who: linkSenders,
  input: z.object({ opinion: identifier() }),
  owner: ownerAsking,
  async run(input, { tx, actor, note }) {
    const found = await requireOpinion(tx, input.opinion)
    const { sheet } = found
    requireInstructor(actor, { organisation: sheet.organisationId, process: sheet.proposal.processId })
    if (found.linkKey === null) throw conflict(sentence(linkWords, (m) => m.noLink))
    await tx.update(opinion).set(noLink).where(eq(opinion.id, found.id))
    note(opinionLinkRevoked(found.id, { answer: sheet.id }))
    return { answer: sheet.id }
  },
})
