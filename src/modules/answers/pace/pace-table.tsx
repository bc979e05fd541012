import type { Visit } from '#kernel/page.ts'
import { TownWords } from '#modules/processes/module.ts'
import { formatDay } from '#ui/dates.ts'
import { Status, type StatusKind } from '#ui/knot.tsx'
import { formatNumber } from '#ui/numbers.ts'
import { Passage } from '#ui/passage.tsx'
import { DataTable } from '#ui/table.tsx'
import { Note } from '#ui/text.tsx'
import { paceWords } from './messages.ts'
import type { Pace } from './pace.ts'

const drawn: Record<Pace['state'], StatusKind> = {
  done: 'done',
  enough: 'done',
  slow: 'half',
  late: 'broken',
  unknown: 'expected',
}

/** The needed pace beside the real one, at a glance. */
export function PaceTable(props: { visit: Visit; paces: readonly Pace[] }) {
  const { lang } = props.visit
  const all = paceWords[lang]
  if (props.paces.length === 0) return null
  const count = (value: number | null, decimals = 0) =>
    value === null ? '–' : formatNumber(value, lang, decimals)
  return (
    <Passage title={all.title}>
      <DataTable
        caption={all.caption}
        rows={[...props.paces]}
        columns={[
          { key: 'title', label: all.process, cell: (row) => <TownWords>{row.title}</TownWords> },
          { key: 'left', label: all.left, number: true, cell: (row) => count(row.left) },
          { key: 'due', label: all.due, cell: (row) => (row.due ? formatDay(row.due, lang) : '–') },
          { key: 'weekdays', label: all.weekdays, number: true, cell: (row) => count(row.weekdaysLeft) },
          { key: 'needed', label: all.needed, number: true, cell: (row) => count(row.needed, 1) },
          { key: 'real', label: all.real, number: true, cell: (row) => count(row.real, 1) },
          {
            key: 'state',
            label: all.where,
            cell: (row) => <Status kind={drawn[row.state]}>{all.state[row.state]}</Status>,
          },
        ]}
      />
      <Note>{all.method}</Note>
    </Passage>
  )
}
