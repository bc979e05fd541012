import type { Words } from '#kernel/i18n.ts'
import type { TownLink } from '#kernel/towns/town-link.ts'
import {
  importContributions,
  type KeyedRow,
  marksOf,
  matchImport,
  rowsMarked,
} from '#modules/contributions/module.ts'
import type { Layout, LayoutName } from '#modules/exchange/layouts/layouts.ts'
import { listImportMappings } from '#modules/exchange/mapping/mapping-readings.ts'
import { understand } from '#modules/exchange/mapping/understand-file.ts'
import type { UnknownWord } from '#modules/exchange/mapping/unknown-words.ts'
import {
  type BatchOptions,
  type FileFault,
  fileBatches,
  placesOf,
} from '#modules/exchange/reading/file-batches.ts'
import { type Inspected, inspect, type RawRow } from '#modules/exchange/reading/file-reading.ts'
import { alikeThrough } from '#modules/exchange/runs/match-alike.ts'

export interface ImportReport {
  readonly file: Inspected
  readonly read: number
  /** Added, or in a trial that would be. */
  readonly added: number
  readonly known: number
  readonly faults: number
  /** Lines that are no voice: votes, what was withdrawn over there. */
  readonly leftOut: number
  readonly layout: LayoutName
  /** What is remembered for files with these columns, when it was used. */
  readonly mappingName: string | undefined
  /** Lines that look like words already there, with their public number. */
  readonly alike: ReadonlyMap<number, string>
  /** Words no closed list knows. */
  readonly unknown: readonly UnknownWord[]
  /** The first thousand. */
  readonly faulty: readonly FileFault[]
  /** What the file names and the town lacked. */
  readonly made: readonly Words[]
  /** Headers of the file that nothing is read from. */
  readonly ignored: readonly string[]
  /** Somebody stopped it between two batches: what is counted is taken. */
  readonly stopped: boolean
}

export interface ImportOptions extends Omit<BatchOptions, 'from'> {
  /** What the columns of the file are, instead of what is remembered or recognised. */
  readonly mapping?: Layout
  /** Each line to mend, with its own cells. */
  readonly faulted?: (cells: RawRow['cells'], fault: FileFault) => void
  /** Says which new lines look like words already there; those left aside are not added. */
  readonly alike?: 'said' | 'left'
  /** After each batch. */
  readonly progress?: (counts: Counts) => void
  /** Asked before each batch. */
  readonly stopped?: () => boolean
}

export interface Counts {
  readonly read: number
  readonly added: number
  readonly known: number
  readonly faults: number
}

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
  const remembered = options.mapping ? [] : await town.consult(listImportMappings, {})
  const understood = await understand(path, file, { ...options, remembered })
  const { batches, findings } = fileBatches(town, path, file, understood, options)
  const alike = new Map<number, string>()
  // A process that the import itself makes held no words.
  const before = options.alike && (await placesOf(town)).processes
  const lookAlike = options.alike ? alikeThrough(town) : undefined
  let stopped = false
  let taking: Promise<void> | undefined
  const take = async (rows: KeyedRow[], read: number) => {
    if (rows.length > 0 && !options.trial) {
      const done = await town.perform(importContributions, { fingerprint: file.fingerprint, rows })
      counts.added += done.added
      counts.known += rows.length - done.added
    } else counts.added += rows.length
    counts.read = read
    options.progress?.(counts)
  }
  // The next batch is read from the file while the database takes the one before.
  for await (const { good, faults, passed, read } of batches) {
    await taking
    stopped = options.stopped?.() ?? false
    if (stopped) break
    const known = await knownOf(
      town,
      good.map(({ row }) => row),
    )
    const fresh = good.filter(({ row }) => !known.has(row))
    const near =
      (await lookAlike?.(fresh.filter(({ row }) => before?.has(row.process)))) ?? new Map<number, string>()
    for (const [line, reference] of near) alike.set(line, reference)
    const rows = fresh.filter(({ line }) => options.alike !== 'left' || !near.has(line)).map(({ row }) => row)
    counts.known += known.size
    for (const { cells, ...fault } of faults) {
      options.faulted?.(cells, fault)
      if (faulty.length < faultsKept) faulty.push(fault)
    }
    counts.faults += faults.length
    counts.leftOut += passed
    taking = take(rows, read)
    // Thrown where it is awaited, even when the file breaks meanwhile.
    taking.catch(() => {})
  }
  await taking
  return {
    file,
    ...counts,
    layout: understood.layout?.name ?? 'own',
    mappingName: understood.remembered?.name,
    faulty,
    made: findings.made,
    ignored: findings.ignored(),
    unknown: findings.unknown(),
    alike,
    stopped,
  }
}

/** Of these rows, those the town has already. */
export async function knownOf(town: TownLink, rows: readonly KeyedRow[]): Promise<Set<KeyedRow>> {
  const marks: string[] = []
  for (let at = 0; at < rows.length; at += askedAtOnce)
    marks.push(...(await town.consult(matchImport, marksOf(rows.slice(at, at + askedAtOnce)))).known)
  return rowsMarked(rows, marks)
}
