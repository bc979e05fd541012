import { sql } from 'drizzle-orm'
import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core'
import type { Database } from '#kernel/database/database.ts'

export interface Column {
  type: string
  required: boolean
}

/** The tables of a migrated database: name of the table → name of the column → its type and whether it is required. */
export async function columnsOf(db: Database): Promise<Map<string, Map<string, Column>>> {
  const { rows } = await db.execute<{ table: string; column: string; type: string; required: boolean }>(sql`
    select c.relname as "table", a.attname as "column", format_type(a.atttypid, a.atttypmod) as type,
      a.attnotnull as required
    from pg_attribute a join pg_class c on c.oid = a.attrelid
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
    order by c.relname, a.attnum`)
  const tables = new Map<string, Map<string, Column>>()
  for (const row of rows) {
    const columns = tables.get(row.table) ?? new Map<string, Column>()
    tables.set(row.table, columns.set(row.column, { type: baseType(row.type), required: row.required }))
  }
  return tables
}

const SYNONYMS: Record<string, string> = {
  varchar: 'character varying',
  char: 'character',
  serial: 'integer',
  bigserial: 'bigint',
  smallserial: 'smallint',
  timestamp: 'timestamp without time zone',
  time: 'time without time zone',
  int: 'integer',
  bool: 'boolean',
  timestamptz: 'timestamp with time zone',
}

/** Without lengths and precisions: `numeric(10, 2)[]` is `numeric[]`. */
function baseType(type: string): string {
  const plain = type
    .replace(/\s*\([^)]*\)/g, '')
    .replaceAll('"', '')
    .trim()
  const element = plain.replace(/(\[\d*\])+$/, '')
  const dimensions = element === plain ? '' : '[]'
  return (SYNONYMS[element] ?? element) + dimensions
}

/** Where tables declared in the code differ from the migrated database, one sentence each; none when they agree. */
export async function driftOf(db: Database, tables: PgTable[]): Promise<string[]> {
  const real = await columnsOf(db)
  return tables.flatMap((table) => driftOfTable(table, real))
}

function driftOfTable(table: PgTable, real: Map<string, Map<string, Column>>): string[] {
  const { name, columns } = getTableConfig(table)
  const there = real.get(name)
  if (!there) return [`${name}: the table is declared and not in the database`]
  const declared = new Set(columns.map((column) => column.name))
  const unknown = [...there.keys()].filter((column) => !declared.has(column))
  return [
    ...unknown.map((column) => `${name}.${column}: in the database and not declared`),
    ...columns.flatMap((column) => {
      const found = there.get(column.name)
      if (!found) return [`${name}.${column.name}: declared and not in the database`]
      const type = baseType(column.getSQLType())
      const required = column.notNull || column.primary
      const differences: string[] = []
      if (type !== found.type) differences.push(`declared ${type}, in the database ${found.type}`)
      if (required !== found.required) {
        differences.push(`declared ${required ? 'required' : 'optional'}, the contrary in the database`)
      }
      return differences.map((difference) => `${name}.${column.name}: ${difference}`)
    }),
  ]
}
