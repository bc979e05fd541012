import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { identifier, line } from '#kernel/input.ts'
import { operation } from '#kernel/operation.ts'
import { invalid } from '#kernel/refusal.ts'
import { axesOf } from '#modules/processes/module.ts'
import { objectiveKinds, planRules } from './action.ts'
import { objectiveAdded } from './facts.ts'
import { messages } from './messages.ts'
import { lockStrategy, nextOf, ownerOfStrategy, requireObjective } from './requires.ts'
import { objective } from './tables.ts'

export const addObjective = operation({
  name: 'add-objective',
  summary: {
    fr: 'Ajouter un objectif à l’arbre d’un plan',
    en: 'Add an objective to the tree of a plan',
  },
  done: { fr: 'L’objectif est ajouté.', en: 'The objective is added.' },
  who: planRules.write,
  input: z.object({
    strategy: identifier(),
    parent: identifier().optional(),
    axis: identifier().optional(),
    kind: z.enum(objectiveKinds),
    title: line({ max: 300 }),
    example: z.boolean().default(false),
  }),
  owner: ({ strategy }, { tx }) => ownerOfStrategy(tx, strategy),
  async run(input, { tx, note }) {
    const plan = await lockStrategy(tx, input.strategy)
    if (input.parent) await requireObjective(tx, plan, input.parent, 'parent')
    if (input.axis && !(await axesOf(tx, plan.processId)).some((axis) => axis.id === input.axis))
      throw invalid(
        'axis',
        sentence(messages, (m) => m.axisElsewhere),
      )
    const position = await nextOf(
      tx,
      sql`select coalesce(max(position), 0) + 1 as next from plans_objective
          where strategy_id = ${plan.id} and parent_id is not distinct from ${input.parent ?? null}`,
    )
    const [made] = await tx
      .insert(objective)
      .values({
        strategyId: plan.id,
        parentId: input.parent ?? null,
        axisId: input.axis ?? null,
        kind: input.kind,
        title: input.title,
        position,
        example: input.example,
      })
      .returning({ id: objective.id })
    if (!made) throw new Error('an objective was not added')
    note(objectiveAdded(made.id, { strategy: plan.id }))
    return made
  },
})
