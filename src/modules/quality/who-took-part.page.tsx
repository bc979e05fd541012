import { z } from 'zod'
import { slug } from '#kernel/input.ts'
import { page } from '#kernel/page.ts'
import { ProcessLabel, processBySlug, TownWords } from '#modules/processes/module.ts'
import {
  categoryName,
  type Judgements,
  judgementsOf,
  type SlipFigures,
  slipFigures,
} from '#modules/slips/module.ts'
import { listDistricts } from '#modules/territory/module.ts'
import { turnoutsOf, turnoutWords } from '#modules/workshops/module.ts'
import { BarChart } from '#ui/bar-chart.tsx'
import { ButtonRow, TargetLink } from '#ui/button.tsx'
import { dayOf, formatDay } from '#ui/dates.ts'
import { formatNumber, outOf, percent } from '#ui/numbers.ts'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { DataTable } from '#ui/table.tsx'
import { EmptyState, PlainList } from '#ui/text.tsx'
import { districtsMessages } from './districts-messages.ts'
import { participationMessages } from './participation-messages.ts'
import { type Figure, participationOf } from './participation-reads.ts'
import { contributionWords, opinionWords } from './participation-words.ts'

type Lang = 'fr' | 'en'
type Districts = readonly { id: number; name: string }[]

export const whoTookPartPage = page({
  path: '/demarches/:process/qui-a-participe',
  who: 'anyone',
  input: z.object({ process: slug() }),
  async show(visit, asked) {
    const { db, lang, now } = visit
    const m = participationMessages[lang]
    const process = await processBySlug(db, asked.process)
    const found = await participationOf(db, process.id)
    const turnouts = await turnoutsOf(db, process.id)
    const home = `/demarches/${process.slug}`
    const web = found.figures.find((one) => one.code === 'I4')
    const bars = (rows: readonly { category: string; count: number }[]) =>
      rows.map((one) => ({ label: contributionWords(one.category, lang), value: one.count }))
    return (
      <Page frame={visit.frame(`${m.title} – ${process.title}`)}>
        <TitlePassage
          kicker={<TownWords>{process.title}</TownWords>}
          title={m.title}
          lead={m.lead}
          note={formatDay(dayOf(now), lang)}
        >
          <ProcessLabel process={process} />
          <ButtonRow>
            <TargetLink href={visit.link(`${home}/bulletin`)}>{m.drop}</TargetLink>
            <TargetLink href={visit.link(`${home}/contributions`)}>{m.rows}</TargetLink>
            <TargetLink href={visit.link('/quartiers')}>{districtsMessages[lang].link}</TargetLink>
            <TargetLink href={visit.link('/api/who-took-part', { process: process.slug })}>
              {m.json}
            </TargetLink>
          </ButtonRow>
        </TitlePassage>
        <Passage title={m.announced} note={m.announcedNote}>
          {turnouts.length === 0 && <EmptyState why={m.noneAnnounced} />}
          <PlainList
            items={turnouts.map((one) => (
              <TownWords>{`${one.about} : ${turnoutWords(one, 'fr')} (${one.source})`}</TownWords>
            ))}
          />
        </Passage>
        {found.received > 0 && (
          <Passage title={m.channels}>
            <BarChart title={m.channels} unit={m.contributions} bars={bars(found.channels)} />
            {web?.denominator && (web.numerator ?? 0) / web.denominator > 0.8 ? <p>{m.alarm}</p> : null}
          </Passage>
        )}
        {found.categories.length > 0 && (
          <Passage title={m.categories}>
            <BarChart title={m.categories} unit={m.contributions} bars={bars(found.categories)} />
          </Passage>
        )}
        <Slips
          figures={await slipFigures(db, process.id, now)}
          received={found.received}
          lang={lang}
          districts={await listDistricts(db)}
        />
        <Opinions found={await judgementsOf(db, process.id, now)} lang={lang} />
        <Passage title={m.figures}>
          <DataTable
            caption={m.figures}
            rows={found.figures}
            rowId={(one) => one.code.toLowerCase()}
            columns={[
              { key: 'title', label: m.figure, cell: (one) => `${one.code}. ${m.titles[one.code]}` },
              { key: 'value', label: m.value, cell: (one) => figureSaid(one, lang) },
              { key: 'method', label: m.method, cell: (one) => m.methods[one.code] },
            ]}
          />
        </Passage>
      </Page>
    )
  },
})

function figureSaid({ numerator, denominator }: Figure, lang: Lang): string {
  const m = participationMessages[lang]
  if (numerator === null) return m.notRecorded
  if (denominator === 0) return m.nothing
  return denominator === null ? formatNumber(numerator, lang) : outOf(numerator, denominator, lang)
}

function Slips(props: { figures: SlipFigures; received: number; lang: Lang; districts: Districts }) {
  const { figures, lang, districts } = props
  const m = participationMessages[lang]
  const number = (value: number) => formatNumber(value, lang)
  const points = (value: number) => `${value > 0 ? '+' : ''}${formatNumber(value, lang, 1)}`
  return (
    <Passage id="bulletins" title={m.slips}>
      <p>{m.slipCount(number(figures.counted), number(figures.waiting))}</p>
      {figures.counted > 0 && <p>{m.slipRate(number(figures.counted), number(props.received))}</p>}
      <p class="note">{m.slipMethod}</p>
      {figures.counted > 0 &&
        figures.tallies.map((tally) => (
          <DataTable
            caption={`${m.criteria[tally.criterion]}${tally.census ? ` (${tally.census.source}, ${tally.census.year})` : ''}`}
            rows={tally.cells}
            columns={[
              {
                key: 'answer',
                label: m.answer,
                cell: (cell) => categoryName(tally.criterion, cell.category, lang, districts),
              },
              {
                key: 'count',
                label: m.count,
                number: true,
                cell: (cell) => (cell.count === null ? m.secret : number(cell.count)),
              },
              {
                key: 'census',
                label: m.census,
                number: true,
                cell: (cell) =>
                  cell.censusShare === undefined ? m.noCensus : percent(cell.censusShare * 1000, 1000, lang),
              },
              {
                key: 'gap',
                label: m.gap,
                number: true,
                cell: (cell) => {
                  if (cell.gap)
                    return m.gapSaid(points(cell.gap.points), points(cell.gap.low), points(cell.gap.high))
                  if (cell.censusShare === undefined) return m.noCensus
                  return tally.enough ? m.secret : m.under30
                },
              },
            ]}
          />
        ))}
    </Passage>
  )
}

function Opinions({ found, lang }: { found: Judgements; lang: Lang }) {
  const m = participationMessages[lang]
  return (
    <Passage title={m.judgements} note="P6">
      <p class="note">{m.judgementsNote}</p>
      {found.counted > 0 ? (
        <DataTable
          caption={m.judgements}
          rows={found.questions}
          columns={[
            { key: 'question', label: m.answer, cell: (one) => opinionWords(one.question, lang) },
            { key: 'median', label: m.median, number: true, cell: (one) => one.median ?? m.secret },
            { key: 'n', label: m.answers, number: true, cell: (one) => one.n ?? m.secret },
          ]}
        />
      ) : (
        <EmptyState why={m.nothing} />
      )}
    </Passage>
  )
}
