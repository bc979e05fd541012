import { stringify } from 'csv-stringify/sync'
import type { Database } from '#kernel/database/database.ts'
import { guard } from '#kernel/spreadsheets/formula-guard.ts'
import { odsParts } from '#kernel/spreadsheets/ods-writing.ts'
import { xlsxParts } from '#kernel/spreadsheets/spreadsheets.ts'
import {
  type ExportFilter,
  exportedRows,
  type PublicContribution,
  publicColumns,
} from '#modules/contributions/module.ts'

import { exportedColumns } from './data-dictionary.ts'

export const fileFormats = ['csv', 'xlsx', 'ods', 'json', 'jsonl'] as const
export type FileFormat = (typeof fileFormats)[number]

export const formatTypes: Readonly<Record<FileFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  json: 'application/json; charset=utf-8',
  jsonl: 'application/x-ndjson',
}

/** Tells spreadsheets that what follows is UTF-8; every reader of this project accepts it. */
const byteOrderMark = '\ufeff'

export function csvLine(cells: readonly unknown[]): string {
  return stringify([cells.map((cell) => (cell === null || cell === undefined ? '' : guard(String(cell))))])
}

/**
 * Everything of the town's contributions but receipts' codes and ways to reach people: both texts, every state. The words
 * of what was withdrawn are not in it. Imported into an empty town and exported again, it is the same to the byte.
 */
export function exportedParts(
  db: Database,
  format: FileFormat,
  filter: ExportFilter = {},
): AsyncGenerator<string | Uint8Array> {
  return written(exportedRows(db, filter), exportedColumns.all, (row, name) => row[name], format)
}

/** Rows in any of the formats, as they are read. */
async function* written<Row extends object, Name extends string>(
  batches: AsyncIterable<Row[]>,
  names: readonly Name[],
  cell: (row: Row, name: Name) => unknown,
  format: FileFormat,
): AsyncGenerator<string | Uint8Array> {
  const objects = (row: Row) => Object.fromEntries(names.map((name) => [name, cell(row, name) ?? null]))
  if (format === 'csv') {
    yield byteOrderMark + csvLine(names)
    for await (const rows of batches)
      yield rows.map((row) => csvLine(names.map((name) => cell(row, name)))).join('')
  } else if (format === 'jsonl') {
    for await (const rows of batches) yield rows.map((row) => `${JSON.stringify(objects(row))}\n`).join('')
  } else if (format === 'json') {
    yield* jsonArray(batches, objects)
  } else {
    async function* texts(): AsyncGenerator<string[]> {
      yield [...names]
      for await (const rows of batches)
        for (const row of rows)
          yield names.map((name) => {
            const value = cell(row, name)
            return value === null || value === undefined ? '' : guard(String(value))
          })
    }
    yield* format === 'xlsx' ? xlsxParts(texts(), 'contributions') : odsParts(texts(), 'contributions')
  }
}

/** What anyone may take away, in any of the formats. */
export function publicParts(
  batches: AsyncIterable<PublicContribution[]>,
  format: FileFormat,
): AsyncGenerator<string | Uint8Array> {
  return written(batches, exportedColumns.published, (row, name) => row[publicColumns[name]], format)
}

/** One JSON array, written as it is read. */
async function* jsonArray<Row>(
  batches: AsyncIterable<Row[]>,
  object: (row: Row) => object,
): AsyncGenerator<string> {
  let separator = '[\n'
  for await (const rows of batches) {
    yield rows
      .map((row) => {
        const line = separator + JSON.stringify(object(row))
        separator = ',\n'
        return line
      })
      .join('')
  }
  yield separator === '[\n' ? '[]\n' : '\n]\n'
}
