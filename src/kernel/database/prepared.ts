import { createHash } from 'node:crypto'
import type { SQL } from 'drizzle-orm'
import { PgDialect } from 'drizzle-orm/pg-core'
import type pg from 'pg'
import type { Database } from './database.ts'

const dialect = new PgDialect()

/** Names of statements by their text: the text of a query that is asked often is the same each time, only its values change. */
const names = new Map<string, string>()
const mostNames = 500

function nameOf(text: string): string {
  const known = names.get(text)
  if (known) return known
  const name = `kept-${createHash('sha256').update(text).digest('base64url').slice(0, 32)}`
  if (names.size < mostNames) names.set(text, name)
  return name
}

/**
 * Asks a query whose plan the connection keeps: for the few long ones that take longer to plan than to run. Values go by
 * `sql` placeholders, never into the text, or each would be another statement.
 */
export async function prepared<R>(db: Database, query: SQL): Promise<R[]> {
  const { sql: text, params } = dialect.sqlToQuery(query)
  // The pool, or the connection of the transaction: drizzle itself names only the queries of its builder.
  const { client } = (db as unknown as { session: { client: Pick<pg.Pool, 'query'> } }).session
  return (await client.query({ name: nameOf(text), text, values: params })).rows as R[]
}
