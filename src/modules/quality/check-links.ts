import { isFinished } from '#modules/processes/module.ts'
import { beyond, examplesIn, failing, isAnswered, isRetained } from './check-answers.ts'
import { checkWords } from './check-messages.ts'
import type { CheckFacts } from './check-reads.ts'
import type { Result } from './checks.ts'

/** A6 */
export function actionsFromWords(facts: CheckFacts): Result {
  const orphans = facts.actions.filter((one) => one.proposals === 0)
  const total = facts.actions.length
  return {
    numerator: total - orphans.length,
    denominator: total,
    examples: facts.actions.filter((one) => one.proposals > 0 && one.exampleLinks).length,
    verdict: total === 0 ? 'pending' : orphans.length === 0 ? 'kept' : 'figure',
    failing: orphans.map((one) => ({
      label: checkWords((m) => m.action(String(one.number), one.title)),
      why: checkWords((m) => m.why.orphan),
      path: `/actions/${one.id}`,
    })),
  }
}

/** A7 */
export function retainedInActions(facts: CheckFacts): Result {
  const retained = facts.proposals.filter(isRetained)
  const without = retained.filter((one) => one.actions === 0)
  return {
    numerator: retained.length - without.length,
    denominator: retained.length,
    unknown: facts.proposals.filter((one) => !isAnswered(one)).length,
    examples: examplesIn(retained),
    verdict:
      retained.length === 0
        ? 'pending'
        : without.length === 0
          ? 'kept'
          : isFinished(facts.process.phase)
            ? 'figure'
            : 'pending',
    failing: without.map((one) =>
      failing(
        facts,
        one,
        checkWords((m) => m.why.noAction),
      ),
    ),
  }
}

/** A8 */
export function wordsUsed(facts: CheckFacts): Result {
  const { published, cited, citedByExamples, setAside, neither } = facts.words
  return {
    numerator: cited,
    denominator: published,
    examples: citedByExamples,
    verdict:
      published === 0
        ? 'pending'
        : neither === 0
          ? 'kept'
          : beyond(facts.process.phase, 'synthesis')
            ? 'figure'
            : 'pending',
    parts: [
      { label: checkWords((m) => m.parts.setAside), value: setAside, unit: 'count' },
      { label: checkWords((m) => m.parts.neither), value: neither, unit: 'count' },
    ],
    failing: facts.neverCited.map((reference) => ({
      label: checkWords((m) => m.contribution(reference)),
      why: checkWords((m) => m.why.neverCited),
      path: `/contributions/${reference}`,
    })),
    failingTotal: neither,
  }
}
