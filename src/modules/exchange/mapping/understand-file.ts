import type { Words } from '#kernel/i18n.ts'
import { sentence } from '#kernel/i18n.ts'
import { Refusal } from '#kernel/refusal.ts'
import { draftOf, isDecidimMeetings, type Layout, layoutOf } from '#modules/exchange/layouts/layouts.ts'
import { messages } from '#modules/exchange/messages.ts'
import { flatRows, type Inspected, type RawRow, tableRows } from '#modules/exchange/reading/file-reading.ts'
import { absentColumns, headerName, headersFor, type Mapping, reportColumns, signatureOf } from './mapping.ts'

/** The columns of a file, with a few of their values as they are. */
export interface ColumnSample {
  readonly header: string
  readonly samples: readonly string[]
}

export interface FileColumns {
  readonly headers: readonly string[]
  /** The line of the headers; what is above is no row. 0 in JSON, where each row names its own. */
  readonly line: number
  readonly signature: string
  readonly columns: readonly ColumnSample[]
  readonly twice?: string
}

export interface Remembered {
  readonly id: number
  readonly name: string
  readonly signature: string
  readonly mapping: Mapping
}

/** What a file is, before its rows are read: its columns, and how they are to be read if somebody or something knows. */
export interface Understood {
  readonly columns: FileColumns
  readonly layout?: Layout
  readonly remembered?: Remembered
  /** What a person begins with when nothing is known. */
  readonly draft: Layout
  /** Why it cannot be read as it is. */
  readonly refusal?: Words
}

export interface Asked {
  readonly sheet?: string
  readonly mapping?: Layout
  /** Of the headers, when the file was read before. */
  readonly signature?: string
  readonly remembered?: readonly Remembered[]
  /** For a file that does not say its process. */
  readonly process?: string
}

const linesSearched = 20
const rowsSampled = 300
const samplesKept = 3
const longestSample = 80

/** Reads the beginning of a file. @throws Refusal when it is no table at all. */
export async function understand(path: string, file: Inspected, asked: Asked): Promise<Understood> {
  const memory = new Map((asked.remembered ?? []).map((one) => [one.signature, one] as const))
  const knows = (names: readonly string[]) =>
    asked.signature
      ? signatureOf(names) === asked.signature
      : asked.mapping
        ? absentColumns(asked.mapping, names).length === 0
        : memory.has(signatureOf(names)) || layoutOf(names) !== undefined
  const columns = await columnsOf(path, file, asked.sheet, knows)
  const remembered = asked.mapping ? undefined : memory.get(columns.signature)
  const draft = draftOf(columns.headers)
  const layout =
    asked.mapping ??
    (remembered ? { ...remembered.mapping, name: 'remembered' as const } : layoutOf(columns.headers))
  return { columns, layout, remembered, draft, refusal: refusalOf(columns, draft, layout, asked) }
}

function refusalOf(columns: FileColumns, draft: Layout, layout: Layout | undefined, asked: Asked) {
  const say = (pick: (m: (typeof messages)['fr']) => string) => sentence(messages, pick)
  const shown = columns.headers.filter((name) => name && !reportColumns.includes(name)).join(', ')
  if (!layout || headersFor(layout, 'text').length === 0) {
    if (isDecidimMeetings(columns.headers)) return say((m) => m.meetings)
    return draft.name === 'limesurvey' ? say((m) => m.whichQuestion) : say((m) => m.noText(shown))
  }
  // Of a layout we know, a column may lack; what a person asked for may not. In JSON, a row names only what it has.
  const absent = layout.name === 'chosen' && columns.line > 0 ? absentColumns(layout, columns.headers) : []
  if (absent.length > 0) return say((m) => m.absent(absent.join(', ')))
  const { twice } = columns
  if (twice && layout.name !== 'chosen' && layout.name !== 'remembered')
    return say((m) => m.headerTwice(twice))
  const says =
    headersFor(layout, 'process').length > 0 ||
    layout.fixed.some((one) => one.field === 'process' && one.value)
  return says || asked.process ? undefined : say((m) => m.noProcess)
}

/** The headers are the first line that is known, else the first of the fullest ones: titles above them are passed over. */
async function columnsOf(
  path: string,
  file: Inspected,
  sheet: string | undefined,
  knows: (names: readonly string[]) => boolean,
): Promise<FileColumns> {
  const flat = flatRows(path, file)
  if (flat) return columnsOfFlat(flat)
  const first: { line: number; names: string[]; values: readonly unknown[] }[] = []
  let headers: (typeof first)[number] | undefined
  const samples = new Samples()
  const rows = tableRows(path, file, sheet)
  let read = 0
  for await (const { line, values } of rows) {
    if (values.every((value) => value === null || value === undefined || value === '')) continue
    if (headers) {
      for (const [at, name] of headers.names.entries()) samples.see(name, values[at])
      if (++read >= rowsSampled) break
      continue
    }
    const one = { line, names: values.map(headerName), values }
    first.push(one)
    if (knows(one.names)) headers = { ...one, names: apart(one.names) }
    else if (first.length >= linesSearched) break
  }
  if (!headers) {
    const fullest = fullestOf(first)
    if (!fullest)
      throw new Refusal(
        'invalid',
        sentence(messages, (m) => m.empty),
      )
    headers = { ...fullest, names: apart(fullest.names) }
    for (const { line, values } of first)
      if (line > headers.line) for (const [at, name] of headers.names.entries()) samples.see(name, values[at])
  }
  const named = headers.names.filter(Boolean)
  const twice = first
    .find(({ line }) => line === headers.line)
    ?.names.find((name, at, all) => name && all.indexOf(name) !== at)
  return {
    headers: headers.names,
    line: headers.line,
    signature: signatureOf(named),
    columns: samples.of(named),
    twice,
  }
}

const filled = (names: readonly string[]) => names.filter(Boolean).length

function fullestOf<Line extends { names: string[] }>(lines: readonly Line[]): Line | undefined {
  return lines.reduce<Line | undefined>(
    (most, next) => (most && filled(most.names) >= filled(next.names) ? most : next),
    undefined,
  )
}

/** Two columns of the same name are told apart: `avis`, `avis (2)`. */
function apart(names: readonly string[]): string[] {
  const seen = new Map<string, number>()
  return names.map((name) => {
    const times = (seen.get(name) ?? 0) + 1
    seen.set(name, times)
    return name && times > 1 ? `${name} (${times})` : name
  })
}

async function columnsOfFlat(rows: AsyncIterable<RawRow>): Promise<FileColumns> {
  const samples = new Samples()
  let headers: string[] | undefined
  const all = new Set<string>()
  let read = 0
  for await (const { cells, fault } of rows) {
    if (fault) continue
    headers ??= Object.keys(cells)
    for (const [name, value] of Object.entries(cells)) {
      if (name) all.add(name)
      samples.see(name, value)
    }
    if (++read >= rowsSampled) break
  }
  const names = [...all]
  return { headers: names, line: 0, signature: signatureOf(headers ?? []), columns: samples.of(names) }
}

/** The first different values of each column. */
class Samples {
  readonly #seen = new Map<string, Set<string>>()

  see(header: string, value: unknown): void {
    if (!header || value === null || value === undefined) return
    const text = value instanceof Date ? value.toISOString().slice(0, 10) : String(value)
    const words = text.replace(/\s+/g, ' ').trim()
    if (words === '') return
    const kept = this.#seen.get(header) ?? new Set()
    this.#seen.set(header, kept)
    const signs = [...words.slice(0, longestSample * 2 + 2)]
    if (kept.size < samplesKept)
      kept.add(signs.length > longestSample ? `${signs.slice(0, longestSample).join('')}…` : signs.join(''))
  }

  of(headers: readonly string[]): ColumnSample[] {
    return headers
      .filter((header) => !reportColumns.includes(header))
      .map((header) => ({ header, samples: [...(this.#seen.get(header) ?? [])] }))
  }
}
