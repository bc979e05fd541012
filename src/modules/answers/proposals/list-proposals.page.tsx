import { z } from 'zod'
import { slug } from '#kernel/input.ts'
import { Download } from '#kernel/reading.ts'
import { page, type Visit } from '#kernel/web/page.ts'
import { DecisionStatus } from '#modules/answers/answer-view.tsx'
import { dayInParis, ProcessLabel, processBySlug, TownWords } from '#modules/processes/module.ts'
import { ButtonRow, TargetLink } from '#ui/button.tsx'
import { EntryList } from '#ui/entries.tsx'
import { Pager } from '#ui/ledger.tsx'
import { formatNumber, plural } from '#ui/numbers.ts'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { ColumnsMeaning } from '#ui/table.tsx'
import { EmptyState, ExampleMark, PrintHint, Soft } from '#ui/text.tsx'
import { proposalsAsCsv, proposalsAsJson } from './export-proposals.ts'
import { asked, filterOf, LedgerFilters, ledgerLink, orderWords } from './ledger-filters.tsx'
import { type LedgerRow, ledgerOf, pageSize, placesOf } from './ledger-reads.ts'
import { words } from './page-messages.ts'

export const listProposalsPage = page({
  path: '/demarches/:process/propositions',
  who: 'anyone',
  input: asked,
  async show(visit, from) {
    const { db, lang } = visit
    const all = words[lang]
    const process = await processBySlug(db, from.process)
    const places = await placesOf(db, process.id)
    const ledger = await ledgerOf(db, process.id, filterOf(from))
    const path = `/demarches/${process.slug}/propositions`
    const pages = Math.ceil(ledger.found / pageSize)
    const today = dayInParis(visit.now)
    const filtered = Boolean(from.q || from.axe || from.angle || from.theme || from.decision)
    return (
      <Page frame={visit.frame(all.proposals)}>
        <TitlePassage
          kicker={<TownWords>{process.title}</TownWords>}
          title={all.proposals}
          lead={
            ledger.total > 0 && !filtered ? (
              <>
                {all.proposalsLead(plural(ledger.total, all.proposalCount, lang))}{' '}
                {ledger.examples > 0 && <ExampleMark />}
              </>
            ) : undefined
          }
        >
          <ProcessLabel process={process} />
        </TitlePassage>
        <Passage>
          {(ledger.total > 0 || filtered) && (
            <LedgerFilters visit={visit} path={path} asked={from} ledger={ledger} places={places} />
          )}
          {ledger.rows.length === 0 ? (
            <EmptyState why={filtered ? all.emptyFilter : all.emptyProcess}>
              <p>{filtered ? all.emptyHelp : all.emptyProcessHelp}</p>
            </EmptyState>
          ) : (
            <>
              <Soft>
                {all.shown(
                  plural(ledger.rows.length, all.proposalCount, lang),
                  formatNumber(ledger.found, lang),
                  orderWords(visit, from),
                )}
              </Soft>
              <EntryList
                level={2}
                entries={ledger.rows.map((row) => entryOf(visit, path, row, places.announced, today))}
              />
            </>
          )}
          <Pager
            page={from.page ?? 1}
            pages={pages}
            href={(n) => ledgerLink(visit, path, from, { page: n })}
          />
          <ButtonRow>
            <TargetLink href={visit.link(`/demarches/${process.slug}/reponses`)}>
              {all.answersTitle}
            </TargetLink>
            <TargetLink href={visit.link(`/demarches/${process.slug}/synthese`)}>{all.synthesis}</TargetLink>
          </ButtonRow>
          <Downloads visit={visit} path={path} />
          <PrintHint />
        </Passage>
      </Page>
    )
  },
})

function entryOf(visit: Visit, path: string, row: LedgerRow, announced: string | null, today: string) {
  const { lang } = visit
  const all = words[lang]
  const promised = announced ?? row.dueDay
  return {
    number: row.number,
    title: <TownWords>{row.title}</TownWords>,
    href: visit.link(`${path}/${row.number}`),
    note: (
      <>
        {[row.axis, row.theme, row.angle, plural(row.voices, all.voicesOf, lang)].filter(Boolean).join(' · ')}{' '}
        {row.example && <ExampleMark />}
      </>
    ),
    status: (
      <DecisionStatus decision={row.decision} late={!row.decision && promised !== null && promised < today} />
    ),
  }
}

export function Downloads(props: { visit: Visit; path: string }) {
  const all = words[props.visit.lang]
  return (
    <div class="button-row not-on-paper">
      <span class="soft">{all.download}</span>
      <TargetLink href={props.visit.link(`${props.path}.csv`)} download>
        {all.csv}
      </TargetLink>
      <TargetLink href={props.visit.link(`${props.path}.json`)} download>
        {all.json}
      </TargetLink>
      <ColumnsMeaning href={props.visit.link('/donnees/dictionnaire/proposals')} />
    </div>
  )
}

const file = z.object({ process: slug() })

export const proposalsCsv = page({
  path: '/demarches/:process/propositions.csv',
  who: 'anyone',
  input: file,
  async show({ db }, from) {
    const { id, slug: name } = await processBySlug(db, from.process)
    return new Download('text/csv; charset=utf-8', `propositions-${name}.csv`, proposalsAsCsv(db, id))
  },
})

export const proposalsJson = page({
  path: '/demarches/:process/propositions.json',
  who: 'anyone',
  input: file,
  async show({ db }, from) {
    const { id, slug: name } = await processBySlug(db, from.process)
    return new Download(
      'application/json; charset=utf-8',
      `propositions-${name}.json`,
      proposalsAsJson(db, id),
    )
  },
})
