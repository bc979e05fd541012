import { readFile } from 'node:fs/promises'
import { deserialize, serialize } from 'node:v8'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { readOds, streamOdsRows } from 'hucre/ods'
import { readXlsx, streamXlsxRows, writeXlsxStream } from 'hucre/xlsx'

/** The only file that knows the library of spreadsheets: changing it changes nothing else. */
export type Spreadsheet = 'xlsx' | 'ods'
export type Cell = string | number | boolean | Date | null

export interface SheetRow {
  /** Counted from 1, as a spreadsheet shows it. */
  readonly line: number
  readonly values: readonly unknown[]
}

const readAtOnce = 500

/**
 * The rows of one sheet, the first unless named. Both readers run ahead of who takes the rows, and hold what is not taken:
 * past the first rows, enough to know the columns, all are read at once and wait compressed, a hundredth of that.
 */
export async function* sheetRows(path: string, kind: Spreadsheet, sheet?: string): AsyncGenerator<SheetRow> {
  const rows = readRows(new Uint8Array(await readFile(path)), kind, sheet)
  for (let taken = 0; taken < readAtOnce; taken++) {
    const { done, value } = await rows.next()
    if (done) return
    yield value
  }
  const waiting: Buffer[] = []
  let some: SheetRow[] = []
  const hold = () => {
    waiting.push(deflateRawSync(serialize(some), { level: 1 }))
    some = []
  }
  for await (const row of rows) if (some.push(row) === readAtOnce) hold()
  hold()
  for (const part of waiting) yield* deserialize(inflateRawSync(part)) as SheetRow[]
}

async function* readRows(
  bytes: Uint8Array,
  kind: Spreadsheet,
  sheet?: string,
): AsyncGenerator<SheetRow, void> {
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
