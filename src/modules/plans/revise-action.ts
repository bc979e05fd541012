import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { identifier } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { planRules } from './action.ts'
import { actionInput, actionValues, addPartners } from './action-input.ts'
import { actionRevised } from './facts.ts'
import { lockAction, ownerOfAction, requireStrategy } from './requires.ts'
import { action, actionPartner } from './tables.ts'

export const reviseAction = operation({
  name: 'revise-action',
  summary: {
    fr: 'Reprendre la fiche d’une action (remplace tous ses champs)',
    en: 'Rewrite the sheet of an action (replaces all its fields)',
  },
  done: { fr: 'La fiche de l’action est modifiée.', en: 'The sheet of the action is changed.' },
  who: planRules.write,
  input: z.object({ action: identifier(), ...actionInput }),
  owner: ({ action: id }, { tx }) => ownerOfAction(tx, id),
  async run(input, { tx, note }) {
    const before = await lockAction(tx, input.action)
    const after = await actionValues(tx, await requireStrategy(tx, before.strategyId), input)
    await tx.update(action).set(after).where(eq(action.id, before.id))
    await tx.delete(actionPartner).where(eq(actionPartner.actionId, before.id))
    await addPartners(tx, before.id, input.partners)
    const fields = (Object.keys(after) as (keyof typeof after)[]).filter(
      (name) => after[name] !== before[name],
    )
    note(actionRevised(before.id, { fields }))
    return { id: before.id }
  },
})
