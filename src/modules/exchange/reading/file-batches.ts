import { createHash } from 'node:crypto'
import { sentence, type Words } from '#kernel/i18n.ts'
import { parse } from '#kernel/input.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { TownLink } from '#kernel/towns/town-link.ts'
import {
  type FileRow,
  fileMessages,
  fileRow,
  type KeyedRow,
  keyOf,
  listImportPlaces,
  locate,
  type PlaceNames,
} from '#modules/contributions/module.ts'
import { type Maker, makeMissing } from '#modules/exchange/mapping/make-missing.ts'
import { ignoredColumns, readerOf } from '#modules/exchange/mapping/mapping.ts'
import type { Understood } from '#modules/exchange/mapping/understand-file.ts'
import { isListed, type UnknownWord, UnknownWords } from '#modules/exchange/mapping/unknown-words.ts'
import { messages } from '#modules/exchange/messages.ts'
import { typedRow } from './cells.ts'
import { type Inspected, type RawRow, rawRows } from './file-reading.ts'

export interface FileFault {
  readonly line: number
  readonly column: string
  readonly reason: Words
}
export type FaultyLine = FileFault & { readonly cells: RawRow['cells'] }
export interface GoodLine {
  readonly line: number
  readonly row: KeyedRow
  readonly cells: RawRow['cells']
}

/** What is taken, or counted, in one go. */
export interface FileBatch {
  readonly good: readonly GoodLine[]
  readonly faults: readonly FaultyLine[]
  /** Lines that are no voice, of this batch. */
  readonly passed: number
  /** Lines read since the beginning of the file: where to go on from after this batch. */
  readonly read: number
}

export interface BatchOptions {
  readonly trial?: boolean
  /** Creates minimally the processes, axes, angles, sessions and districts the file names and the town lacks. */
  readonly make?: boolean
  /** For a file that does not say its process. */
  readonly process?: string
  /** Of a workbook; the first unless told. */
  readonly sheet?: string
  /** For rows that do not say theirs. */
  readonly source?: string
  /** Lines already taken: they are read again, since a key depends on what is above it, and not given. */
  readonly from?: number
}

/** Learnt while reading. */
export interface FileFindings {
  readonly made: readonly Words[]
  ignored(): string[]
  /** Words no closed list knows, each with its lines counted. */
  unknown(): UnknownWord[]
}

const batchSize = 500
const mostRead = 2000
const headersKept = 200

/** The rows of a file, read, placed and keyed, by batches; stopped anywhere, it goes on with `from`. */
export function fileBatches(
  town: TownLink,
  path: string,
  file: Inspected,
  understood: Understood,
  options: BatchOptions = {},
) {
  const { columns, layout, refusal } = understood
  if (refusal || !layout) throw new Refusal('invalid', refusal ?? sentence(messages, (m) => m.empty))
  const reader = readerOf(layout)
  const headers = new Set<string>()
  const maker: Maker | undefined = options.make ? makeMissing(town, options.trial ?? false) : undefined
  const words = new UnknownWords()
  const findings: FileFindings = {
    made: maker?.made ?? [],
    ignored: () => ignoredColumns(layout, [...headers]),
    unknown: () => words.list(),
  }

  async function* batches(): AsyncGenerator<FileBatch> {
    const keys = new KeysOfFile(options.source)
    const { from = 0, process } = options
    let names = await placesOf(town)
    let good: GoodLine[] = []
    let faults: FaultyLine[] = []
    let passed = 0
    let read = 0
    let since = from
    for await (const raw of rawRows(path, file, columns, options.sheet)) {
      read++
      if (headers.size < headersKept) for (const name of Object.keys(raw.cells)) headers.add(name)
      const again = read <= from
      const { line, cells } = raw
      const fault = (column: string, reason: Words) => void faults.push({ line, column, reason, cells })
      if (reader.leaves(cells)) passed++
      else {
        const row = readRow(raw, { file, reader, process, words: again ? undefined : words }, fault)
        const keyed = row && keys.give(row)
        if (row && !keyed)
          fault(
            'external_id',
            sentence(messages, (m) => m.twice),
          )
        if (keyed && !again) {
          let unplaced = locate(keyed, names).fault
          if (unplaced && maker) {
            await maker.make(keyed, names)
            if (!options.trial) names = await placesOf(town)
            unplaced = options.trial ? undefined : locate(keyed, names).fault
          }
          const said = unplaced?.said
          if (unplaced) words.count(unplaced.column, keyed[unplaced.column])
          if (unplaced && said)
            fault(
              unplaced.column,
              sentence(fileMessages, (m) => m[said]),
            )
          else good.push({ line, row: keyed, cells })
        }
      }
      if (again) {
        faults = []
        passed = 0
        continue
      }
      if (good.length < batchSize && faults.length < batchSize && read - since < mostRead) continue
      yield { good, faults, passed, read }
      good = []
      faults = []
      passed = 0
      since = read
    }
    if (read > since) yield { good, faults, passed, read }
  }
  return { batches: batches(), findings }
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

interface Reading {
  readonly file: Inspected
  readonly reader: ReturnType<typeof readerOf>
  readonly process: string | undefined
  readonly words: UnknownWords | undefined
}

function readRow(
  raw: RawRow,
  { file, reader, process, words }: Reading,
  fault: (column: string, reason: Words) => void,
): FileRow | undefined {
  if (raw.fault) {
    fault(raw.fault.column, raw.fault.reason)
    return undefined
  }
  // Only tables are guarded against formulas: JSON holds the words as they are.
  const table = file.format !== 'json' && file.format !== 'jsonl'
  const own = table && ('reference' in raw.cells || '_reason' in raw.cells)
  const laid = reader.lay(raw.cells, process ? { process } : {})
  try {
    return parse(fileRow, typedRow(laid, own))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    for (const field of Object.keys(error.fields)) words?.count(field, laid[field])
    const [column = '', reason = error.sentence] = Object.entries(error.fields)[0] ?? []
    fault(column, isListed(column) && laid[column] ? sentence(messages, (m) => m.unlisted) : reason)
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
