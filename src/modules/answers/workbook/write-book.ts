import { guard } from '#kernel/spreadsheets/formula-guard.ts'
import {
  type BookSheet,
  type Cell,
  type Spreadsheet,
  workbookParts,
} from '#kernel/spreadsheets/spreadsheets.ts'
import { columnOf, type Field, fields, readColumns, valuesOf } from './columns.ts'
import { readMe } from './messages.ts'
import { bookSheet } from './read-book.ts'
import type { BookRow } from './reads.ts'

/** The desk's proposals as a workbook to fill in. Its headers and lists are in French, whoever downloads it. */
export function writeBook(
  kind: Spreadsheet,
  { count, rows }: { count: number; rows: AsyncIterable<BookRow> },
  services: readonly { name: string }[],
  now: Date,
): AsyncGenerator<Uint8Array> {
  const names = services.map((one) => guard(one.name))
  const sheet: BookSheet = {
    name: bookSheet,
    columns: [
      ...readColumns.map(({ header, width, kind, oneLine }) => ({
        header,
        width,
        kind,
        oneLine,
        greyed: true,
      })),
      ...fields.map((field) => {
        const column = columnOf[field]
        return {
          header: column.header,
          width: column.width,
          kind:
            column.kind === 'day'
              ? ('day' as const)
              : column.kind === 'euros'
                ? ('number' as const)
                : ('text' as const),
          choices: column.kind === 'service' ? names : column.choices?.map((one) => one.fr),
        }
      }),
    ],
    rows: cellsOf(rows),
  }
  const help: BookSheet = {
    name: 'Lisez-moi',
    columns: [{ header: 'Lisez-moi', width: 110, kind: 'text' }],
    rows: readMe(count).map((line) => [line]),
  }
  return workbookParts(kind, [sheet, help], { title: 'Instruction des propositions', now, lists: 'Listes' })
}

async function* cellsOf(rows: AsyncIterable<BookRow>): AsyncGenerator<Cell[]> {
  for await (const row of rows) {
    const values = valuesOf(row)
    yield [
      ...readColumns.map((column) => {
        const cell = column.cell(row)
        return typeof cell === 'string' ? guard(cell) : cell
      }),
      ...fields.map((field) => cellOf(field, values[field])),
    ]
  }
}

function cellOf(field: Field, value: string): Cell {
  if (value === '') return null
  const { kind, choices } = columnOf[field]
  if (kind === 'day') return new Date(`${value}T00:00:00Z`)
  if (kind === 'euros') return Number(value)
  if (kind === 'choice') return choices?.find((one) => one.code === value)?.fr ?? value
  return guard(value)
}
