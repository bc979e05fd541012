import { readFile } from 'node:fs/promises'
import { readOds, streamOdsRows, writeOds } from 'hucre/ods'
import { readXlsx, streamXlsxRows, writeXlsxStream } from 'hucre/xlsx'
import { withoutDates } from '#kernel/zip-dates.ts'

/** The only file that knows the library of spreadsheets: changing it changes nothing else. */
export type Spreadsheet = 'xlsx' | 'ods'
export type Cell = string | number | boolean | Date | null

export interface SheetRow {
  /** Counted from 1, as a spreadsheet shows it. */
  readonly line: number
  readonly values: readonly unknown[]
}

/** The rows of one sheet, the first unless named. The compressed file is held in memory; its rows are not. */
export async function* sheetRows(path: string, kind: Spreadsheet, sheet?: string): AsyncGenerator<SheetRow> {
  const bytes = new Uint8Array(await readFile(path))
  const rows =
    kind === 'xlsx'
      ? streamXlsxRows(bytes, { sheet: sheet ?? 0 })
      : streamOdsRows(bytes, { sheets: [sheet ?? 0] })
  for await (const row of rows) yield { line: row.index + 1, values: row.values }
}

/** Names of the sheets of a workbook, in its order, those it hides left out. */
export async function sheetNames(path: string, kind: Spreadsheet): Promise<string[]> {
  const bytes = new Uint8Array(await readFile(path))
  const book = await (kind === 'xlsx' ? readXlsx(bytes, { maxRows: 1 }) : readOds(bytes, { maxRows: 1 }))
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

/** The same in OpenDocument: made whole in memory, then given. */
export async function* odsParts(
  rows: AsyncIterable<readonly string[]>,
  name: string,
): AsyncGenerator<Uint8Array> {
  const all: string[][] = []
  for await (const row of rows) all.push([...row])
  const written = await writeOds({ sheets: [{ name, rows: all }], properties: { modified: new Date(0) } })
  yield withoutDates(new Uint8Array(written as Uint8Array))
}
