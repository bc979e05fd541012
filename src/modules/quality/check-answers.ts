import type { Words } from '#kernel/i18n.ts'
import type { PublicRate } from '#modules/notices/module.ts'
import { type Phase, phases } from '#modules/processes/module.ts'
import { daysBetween, formatDay } from '#ui/dates.ts'
import { outOf } from '#ui/numbers.ts'
import { checkWords } from './check-messages.ts'
import type { AnsweredProposal, CheckFacts } from './check-reads.ts'
import type { Failing, Part, Result } from './checks.ts'

export const beyond = (phase: Phase, last: Phase) => phases.indexOf(phase) > phases.indexOf(last)
export const isAnswered = (one: AnsweredProposal) => one.published !== null && one.intact
export const isRetained = (one: AnsweredProposal) =>
  isAnswered(one) && (one.decision === 'kept' || one.decision === 'kept_in_part')
export const examplesIn = (rows: readonly { example: boolean }[]) => rows.filter((row) => row.example).length

export const failing = (facts: CheckFacts, one: AnsweredProposal, why: Words): Failing => ({
  label: checkWords((m) => m.proposal(String(one.number), one.title)),
  why,
  path: `/demarches/${facts.process.slug}/propositions/${one.number}`,
})

/** A1 */
export function answerRate(facts: CheckFacts): Result {
  const missing = facts.proposals.filter((one) => !isAnswered(one))
  const altered = facts.acts.filter((act) => act.altered)
  const alteredAnswers = missing.filter((one) => one.published !== null)
  const due = beyond(facts.process.phase, 'instruction')
  const broken = altered.length + alteredAnswers.length > 0 || (due && missing.length > 0)
  const total = facts.proposals.length
  return {
    numerator: total - missing.length,
    denominator: total,
    examples: examplesIn(facts.proposals),
    verdict: broken ? 'broken' : missing.length > 0 || total === 0 ? 'pending' : 'kept',
    failing: [
      ...missing.map((one) =>
        failing(
          facts,
          one,
          checkWords((m, lang) =>
            one.published
              ? m.why.altered
              : one.postponed
                ? m.why.postponed(formatDay(one.postponed, lang))
                : m.why.unanswered,
          ),
        ),
      ),
      ...altered.map((act) => ({
        label: checkWords(() => act.subject),
        why: checkWords((m) => m.why.altered),
        path: `/deliberations/${act.id}`,
      })),
    ],
  }
}

/** A2 */
export function timeToAnswer(facts: CheckFacts, today: string): Result {
  const { proposals, collectionEnd } = facts
  const due = (one: AnsweredProposal) => facts.answersDue ?? one.due
  const late = proposals.filter((one) => {
    const day = due(one)
    return day !== null && (one.published ?? today) > day
  })
  const onTime = proposals.filter((one) => {
    const day = due(one)
    return one.published !== null && day !== null && one.published <= day
  })
  const part = (
    label: (m: { parts: Record<'median' | 'most' | 'waiting', string> }) => string,
    value: number,
  ) => ({
    label: checkWords(label),
    value,
    unit: 'days' as const,
  })
  const took = collectionEnd
    ? proposals
        .flatMap((one) => (one.published ? [daysBetween(collectionEnd, one.published)] : []))
        .sort((a, b) => a - b)
    : []
  const waiting = proposals.some((one) => one.published === null)
  return {
    numerator: onTime.length,
    denominator: proposals.length,
    unknown: proposals.length - onTime.length - late.length,
    examples: examplesIn(proposals),
    verdict:
      late.length > 0
        ? 'broken'
        : proposals.length > 0 && onTime.length === proposals.length
          ? 'kept'
          : 'pending',
    parts: [
      ...(took.length > 0
        ? [part((m) => m.parts.median, atShare(took, 0.5)), part((m) => m.parts.most, atShare(took, 0.9))]
        : []),
      ...(waiting && collectionEnd && collectionEnd < today
        ? [part((m) => m.parts.waiting, daysBetween(collectionEnd, today))]
        : []),
    ],
    failing: late.map((one) =>
      failing(
        facts,
        one,
        checkWords((m) => m.why.late(daysBetween(due(one) as string, one.published ?? today))),
      ),
    ),
  }
}

/** The smallest value that at least this share of the sorted values do not exceed. */
export function atShare(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] as number
}

function counted<K extends string>(values: readonly K[], words: (key: K) => Words): Part[] {
  const counts = new Map<K, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([key, value]) => ({ label: words(key), value, unit: 'count' }))
}

/** A3 */
export function reasons(facts: CheckFacts): Result {
  const published = facts.proposals.filter((one) => one.published !== null)
  const bare = published.filter((one) => !one.reasoned)
  return {
    numerator: published.length - bare.length,
    denominator: published.length,
    examples: examplesIn(published),
    verdict: published.length === 0 ? 'pending' : bare.length > 0 ? 'broken' : 'kept',
    parts: counted(
      published.flatMap((one) => (one.reasonKind ? [one.reasonKind] : [])),
      (kind) => checkWords((_, lang) => facts.names.reason(kind, lang)),
    ),
    failing: bare.map((one) =>
      failing(
        facts,
        one,
        checkWords((m) => m.why.noReason),
      ),
    ),
  }
}

/** A4 */
export function retention(facts: CheckFacts): Result {
  const published = facts.proposals.filter((one) => one.published !== null && one.decision)
  return {
    numerator: published.filter(isRetained).length,
    denominator: facts.proposals.length,
    unknown: facts.proposals.length - published.length,
    examples: examplesIn(published),
    verdict: 'figure',
    parts: counted(
      published.map((one) => one.decision as string),
      (decision) => checkWords((_, lang) => facts.names.decision(decision, lang)),
    ),
    failing: [],
  }
}

/** A5. Told: of every answer their words received. Not reached after trying is no breach; it is not told either. */
export function notification(facts: CheckFacts): Result {
  const [all, ...channels] = facts.notified
  const { reachable = 0, told = 0, waiting = 0 } = all ?? {}
  const left = reachable === 0 || waiting !== 0
  return {
    numerator: told,
    denominator: reachable,
    verdict:
      reachable === null || told === null
        ? 'unknown'
        : left
          ? 'pending'
          : told === reachable
            ? 'kept'
            : 'figure',
    parts: channels.map((one) => toldPart(one)),
    failing: [],
  }
}

function toldPart({ channel, told, reachable }: PublicRate): Part {
  const label = checkWords((m, lang) =>
    told === null || reachable === null
      ? m.channels[channel as 'email']
      : m.toldOf(m.channels[channel as 'email'], outOf(told, reachable, lang)),
  )
  return { label, value: null, unit: told === null ? 'count' : 'note' }
}
