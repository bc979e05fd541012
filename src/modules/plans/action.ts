import { daysLate, type FuzzyDate } from '#modules/processes/module.ts'

/**
 * An action is written in a plan with its kind, and followed: not started, in progress, done, suspended, stopped or made
 * permanent. Until somebody who knows says so, its status is unknown, and shown as such. Each status is dated; the history
 * is only added to. Late is computed from the deadline, which may be a season or a year.
 */
export const statuses = [
  'unknown',
  'not_started',
  'in_progress',
  'done',
  'suspended',
  'stopped',
  'made_permanent',
] as const
export type Status = (typeof statuses)[number]

/** A study says what it found; it never promises an opening. A continuous action has no end to be late for. */
export const kinds = [
  'create',
  'experiment',
  'make_permanent',
  'study',
  'join_network',
  'partnership',
  'continuous',
  'relocate',
  'call',
] as const
export type Kind = (typeof kinds)[number]

export const objectiveKinds = ['finality', 'engagement', 'axis', 'objective', 'sub_objective'] as const
export type ObjectiveKind = (typeof objectiveKinds)[number]

export const districtStates = ['served', 'not_yet', 'unknown'] as const
export type DistrictState = (typeof districtStates)[number]

/** Agents write the plan; the service that pilots an action says how it goes; the council's secretariat adopts. */
export const planRules = {
  write: { agent: 'all' },
  follow: { agent: 'all', service: 'own' },
  adopt: { secretariat: 'all', agent: 'all' },
} as const

const ended: readonly string[] = ['done', 'stopped', 'made_permanent']

export const isEnded = (status: string) => ended.includes(status)

/**
 * late: the deadline is over and the action is not. no_deadline: none is given, so none can be missed. plan_over: no
 * deadline of its own, the period of the plan is over, and the action is known not to be finished. cannot_say: the deadline is over, and the status is unknown.
 */
export type Timing =
  | { readonly is: 'ended' | 'in_time' | 'no_deadline' | 'plan_over' | 'cannot_say' }
  | { readonly is: 'late'; readonly days: number }

/** Where an action stands against its dates, computed on a day. A fuzzy deadline is missed after its last day only. */
export function timingOf(
  action: { readonly status: string; readonly kind: string; readonly deadline?: FuzzyDate },
  planEnds: string,
  today: string,
): Timing {
  if (isEnded(action.status)) return { is: 'ended' }
  if (!action.deadline)
    return today > planEnds && action.kind !== 'continuous' && action.status !== 'unknown'
      ? { is: 'plan_over' }
      : { is: 'no_deadline' }
  const days = daysLate(action.deadline, today)
  if (days <= 0) return { is: 'in_time' }
  return action.status === 'unknown' ? { is: 'cannot_say' } : { is: 'late', days }
}

export interface Coverage {
  readonly served: number
  readonly notYet: number
  readonly unknown: number
  readonly total: number
}

/**
 * How many of the districts an action aims at are served. When it promises all of them, a district nobody spoke of is
 * unknown: it counts in the denominator, never as served.
 */
export function coverageOf(states: readonly string[], allDistricts: boolean, districts: number): Coverage {
  const served = states.filter((state) => state === 'served').length
  const notYet = states.filter((state) => state === 'not_yet').length
  const total = allDistricts ? districts : states.length
  return { served, notYet, unknown: total - served - notYet, total }
}
