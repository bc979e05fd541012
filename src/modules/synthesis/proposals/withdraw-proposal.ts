import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { identifier, text } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { proposalWithdrawn } from '#modules/synthesis/facts.ts'
import { ownerByProposal, requireAdmitted } from '#modules/synthesis/requires.ts'
import { synthesisWork } from '#modules/synthesis/statements/statement.ts'
import { proposal } from '#modules/synthesis/tables.ts'

export const withdrawProposal = operation({
  name: 'withdraw-proposal',
  summary: {
    fr: 'Retirer une proposition, avec une raison publique',
    en: 'Withdraw a proposal, with a public reason',
  },
  done: {
    fr: 'La proposition est retirée. Elle reste lisible, avec la raison.',
    en: 'The proposal is withdrawn. It stays readable, with the reason.',
  },
  who: synthesisWork,
  from: ['admitted'],
  to: 'withdrawn',
  owner: ownerByProposal,
  input: z.object({ proposal: identifier(), reason: text({ min: 10, max: 600 }) }),
  async run(input, { tx, now, note }) {
    const found = await requireAdmitted(tx, input.proposal)
    await tx
      .update(proposal)
      .set({ status: 'withdrawn', statusReason: input.reason, statusAt: now })
      .where(eq(proposal.id, found.id))
    note(proposalWithdrawn(found.id, { process: found.processId }))
    return { id: found.id, number: found.number }
  },
})
