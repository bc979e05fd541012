import { sql } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'
import type { FileRow } from './file-columns.ts'

export type KeyedRow = FileRow & { readonly key?: string }

/** What tells whether a row is already there: its source's own identifier, else the key given with it. */
export function keyOf(row: KeyedRow): string | undefined {
  return row.source && row.external_id ? `id:${row.source}\u001f${row.external_id}` : row.key
}

/** What a row exported from here says of its birth: its public number, the instant it was received, its process. */
export function birthOf(row: KeyedRow): string | undefined {
  return row.reference && row.received_at
    ? `${row.reference}/${Date.parse(row.received_at)}/${row.process}`
    : undefined
}

/** Of these keys and births, those the town has: imported under the same key, or born here. */
export async function knownMarks(
  db: Database,
  keys: readonly string[],
  births: readonly string[],
): Promise<string[]> {
  const imported = await db.execute<{ mark: string }>(
    sql`select import_key as mark from contributions_contribution where import_key = any(${sql.param([...keys])}::text[])`,
  )
  const marks = imported.rows.map((row) => row.mark)
  if (births.length === 0) return marks
  const references = births.map((birth) => birth.split('/')[0])
  const own = await db.execute<{ mark: string }>(
    sql`select c.reference || '/' || (extract(epoch from c.received_at) * 1000)::bigint || '/' || p.slug as mark
        from contributions_contribution c join processes_process p on p.id = c.process_id
        where c.reference = any(${sql.param(references)}::text[])`,
  )
  const asked = new Set(births)
  return [...marks, ...own.rows.map((row) => row.mark).filter((mark) => asked.has(mark))]
}

/** The rows the marks belong to. */
export function rowsMarked(rows: readonly KeyedRow[], marks: readonly string[]): Set<KeyedRow> {
  const known = new Set(marks)
  return new Set(rows.filter((row) => known.has(keyOf(row) ?? '') || known.has(birthOf(row) ?? '')))
}

export function marksOf(rows: readonly KeyedRow[]) {
  const all = (mark: (row: KeyedRow) => string | undefined) =>
    rows.map(mark).filter((one) => one !== undefined)
  return { keys: all(keyOf), births: all(birthOf) }
}

/** The rows of a batch this town already has. */
export async function knownRows(db: Database, rows: readonly KeyedRow[]): Promise<Set<KeyedRow>> {
  const { keys, births } = marksOf(rows)
  return rowsMarked(rows, await knownMarks(db, keys, births))
}
