import { type Day, dayOf, daysBetween } from '#ui/dates.ts'
import { lastOpenDay, openDaysBefore, shift } from '#ui/holidays.ts'

/** Who may do what of a meeting. The notice and the list are the secretariat's acts. */
const preparers = { secretariat: 'all', agent: 'all' } as const
const secretariat = { secretariat: 'all' } as const
export const meetingRights = {
  plan: preparers,
  place: preparers,
  move: secretariat,
  cancel: secretariat,
  notice: secretariat,
  list: secretariat,
} as const

/** From there on a council is called five clear days before, with an explanatory note (CGCT L2121-12). */
const largerTown = 3_500

export type NoticeRule = 'council' | 'small-council' | 'council-unknown' | 'ccas_board'

/**
 * The clear days of the notice: five in a town of 3,500 inhabitants and more (CGCT L2121-12), three below (L2121-11). The
 * board of a CCAS is called three days at least before (CASF R123-16): counted as clear days, which is the safe reading.
 * Where nobody told the population, the longer delay is used, and said to be.
 */
export function noticeRule(body: string, population: number | null | undefined): NoticeRule {
  if (body === 'ccas_board') return 'ccas_board'
  if (population === null || population === undefined) return 'council-unknown'
  return population >= largerTown ? 'council' : 'small-council'
}

export const clearDays: Readonly<Record<NoticeRule, number>> = {
  council: 5,
  'council-unknown': 5,
  'small-council': 3,
  ccas_board: 3,
}

export type NoteRule = `${'council' | 'board'}-${'required' | 'free' | 'unknown'}`

/** Whether what explains each act goes with the notice: CGCT L2121-12, and CASF R123-16 for the board of a CCAS. */
export function noteRule(body: string, population: number | null | undefined): NoteRule {
  const whose = body === 'council' ? 'council' : 'board'
  if (population === null || population === undefined) return `${whose}-unknown`
  return population >= largerTown ? `${whose}-required` : `${whose}-free`
}

/** The urgent notice: one clear day at least, the reason being put to the council (CGCT L2121-11, L2121-12). */
export const urgentClearDays = 1

/** Time to write the explanatory note, in open days: a usage of this software, not a rule of law. */
export const noteDays = 5

export interface Town {
  readonly population?: number | null
  readonly inseeCode?: string | null
}

export interface BackPlan {
  readonly rule: NoticeRule
  readonly clearDays: number
  /** Every proposal must have its published answer by then. */
  readonly answersDue: Day
  /** The last day on which the town hall is open and the notice may leave. */
  readonly noticeDue: Day
  /** The last day the law allows. Neither it nor the day of the meeting counts; week-ends and holidays do. */
  readonly noticeLimit: Day
  readonly urgentLimit: Day
  /** Undefined before the rule of 1 July 2022. */
  readonly listDue: Day | undefined
}

/** Ordonnance 2021-1310, décret 2021-1311. */
const listRuleSince = '2022-07-01'

/** The dates that follow from the day of a meeting, counted backwards. */
export function backPlan(meeting: { body: string; heldOn: Day }, town: Town): BackPlan {
  const rule = noticeRule(meeting.body, town.population)
  const days = clearDays[rule]
  const noticeLimit = shift(meeting.heldOn, -(days + 1))
  const noticeDue = lastOpenDay(noticeLimit, town.inseeCode)
  return {
    rule,
    clearDays: days,
    answersDue: openDaysBefore(noticeDue, noteDays, town.inseeCode),
    noticeDue,
    noticeLimit,
    urgentLimit: shift(meeting.heldOn, -(urgentClearDays + 1)),
    listDue: meeting.heldOn >= listRuleSince ? shift(meeting.heldOn, 7) : undefined,
  }
}

export interface Steps {
  readonly body: string
  readonly heldOn: Day
  readonly noticeSentOn: Day | null
  readonly listPublishedAt: Date | null
  readonly cancelledAt: Date | null
}

export const meetingStates = ['planned', 'noticed', 'past', 'listed', 'cancelled'] as const
export type MeetingState = (typeof meetingStates)[number]

/** Computed. A day gone by does not prove that the meeting took place: its list, or a vote, does. */
export function meetingState(one: Steps, now: Date): MeetingState {
  if (one.cancelledAt) return 'cancelled'
  if (one.listPublishedAt) return 'listed'
  if (one.heldOn < dayOf(now)) return 'past'
  return one.noticeSentOn ? 'noticed' : 'planned'
}

export type StepName = 'answers' | 'notice' | 'meeting' | 'list'
export type StepState = 'done' | 'late' | 'done-late' | 'expected' | 'unknown'

/** Past that many days without a trace, a step is unknown: nobody here knows whether it was done. */
const longAgo = 60

/** Where the notice stands. */
export function noticeState(one: Steps, plan: BackPlan, now: Date): StepState {
  if (one.noticeSentOn) return one.noticeSentOn > plan.noticeLimit ? 'done-late' : 'done'
  return untold(plan.noticeLimit, one, now)
}

/** The same for who only has its days, with the last day of the week; a meeting before the rule is not asked of. */
export function listStateOf(
  one: { heldOn: Day; listPublishedAt: string | null },
  today: Day,
): { state: StepState; due: Day } {
  const due = shift(one.heldOn, 7)
  if (one.listPublishedAt)
    return { state: dayOf(new Date(one.listPublishedAt)) > due ? 'done-late' : 'done', due }
  if (daysBetween(one.heldOn, today) > longAgo) return { state: 'unknown', due }
  return { state: due < today ? 'late' : 'expected', due }
}

/** Where the list of what was examined stands; undefined before the rule. */
export function listState(one: Steps, plan: BackPlan, now: Date): StepState | undefined {
  if (one.listPublishedAt) {
    const late = plan.listDue !== undefined && dayOf(one.listPublishedAt) > plan.listDue
    return late ? 'done-late' : 'done'
  }
  return plan.listDue === undefined ? undefined : untold(plan.listDue, one, now)
}

function untold(due: Day, one: Steps, now: Date): StepState {
  const today = dayOf(now)
  if (daysBetween(one.heldOn, today) > longAgo) return 'unknown'
  return due < today ? 'late' : 'expected'
}

/** What waits and is past its day: said on the desk. */
export function lateSteps(one: Steps, plan: BackPlan, now: Date): ('notice' | 'list')[] {
  if (one.cancelledAt) return []
  const late: ('notice' | 'list')[] = []
  if (noticeState(one, plan, now) === 'late') late.push('notice')
  if (listState(one, plan, now) === 'late') late.push('list')
  return late
}
