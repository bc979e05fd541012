import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { identifier } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { conflict, invalid } from '#kernel/refusal.ts'
import { planRules } from './action.ts'
import { actionLinkedToProposal } from './facts.ts'
import { messages } from './messages.ts'
import { processOfProposal } from './reads.ts'
import { lockAction, ownerOfAction, requireStrategy } from './requires.ts'
import { actionProposal } from './tables.ts'

export const linkActionToProposal = operation({
  name: 'link-action-to-proposal',
  summary: {
    fr: 'Relier une action à la proposition dont elle vient',
    en: 'Link an action to the proposal it comes from',
  },
  done: { fr: 'L’action est reliée à la proposition.', en: 'The action is linked to the proposal.' },
  who: planRules.write,
  input: z.object({
    action: identifier(),
    proposal: identifier(),
    /** The link itself is invented for the demonstration: no source gives it. */
    example: z.boolean().default(false),
  }),
  owner: ({ action }, { tx }) => ownerOfAction(tx, action),
  async run(input, { tx, now, actor, note }) {
    const linked = await lockAction(tx, input.action)
    const plan = await requireStrategy(tx, linked.strategyId)
    if ((await processOfProposal(tx, input.proposal)) !== plan.processId)
      throw invalid(
        'proposal',
        sentence(messages, (m) => m.proposalElsewhere),
      )
    const added = await tx
      .insert(actionProposal)
      .values({
        actionId: linked.id,
        proposalId: input.proposal,
        example: input.example,
        linkedAt: now,
        linkedBy: actor.id,
      })
      .onConflictDoNothing()
      .returning({ at: sql`1` })
    if (added.length === 0) throw conflict(sentence(messages, (m) => m.alreadyLinked))
    note(actionLinkedToProposal(linked.id, { proposal: input.proposal, example: input.example }))
    return { id: linked.id }
  },
})
