import type { Child } from 'hono/jsx'
import type { Visit } from '#kernel/web/page.ts'
import { resultMessages } from '#modules/synthesis/agreement/result-messages.ts'
import { TargetLink } from '#ui/button.tsx'
import { formatInstant } from '#ui/dates.ts'
import { formatNumber, outOf } from '#ui/numbers.ts'
import { Passage } from '#ui/passage.tsx'
import { FactList, Note } from '#ui/text.tsx'
import { fewTexts } from './run.ts'
import { runMessages } from './run-messages.ts'
import type { ShownRun } from './run-reads.ts'

/** What ran, on what, with which figures: enough to do it again and to discuss it. */
export function MethodSheet(props: {
  visit: Visit
  run: ShownRun
  agreement: Child
  /** Read by everyone: not who asked for it, which the desk alone knows. */
  open?: boolean
}) {
  const { visit, run } = props
  const { lang } = visit
  const words = runMessages[lang]
  if (run.texts === null) return null
  const texts = run.texts
  const n = (value: number | null) => (value === null ? undefined : formatNumber(value, lang))
  const of = (value: number | null) => (value === null ? undefined : outOf(value, texts, lang))
  const fact = (name: keyof typeof words.facts, value: string | undefined) => ({
    term: words.facts[name],
    value,
  })
  const decimals = (value: number, digits: number) => formatNumber(value, lang, digits)
  return (
    <Passage title={words.sheet} id="methode">
      <p>{words.sheetLead}</p>
      <FactList
        facts={[
          fact('texts', n(texts)),
          fact('distinct', of(run.distinctTexts)),
          fact('copies', of(run.copies)),
          fact('included', of(run.included)),
          fact('persons', n(run.persons)),
          fact('ideas', n(run.ideas)),
          fact('themes', n(run.themes)),
          fact('represented', of(run.represented)),
          fact('singular', of(run.singular)),
          fact('empty', of(run.empty)),
          fact('toPlace', of(run.toPlace)),
          fact('stability', run.stability === null ? undefined : decimals(run.stability, 2)),
          {
            term: resultMessages[lang].sheet,
            value: props.agreement ?? (run.status === 'applied' ? resultMessages[lang].none : undefined),
          },
          fact('resolution', decimals(run.resolution, 2)),
          fact('seed', n(run.seed)),
          fact('engine', run.engine ?? undefined),
          fact('table', run.wordsTable ?? undefined),
          fact('corpus', run.corpus ?? undefined),
          ...(props.open ? [] : [fact('who', run.who ?? words.operator)]),
          fact('when', formatInstant(new Date(run.requestedAt), lang)),
          fact(
            'took',
            run.milliseconds === null ? undefined : words.seconds(decimals(run.milliseconds / 1000, 1)),
          ),
          fact('attempts', run.attempts > 1 ? n(run.attempts) : undefined),
        ]}
      />
      <Note>
        {words.equality(n(run.represented) ?? '', n(run.singular) ?? '', n(run.empty) ?? '', n(texts) ?? '')}
      </Note>
      <Note>{words.personsNote}</Note>
      <Note>{words.stabilityNote}</Note>
      {texts < fewTexts && <Note>{words.few(formatNumber(texts, lang))}</Note>}
      {!props.open && (
        <p>
          <TargetLink href={visit.link('/api/show-grouping', { run: run.id })}>{words.asJson}</TargetLink>
        </p>
      )}
    </Passage>
  )
}
