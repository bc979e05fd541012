import { z } from 'zod'
import type { Lang } from '#kernel/i18n.ts'
import { slug } from '#kernel/input.ts'
import { page, type Visit } from '#kernel/page.ts'
import { missing } from '#kernel/refusal.ts'
import { ProcessLabel } from '#modules/processes/module.ts'
import { TargetLink } from '#ui/button.tsx'
import { Count } from '#ui/counts.tsx'
import { dayOf, formatDay } from '#ui/dates.ts'
import type { KnotState } from '#ui/knot.tsx'
import { Status } from '#ui/knot.tsx'
import { FilterList } from '#ui/ledger.tsx'
import { formatNumber } from '#ui/numbers.ts'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { EmptyState, ExampleMark, FactList, Fold, PlainList } from '#ui/text.tsx'
import { figureOf, partSaid, verdictSaid } from './check.ts'
import { checkMessages, checkWords } from './check-messages.ts'
import { checkFacts, processesToCheck } from './check-reads.ts'
import { type Check, checksOf, type Part, restsOnExamples, type Verdict } from './checks.ts'

/** Rows shown on the page; the others are in the data. */
const rowsShown = 50

export const checksPage = page({
  path: '/verifications',
  who: 'anyone',
  input: z.object({ demarche: slug().optional() }),
  menu: { place: 'rights', label: checkWords((m) => m.title), order: 5 },
  async show(visit, input) {
    const m = checkMessages[visit.lang]
    const processes = await processesToCheck(visit.db)
    const chosen = input.demarche ? processes.find((one) => one.slug === input.demarche) : processes[0]
    if (input.demarche && !chosen)
      throw missing(checkWords((w) => w.unknownProcess(input.demarche as string)))
    const checks = chosen ? checksOf(await checkFacts(visit.db, chosen), dayOf(visit.now)) : []
    return (
      <Page frame={visit.frame(m.title)}>
        <TitlePassage kicker={chosen?.title} title={m.title} lead={m.lead}>
          {processes.length > 1 && (
            <FilterList
              label={m.chooseProcess}
              items={processes.map((one) => ({
                href: visit.link('/verifications', { demarche: one.slug }),
                label: one.title,
                current: one.slug === chosen?.slug,
              }))}
            />
          )}
          {chosen && <ProcessLabel process={chosen} />}
          {!chosen && <EmptyState why={m.noProcess} />}
        </TitlePassage>
        {checks.map((check) => (
          <CheckPassage check={check} visit={visit} />
        ))}
        {chosen && (
          <Passage knot="none">
            <TargetLink href={visit.link('/api/check', { process: chosen.slug })}>{m.programs}</TargetLink>
          </Passage>
        )}
      </Page>
    )
  },
})

function knotOfVerdict(check: Check): KnotState {
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

function CheckPassage({ check, visit }: { check: Check; visit: Visit }) {
  const { lang } = visit
  const m = checkMessages[lang]
  const state = knotOfVerdict(check)
  const countable = check.numerator !== null && Boolean(check.denominator)
  const rows = check.failing.slice(0, rowsShown)
  return (
    <Passage
      id={check.code.toLowerCase()}
      title={m.checks[check.code]}
      knot={state}
      note={
        <>
          <strong>{check.code}</strong>
          <br />
          {m.counted(formatDay(check.date, lang))}
        </>
      }
    >
      <p>
        <Status kind={state}>{verdictSaid(check, lang)}</Status>
      </p>
      {countable ? (
        <Count
          value={check.numerator as number}
          total={check.denominator as number}
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
      {check.failingTotal > 0 && (
        <Fold summary={m.rows(formatNumber(check.failingTotal, lang))} open={check.failingTotal <= 3} wide>
          <PlainList
            items={rows.map((row) => (
              <>
                <a href={visit.link(row.path)}>{row.label[lang]}</a> {row.why[lang]}
              </>
            ))}
          />
          {check.failingTotal > rows.length && (
            <p>{m.firstRows(formatNumber(rows.length, lang), formatNumber(check.failingTotal, lang))}</p>
          )}
        </Fold>
      )}
      <Fold summary={m.method}>
        <p>{m.methods[check.code]}</p>
      </Fold>
    </Passage>
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
