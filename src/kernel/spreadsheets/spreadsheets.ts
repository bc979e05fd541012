import { readFile } from 'node:fs/promises'
import { deserialize, serialize } from 'node:v8'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { readXlsx, streamXlsxRows, writeXlsx, writeXlsxStream } from 'hucre/xlsx'
import { odsRows, odsSheetNames } from './ods-reading.ts'
import { lettersOf, odsBookParts } from './ods-writing.ts'

/** The only file that knows the library of XLSX: changing it changes nothing else. */
export type Spreadsheet = 'xlsx' | 'ods'
export type Cell = string | number | boolean | Date | null

export interface SheetRow {
  /** Counted from 1, as a spreadsheet shows it. */
  readonly line: number
  readonly values: readonly unknown[]
}

const readAtOnce = 500

/**
 * The rows of one sheet, the first unless named. The reader of XLSX runs ahead of who takes the rows, and holds what is not
 * taken: past the first rows, enough to know the columns, all are read at once and wait compressed, a hundredth of that.
 */
export async function* sheetRows(path: string, kind: Spreadsheet, sheet?: string): AsyncGenerator<SheetRow> {
  const rows = rowsOfSheet(new Uint8Array(await readFile(path)), kind, sheet)
  if (kind === 'ods') return yield* rows
  const waiting: Buffer[] = []
  try {
    for (let taken = 0; taken < readAtOnce; taken++) {
      const { done, value } = await rows.next()
      if (done) return
      yield value
    }
    let some: SheetRow[] = []
    const hold = () => {
      waiting.push(deflateRawSync(serialize(some), { level: 1 }))
      some = []
    }
    for await (const row of rows) if (some.push(row) === readAtOnce) hold()
    hold()
  } finally {
    // Who wants no more says so, or the reader goes on to the end of the file.
    await rows.return()
  }
  for (const part of waiting) yield* deserialize(inflateRawSync(part)) as SheetRow[]
}

/** The rows of one sheet of a workbook in memory, as its reader gives them. */
export async function* rowsOfSheet(
  bytes: Uint8Array,
  kind: Spreadsheet,
  sheet?: string,
): AsyncGenerator<SheetRow, void> {
  if (kind === 'ods') return yield* odsRows(bytes, sheet)
  for await (const row of streamXlsxRows(bytes, { sheet: sheet ?? 0 }))
    yield { line: row.index + 1, values: row.values }
}

/** Names of the sheets of a workbook, in its order, those it hides left out. */
export async function sheetNames(path: string, kind: Spreadsheet): Promise<string[]> {
  const bytes = new Uint8Array(await readFile(path))
  if (kind === 'ods') return odsSheetNames(bytes)
  const book = await readXlsx(bytes, { maxRows: 1 })
  return book.sheets.filter((sheet) => !sheet.hidden && !sheet.veryHidden).map((sheet) => sheet.name)
}

/** What XLSX holds in one cell, in the units of JavaScript's strings. */
export const longestCell = 32_767

/** XLSX reads `_x0041_` as A: what looks like it is written so that it is read back as it was. */
const escaped = (cell: string) => cell.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')

/** A workbook of one sheet of texts, streamed; the same rows give the same bytes. */
export async function* xlsxParts(
  rows: AsyncIterable<readonly string[]>,
  name: string,
): AsyncGenerator<Uint8Array> {
  async function* written() {
    for await (const row of rows) yield row.map(escaped)
  }
  yield* writeXlsxStream(written(), { name }) as unknown as AsyncIterable<Uint8Array>
}

export interface BookColumn {
  readonly header: string
  /** In characters. */
  readonly width: number
  readonly kind: 'text' | 'day' | 'number'
  /** Cut at the edge of its column rather than wrapped: nobody reads it. */
  readonly oneLine?: boolean
  /** Drawn in grey: it is there to be read. A sheet that forbids it would forbid sorting too. */
  readonly greyed?: boolean
  /** The only values it takes; offered as a list in each cell. */
  readonly choices?: readonly string[]
}

export interface BookSheet {
  readonly name: string
  readonly columns: readonly BookColumn[]
  readonly rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>
}

const styleOf = ({ kind, greyed, oneLine }: BookColumn) => ({
  ...(kind === 'day' ? { numFmt: 'dd/mm/yyyy' } : {}),
  alignment: { wrapText: kind === 'text' && !oneLine, vertical: 'top' as const },
  ...(greyed
    ? { fill: { type: 'pattern' as const, pattern: 'solid' as const, fgColor: { rgb: 'EEEEEE' } } }
    : {}),
})

/**
 * A workbook of several sheets that people fill in: headings that stay in sight, filters, lists to choose from. The values of
 * the lists stand on a sheet of their own, `lists`. OpenDocument is written as its rows come; the library makes XLSX with
 * lists whole, in memory.
 */
export async function* workbookParts(
  kind: Spreadsheet,
  sheets: readonly BookSheet[],
  told: { title: string; now: Date; lists: string },
): AsyncGenerator<Uint8Array> {
  const listed = sheets.flatMap(({ columns }) => columns.filter((column) => column.choices?.length))
  const longest = Math.max(0, ...listed.map((column) => column.choices?.length ?? 0))
  const lists: BookSheet = {
    name: told.lists,
    columns: listed.map(({ header }) => ({ header, width: 40, kind: 'text' })),
    rows: Array.from({ length: longest }, (_, at) => listed.map((column) => column.choices?.[at] ?? null)),
  }
  const all = listed.length > 0 ? [...sheets, lists] : sheets
  if (kind === 'ods') {
    const rangeOf = (column: BookColumn, at: number) =>
      `[$'${told.lists}'.$${lettersOf(at)}$2:.$${lettersOf(at)}$${(column.choices?.length ?? 0) + 1}]`
    yield* odsBookParts(
      all.map(({ name, columns, rows }) => ({ name, columns, rows: withHeadings(columns, rows) })),
      { ...told, lists: new Map(listed.map((column, at) => [column, rangeOf(column, at)])) },
    )
    return
  }
  const cell = (value: Cell) => (typeof value === 'string' ? escaped(value) : value)
  const written = await writeXlsx({
    properties: { title: told.title, created: told.now, modified: told.now },
    sheets: await Promise.all(
      all.map(async (sheet) => {
        const rows: Cell[][] = []
        for await (const row of withHeadings(sheet.columns, sheet.rows)) rows.push(row.map(cell))
        const last = Math.max(2, rows.length)
        return {
          name: sheet.name,
          rows,
          columns: sheet.columns.map((column) => ({ width: column.width, style: styleOf(column) })),
          freezePane: { rows: 1 },
          autoFilter: { range: `A1:${lettersOf(sheet.columns.length - 1)}${last}` },
          cells: new Map(
            sheet.columns.map((column, at) => [
              `0,${at}`,
              { value: cell(column.header), style: { font: { bold: true }, alignment: { wrapText: true } } },
            ]),
          ),
          dataValidations: sheet.columns.flatMap((column, at) => {
            const here = listed.indexOf(column)
            if (here === -1) return []
            const to = lettersOf(here)
            return [
              {
                type: 'list' as const,
                formula1: `'${told.lists}'!$${to}$2:$${to}$${(column.choices?.length ?? 0) + 1}`,
                range: `${lettersOf(at)}2:${lettersOf(at)}${last}`,
                allowBlank: true,
                showErrorMessage: true,
              },
            ]
          }),
        }
      }),
    ),
  })
  yield new Uint8Array(written as Uint8Array)
}

async function* withHeadings(
  columns: readonly BookColumn[],
  rows: BookSheet['rows'],
): AsyncGenerator<readonly Cell[]> {
  yield columns.map((column) => column.header)
  yield* rows
}
