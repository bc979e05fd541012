import { and, eq, inArray, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { identifier } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { invalid } from '#kernel/refusal.ts'
import { deliberationLife, lockDeliberation, requireStatus } from '#modules/deliberations/module.ts'
import { planRules } from './action.ts'
import { actionsAdopted, strategyAdopted } from './facts.ts'
import { messages } from './messages.ts'
import { lockStrategy, ownerOfStrategy, requireActions } from './requires.ts'
import { action, strategy } from './tables.ts'

export const adoptActions = operation({
  name: 'adopt-actions',
  summary: {
    fr: 'Rattacher un plan et ses actions à la délibération qui les adopte',
    en: 'Attach a plan and its actions to the deliberation that adopts them',
  },
  done: { fr: 'Le plan et ses actions sont rattachés.', en: 'The plan and its actions are attached.' },
  who: planRules.adopt,
  from: deliberationLife.adopt.from,
  input: z.object({
    deliberation: identifier(),
    strategy: identifier(),
    actions: z.array(identifier()).max(2_000).default([]),
    /** Every action of the plan. */
    all: z.boolean().default(false),
  }),
  owner: ({ strategy: id }, { tx }) => ownerOfStrategy(tx, id),
  async run(input, { tx, note }) {
    const act = await lockDeliberation(tx, input.deliberation)
    requireStatus(act, deliberationLife.adopt, 'adopt')
    const plan = await lockStrategy(tx, input.strategy)
    if (act.processId !== plan.processId)
      throw invalid(
        'deliberation',
        sentence(messages, (m) => m.deliberationElsewhere),
      )
    await requireActions(tx, plan, input.actions)
    // A later deliberation may add actions to a plan; the one that adopted the plan stays.
    if (plan.deliberationId === null) {
      await tx.update(strategy).set({ deliberationId: act.id }).where(eq(strategy.id, plan.id))
      note(strategyAdopted(plan.id, { deliberation: act.id }))
    }
    const named = inArray(action.id, input.actions.length > 0 ? input.actions : [0])
    const which = input.all ? isNull(action.deliberationId) : named
    const adopted = await tx
      .update(action)
      .set({ deliberationId: act.id })
      .where(and(eq(action.strategyId, plan.id), which))
      .returning({ id: action.id })
    note(actionsAdopted(act.id, { strategy: plan.id, count: adopted.length }))
    return { adopted: adopted.length }
  },
})
