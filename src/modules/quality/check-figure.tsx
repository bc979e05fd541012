import type { Lang } from '#kernel/i18n.ts'
import { Count } from '#ui/counts.tsx'
import { type KnotState, Status } from '#ui/knot.tsx'
import { formatNumber } from '#ui/numbers.ts'
import { ExampleMark, FactList, PlainList } from '#ui/text.tsx'
import { figureOf, partSaid, verdictSaid } from './check.ts'
import { checkMessages } from './check-messages.ts'
import { type Check, type Part, restsOnExamples, type Verdict } from './checks.ts'

export function knotOfVerdict(check: Check): KnotState {
  if (restsOnExamples(check)) return 'unknown'
  const states: Record<Verdict, KnotState> = {
    kept: 'done',
    broken: 'broken',
    pending: 'expected',
    unknown: 'unknown',
    figure: check.failingTotal > 0 ? 'expected' : 'done',
  }
  return states[check.verdict]
}

/** The state of a check, its figure with its denominator, what is not known of it, and its details. */
export function CheckFigure({ check, lang }: { check: Check; lang: Lang }) {
  const m = checkMessages[lang]
  const countable = check.numerator !== null && check.denominator !== 0
  return (
    <>
      <p>
        <Status kind={knotOfVerdict(check)}>{verdictSaid(check, lang)}</Status>
      </p>
      {countable ? (
        <Count
          value={check.numerator as number}
          total={check.denominator ?? undefined}
          broken={check.verdict === 'broken' && check.code === 'A9'}
        >
          {m.units[check.code]}.
        </Count>
      ) : (
        <p>{figureOf(check, lang)}.</p>
      )}
      {check.numerator !== null && check.unknown > 0 && (
        <p>{m.unknownCount(formatNumber(check.unknown, lang))}</p>
      )}
      {check.examples > 0 && (
        <p>
          {m.examples(formatNumber(check.examples, lang))} <ExampleMark />
        </p>
      )}
      <Parts parts={check.parts} lang={lang} />
    </>
  )
}

function Parts({ parts, lang }: { parts: readonly Part[]; lang: Lang }) {
  if (parts.length === 0) return null
  const notes = parts.filter((part) => part.unit === 'note')
  const facts = parts.filter((part) => part.unit !== 'note')
  return (
    <>
      <FactList facts={facts.map((part) => ({ term: part.label[lang], value: partSaid(part, lang) }))} />
      {notes.length > 0 && <PlainList items={notes.map((part) => part.label[lang])} />}
    </>
  )
}
