import type { Child } from 'hono/jsx'
import { useLang, useWords } from './language.tsx'
import { formatNumber } from './numbers.ts'

export interface MatrixCell {
  count: number
  href?: string
}

interface MatrixProps {
  caption: Child
  /** The name of what the rows are, over their headings. */
  corner: string
  rows: { key: string; label: Child }[]
  columns: { key: string; label: string }[]
  cell: (row: string, column: string) => MatrixCell | undefined
}

/** Two ways of cutting a subject, crossed. An empty cell shows and says so: it is what nobody spoke of yet. */
export function Matrix(props: MatrixProps) {
  const words = useWords()
  const lang = useLang()
  return (
    <table class="data-table is-stacked matrix">
      <caption>{props.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{props.corner}</th>
          {props.columns.map((column) => (
            <th scope="col">{column.label}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.rows.map((row) => (
          <tr>
            <th scope="row">{row.label}</th>
            {props.columns.map((column) => {
              const cell = props.cell(row.key, column.key)
              const count = cell?.count ?? 0
              return (
                <td class={count === 0 ? 'is-empty' : undefined} data-label={column.label}>
                  <div>
                    {count === 0 ? (
                      words.emptyCell
                    ) : cell?.href ? (
                      <a class="matrix-count" href={cell.href}>
                        {formatNumber(count, lang)}
                      </a>
                    ) : (
                      <span class="matrix-count">{formatNumber(count, lang)}</span>
                    )}
                  </div>
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
