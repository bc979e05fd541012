import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { identifier } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { missing } from '#kernel/refusal.ts'
import { planRules } from './action.ts'
import { actionUnlinkedFromProposal } from './facts.ts'
import { messages } from './messages.ts'
import { ownerOfAction } from './requires.ts'
import { actionProposal } from './tables.ts'

export const unlinkActionFromProposal = operation({
  name: 'unlink-action-from-proposal',
  summary: {
    fr: 'Retirer un lien fait par erreur entre une action et une proposition',
    en: 'Remove a link made by mistake between an action and a proposal',
  },
  done: { fr: 'Le lien est retiré. Le journal le garde.', en: 'The link is removed. The journal keeps it.' },
  who: planRules.write,
  input: z.object({ action: identifier(), proposal: identifier() }),
  owner: ({ action }, { tx }) => ownerOfAction(tx, action),
  async run(input, { tx, note }) {
    const gone = await tx
      .delete(actionProposal)
      .where(and(eq(actionProposal.actionId, input.action), eq(actionProposal.proposalId, input.proposal)))
      .returning({ action: actionProposal.actionId })
    if (gone.length === 0) throw missing(sentence(messages, (m) => m.notLinked))
    note(actionUnlinkedFromProposal(input.action, { proposal: input.proposal }))
    return { id: input.action }
  },
})
