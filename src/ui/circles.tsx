import type { Child } from 'hono/jsx'
import { layCircles } from './circle-layout.ts'
import { type Column, DataTable } from './table.tsx'
import { Note } from './text.tsx'

const size = 320

/**
 * Things sized by a count, as circles with numbers, and the table with the same numbers that says it all in words. For the
 * eye alone: the table is what the ear, the keyboard and paper have.
 */
export function CircleMap<Row>(props: {
  title: string
  rows: readonly Row[]
  /** What the size says; a count kept secret is drawn as small as it may be. */
  size: (row: Row) => number
  label: (row: Row) => string
  /** The same in the table, when it says more: its language. */
  shown?: (row: Row) => Child
  href: (row: Row) => string
  nameLabel: string
  columns: Column<Row>[]
  note?: Child
}) {
  const numbered = props.rows.map((row, index) => ({ row, number: index + 1 }))
  const circles = layCircles(props.rows.map(props.size), size)
  return (
    <div class="map-and-table">
      <svg class="map-picture" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={props.title}>
        {numbered.map(({ row, number }, at) => {
          const circle = circles[at]
          if (!circle) return null
          return (
            <g>
              <circle class="map-number-ground" cx={circle.x} cy={circle.y} r={circle.r}>
                <title>{props.label(row)}</title>
              </circle>
              <text
                x={circle.x}
                y={circle.y}
                text-anchor="middle"
                dominant-baseline="central"
                fill="currentColor"
              >
                {number}
              </text>
            </g>
          )
        })}
      </svg>
      <div>
        <DataTable
          caption={props.title}
          rows={numbered}
          rowHeading
          columns={[
            {
              key: 'name',
              label: props.nameLabel,
              cell: ({ row, number }: { row: Row; number: number }) => (
                <>
                  {number}. <a href={props.href(row)}>{props.shown?.(row) ?? props.label(row)}</a>
                </>
              ),
            },
            ...props.columns.map((column) => ({
              ...column,
              cell: ({ row }: { row: Row; number: number }) => column.cell(row),
            })),
          ]}
        />
        {props.note && <Note>{props.note}</Note>}
      </div>
    </div>
  )
}
