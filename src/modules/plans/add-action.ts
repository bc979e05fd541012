import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { identifier } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { planRules } from './action.ts'
import { actionInput, actionValues, addPartners } from './action-input.ts'
import { actionAdded } from './facts.ts'
import { lockStrategy, nextOf, ownerOfStrategy } from './requires.ts'
import { action } from './tables.ts'

export const addAction = operation({
  name: 'add-action',
  summary: { fr: 'Ajouter une action à un plan', en: 'Add an action to a plan' },
  done: {
    fr: 'L’action est ajoutée. Son état est inconnu.',
    en: 'The action is added. Its status is unknown.',
  },
  who: planRules.write,
  input: z.object({
    strategy: identifier(),
    /** The next one when left out. */
    number: z.int().min(1).max(10_000).optional(),
    ...actionInput,
    example: z.boolean().default(false),
  }),
  owner: ({ strategy }, { tx }) => ownerOfStrategy(tx, strategy),
  async run(input, { tx, now, note }) {
    const plan = await lockStrategy(tx, input.strategy)
    const number =
      input.number ??
      (await nextOf(
        tx,
        sql`select coalesce(max(number), 0) + 1 as next from plans_action where strategy_id = ${plan.id}`,
      ))
    const values = await actionValues(tx, plan, input)
    const [made] = await tx
      .insert(action)
      .values({ ...values, strategyId: plan.id, number, example: input.example, createdAt: now })
      .returning({ id: action.id, number: action.number })
    if (!made) throw new Error('an action was not added')
    await addPartners(tx, made.id, input.partners)
    note(actionAdded(made.id, { strategy: plan.id, kind: input.kind }))
    return made
  },
})
