import { formatNumber } from '#ui/numbers.ts'
import { checkWords } from './check-messages.ts'
import type { CheckFacts } from './check-reads.ts'
import type { Part, Result } from './checks.ts'

const note = (label: Part['label']): Part => ({ label, value: null, unit: 'note' })

/**
 * A11. Nothing here records who held the pen of the last choice: whether the announced level was practised is not known. What
 * can be read is given, to whoever judges; the software gives no rung.
 */
export function levelAnnounced({ level, proposals }: CheckFacts): Result {
  const { decidedBy } = level
  return {
    numerator: null,
    denominator: 1,
    unknown: 1,
    verdict: 'unknown',
    parts: [
      note(checkWords((m) => m.level.announced(m.level.names[level.announced]))),
      note(
        decidedBy === null
          ? checkWords((m) => m.level.nobodySaid)
          : checkWords((m) => m.level.decidedBy(decidedBy)),
      ),
      note(checkWords((m, lang) => m.level.held(formatNumber(level.held, lang)))),
      note(
        checkWords((m, lang) =>
          m.level.fromWords(formatNumber(level.fromWords, lang), formatNumber(proposals.length, lang)),
        ),
      ),
      note(checkWords((m, lang) => m.level.votes(formatNumber(level.votes, lang)))),
    ],
    failing: [],
  }
}

/** A12. The questions put to elected members in a meeting, and what they committed to, are recorded nowhere here. */
export const meetingCommitments = (): Result => ({
  numerator: null,
  denominator: null,
  verdict: 'unknown',
  failing: [],
})
