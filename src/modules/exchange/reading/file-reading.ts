import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parse as csvParser } from 'csv-parse'
import { sentence, type Words } from '#kernel/i18n.ts'
import { Refusal } from '#kernel/refusal.ts'
import { type CsvSeparator, separatorOf } from '#kernel/spreadsheets/csv-separator.ts'
import { type SheetRow, sheetRows } from '#kernel/spreadsheets/spreadsheets.ts'
import { headerName } from '#modules/exchange/mapping/mapping.ts'
import { messages } from '#modules/exchange/messages.ts'
import { type Encoding, encodingOf } from './encoding.ts'

export interface Inspected {
  /** SHA-256 of the bytes. */
  readonly fingerprint: string
  readonly encoding: Encoding
  readonly format: 'csv' | 'jsonl' | 'json' | 'xlsx' | 'ods'
  readonly separator: CsvSeparator
}

/** Reads the whole file once, without keeping it: is it all UTF-8, which separator, which fingerprint. */
export async function inspect(path: string): Promise<Inspected> {
  const hash = createHash('sha256')
  const strict = new TextDecoder('utf-8', { fatal: true })
  let head: Buffer = Buffer.alloc(0)
  let isUtf8 = true
  for await (const chunk of createReadStream(path)) {
    hash.update(chunk as Buffer)
    if (head.length < 65_536) head = Buffer.concat([head, chunk as Buffer])
    if (isUtf8) isUtf8 = decodes(strict, chunk as Buffer)
  }
  if (head.length === 0) throw refused((m) => m.empty)
  const encoding = encodingOf(head, isUtf8 && decodes(strict, undefined))
  const start = new TextDecoder(encoding).decode(head)
  const separator = separatorOf(start)
  return { fingerprint: hash.digest('hex'), encoding, format: formatOf(start, head), separator }
}

function formatOf(start: string, head: Buffer): Inspected['format'] {
  if (head.subarray(0, 4).equals(Buffer.from('PK\x03\x04')))
    return head.includes('application/vnd.oasis.opendocument.spreadsheet') ? 'ods' : 'xlsx'
  return /^\s*\{/.test(start) ? 'jsonl' : /^\s*\[/.test(start) ? 'json' : 'csv'
}

function decodes(decoder: TextDecoder, chunk: Buffer | undefined): boolean {
  try {
    decoder.decode(chunk, { stream: chunk !== undefined })
    return true
  } catch {
    return false
  }
}

export interface RawRow {
  /** Of the line where the row begins. */
  readonly line: number
  readonly cells: Readonly<Record<string, unknown>>
  readonly fault?: { column: string; reason: Words }
}

/** The rows of a file that is a table, its titles and headers included. */
export function tableRows(path: string, file: Inspected, sheet?: string): AsyncGenerator<SheetRow> {
  const { format } = file
  return readable(
    format === 'xlsx' || format === 'ods' ? sheetRows(path, format, sheet) : csvRows(path, file),
  )
}

/** The rows of a file whose rows name their own columns; undefined for a table. */
export function flatRows(path: string, file: Inspected): AsyncGenerator<RawRow> | undefined {
  if (file.format === 'jsonl') return jsonRows(path, file)
  return file.format === 'json' ? arrayRows(path, file) : undefined
}

interface Headers {
  readonly headers: readonly string[]
  readonly line: number
}

/** The rows of a file under its headers, one at a time, whatever its size. */
export function rawRows(
  path: string,
  file: Inspected,
  headers: Headers,
  sheet?: string,
): AsyncGenerator<RawRow> {
  return flatRows(path, file) ?? underHeaders(tableRows(path, file, sheet), headers)
}

async function* underHeaders(rows: AsyncIterable<SheetRow>, { headers, line: top }: Headers) {
  for await (const { line, values } of rows) {
    if (line <= top || values.every((value) => value === null || value === undefined || value === ''))
      continue
    const cells: Record<string, unknown> = {}
    for (const [at, name] of headers.entries()) if (name) cells[name] = values[at]
    yield { line, cells }
  }
}

/** Whatever a library cannot read is a refusal with a sentence. */
async function* readable(rows: AsyncIterable<SheetRow>): AsyncGenerator<SheetRow> {
  try {
    yield* rows
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw refused((m) => m.unreadable(error instanceof Error ? error.message : String(error)))
  }
}

/** An array of objects; what is nested is named by its path, `author/name`. Read whole. */
async function* arrayRows(path: string, file: Inspected): AsyncGenerator<RawRow> {
  let all = ''
  for await (const part of decoded(path, file.encoding)) all += part
  let found: unknown
  try {
    found = JSON.parse(all)
  } catch (error) {
    throw refused((m) => m.unreadable(error instanceof Error ? error.message : String(error)))
  }
  for (const [at, one] of (found as unknown[]).entries())
    yield typeof one === 'object' && one !== null
      ? { line: at + 1, cells: flat(one) }
      : { line: at + 1, cells: {}, fault: { column: 'json', reason: sentence(messages, (m) => m.notJson) } }
}

function flat(value: object, prefix = '', cells: Record<string, unknown> = {}): Record<string, unknown> {
  for (const [name, one] of Object.entries(value))
    if (Array.isArray(one)) cells[prefix + headerName(name)] = one.join(', ')
    else if (typeof one === 'object' && one !== null) flat(one, `${prefix}${headerName(name)}/`, cells)
    else cells[prefix + headerName(name)] = one
  return cells
}

async function* decoded(path: string, encoding: string): AsyncGenerator<string> {
  // The decoder removes a byte-order mark by itself.
  const decoder = new TextDecoder(encoding)
  for await (const chunk of createReadStream(path)) yield decoder.decode(chunk as Buffer, { stream: true })
  yield decoder.decode()
}

async function* jsonRows(path: string, file: Inspected): AsyncGenerator<RawRow> {
  let rest = ''
  let line = 0
  const read = (text: string): RawRow | undefined => {
    line++
    if (text.trim() === '') return undefined
    try {
      const cells: unknown = JSON.parse(text)
      if (typeof cells === 'object' && cells !== null && !Array.isArray(cells))
        return { line, cells: flat(cells) }
    } catch {
      // said below
    }
    return { line, cells: {}, fault: { column: 'json', reason: sentence(messages, (m) => m.notJson) } }
  }
  for await (const part of decoded(path, file.encoding)) {
    const lines = (rest + part).split('\n')
    rest = lines.pop() ?? ''
    for (const text of lines) {
      const row = read(text)
      if (row) yield row
    }
  }
  const last = read(rest)
  if (last) yield last
}

async function* csvRows(path: string, file: Inspected): AsyncGenerator<SheetRow> {
  const parser = csvParser({
    delimiter: file.separator,
    // All three: guessed from the first line, a file of mixed endings would be one enormous row.
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    info: true,
  })
  const feeding = pipeline(Readable.from(decoded(path, file.encoding)), parser)
  // What breaks is told to whoever reads the rows below.
  feeding.catch(() => {})
  let line = 1
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      record: string[]
      info: { lines: number }
    }>) {
      yield { line, values: record }
      line = info.lines + 1
    }
  } finally {
    parser.destroy()
    await feeding.catch(() => {})
  }
}

const refused = (pick: (m: (typeof messages)['fr']) => string) =>
  new Refusal('invalid', sentence(messages, pick))
