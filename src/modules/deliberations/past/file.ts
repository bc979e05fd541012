import { createHash } from 'node:crypto'
import { parse } from 'csv-parse/sync'
import { fileTypes, tableOf } from '#kernel/files/file-types.ts'
import { sentence, type Words } from '#kernel/i18n.ts'
import { clean } from '#kernel/input.ts'
import { invalid } from '#kernel/refusal.ts'
import { rowsOfSheet, type Spreadsheet } from '#kernel/spreadsheets/spreadsheets.ts'
import { messages } from './messages.ts'

/** What a town's list may say of an act. */
export const fields = ['date', 'subject', 'number', 'reference', 'rapporteur', 'service', 'state'] as const
export type Field = (typeof fields)[number]
export const compulsory = ['date', 'subject'] as const
export type Mapping = Partial<Record<Field, string>>

export interface Table {
  readonly headers: readonly string[]
  readonly rows: readonly { line: number; cells: readonly string[] }[]
}

const mostRows = 50_000
const separators = [';', ',', '\t', '|'] as const

const refuse = (words: Words) => invalid('file', words)

/** Reads a town's list, the first sheet of a workbook or lines of text. Refuses what is no table in a clear sentence. */
export async function readTable(bytes: Uint8Array): Promise<Table> {
  const type = tableOf(bytes)
  if (type === fileTypes.xlsx) return readSheet(bytes, 'xlsx')
  return type === fileTypes.ods ? readSheet(bytes, 'ods') : readLines(bytes)
}

async function readSheet(bytes: Uint8Array, kind: Spreadsheet): Promise<Table> {
  const rows: { line: number; cells: string[] }[] = []
  try {
    for await (const { line, values } of rowsOfSheet(bytes, kind)) {
      const cells = values.map(cellWords)
      if (cells.some((cell) => cell.trim())) rows.push({ line, cells })
      if (rows.length > mostRows + 1) break
    }
  } catch {
    throw refuse(sentence(messages, (m) => m.unreadable))
  }
  const [first, ...rest] = rows
  return asTable(first?.cells ?? [], rest)
}

/** A day of a spreadsheet is a day, without the hour that its format hides. */
const cellWords = (value: unknown): string =>
  value instanceof Date ? value.toISOString().slice(0, 10) : value == null ? '' : String(value)

function asTable(head: readonly string[], rows: Table['rows']): Table {
  const headers = head.map((cell) => tidyCell(cell))
  if (headers.filter(Boolean).length < 2 || rows.length === 0)
    throw refuse(sentence(messages, (m) => m.noTable))
  if (rows.length > mostRows) throw refuse(sentence(messages, (m) => m.tooLong))
  return { headers, rows }
}

/** The same columns in any order: what a person said of them serves again. */
export const signatureOf = (headers: readonly string[]): string =>
  createHash('sha256')
    .update(JSON.stringify([...new Set(headers)].filter(Boolean).sort()))
    .digest('base64url')

/** Any usual separator, UTF-8 or Windows-1252. */
function readLines(bytes: Uint8Array): Table {
  let whole: string
  try {
    whole = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    whole = new TextDecoder('windows-1252').decode(bytes)
  }
  const head = (whole.split(/\r?\n/, 1)[0] ?? '').replace(/"(?:[^"]|"")*"/g, '')
  const delimiter = separators.reduce((best, sign) =>
    head.split(sign).length > head.split(best).length ? sign : best,
  )
  let records: { record: string[]; info: { lines: number } }[]
  try {
    records = parse(whole, {
      bom: true,
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      info: true,
    }) as never
  } catch {
    throw refuse(sentence(messages, (m) => m.unreadable))
  }
  const [first, ...rest] = records
  return asTable(
    first?.record ?? [],
    rest.map(({ record, info }) => ({ line: info.lines, cells: record })),
  )
}

/** A line break of Excel that an export wrote as letters is a line break; the rest is cleaned as what people type. */
export function tidyCell(cell: string): string {
  return clean(cell.replace(/_x0001_|_x000[ad]_/gi, ' — '))
    .replace(/\s+/g, ' ')
    .replace(/(?: — )+/g, ' — ')
    .replace(/^ ?— | —$/g, '')
    .trim()
}

const known: Readonly<Record<Field, RegExp>> = {
  date: /^date|date cm|date.*(s[ée]ance|conseil|vote)/i,
  subject: /^(titre|objet|delib_objet|intitul[ée]|sujet)/i,
  number: /^(num[ée]ro de d[ée]lib[ée]ration|n° ?de d[ée]lib|num[ée]ro|delib_id)$/i,
  reference: /poseidon|r[ée]f[ée]rence|dossier/i,
  rapporteur: /^(elu|rapporteu)/i,
  service: /^(direction|service)/i,
  state: /^([ée]tat|statut)/i,
}

/** What the columns seem to be, by their names; a person confirms. */
export function guessColumns(headers: readonly string[]): Mapping {
  const found: Mapping = {}
  for (const field of fields) {
    const name = headers.find((header) => known[field].test(header) && !Object.values(found).includes(header))
    if (name) found[field] = name
  }
  return found
}

export interface ReadAct {
  readonly actedOn: string
  readonly subject: string
  readonly number: string | null
  readonly reference: string | null
  readonly rapporteur: string | null
  readonly service: string | null
  readonly state: string | null
}
export interface Fault {
  readonly line: number
  readonly column: string
  readonly reason: 'noDate' | 'badDate' | 'noSubject'
  readonly value: string
}

/** The rows as acts, and those that cannot be, each with its line, its column and why. */
export function actsOf(table: Table, mapping: Mapping): { acts: ReadAct[]; faults: Fault[] } {
  const acts: ReadAct[] = []
  const faults: Fault[] = []
  const at = (field: Field) => (mapping[field] ? table.headers.indexOf(mapping[field] as string) : -1)
  const places = Object.fromEntries(fields.map((field) => [field, at(field)])) as Record<Field, number>
  for (const { line, cells } of table.rows) {
    const cell = (field: Field) => tidyCell(cells[places[field]] ?? '')
    const known = (field: Field, most: number) => cell(field).slice(0, most) || null
    const written = cell('date')
    const actedOn = dayWritten(written)
    const fault = (field: Field, reason: Fault['reason'], value: string) =>
      faults.push({ line, column: mapping[field] ?? field, reason, value: value.slice(0, 80) })
    if (!written) fault('date', 'noDate', '')
    else if (!actedOn) fault('date', 'badDate', written)
    else if (!cell('subject')) fault('subject', 'noSubject', '')
    else
      acts.push({
        actedOn,
        subject: cell('subject').slice(0, 2_000),
        number: known('number', 100),
        reference: known('reference', 100),
        rapporteur: known('rapporteur', 200),
        service: known('service', 200),
        state: known('state', 200),
      })
  }
  return { acts, faults }
}

/** 25/11/2013, 25-11-2013 or 2013-11-25, when that day exists. */
export function dayWritten(cell: string): string | undefined {
  const french = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(cell)
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?$/.exec(cell)
  const [year, month, day] = french ? [french[3], french[2], french[1]] : iso ? iso.slice(1, 4) : []
  if (!year || !month || !day) return undefined
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const read = new Date(`${written}T00:00:00Z`)
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(written) ? written : undefined
}

export const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[’']/g, ' ')

/** The same act sent twice: its own file number, else its number, else its words. */
export function identityOf(body: string, act: ReadAct): string {
  const own = act.reference
    ? `r:${act.reference}`
    : act.number
      ? `n:${act.number}`
      : `s:${plain(act.subject)}`
  return `${body}|${act.actedOn}|${own}`
}
