import type { Lang } from '#kernel/i18n.ts'
import { page, type Visit } from '#kernel/web/page.ts'
import { decisions, reasonKindNames, reasonKinds } from '#modules/answers/answer.ts'
import { AnswerDiff, AnswerWords, Awaited, DecisionStatus } from '#modules/answers/answer-view.tsx'
import { AnswersDocuments } from '#modules/answers/answers-document/documents.tsx'
import { documentWords } from '#modules/answers/answers-document/messages.ts'
import { postponedOnProcess } from '#modules/answers/postponement/act-view.tsx'
import { dayInParis, ProcessLabel, processBySlug, TownWords } from '#modules/processes/module.ts'
import { ButtonRow, TargetLink } from '#ui/button.tsx'
import { BarList, Count, CountList } from '#ui/counts.tsx'
import { formatDay, formatTime } from '#ui/dates.ts'
import { Pager } from '#ui/ledger.tsx'
import { days, formatNumber, plural } from '#ui/numbers.ts'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { EmptyState, ExampleMark, FactList, Fold, Note, PlainList, PrintHint, Soft } from '#ui/text.tsx'
import { ThreadList } from '#ui/thread-list.tsx'
import { asked, filterOf, LedgerFilters, ledgerLink, orderWords } from './ledger-filters.tsx'
import { type LedgerRow, ledgerOf, pageSize, placesOf } from './ledger-reads.ts'
import { Downloads } from './list-proposals.page.tsx'
import { words } from './page-messages.ts'
import { type Rate, rateOf } from './rate-reads.ts'

/** The same page for the public and for elected members: nothing here depends on who looks. */
export const showAnswersPage = page({
  path: '/demarches/:process/reponses',
  who: 'anyone',
  input: asked,
  async show(visit, from) {
    const { db, lang } = visit
    const all = words[lang]
    const process = await processBySlug(db, from.process)
    const today = dayInParis(visit.now)
    const rate = await rateOf(db, process.id, today)
    const places = await placesOf(db, process.id)
    const ledger = await ledgerOf(db, process.id, {
      ...filterOf(from),
      sort: from.ordre ?? (from.q ? 'number' : 'latest'),
    })
    const path = `/demarches/${process.slug}/reponses`
    const admitted = plural(rate.admitted, all.proposalCount, lang)
    const kept = (rate.byDecision.kept ?? 0) + (rate.byDecision.kept_in_part ?? 0)
    const missing = rate.admitted - rate.answered
    const asking = { ...from, ordre: from.ordre ?? (from.q ? undefined : ('latest' as const)) }
    const late = rate.announced !== null && rate.announced < today
    return (
      <Page frame={visit.frame(all.answersTitle)}>
        <TitlePassage
          kicker={all.answersKicker}
          title={all.answersTitle}
          lead={
            <>
              {rate.answered > 0
                ? all.answersLead(admitted, formatNumber(kept, lang))
                : all.answersLeadNone(admitted)}{' '}
              {rate.examples > 0 && <ExampleMark />}
            </>
          }
          note={
            <p>
              <TownWords>{process.title}</TownWords>
            </p>
          }
          goTo={[
            { href: '#chiffres', label: all.goFigures },
            ...(missing > 0 ? [{ href: '#manquantes', label: all.goMissing }] : []),
            ...(rate.answered > 0 ? [{ href: '#documents', label: documentWords[lang].goTo }] : []),
            { href: '#registre', label: all.goRegister },
          ]}
        >
          <ProcessLabel process={process} />
          <CountList>
            <Count
              value={rate.answered}
              total={rate.admitted}
              broken={late && missing > 0}
              method={all.method(formatDay(visit.now, lang), formatTime(visit.now, lang))}
            >
              {all.published}. {rate.examples > 0 && <ExampleMark />}{' '}
              {missing > 0 ? (
                <>
                  {all.oneStitch(plural(missing, all.missingCount, lang))}{' '}
                  <a href="#manquantes">{all.seeMissing}</a>.
                </>
              ) : (
                rate.admitted > 0 && all.promiseKept
              )}
            </Count>
          </CountList>
          {rate.passedAt && (
            <p>
              {(missing > 0 || rate.postponed > 0 ? all.passedOwing : all.passed)(
                formatDay(new Date(rate.passedAt), lang),
              )}{' '}
              {rate.examples > 0 && <ExampleMark />}
            </p>
          )}
          {await postponedOnProcess(visit, process)}
        </TitlePassage>
        <Figures visit={visit} rate={rate} />
        {rate.answered > 0 && (await AnswersDocuments({ visit, slug: process.slug }))}
        {missing > 0 && <Missing visit={visit} rate={rate} slug={process.slug} late={late} />}
        <Passage id="registre" title={all.register(admitted)}>
          <LedgerFilters visit={visit} path={path} asked={asking} ledger={ledger} places={places} />
          {ledger.rows.length > 0 ? (
            <Soft>
              {all.shown(
                plural(ledger.rows.length, all.proposalCount, lang),
                formatNumber(ledger.found, lang),
                orderWords(visit, asking),
              )}
            </Soft>
          ) : (
            <EmptyState why={rate.admitted === 0 ? all.emptyProcess : all.emptyFilter}>
              <p>{rate.admitted === 0 ? all.emptyProcessHelp : all.emptyHelp}</p>
            </EmptyState>
          )}
        </Passage>
        <ThreadList
          knots={ledger.rows.map((row) => knotOf(visit, process.slug, row, places.announced, today))}
        />
        <Passage>
          <Pager
            page={from.page ?? 1}
            pages={Math.ceil(ledger.found / pageSize)}
            href={(n) => ledgerLink(visit, path, from, { page: n })}
          />
          <Downloads visit={visit} path={`/demarches/${process.slug}/propositions`} />
          <PrintHint />
        </Passage>
      </Page>
    )
  },
})

function Figures(props: { visit: Visit; rate: Rate }) {
  const { rate } = props
  const { lang } = props.visit
  const all = words[lang]
  const answered = plural(rate.answered, all.missingCount, lang)
  const round = (value: number | null) => (value === null ? undefined : days(Math.round(value), lang))
  const after = (value: number | null) => {
    const said = round(value)
    return said && all.sinceEnd(said)
  }
  return (
    <Passage id="chiffres" title={all.figures} note={rate.examples > 0 && <ExampleMark />}>
      {rate.answered > 0 && (
        <>
          <p>{all.ofAnswers(answered)}</p>
          <BarList
            total={rate.answered}
            rows={decisions.map((one) => ({
              label: all.decision[one],
              value: rate.byDecision[one] ?? 0,
            }))}
          />
          <Fold summary={all.ofReasons(answered)}>
            <BarList
              total={rate.answered}
              rows={reasonKinds.map((one) => ({
                label: reasonKindNames[one][lang],
                value: rate.byReason[one] ?? 0,
              }))}
            />
          </Fold>
        </>
      )}
      <FactList
        facts={[
          { term: all.collectionEnd, value: collectionEndWords(rate, lang) },
          { term: all.announced, value: rate.announced ? formatDay(rate.announced, lang) : all.notAnnounced },
          { term: all.median, value: after(rate.medianDays) },
          { term: all.ninth, value: after(rate.ninthDecileDays) },
          {
            term: all.waitingSince,
            value: rate.waitingDays ? all.since(days(rate.waitingDays, lang)) : undefined,
          },
        ]}
      />
      <Note>
        {all.others(
          plural(rate.merged, all.mergedCount, lang),
          plural(rate.withdrawn, all.withdrawnCount, lang),
        )}{' '}
        {plural(rate.corrected, all.correctedCount, lang)}.
      </Note>
    </Passage>
  )
}

function collectionEndWords(rate: Rate, lang: Lang): string | null {
  const day = rate.collectionEnd && formatDay(rate.collectionEnd, lang)
  return day && rate.collectionEndVague ? words[lang].atLatest(day) : day
}

function Missing(props: { visit: Visit; rate: Rate; slug: string; late: boolean }) {
  const { visit, rate } = props
  const all = words[visit.lang]
  return (
    <Passage id="manquantes" title={all.missingTitle} knot={props.late ? 'broken' : 'expected'}>
      <PlainList
        items={rate.missing.map((one) => (
          <>
            <a href={visit.link(`/demarches/${props.slug}/propositions/${one.number}`)}>
              {all.shortNumber(one.number)}, <TownWords>{one.title}</TownWords>
            </a>{' '}
            <span class="note">{one.organisation ? all.inCharge(one.organisation) : all.nobody}</span>
          </>
        ))}
      />
    </Passage>
  )
}

function knotOf(visit: Visit, slug: string, row: LedgerRow, announced: string | null, today: string) {
  const { lang } = visit
  const all = words[lang]
  const promised = announced ?? row.dueDay
  const late = !row.decision && promised !== null && promised < today
  const address = visit.link(`/demarches/${slug}/propositions/${row.number}`)
  const said = row as LedgerRow & { reason: string; reasonKind: string }
  return {
    id: `p${row.number}`,
    state: row.decision ? ('done' as const) : late ? ('broken' as const) : ('expected' as const),
    title: <TownWords>{row.title}</TownWords>,
    note: (
      <>
        <strong>{all.shortNumber(row.number)}</strong> {row.example && <ExampleMark />}
        <br />
        <TownWords>{row.axis}</TownWords>
      </>
    ),
    stateWords: <DecisionStatus decision={row.decision} late={late} />,
    children: (
      <>
        {row.decision ? (
          <AnswerWords answer={said} example={row.answerExample} />
        ) : (
          <Awaited promised={promised} organisation={row.organisation} today={today} />
        )}
        {row.previous && row.decision && row.version && (
          <AnswerDiff
            id={`diff-${row.number}`}
            before={row.previous}
            after={{
              ...said,
              decision: row.decision,
              version: row.version,
              publishedAt: row.previous.changedAt,
              changeReason: row.previous.changeReason,
            }}
          />
        )}
        <ButtonRow>
          <TargetLink href={`${address}#origines`}>
            {row.voices > 1
              ? all.seeVoices(plural(row.voices, all.voicesOf, lang))
              : row.voices === 1
                ? all.oneVoice
                : all.thread}
          </TargetLink>
        </ButtonRow>
      </>
    ),
  }
}
