import { sql } from 'drizzle-orm'
import type { Database } from '#kernel/database.ts'
import type { FileRow } from './file-columns.ts'

export type KeyedRow = FileRow & { readonly key?: string }

/** What tells whether a row is already there: its source's own identifier, else the key given with it. */
export function keyOf(row: KeyedRow): string | undefined {
  return row.source && row.external_id ? `id:${row.source}\u001f${row.external_id}` : row.key
}

/**
 * The rows of a batch this town already has: imported under the same key, or exported from here (same public number,
 * received at the same instant in the same process).
 */
export async function knownRows(db: Database, rows: readonly KeyedRow[]): Promise<Set<KeyedRow>> {
  const keys = rows.map((row) => keyOf(row)).filter((key) => key !== undefined)
  const references = rows.map((row) => row.reference).filter((reference) => reference !== undefined)
  const imported = await db.execute<{ import_key: string }>(
    sql`select import_key from contributions_contribution where import_key = any(${sql.param(keys)}::text[])`,
  )
  const there = new Set(imported.rows.map((row) => row.import_key))
  const born = new Map<string, string>()
  if (references.length > 0) {
    const own = await db.execute<{ reference: string; at: string }>(
      sql`select c.reference, (extract(epoch from c.received_at) * 1000)::bigint || '/' || p.slug as at
          from contributions_contribution c join processes_process p on p.id = c.process_id
          where c.reference = any(${sql.param(references)}::text[])`,
    )
    for (const row of own.rows) born.set(row.reference, row.at)
  }
  return new Set(
    rows.filter((row) => {
      const key = keyOf(row)
      if (key && there.has(key)) return true
      return Boolean(row.reference && row.received_at) && born.get(row.reference as string) === `${Date.parse(row.received_at as string)}/${row.process}`
    }),
  )
}
