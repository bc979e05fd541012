import { createReadStream, statSync } from 'node:fs'
import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { invalid } from '#kernel/refusal.ts'
import { separatorOf } from '#kernel/spreadsheets/csv-separator.ts'
import { type RowMessages, rowMessages, rowWords } from './row-messages.ts'

/** One row of a file, by the names of its columns in small letters, and its line. */
export interface FileRow {
  readonly row: Record<string, unknown>
  readonly line: number
}

/** A longer line is a mistake: a quote that is not closed, a document pasted whole. */
const longestLine = 1_000_000

const refused = (words: (m: RowMessages) => string) => invalid('file', rowWords(words))

/** Why there is no file to read there, in a sentence; undefined when there is one. */
export function placeFault(path: string, lang: keyof typeof rowMessages): string | undefined {
  const found = statSync(path, { throwIfNoEntry: false })
  const m = rowMessages[lang]
  return !found ? m.fileMissing(path) : found.isDirectory() ? m.notFile(path) : undefined
}

/**
 * The rows of a file of CSV (its separator is read in its first line) or of JSON lines, many at a time. `checkColumns` is given the names in the
 * first line of a CSV. @throws Refusal naming the line.
 */
export function fileRows(
  path: string,
  checkColumns: (names: readonly string[]) => void,
): AsyncGenerator<readonly FileRow[]> {
  return /\.(jsonl|ndjson)$/i.test(path) ? jsonRows(path) : csvRows(path, checkColumns)
}

/** The identifier of a row, never the same twice; undefined when it has none. @throws Refusal naming the line. */
export function identifiers(): (found: FileRow) => string | undefined {
  const seen = new Set<string>()
  return ({ row, line }) => {
    if (row.id === undefined || row.id === null || row.id === '') return undefined
    const id = String(row.id)
    if (seen.has(id)) throw refused((m) => m.sameId(id.slice(0, 80), line))
    seen.add(id)
    return id
  }
}

async function* csvRows(
  path: string,
  checkColumns: (names: readonly string[]) => void,
): AsyncGenerator<FileRow[]> {
  const columns = (header: string[]) => {
    const names = header.map((name) => name.trim().toLowerCase())
    checkColumns(names)
    return names
  }
  const signs = signsOf(path)
  const start = String((await signs.next()).value ?? '')
  const parser = parse({
    columns,
    info: true,
    delimiter: separatorOf(start),
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: longestLine,
  })
  async function* whole() {
    yield start
    yield* signs
  }
  const source = Readable.from(whole())
  source.on('error', (error) => parser.destroy(error))
  try {
    for await (const { record, info } of source.pipe(parser)) {
      if (isCutInTwo(record, info.error)) throw refused((m) => m.moreCells(info.lines))
      yield [{ row: record, line: info.lines }]
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = Number(error.lines ?? 1)
    throw refused((m) => (error.code === 'CSV_MAX_RECORD_SIZE' ? m.hugeLine(line) : m.notCsv(line)))
  }
}

/** Words after the last column: a separator stands in a text that has no quotation marks, whose end would be lost. */
const isCutInTwo = (record: object, error?: { record?: unknown[] }): boolean =>
  error?.record?.slice(Object.keys(record).length).some((cell) => String(cell).trim() !== '') ?? false

async function* jsonRows(path: string): AsyncGenerator<FileRow[]> {
  let line = 0
  for await (const lines of linesOf(path)) {
    const rows: FileRow[] = []
    for (const said of lines) {
      line++
      if (said.length > longestLine) throw refused((m) => m.hugeLine(line))
      if (said.trim() === '') continue
      rows.push({ row: objectIn(said, line), line })
    }
    yield rows
  }
}

function objectIn(said: string, line: number): Record<string, unknown> {
  let row: unknown
  try {
    row = JSON.parse(said)
  } catch {
    throw refused((m) => m.notJson(line))
  }
  if (typeof row !== 'object' || row === null || Array.isArray(row)) throw refused((m) => m.notJson(line))
  return row as Record<string, unknown>
}

async function* linesOf(path: string): AsyncGenerator<string[]> {
  let rest = ''
  let line = 1
  for await (const signs of signsOf(path)) {
    const lines = (rest + signs).split(/\r?\n/)
    rest = lines.pop() as string
    line += lines.length
    yield lines
    if (rest.length > longestLine) throw refused((m) => m.hugeLine(line))
  }
  if (rest !== '') yield [rest]
}

const newLine = 10

/** The file's signs, piece by piece. @throws Refusal when they are not written in UTF-8. */
async function* signsOf(path: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let line = 1
  const decoded = (bytes?: Uint8Array) => {
    try {
      return decoder.decode(bytes, { stream: bytes !== undefined })
    } catch {
      throw refused((m) => m.notUtf8(line))
    }
  }
  for await (const bytes of createReadStream(path) as AsyncIterable<Uint8Array>) {
    yield decoded(bytes)
    for (let at = bytes.indexOf(newLine); at >= 0; at = bytes.indexOf(newLine, at + 1)) line++
  }
  const last = decoded()
  if (last !== '') yield last
}
