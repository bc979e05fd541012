import { type FuzzyDate, sayFuzzyDate, slipInDays } from '#modules/processes/module.ts'
import { days } from '#ui/numbers.ts'
import { checkWords } from './check-messages.ts'
import type { CheckFacts, PromisedDate } from './check-reads.ts'
import type { Check } from './checks.ts'

type Result = Pick<Check, 'numerator' | 'denominator' | 'unknown' | 'verdict' | 'failing' | 'parts'>

/**
 * A9: each date that was promised, against the day it happened. A slip stays counted whatever its reason. A day nobody
 * knows is neither kept nor broken: it is counted apart.
 */
export function promisesOnDates(facts: CheckFacts, today: string): Result {
  const judged = facts.promised.map((one) => ({ one, outcome: outcomeOf(one, today) }))
  const of = (outcome: Outcome) => judged.filter((each) => each.outcome === outcome)
  const late = of('late')
  const kept = of('kept').length
  const known = kept + late.length
  const unknown = of('unknown').length
  return {
    numerator: known === 0 && unknown > 0 ? null : kept,
    denominator: known === 0 ? unknown : known,
    unknown,
    verdict: late.length > 0 ? 'broken' : unknown > 0 ? 'unknown' : known === 0 ? 'pending' : 'kept',
    parts: late.map(({ one }) => ({
      label: checkWords(() => one.title),
      value: slipInDays(one.planned, one.real as FuzzyDate),
      unit: 'days',
    })),
    failing: [...late, ...of('unknown')].map(({ one, outcome }) => ({
      label: checkWords(() => one.title),
      why:
        outcome === 'late'
          ? whyLate(one, facts.process.labelFr !== null)
          : checkWords((m, lang) => m.why.dateUnknown(sayFuzzyDate(one.planned, lang))),
      path: one.path,
    })),
  }
}

type Outcome = 'kept' | 'late' | 'unknown' | 'to-come'

export function outcomeOf({ planned, real }: PromisedDate, today: string): Outcome {
  if (real) return slipInDays(planned, real) > 0 ? 'late' : 'kept'
  return planned.to < today ? 'unknown' : 'to-come'
}

/** Told after published documents: they are what gives no reason. */
const whyLate = (one: PromisedDate, told: boolean) =>
  checkWords((m, lang) => {
    const real = one.real as FuzzyDate
    const slip = days(slipInDays(one.planned, real), lang)
    const said = m.why.slip(sayFuzzyDate(one.planned, lang), sayFuzzyDate(real, lang), slip)
    return `${said} ${one.reason ? m.why.reason(one.reason) : told ? m.why.noReasonInSource : m.why.noReasonGiven}`
  })

/** A10: the mandate was public before the first session; its later versions are listed. */
export function mandateFirst(facts: CheckFacts): Result {
  const { mandate, opening, process } = facts
  const changes = (facts.mandateChanges ?? []).map((change) => ({
    label: checkWords((m) => m.mandateVersion(String(change.version), change.reason ?? '')),
    value: null,
    unit: 'note' as const,
  }))
  if (!mandate || !opening)
    return {
      numerator: null,
      denominator: 1,
      unknown: 1,
      verdict: opening ? 'unknown' : 'pending',
      failing: [],
      parts: changes,
    }
  const before = mandate.to < opening.day || (!opening.session && mandate.to === opening.day)
  return {
    numerator: before ? 1 : 0,
    denominator: 1,
    unknown: 0,
    verdict: before ? 'kept' : 'broken',
    parts: changes,
    failing: before
      ? []
      : [
          {
            label: checkWords((m) => m.mandate),
            why: checkWords((m, lang) =>
              m.why.mandateLate(
                sayFuzzyDate(mandate, lang),
                sayFuzzyDate({ from: opening.day, to: opening.day, precision: 'day' }, lang),
              ),
            ),
            path: `/demarches/${process.slug}/mandat`,
          },
        ],
  }
}
