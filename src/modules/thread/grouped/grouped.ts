import type { Phase } from '#modules/processes/module.ts'
import { phases } from '#modules/processes/module.ts'
import type { KnotState } from '#ui/knot.tsx'

/** By what the things of a process are put together, when they are too many to be drawn one by one. */
export const groupings = ['theme', 'axe', 'proposition'] as const
export type Grouping = (typeof groupings)[number]

/** Rows a page: a picture that is still read at a glance. */
export const bundlesPerPage = 20

/** A theme, an axis or a proposal, and how much stands behind it at each step of the chain. */
export interface Bundle {
  /** Of the theme, the axis or the proposal; 0: what is in none. */
  readonly id: number
  readonly number: number | null
  readonly title: string
  readonly example: boolean
  /** Public contributions quoted by its statements, or that its proposals come from; those that disagree are not. */
  readonly voices: number
  readonly statements: number
  /** Passed on to the town: neither merged nor withdrawn. */
  readonly proposals: number
  readonly answered: number
  /** Not answered though the day it was promised for has passed. */
  readonly late: number
  readonly kept: number
  /** Answers adopted by a vote. */
  readonly adopted: number
  readonly actions: number
  readonly actionsDone: number
  readonly actionsUnknown: number
}

export const steps = ['voices', 'statements', 'proposals', 'answered', 'adopted', 'actions'] as const
export type Step = (typeof steps)[number]

/** How each step of a bundle stands. What is not there is expected while its time has not passed, not known after. */
export function statesOfBundle(one: Bundle, phase: Phase): Record<Step, KnotState> {
  const past = (last: Phase) => phases.indexOf(phase) > phases.indexOf(last)
  const awaited = (last: Phase): KnotState => (past(last) ? 'unknown' : 'expected')
  const answers = (): KnotState => {
    if (one.proposals === 0) return awaited('instruction')
    if (one.answered === one.proposals) return 'done'
    return one.late > 0 || past('instruction') ? 'broken' : 'expected'
  }
  const actions = (): KnotState => {
    if (one.actions === 0) return awaited('decision')
    if (one.actionsDone === one.actions) return 'done'
    return one.actionsUnknown === one.actions ? 'unknown' : 'expected'
  }
  return {
    voices: one.voices > 0 ? 'done' : awaited('participation'),
    statements: one.statements > 0 ? 'done' : awaited('synthesis'),
    proposals: one.proposals > 0 ? 'done' : awaited('synthesis'),
    answered: answers(),
    adopted: one.adopted > 0 ? 'done' : awaited('decision'),
    actions: actions(),
  }
}
