import { createHash } from 'node:crypto'
import type { Words } from '#kernel/i18n.ts'
import { sentence } from '#kernel/i18n.ts'
import { parse } from '#kernel/input.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { TownLink } from '#kernel/town-link.ts'
import {
  type FileRow,
  fileMessages,
  fileRow,
  importContributions,
  type KeyedRow,
  keyOf,
  listImportPlaces,
  locate,
  marksOf,
  matchImport,
  type PlaceNames,
  rowsMarked,
} from '#modules/contributions/module.ts'
import { typedRow } from './cells.ts'
import { type Inspected, inspect, type RawRow, rawRows } from './file-reading.ts'
import { type Layout, laidOut, layoutOf } from './layouts.ts'
import { type Maker, makeMissing } from './make-missing.ts'
import { messages } from './messages.ts'

export interface FileFault {
  readonly line: number
  readonly column: string
  readonly reason: Words
}

export interface ImportReport {
  readonly file: Inspected
  readonly read: number
  /** Added, or in a trial that would be. */
  readonly added: number
  readonly known: number
  readonly faults: number
  /** Lines that are no voice: votes, what was withdrawn over there. */
  readonly leftOut: number
  readonly layout: Layout['name']
  /** The first thousand. */
  readonly faulty: readonly FileFault[]
  /** What the file names and the town lacked. */
  readonly made: readonly Words[]
}

export interface ImportOptions {
  /** Reads, checks and counts; changes nothing. */
  readonly trial?: boolean
  /** Creates minimally the processes, axes, angles, sessions and districts the file names and the town lacks. */
  readonly make?: boolean
  /** For a file that does not say its process. */
  readonly process?: string
  /** Of a workbook; the first unless told. */
  readonly sheet?: string
  /** Each line to mend, with its own cells. */
  readonly faulted?: (cells: RawRow['cells'], fault: FileFault) => void
  /** For rows that do not say theirs. */
  readonly source?: string
  readonly progress?: (read: number) => void
}

const batchSize = 500
const askedAtOnce = 50
const faultsKept = 1000

/**
 * Imports a file of contributions, batch by batch: stopped anywhere, it is resumed by importing the same file again.
 * @throws Refusal when the file is not one at all.
 */
export async function importFile(
  town: TownLink,
  path: string,
  options: ImportOptions = {},
): Promise<ImportReport> {
  const file = await inspect(path)
  const faulty: FileFault[] = []
  const counts = { read: 0, added: 0, known: 0, faults: 0, leftOut: 0 }
  const maker: Maker | undefined = options.make ? makeMissing(town, options.trial ?? false) : undefined
  const keys = new KeysOfFile(options.source)
  let names = await placesOf(town)
  let batch: KeyedRow[] = []
  let layout: Layout | undefined
  let at: RawRow | undefined
  const fault = (line: number, column: string, reason: Words) => {
    counts.faults++
    options.faulted?.(at?.cells ?? {}, { line, column, reason })
    if (faulty.length < faultsKept) faulty.push({ line, column, reason })
  }
  const flush = async () => {
    if (batch.length === 0) return
    const known = await knownOf(town, batch)
    const rows = batch.filter((row) => !known.has(row))
    batch = []
    counts.known += known.size
    if (rows.length > 0 && !options.trial) {
      const done = await town.perform(importContributions, { fingerprint: file.fingerprint, rows })
      counts.added += done.added
      counts.known += rows.length - done.added
    } else counts.added += rows.length
  }
  for await (const raw of rawRows(path, file, options.sheet)) {
    at = raw
    counts.read++
    if (!layout && !raw.fault) layout = requireLayout(raw, options.process)
    if (layout?.leaves?.(raw.cells)) {
      counts.leftOut++
      continue
    }
    if (counts.read % 10_000 === 0) options.progress?.(counts.read)
    const row = readRow(raw, layout, options.process, fault)
    if (!row) continue
    let unplaced = locate(row, names).fault
    if (unplaced && maker) {
      await maker.make(row, names)
      if (!options.trial) names = await placesOf(town)
      unplaced = options.trial ? undefined : locate(row, names).fault
    }
    if (unplaced) {
      const { column, said } = unplaced
      fault(
        raw.line,
        column,
        sentence(fileMessages, (m) => m[said]),
      )
      continue
    }
    const keyed = keys.give(row)
    if (!keyed)
      fault(
        raw.line,
        'external_id',
        sentence(messages, (m) => m.twice),
      )
    else if (batch.push(keyed) === batchSize) await flush()
  }
  await flush()
  return { file, ...counts, layout: layout?.name ?? 'own', faulty, made: maker?.made ?? [] }
}

export async function placesOf(town: TownLink): Promise<PlaceNames> {
  const listed = await town.consult(listImportPlaces, {})
  return {
    processes: new Map(listed.processes),
    axes: new Map(listed.axes),
    angles: new Map(listed.angles),
    sessions: new Map(listed.sessions),
    districts: new Map(listed.districts),
  }
}

async function knownOf(town: TownLink, rows: readonly KeyedRow[]): Promise<Set<KeyedRow>> {
  const marks: string[] = []
  for (let at = 0; at < rows.length; at += askedAtOnce)
    marks.push(...(await town.consult(matchImport, marksOf(rows.slice(at, at + askedAtOnce)))).known)
  return rowsMarked(rows, marks)
}

function requireLayout(raw: RawRow, process: string | undefined): Layout {
  const layout = layoutOf(Object.keys(raw.cells))
  const refuse = (pick: (m: (typeof messages)['fr']) => string) =>
    new Refusal('invalid', sentence(messages, pick))
  if (!layout) throw refuse((m) => m.noText(Object.keys(raw.cells).join(', ')))
  if (!layout.columns.process && !process) throw refuse((m) => m.noProcess)
  return layout
}

function readRow(
  raw: RawRow,
  layout: Layout | undefined,
  process: string | undefined,
  fault: (line: number, column: string, reason: Words) => void,
): FileRow | undefined {
  if (raw.fault || !layout) {
    if (raw.fault) fault(raw.line, raw.fault.column, raw.fault.reason)
    return undefined
  }
  try {
    const own = 'reference' in raw.cells || '_reason' in raw.cells
    const fixed = process && !raw.cells.process ? { process } : {}
    return parse(fileRow, typedRow(laidOut(layout, raw.cells, fixed), own))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const [first] = Object.entries(error.fields)
    fault(raw.line, first?.[0] ?? '', first?.[1] ?? error.sentence)
    return undefined
  }
}

/** Gives each row of a file the key that makes it the same contribution each time the file is imported. */
class KeysOfFile {
  readonly #seen = new Set<string>()
  readonly #times = new Map<string, number>()

  constructor(private readonly source: string | undefined) {}

  /** Undefined when the file gives the same identifier twice. */
  give(row: FileRow): KeyedRow | undefined {
    const named = this.source && !row.source && !row.reference ? { ...row, source: this.source } : row
    const keyed = keyOf(named) ? named : { ...named, key: this.#keyOfWords(named) }
    const key = keyOf(keyed) as string
    if (this.#seen.has(key)) return undefined
    this.#seen.add(key)
    return keyed
  }

  /** Without identifier, the same words met again in the file are another voice: the second, the third … */
  #keyOfWords(row: FileRow): string {
    const digest = createHash('sha256').update(JSON.stringify(row)).digest('base64url').slice(0, 27)
    if (row.reference) return `ref:${row.reference}:${digest}`
    const time = (this.#times.get(digest) ?? 0) + 1
    this.#times.set(digest, time)
    return `row:${digest}:${time}`
  }
}
