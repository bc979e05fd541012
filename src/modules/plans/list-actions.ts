import { z } from 'zod'
import { identifier, slug } from '#kernel/input.ts'
import { reading } from '#kernel/reading.ts'
import { dayInParis } from '#modules/processes/module.ts'
import { kinds, statuses } from './action.ts'
import { showAction as show } from './action-reads.ts'
import { actionsAsCsv } from './actions-file.ts'
import { listPlans as list, type Plan, type PlanAction, planBySlug } from './reads.ts'

export const actionFilter = {
  axis: z.int().min(1).max(1_000).optional(),
  kind: z.enum(kinds).optional(),
  status: z.enum([...statuses, 'late']).optional(),
  flagship: z.boolean().optional(),
}
const filterSchema = z.object(actionFilter)
export type ActionFilter = z.output<typeof filterSchema>

/** The actions of a plan that a filter keeps; `axis` is the number of an axis. */
export function filtered(plan: Plan, filter: ActionFilter): PlanAction[] {
  const axis = plan.axes.find((one) => one.number === filter.axis)?.id
  return plan.actions.filter(
    (action) =>
      (filter.axis === undefined || (axis !== undefined && action.axisId === axis)) &&
      (filter.kind === undefined || action.kind === filter.kind) &&
      (filter.status === undefined ||
        (filter.status === 'late' ? action.timing.is === 'late' : action.status === filter.status)) &&
      (filter.flagship === undefined || action.flagship === filter.flagship),
  )
}

export const listPlans = reading({
  name: 'list-plans',
  summary: { fr: 'Lister les plans', en: 'List plans' },
  who: 'anyone',
  input: z.object({}),
  run: (_input, { db }) => list(db),
})

export const showPlan = reading({
  name: 'show-plan',
  summary: {
    fr: 'Montrer un plan : son arbre, ses actions, ce qui était annoncé et ce qui est compté',
    en: 'Show a plan: its tree, its actions, what was announced and what is counted',
  },
  who: 'anyone',
  input: z.object({ plan: slug(), ...actionFilter }),
  run: async ({ plan: asked, ...filter }, { db, now }) => {
    const plan = await planBySlug(db, asked, dayInParis(now))
    return { ...plan, counted: plan.actions.length, actions: filtered(plan, filter) }
  },
})

export const showAction = reading({
  name: 'show-action',
  summary: {
    fr: 'Montrer une action, son histoire et ses liens',
    en: 'Show an action, its history and its links',
  },
  who: 'anyone',
  input: z.object({ action: identifier() }),
  run: ({ action }, { db, now }) => show(db, action, dayInParis(now)),
})

export const exportActions = reading({
  name: 'export-actions',
  summary: { fr: 'Exporter les actions d’un plan en CSV', en: 'Export the actions of a plan as CSV' },
  who: 'anyone',
  input: z.object({ plan: slug(), ...actionFilter }),
  run: async ({ plan: asked, ...filter }, { db, now }) => {
    const plan = await planBySlug(db, asked, dayInParis(now))
    return actionsAsCsv(plan, filtered(plan, filter))
  },
})
