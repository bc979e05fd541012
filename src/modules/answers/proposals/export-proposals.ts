import { stringify } from 'csv-stringify/sync'
import type { Database } from '#kernel/database/database.ts'
import { type ExportRow, everyProposal } from './ledger-reads.ts'

/** The headers of the files, in their order: never translated, never renamed, so that they can be read back. */
export const headers = [
  'number',
  'title',
  'text',
  'need',
  'axis',
  'angle',
  'theme',
  'status',
  'merged_into',
  'status_reason',
  'voices',
  'contributions',
  'organisation',
  'due_day',
  'decision',
  'reason_kind',
  'reason',
  'follow_up',
  'passed_to',
  'passed_on',
  'plain',
  'version',
  'published_on',
  'example',
  'answer_example',
] as const

export type FileRow = Readonly<Record<(typeof headers)[number], string | number | boolean | null>>

const fileRow = (row: ExportRow): FileRow => ({
  number: row.number,
  title: row.title,
  text: row.text,
  need: row.need,
  axis: row.axis,
  angle: row.angle,
  theme: row.theme,
  status: row.status,
  merged_into: row.mergedInto,
  status_reason: row.statusReason,
  voices: row.voices,
  contributions: row.references,
  organisation: row.organisation,
  due_day: row.dueDay,
  decision: row.decision,
  reason_kind: row.reasonKind,
  reason: row.reason,
  follow_up: row.followUp,
  passed_to: row.passedTo,
  passed_on: row.passedOn,
  plain: row.plain,
  version: row.version,
  published_on: row.publishedAt,
  example: row.example,
  answer_example: row.answerExample,
})

/** Begins with the mark that tells spreadsheets it is UTF-8. A cell that would be a formula is made plain text. */
export async function* proposalsAsCsv(db: Database, processId: number): AsyncGenerator<string> {
  const options = { delimiter: ';', escape_formulas: true, cast: { boolean: (yes: boolean) => String(yes) } }
  yield `\ufeff${stringify([[...headers]], options)}`
  for await (const row of everyProposal(db, processId)) {
    const line = fileRow(row)
    yield stringify([headers.map((name) => line[name])], options)
  }
}

/** One array of objects, streamed. */
export async function* proposalsAsJson(db: Database, processId: number): AsyncGenerator<string> {
  let before = '[\n'
  for await (const row of everyProposal(db, processId)) {
    yield before + JSON.stringify(fileRow(row))
    before = ',\n'
  }
  yield before === '[\n' ? '[]\n' : '\n]\n'
}
