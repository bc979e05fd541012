import type { Child } from 'hono/jsx'
import { TargetLink } from './button.tsx'
import { useWords } from './language.tsx'

export interface Column<Row> {
  key: string
  label: string
  /** Numbers stand at the end of their column, with tabular figures. */
  number?: boolean
  /** What the cell shows. Undefined is written as unknown, never left blank and never zero. */
  cell: (row: Row) => Child
  /** The link that sorts by this column, and how it is sorted now. */
  sort?: { href: string; now?: 'ascending' | 'descending' }
}

interface DataTableProps<Row> {
  caption: Child
  columns: Column<Row>[]
  rows: readonly Row[]
  /** The order said in words: "les plus récentes d'abord". */
  sortedBy?: string
  /** The first column is the row's heading unless false. */
  rowHeading?: boolean
  /** The names of the columns are short: on phones they leave the width to the values. */
  shortLabels?: boolean
  foot?: Child[]
  rowId?: (row: Row) => string
}

/** Beside a file to download: the way to what its columns mean. */
export function ColumnsMeaning(props: { href: string }) {
  return <TargetLink href={props.href}>{useWords().columnsMeaning}</TargetLink>
}

/** A table that becomes a list of facts on phones, so that nothing is lost and nothing scrolls sideways. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const words = useWords()
  const { columns, rowHeading = true } = props
  return (
    <table class={props.shortLabels ? 'data-table is-stacked has-short-labels' : 'data-table is-stacked'}>
      <caption>
        {props.caption}
        {props.sortedBy && (
          <span class="caption-sort">
            {words.sortedBy} {props.sortedBy}
          </span>
        )}
      </caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th scope="col" class={column.number ? 'is-number' : undefined} aria-sort={column.sort?.now}>
              {column.sort ? <a href={column.sort.href}>{column.label}</a> : column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.rows.map((row) => (
          <tr id={props.rowId?.(row)}>
            {columns.map((column, index) => {
              const value = column.cell(row)
              const missing = value === undefined || value === null || value === ''
              const classes = [column.number ? 'is-number' : '', missing ? 'is-missing' : '']
                .filter(Boolean)
                .join(' ')
              const shown = missing ? words.unknownValue : value
              return index === 0 && rowHeading ? (
                <th scope="row" class={classes || undefined}>
                  {shown}
                </th>
              ) : (
                <td class={classes || undefined} data-label={column.label}>
                  <div>{shown}</div>
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
      {props.foot && (
        <tfoot>
          <tr>
            {props.foot.map((cell, index) => (
              <td class={columns[index]?.number ? 'is-number' : undefined} data-label={columns[index]?.label}>
                <div>{cell}</div>
              </td>
            ))}
          </tr>
        </tfoot>
      )}
    </table>
  )
}
