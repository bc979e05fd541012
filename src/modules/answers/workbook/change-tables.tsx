import type { Visit } from '#kernel/web/page.ts'
import { TownWords } from '#modules/processes/module.ts'
import { formatDay } from '#ui/dates.ts'
import { formatNumber, outOf, plural } from '#ui/numbers.ts'
import { Passage } from '#ui/passage.tsx'
import { DataTable } from '#ui/table.tsx'
import { Soft } from '#ui/text.tsx'
import { columnOf } from './columns.ts'
import type { Change, RowPlan } from './compare.ts'
import { workbookWords } from './messages.ts'
import type { BookPlan } from './plan-book.ts'

/** Shown at once of each kind; the others are counted. */
const shownRows = 100

/** What a value reads like on a screen. */
export function said(visit: Visit, { field }: Change, value: string) {
  const { lang } = visit
  if (value === '') return workbookWords[lang].nothingHere
  const { kind, choices } = columnOf[field]
  if (kind === 'day') return formatDay(value, lang)
  if (kind === 'euros') return `${formatNumber(Number(value), lang)}\u00a0€`
  if (kind === 'choice') return choices?.find((one) => one.code === value)?.[lang] ?? value
  return <TownWords>{value}</TownWords>
}

export const nameOf = (visit: Visit, { row, line }: RowPlan) =>
  row ? (
    <>
      {workbookWords[visit.lang].number(row.number)}, <TownWords>{row.title}</TownWords>
    </>
  ) : (
    `${workbookWords[visit.lang].line} ${line}`
  )

function ChangeTable(props: {
  visit: Visit
  plan: RowPlan
  changes: readonly Change[]
  heads: readonly [string, string]
}) {
  const { visit, heads } = props
  const all = workbookWords[visit.lang]
  return (
    <DataTable
      caption={nameOf(visit, props.plan)}
      rows={props.changes}
      columns={[
        {
          key: 'field',
          label: all.field,
          cell: (one) => <span lang="fr">{columnOf[one.field].header}</span>,
        },
        { key: 'before', label: heads[0], cell: (one) => said(visit, one, one.before) },
        { key: 'after', label: heads[1], cell: (one) => said(visit, one, one.after) },
      ]}
    />
  )
}

/** Every change that would be made, before and after. */
export function Changes({ visit, plan }: { visit: Visit; plan: BookPlan }) {
  const all = workbookWords[visit.lang]
  const rows = plan.rows.filter((row) => row.state === 'changed')
  if (rows.length === 0) return null
  return (
    <Passage title={plural(rows.length, all.changed, visit.lang)}>
      <Shown visit={visit} count={rows.length} most={shownRows} />
      {rows.slice(0, shownRows).map((row) => (
        <ChangeTable visit={visit} plan={row} changes={row.changes} heads={[all.before, all.after]} />
      ))}
    </Passage>
  )
}

/** All that cannot be taken, with its place in the file. */
export function Faults({ visit, plan }: { visit: Visit; plan: BookPlan }) {
  const { lang } = visit
  const all = workbookWords[lang]
  const faults = plan.rows.flatMap((row) => row.faults)
  if (faults.length === 0) return null
  return (
    <Passage title={all.faultTitle} knot="broken">
      <p>{all.faultHelp}</p>
      <Shown visit={visit} count={faults.length} most={shownRows} />
      <DataTable
        caption={all.faultTable}
        rows={faults.slice(0, shownRows)}
        columns={[
          { key: 'line', label: all.line, cell: (one) => `${all.line}\u00a0${formatNumber(one.line, lang)}` },
          {
            key: 'column',
            label: all.column,
            cell: (one) => (one.column ? <span lang="fr">{one.column}</span> : all.wholeLine),
          },
          { key: 'value', label: all.value, cell: (one) => one.value || all.nothingHere },
          { key: 'reason', label: all.why, cell: (one) => one.reason[lang] },
        ]}
      />
    </Passage>
  )
}

export function Shown({ visit, count, most }: { visit: Visit; count: number; most: number }) {
  if (count <= most) return null
  return <Soft>{workbookWords[visit.lang].firstOnly(outOf(most, count, visit.lang))}</Soft>
}
