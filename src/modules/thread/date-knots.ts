import { exactDay, type FuzzyDate, fuzzyOfRow, sayFuzzyDate, slipInDays } from '#modules/processes/module.ts'
import { days } from '#ui/numbers.ts'
import { pagePath } from './addresses.ts'
import type { Knot, Telling } from './item-knots.ts'
import { messages } from './messages.ts'
import type { Item, Milestone } from './thread.ts'

interface Dates {
  readonly planned?: FuzzyDate
  readonly expected?: FuzzyDate
  readonly real?: FuzzyDate
}

export function datesOf(milestone: Milestone): Dates {
  return {
    planned: fuzzyOfRow('planned', milestone.row),
    expected: fuzzyOfRow('expected', milestone.row),
    real: fuzzyOfRow('real', milestone.row),
  }
}

const plain = { example: false, here: false, linkExample: false } as const

/** A promise on a date, kept, to come, broken, or of which nothing is known. */
export function milestoneKnot(milestone: Milestone, { lang, today }: Telling, page: string): Knot {
  const m = messages[lang].milestone
  const { planned, expected, real } = datesOf(milestone)
  const say = (date: FuzzyDate) => sayFuzzyDate(date, lang)
  const slip = planned && real ? slipInDays(planned, real) : 0
  const due = expected ?? planned
  const overdue = !real && due !== undefined && due.to < today
  const when = real ?? due
  const sentences: string[] = []
  if (real && planned && slip > 0) sentences.push(m.slip(say(planned), say(real), days(slip, lang)))
  else if (real) sentences.push(m.done(say(real)))
  else if (overdue && planned) sentences.push(m.notKnown(say(planned)))
  else if (planned) sentences.push(m.planned(say(planned)))
  if (!real && expected && !overdue) sentences.push(m.expectedNow(say(expected)))
  if (slip > 0 || (!real && expected)) sentences.push(reasonSaid(milestone.slipReason, lang))
  if (milestone.note) sentences.push(milestone.note)
  if (milestone.source) sentences.push(m.source(milestone.source))
  return {
    ...plain,
    level: `date-${milestone.kind}-${milestone.id}`,
    state: slip > 0 ? 'broken' : real ? 'done' : overdue ? 'unknown' : 'expected',
    title: milestone.title,
    label: milestone.title,
    note: when && say(when),
    detail: when && say(when),
    stateWords: slip > 0 ? messages[lang].vote.broken : undefined,
    late: slip > 0 ? slip : undefined,
    sentences,
    page,
  }
}

const reasonSaid = (reason: string | null, lang: Telling['lang']) =>
  reason ? messages[lang].reason(reason) : messages[lang].noReason

interface Promise {
  readonly planned: FuzzyDate
  readonly real: FuzzyDate
  readonly reason: string | null
  readonly source?: string | null
  readonly example?: boolean
}

/** The date promised for a vote that was held later: a broken knot of its own, before the vote. */
function promisedVoteKnot(
  promise: Promise,
  { lang }: Telling,
  level: string,
  page: string,
): Knot | undefined {
  const m = messages[lang].vote
  const late = slipInDays(promise.planned, promise.real)
  if (late <= 0) return undefined
  const day = sayFuzzyDate(promise.planned, lang)
  return {
    ...plain,
    level,
    state: 'broken',
    title: m.title,
    label: m.label,
    note: day,
    noteMore: m.promised,
    detail: day,
    stateWords: m.broken,
    example: promise.example ?? false,
    late,
    sentences: [
      m.slip(day, sayFuzzyDate(promise.real, lang), days(late, lang)),
      reasonSaid(promise.reason, lang),
      promise.source ? messages[lang].milestone.source(promise.source) : '',
    ],
    page,
  }
}

/** The broken promises of vote on a thread: one a date, whether the process or the deliberation holds it. */
export function promisedVotes(
  milestones: readonly Milestone[],
  deliberations: readonly Item[],
  telling: Telling,
  page: string,
): Knot[] {
  const knots: Knot[] = []
  const said = new Set<string>()
  for (const milestone of milestones) {
    const { planned, real } = datesOf(milestone)
    if (milestone.kind !== 'vote' || !planned || !real) continue
    const { slipReason: reason, source } = milestone
    const knot = promisedVoteKnot({ planned, real, reason, source }, telling, `vote-${milestone.id}`, page)
    if (knot) knots.push(knot)
    said.add(planned.from)
  }
  for (const item of deliberations) {
    const { planned, voted, slipReason } = item.extra
    if (!planned || !voted || said.has(String(planned))) continue
    const promise = {
      planned: exactDay(String(planned)),
      real: exactDay(String(voted)),
      reason: slipReason ? String(slipReason) : null,
      example: item.example,
    }
    const knot = promisedVoteKnot(promise, telling, `vote-act-${item.id}`, pagePath(item))
    if (knot) knots.push(knot)
  }
  return knots
}
