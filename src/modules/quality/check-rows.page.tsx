import { z } from 'zod'
import { identifier, slug } from '#kernel/input.ts'
import { page, type Visit } from '#kernel/web/page.ts'
import { ProcessLabel, TownWords } from '#modules/processes/module.ts'
import { TargetLink } from '#ui/button.tsx'
import { formatDay } from '#ui/dates.ts'
import { FilterList, Pager } from '#ui/ledger.tsx'
import { Page } from '#ui/page.tsx'
import { Passage, TitlePassage } from '#ui/passage.tsx'
import { DataTable } from '#ui/table.tsx'
import { EmptyState, ExampleMark, Note, PrintHint } from '#ui/text.tsx'
import { CheckFigure } from './check-figure.tsx'
import { checkMessages } from './check-messages.ts'
import { type CheckRows, type Row, rowsOf } from './check-rows.ts'

const pageSize = 50
const which = { oui: 'yes', non: 'no', inconnu: 'unknown' } as const
type Which = keyof typeof which

const asked = z.object({
  code: z.string(),
  demarche: slug().optional(),
  compte: z
    .enum(Object.keys(which) as [Which, ...Which[]])
    .optional()
    .catch(undefined),
  page: identifier().max(100_000).optional().catch(undefined),
})

/** One check, and every thing it counts: the rows behind the figure. Never a person. */
export const checkRowsPage = page({
  path: '/verifications/:code',
  who: 'anyone',
  input: asked,
  async show(visit, from) {
    const { db, now, lang } = visit
    const m = checkMessages[lang]
    const at = from.page ?? 1
    const found = await rowsOf(
      db,
      now,
      { code: from.code, process: from.demarche, which: from.compte && which[from.compte] },
      { limit: pageSize, offset: (at - 1) * pageSize },
    )
    const { check, process } = found
    const link = (query: { compte?: Which | undefined; page?: number }) =>
      visit.link(`/verifications/${check.code}`, { demarche: process.slug, ...query })
    const { counts } = found
    const total = from.compte ? counts[which[from.compte]] : counts.yes + counts.no + counts.unknown
    return (
      <Page frame={visit.frame(`${check.code}. ${m.checks[check.code]}`)}>
        <TitlePassage
          kicker={
            <a href={visit.link(`/demarches/${process.slug}`)}>
              <TownWords>{process.title}</TownWords>
            </a>
          }
          title={`${check.code}. ${m.checks[check.code]}`}
          lead={m.formula(m.formulas[check.code])}
          note={m.counted(formatDay(check.date, lang))}
        >
          <ProcessLabel process={process} />
          <CheckFigure check={check} lang={lang} />
          <Note>{m.methods[check.code]}</Note>
          <TargetLink
            href={`${visit.link('/verifications', { demarche: process.slug })}#${check.code.toLowerCase()}`}
          >
            {m.back}
          </TargetLink>
        </TitlePassage>
        <Passage title={m.rowsTitle} id="lignes">
          {found.kind !== 'things' ? (
            <EmptyState why={found.kind === 'persons' ? m.personsNeverListed : m.nothingRecords} />
          ) : (
            <>
              <Choices found={found} chosen={from.compte} link={link} visit={visit} />
              {total === 0 ? <EmptyState why={m.noRows} /> : <Rows rows={found.rows} visit={visit} />}
              <Pager
                page={at}
                pages={Math.ceil(total / pageSize)}
                href={(n) => link({ compte: from.compte, page: n })}
              />
              <TargetLink href={visit.link('/api/check-rows', { code: check.code, process: process.slug })}>
                {m.json}
              </TargetLink>
              <PrintHint />
            </>
          )}
        </Passage>
      </Page>
    )
  },
})

function Choices(props: {
  found: CheckRows
  chosen: Which | undefined
  link: (query: { compte?: Which }) => string
  visit: Visit
}) {
  const { found, chosen, link } = props
  const m = checkMessages[props.visit.lang]
  const { counts } = found
  if (counts.no + counts.unknown === 0) return null
  return (
    <FilterList
      label={m.whichRows}
      items={[
        {
          href: link({}),
          label: m.allRows,
          count: counts.yes + counts.no + counts.unknown,
          current: !chosen,
        },
        ...(Object.keys(which) as Which[])
          .filter((one) => counts[which[one]] > 0 || chosen === one)
          .map((one) => ({
            href: link({ compte: one }),
            label: m.onlyRows[which[one]],
            count: counts[which[one]],
            current: chosen === one,
          })),
      ]}
    />
  )
}

function Rows({ rows, visit }: { rows: readonly Row[]; visit: Visit }) {
  const { lang } = visit
  const m = checkMessages[lang]
  return (
    <DataTable
      caption={m.rowsTitle}
      rows={rows}
      columns={[
        {
          key: 'thing',
          label: m.thing,
          cell: (row) => (
            <>
              <a href={visit.link(row.path)}>
                {row.french ? <TownWords>{row.label[lang]}</TownWords> : row.label[lang]}
              </a>
              {row.example && (
                <>
                  {' '}
                  <ExampleMark />
                </>
              )}
              {row.quote && <p lang={row.quote.language}>{beginning(row.quote.text)}</p>}
            </>
          ),
        },
        { key: 'counted', label: m.isCounted, cell: (row) => m.counted3[row.counted] },
        { key: 'why', label: m.whyColumn, cell: (row) => row.why?.[lang] ?? '–' },
      ]}
    />
  )
}

/** The first words, cut between two of them. */
function beginning(text: string): string {
  if (text.length < 130) return `«\u00a0${text}\u00a0»`
  return `«\u00a0${text.slice(0, Math.max(60, text.lastIndexOf(' ', 130)))}…\u00a0»`
}
