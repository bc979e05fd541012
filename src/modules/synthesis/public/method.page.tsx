import { z } from 'zod'
import { slug } from '#kernel/input.ts'
import { page, type Visit } from '#kernel/web/page.ts'
import { ProcessLabel, processBySlug, TownWords } from '#modules/processes/module.ts'
import { agreementFigure } from '#modules/synthesis/agreement/agreement-figure.tsx'
import { coverageOf, synthesisOf } from '#modules/synthesis/reads.ts'
import { MethodSheet } from '#modules/synthesis/runs/method-sheet.tsx'
import { findRun } from '#modules/synthesis/runs/run-reads.ts'
import { appliedRun } from '#modules/synthesis/themes/edits-reads.ts'
import { ButtonRow, TargetLink } from '#ui/button.tsx'
import { formatDay } from '#ui/dates.ts'
import { formatNumber, plural } from '#ui/numbers.ts'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { DataTable } from '#ui/table.tsx'
import { PlainList, PrintHint } from '#ui/text.tsx'
import { Figures } from './figures.tsx'
import { methodWords } from './method-messages.ts'
import { countDecisions, type Publication, publicationsOf } from './public-reads.ts'

/** What people did, what was computed and when: enough for anybody to check and to discuss it. */
export const methodPage = page({
  path: '/demarches/:process/synthese/methode',
  who: 'anyone',
  input: z.object({ process: slug() }),
  async show(visit, asked) {
    const { db, lang } = visit
    const all = methodWords[lang]
    const process = await processBySlug(db, asked.process)
    const path = `/demarches/${process.slug}/synthese`
    const coverage = await coverageOf(db, process.id)
    const themes = await synthesisOf(db, process.id)
    const applied = await appliedRun(db, process.id)
    const run = applied === undefined ? undefined : await findRun(db, applied)
    const editions = await publicationsOf(db, process.id)
    const n = (value: number) => formatNumber(value, lang)
    return (
      <Page frame={visit.frame(`${all.title}, ${process.title}`)}>
        <TitlePassage kicker={<TownWords>{process.title}</TownWords>} title={all.title} lead={all.lead}>
          <ProcessLabel process={process} />
        </TitlePassage>
        <Passage id="qui" title={all.who}>
          <PlainList
            items={[
              all.written,
              ...(run ? [all.grouped] : []),
              plural(await countDecisions(db, process.id), all.owned, lang),
              <>
                {all.nobodyLost(
                  n(coverage.cited),
                  n(coverage.setAside),
                  n(coverage.published - coverage.covered),
                )}{' '}
                <a href={visit.link(`${path}/non-citees`)}>{all.nobodyLostLink}</a>
              </>,
            ]}
          />
        </Passage>
        <Figures
          visit={visit}
          process={process.id}
          coverage={coverage}
          invented={themes.some((theme) => theme.statements.some((row) => row.example))}
        />
        {run ? (
          <MethodSheet
            visit={visit}
            run={run}
            agreement={await agreementFigure(visit, { run: run.id })}
            open
          />
        ) : (
          <Passage id="methode" title={all.grouping}>
            <p>{all.none}</p>
          </Passage>
        )}
        <Passage id="publications" title={all.editions}>
          {editions.length === 0 ? <p>{all.editionsNone}</p> : <Editions visit={visit} rows={editions} />}
          <ButtonRow>
            <TargetLink href={visit.link(path)}>{all.back}</TargetLink>
            <TargetLink href={visit.link('/api/show-synthesis', { process: process.slug })}>
              {all.data}
            </TargetLink>
          </ButtonRow>
          <PrintHint />
        </Passage>
      </Page>
    )
  },
})

function Editions({ visit, rows }: { visit: Visit; rows: readonly Publication[] }) {
  const { lang } = visit
  const all = methodWords[lang]
  const n = (value: number) => formatNumber(value, lang)
  const number = (key: string, label: string, of: (row: Publication) => number) => ({
    key,
    label,
    number: true as const,
    cell: (row: Publication) => n(of(row)),
  })
  return (
    <DataTable
      caption={all.editionsCaption}
      rows={rows}
      columns={[
        { key: 'number', label: all.edition, cell: (row) => n(row.number) },
        { key: 'day', label: all.day, cell: (row) => formatDay(row.publishedAt, lang) },
        number('sentences', all.sentences, (row) => row.statements),
        number('voices', all.voices, (row) => row.voices),
        number('cited', all.cited, (row) => row.cited),
        number('aside', all.aside, (row) => row.setAside),
        {
          key: 'unsaid',
          label: all.unsaid,
          number: true,
          cell: ({ measure }) =>
            measure?.voices != null && measure.represented != null
              ? `${n(measure.voices - measure.represented)} / ${n(measure.voices)}`
              : measure?.status === 'waiting' || measure?.status === 'running'
                ? all.stillCounting
                : all.notCounted,
        },
      ]}
    />
  )
}
