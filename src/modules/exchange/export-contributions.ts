import { stringify } from 'csv-stringify/sync'
import type { Database } from '#kernel/database.ts'
import {
  exportedRows,
  fileColumns,
  type PublicContribution,
  publicColumns,
  publicNames,
  publicObject,
} from '#modules/contributions/module.ts'
import { guard } from './cells.ts'

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
