import type { Actor } from '#kernel/actor.ts'
import type { Database } from '#kernel/database/database.ts'
import { findFile, pathOfKept } from '#kernel/files/files.ts'
import { sentence } from '#kernel/i18n.ts'
import type { Spreadsheet } from '#kernel/spreadsheets/spreadsheets.ts'
import type { Town } from '#kernel/towns/towns.ts'
import { listOrganisations } from '#modules/territory/module.ts'
import { planRow, type RowPlan, type Settlement } from './compare.ts'
import { workbookWords } from './messages.ts'
import { type ReadBook, readBook } from './read-book.ts'
import { bookRows, lockSheets, type SentBook } from './reads.ts'

export interface BookPlan {
  readonly rows: readonly RowPlan[]
  readonly ignored: readonly string[]
  readonly changed: number
  readonly same: number
  readonly conflicts: number
  readonly faults: number
}

/** Only workbooks: a CSV has lost the lists, the days and the apostrophes. */
export const spreadsheetOf = (type: string): Spreadsheet | undefined =>
  type.endsWith('spreadsheetml.sheet')
    ? 'xlsx'
    : type.endsWith('opendocument.spreadsheet')
      ? 'ods'
      : undefined

/** The file of a workbook that was sent, read again. */
export async function readSent(town: Town, db: Database, sent: SentBook): Promise<ReadBook> {
  const file = await findFile(town, db, sent.file ?? '')
  return readBook(pathOfKept(town, file), spreadsheetOf(file.type) ?? 'xlsx', await listOrganisations(db))
}

/** What it would change now, for this person. `locks`: in the transaction that applies it; `settled`: what they chose of the conflicts. */
export async function planBook(
  db: Database,
  book: ReadBook,
  by: { actor: Actor; today: string; locks?: boolean; settled?: readonly Settlement[] },
): Promise<BookPlan> {
  const ids = [...new Set(book.rows.flatMap((row) => row.proposal ?? []))]
  if (by.locks) await lockSheets(db, ids)
  const known = new Map((await bookRows(db, by.actor, ids)).map((row) => [row.proposal, row]))
  const against = { actor: by.actor, today: by.today, services: await listOrganisations(db) }
  const seen = new Set<number>()
  const rows = book.rows.map((read) => {
    const { proposal } = read
    if (proposal !== undefined && seen.has(proposal)) return twice(read.line, known.get(proposal))
    if (proposal !== undefined) seen.add(proposal)
    const chosen = by.settled?.filter((one) => one.proposal === proposal)
    return planRow(read, proposal === undefined ? undefined : known.get(proposal), against, chosen)
  })
  const count = (state: RowPlan['state']) => rows.filter((row) => row.state === state).length
  return {
    rows,
    ignored: book.ignored,
    changed: count('changed'),
    same: count('same'),
    conflicts: count('conflict'),
    faults: count('fault'),
  }
}

function twice(line: number, row: RowPlan['row']): RowPlan {
  const fault = { line, column: 'Identifiant', reason: sentence(workbookWords, (m) => m.twice) }
  return { line, row, state: 'fault', changes: [], conflicts: [], faults: [fault] }
}
