import type { Visit } from '#kernel/web/page.ts'
import { deskLink } from '#modules/answers/desk/desk-door.ts'
import { TownWords } from '#modules/processes/module.ts'
import { formatNumber, plural } from '#ui/numbers.ts'
import { Passage } from '#ui/passage.tsx'
import { DataTable } from '#ui/table.tsx'
import { Note } from '#ui/text.tsx'
import { paceWords } from './messages.ts'
import type { Weeks } from './weeks.ts'

/** The load at a glance, at the head of the desk: this week, late, and how many a working day. */
export function WeekGlance(props: { visit: Visit; weeks: Weeks }) {
  const { lang } = props.visit
  const all = paceWords[lang]
  const { left, late, weeks, needed } = props.weeks.all
  if (left === 0) return null
  const pace = needed === null ? '' : all.glanceNeeded(formatNumber(needed, lang, 1))
  return (
    <p>
      {all.glance(plural(weeks[0] ?? 0, all.dueOnes, lang), plural(late, all.lateOnes, lang), pace)}{' '}
      <a href="#semaines">{all.seeWeeks}</a>
    </p>
  )
}

/** "30/11": a narrow heading. */
const figures = (day: string) => `${Number(day.slice(8))}/${day.slice(5, 7)}`

/** What each service has to hand in, this week and the next ones; all of them first when there are several. */
export function WeekTable(props: { visit: Visit; weeks: Weeks }) {
  const { visit, weeks } = props
  const { lang } = visit
  const all = paceWords[lang]
  if (weeks.all.left === 0) return null
  const rows = weeks.services.length > 1 ? [weeks.all, ...weeks.services] : weeks.services
  const cell = (value: number) => formatNumber(value, lang)
  return (
    <Passage id="semaines">
      <DataTable
        caption={all.weeks}
        rows={rows}
        columns={[
          {
            key: 'name',
            label: all.service,
            cell: (row) =>
              row.id === null ? (
                all.allServices
              ) : (
                <a href={visit.link(deskLink('', { file: 'assigned', service: row.id }))}>
                  <TownWords>{row.name}</TownWords>
                </a>
              ),
          },
          { key: 'left', label: all.toDraft, number: true, cell: (row) => cell(row.left) },
          { key: 'late', label: all.late, number: true, cell: (row) => cell(row.late) },
          ...weeks.mondays.map((monday, week) => ({
            key: monday,
            label: week === 0 ? all.thisWeek : all.weekOf(figures(monday)),
            number: true,
            cell: (row: (typeof rows)[number]) => cell(row.weeks[week] ?? 0),
          })),
          { key: 'later', label: all.later, number: true, cell: (row) => cell(row.later) },
          {
            key: 'needed',
            label: all.perDay,
            number: true,
            cell: (row) => (row.needed === null ? undefined : formatNumber(row.needed, lang, 1)),
          },
        ]}
      />
      <Note>{all.weeksHow}</Note>
    </Passage>
  )
}
