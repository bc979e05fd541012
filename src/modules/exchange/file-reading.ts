import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parse as csvParser } from 'csv-parse'
import { sentence, type Words } from '#kernel/i18n.ts'
import { Refusal } from '#kernel/refusal.ts'
import { messages } from './messages.ts'

export interface Inspected {
  /** SHA-256 of the bytes. */
  readonly fingerprint: string
  readonly encoding: 'utf-8' | 'utf-16le' | 'windows-1252'
  readonly format: 'csv' | 'jsonl'
  readonly separator: ',' | ';' | '\t'
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
  const wide = head[0] === 0xff && head[1] === 0xfe
  const encoding = wide ? 'utf-16le' : isUtf8 && decodes(strict, undefined) ? 'utf-8' : 'windows-1252'
  const start = new TextDecoder(encoding).decode(head)
  return {
    fingerprint: hash.digest('hex'),
    encoding,
    format: /^\s*\{/.test(start) ? 'jsonl' : 'csv',
    separator: separatorOf(start),
  }
}

function decodes(decoder: TextDecoder, chunk: Buffer | undefined): boolean {
  try {
    decoder.decode(chunk, { stream: chunk !== undefined })
    return true
  } catch {
    return false
  }
}

/** The one that cuts the header line most, outside of quotes. */
function separatorOf(start: string): Inspected['separator'] {
  const header = (/^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(start)?.[0] ?? '').replace(/"(?:[^"]|"")*"/g, '')
  const counts = ([',', ';', '\t'] as const).map((sign) => [sign, header.split(sign).length] as const)
  return counts.reduce((best, next) => (next[1] > best[1] ? next : best))[0]
}

export interface RawRow {
  /** Of the line where the row begins. */
  readonly line: number
  readonly cells: Readonly<Record<string, unknown>>
  readonly fault?: { column: string; reason: Words }
}

/** The rows of a file, one at a time, whatever its size. */
export function rawRows(path: string, file: Inspected): AsyncGenerator<RawRow> {
  return file.format === 'jsonl' ? jsonRows(path, file) : csvRows(path, file)
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
        return { line, cells: cells as Record<string, unknown> }
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

async function* csvRows(path: string, file: Inspected): AsyncGenerator<RawRow> {
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
  let columns: string[] | undefined
  let line = 1
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      record: string[]
      info: { lines: number }
    }>) {
      if (!columns) {
        columns = record.map((name) => name.trim().toLowerCase())
        if (!columns.includes('text') || !columns.includes('process'))
          throw refused((m) => m.noText(columns?.join(', ') ?? ''))
      } else {
        const cells: Record<string, unknown> = {}
        for (const [at, name] of columns.entries()) cells[name] = record[at]
        yield { line, cells }
      }
      line = info.lines + 1
    }
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw refused((m) => m.unreadable(error instanceof Error ? error.message : String(error)))
  } finally {
    parser.destroy()
    await feeding.catch(() => {})
  }
}

const refused = (pick: (m: (typeof messages)['fr']) => string) =>
  new Refusal('invalid', sentence(messages, pick))
