import { z } from 'zod'
import { slug } from '#kernel/input.ts'
import { page } from '#kernel/web/page.ts'
import { ProcessLabel, processBySlug, TownWords } from '#modules/processes/module.ts'
import { categoryName, type Judgements, type SlipFigures } from '#modules/slips/module.ts'
import { turnoutsOf, turnoutWords } from '#modules/workshops/module.ts'
import { BarChart } from '#ui/bar-chart.tsx'
import { ButtonRow, TargetLink } from '#ui/button.tsx'
import { dayOf, formatDay } from '#ui/dates.ts'
import { formatNumber, percent } from '#ui/numbers.ts'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { ColumnsMeaning, DataTable } from '#ui/table.tsx'
import { EmptyState, PlainList } from '#ui/text.tsx'
import { figureOf } from './check.ts'
import { tooMuchWeb } from './check-inclusion.ts'
import { checkMessages } from './check-messages.ts'
import type { Check } from './checks.ts'
import { districtsMessages } from './districts-messages.ts'
import { participationMessages } from './participation-messages.ts'
import { participationOf } from './participation-reads.ts'
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
    const { facts: found, checks } = await participationOf(db, process, now)
    const { voices } = found
    const turnouts = await turnoutsOf(db, process.id)
    const home = `/demarches/${process.slug}`
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
            <ColumnsMeaning href={visit.link('/donnees/dictionnaire/who-took-part')} />
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
        {voices.received > 0 && (
          <Passage title={m.channels}>
            <BarChart title={m.channels} unit={m.contributions} bars={bars(found.channels)} />
            {voices.web > tooMuchWeb * voices.channelKnown && <p>{m.alarm}</p>}
          </Passage>
        )}
        {found.categories.length > 0 && (
          <Passage title={m.categories}>
            <BarChart title={m.categories} unit={m.contributions} bars={bars(found.categories)} />
          </Passage>
        )}
        <Slips figures={found.slips} received={voices.received} lang={lang} districts={found.districts} />
        <Opinions found={found.judgements} lang={lang} />
        <Passage title={m.figures}>
          <DataTable
            caption={m.figures}
            rows={checks}
            rowId={(one) => one.code.toLowerCase()}
            columns={[
              {
                key: 'title',
                label: m.figure,
                cell: (one) => (
                  <a href={visit.link(`/verifications/${one.code}`, { demarche: process.slug })}>
                    {one.code}. {checkMessages[lang].checks[one.code]}
                  </a>
                ),
              },
              { key: 'value', label: m.value, cell: (one) => figureSaid(one, lang) },
              { key: 'method', label: m.method, cell: (one) => checkMessages[lang].formulas[one.code] },
            ]}
          />
        </Passage>
      </Page>
    )
  },
})

function figureSaid(check: Check, lang: Lang): string {
  const recorded = check.numerator !== null || check.denominator !== null || check.parts.length > 0
  return recorded ? figureOf(check, lang) : participationMessages[lang].notRecorded
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
            caption={`${m.criteria[tally.criterion]}, ${m.answered(tally.answered === null ? m.secret : number(tally.answered))}${tally.census ? ` (${tally.census.source}, ${tally.census.year})` : ''}`}
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
