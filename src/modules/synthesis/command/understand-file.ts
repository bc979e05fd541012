import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { invalid } from '#kernel/refusal.ts'
import { type understandMessages, understandWords } from './understand-messages.ts'

/** A text to understand, from a file. */
export interface FileText {
  readonly id: string
  readonly text: string
  readonly group?: string
}

/** A longer line is a mistake: a quote that is not closed, a document pasted whole. */
const longestLine = 1_000_000

type Words = (m: (typeof understandMessages)['fr']) => string
const refused = (words: Words) => invalid('file', understandWords(words))

/** Reads CSV (`,` `;` or tab) or JSON lines with `id`, `text` and, if they like, `group`. @throws Refusal naming the line. */
export async function readTexts(path: string): Promise<FileText[]> {
  const texts: FileText[] = []
  const seen = new Set<string>()
  const rows = /\.(jsonl|ndjson)$/i.test(path) ? jsonRows(path) : csvRows(path)
  for await (const { row, line } of rows) {
    if (row.text === undefined || row.id === undefined || row.id === null || row.id === '')
      throw refused((m) => m.lacks(line))
    if (row.text !== null && !['string', 'number'].includes(typeof row.text))
      throw refused((m) => m.notText(line))
    const id = String(row.id)
    if (seen.has(id)) throw refused((m) => m.sameId(id.slice(0, 80), line))
    seen.add(id)
    const group = row.group === undefined || row.group === null ? '' : String(row.group)
    texts.push({ id, text: String(row.text ?? ''), group: group === '' ? undefined : group })
  }
  if (texts.length === 0) throw refused((m) => m.noText)
  return texts
}

interface Row {
  readonly row: Record<string, unknown>
  readonly line: number
}

async function* csvRows(path: string): AsyncGenerator<Row> {
  const columns = (header: string[]) => {
    const names = header.map((name) => name.trim().toLowerCase())
    const lacking = ['id', 'text'].filter((name) => !names.includes(name))
    if (lacking.length > 0)
      throw refused((m) => m.lacksColumns(lacking.join(' », « '), header.join(', ').slice(0, 200)))
    return names
  }
  const parser = parse({
    columns,
    info: true,
    delimiter: [',', ';', '\t'],
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: longestLine,
  })
  const source = Readable.from(signsOf(path))
  source.on('error', (error) => parser.destroy(error))
  try {
    for await (const { record, info } of source.pipe(parser)) yield { row: record, line: info.lines }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = Number(error.lines ?? 1)
    throw refused((m) => (error.code === 'CSV_MAX_RECORD_SIZE' ? m.hugeLine(line) : m.notCsv(line)))
  }
}

async function* jsonRows(path: string): AsyncGenerator<Row> {
  let line = 0
  for await (const said of linesOf(path)) {
    line++
    if (said.trim() === '') continue
    let row: unknown
    try {
      row = JSON.parse(said)
    } catch {
      throw refused((m) => m.notJson(line))
    }
    if (typeof row !== 'object' || row === null || Array.isArray(row)) throw refused((m) => m.notJson(line))
    yield { row: row as Record<string, unknown>, line }
  }
}

async function* linesOf(path: string): AsyncGenerator<string> {
  let rest = ''
  let line = 1
  for await (const signs of signsOf(path)) {
    const lines = (rest + signs).split(/\r?\n/)
    rest = lines.pop() as string
    for (const one of lines) {
      if (one.length > longestLine) throw refused((m) => m.hugeLine(line))
      yield one
      line++
    }
    if (rest.length > longestLine) throw refused((m) => m.hugeLine(line))
  }
  if (rest !== '') yield rest
}

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
    const signs = decoded(bytes)
    yield signs
    for (const byte of bytes) if (byte === 10) line++
  }
  const last = decoded()
  if (last !== '') yield last
}
