import { stringify } from 'csv-stringify/sync'
import { z } from 'zod'
import type { Lang } from '#kernel/i18n.ts'
import { identifier, slug } from '#kernel/input.ts'
import { Download, reading } from '#kernel/reading.ts'
import { dayInParis, sayFuzzyDate } from '#modules/processes/module.ts'
import { type Kind, kinds, type Status, statuses } from './action.ts'
import { showAction as show } from './action-reads.ts'
import { messages } from './messages.ts'
import { writtenEuros } from './money.ts'
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
  input: z.object({ plan: slug(), ...actionFilter, lang: z.enum(['fr', 'en']).default('fr') }),
  run: async ({ plan: asked, lang, ...filter }, { db, now }) => {
    const plan = await planBySlug(db, asked, dayInParis(now))
    return actionsAsCsv(plan, filtered(plan, filter), lang)
  },
})

/** An unknown cell is empty, never zero. Cells that a spreadsheet would run as formulas are made inert. */
export function actionsAsCsv(plan: Plan, actions: readonly PlanAction[], lang: Lang): Download {
  const { column, kind, status } = messages[lang]
  const axisOf = new Map(plan.axes.map((axis) => [axis.id, axis.title]))
  const lines = actions.map((action) => ({
    [column.number]: action.number,
    [column.title]: action.title,
    [column.axis]: action.axisId === null ? null : axisOf.get(action.axisId),
    [column.kind]: kind[action.kind as Kind],
    [column.flagship]: action.flagship,
    [column.openOption]: action.openOption,
    [column.pilot]: action.pilot,
    [column.start]: action.begins && sayFuzzyDate(action.begins, lang),
    [column.deadline]: action.deadline && sayFuzzyDate(action.deadline, lang),
    [column.daysLate]: action.timing.is === 'late' ? action.timing.days : null,
    [column.status]: status[action.status as Status],
    [column.statusOn]: action.statusOn,
    [column.statusExample]: action.statusExample,
    [column.amount]: writtenEuros(action.amountCents),
    [column.amountPeriod]: action.amountPeriod,
    [column.served]: action.coverage?.served,
    [column.districts]: action.coverage?.total,
    [column.proposals]: action.proposals,
    [column.source]: action.source,
    [column.example]: action.example,
  }))
  const text = stringify(lines, {
    header: true,
    columns: lines.length === 0 ? Object.values(column) : undefined,
    bom: true,
    escape_formulas: true,
    cast: { boolean: (value) => (value ? 'true' : 'false') },
  })
  return new Download('text/csv; charset=utf-8', `plan-${plan.strategy.slug}.csv`, text)
}
