import { stringify } from 'csv-stringify/sync'
import type { Database } from '#kernel/database.ts'
import { exportedRows } from './export-reads.ts'
import { fileColumns, guard } from './file-columns.ts'
import type { PublicContribution } from './reads.ts'

export type FileFormat = 'csv' | 'jsonl'

/** Tells spreadsheets that what follows is UTF-8; every reader of this project accepts it. */
const byteOrderMark = '\ufeff'

export function csvLine(cells: readonly unknown[]): string {
  return stringify([cells.map((cell) => (cell === null || cell === undefined ? '' : guard(String(cell))))])
}

/**
 * Everything of the town's contributions but receipts' codes and ways to reach people: both texts, every state. The words
 * of what was withdrawn are not in it. Imported into an empty town and exported again, it is the same to the byte.
 */
export async function* exportedParts(db: Database, format: FileFormat): AsyncGenerator<string> {
  if (format === 'csv') yield byteOrderMark + csvLine(fileColumns)
  for await (const rows of exportedRows(db)) {
    yield rows
      .map((row) =>
        format === 'jsonl' ? `${JSON.stringify(row)}\n` : csvLine(fileColumns.map((name) => row[name])),
      )
      .join('')
  }
}

/** What anyone may take away: published words and what is public beside them. */
export const publicColumns = {
  reference: 'reference',
  process: 'process',
  axis: 'axis',
  axis_title: 'axisTitle',
  angle: 'angleTitle',
  session: 'session',
  session_day: 'sessionDay',
  kind: 'kind',
  channel: 'channel',
  author_category: 'authorCategory',
  group_size: 'groupSize',
  language: 'language',
  title: 'title',
  text: 'text',
  status: 'status',
  said_on: 'saidOn',
  received_on: 'receivedOn',
} as const satisfies Record<string, keyof PublicContribution>

const publicNames = Object.keys(publicColumns) as (keyof typeof publicColumns)[]

export async function* publicCsv(batches: AsyncIterable<PublicContribution[]>): AsyncGenerator<string> {
  yield byteOrderMark + csvLine(publicNames)
  for await (const rows of batches)
    yield rows.map((row) => csvLine(publicNames.map((name) => row[publicColumns[name]]))).join('')
}

/** One JSON array, written as it is read. */
export async function* publicJson(batches: AsyncIterable<PublicContribution[]>): AsyncGenerator<string> {
  let separator = '[\n'
  for await (const rows of batches) {
    yield rows
      .map((row) => {
        const line = separator + JSON.stringify(publicObject(row))
        separator = ',\n'
        return line
      })
      .join('')
  }
  yield separator === '[\n' ? '[]\n' : '\n]\n'
}

export function publicObject(row: PublicContribution) {
  return Object.fromEntries(publicNames.map((name) => [name, row[publicColumns[name]]]))
}
