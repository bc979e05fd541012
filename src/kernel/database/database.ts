import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import { startEngine } from './database-embedded.ts'
import { takeLock } from './database-lock.ts'

/** A town's database, or a transaction in it: both have the query builder, `execute(sql)` and `transaction()`. */
export type Database = NodePgDatabase

export interface OpenDatabase {
  kind: 'embedded' | 'postgresql'
  db: Database
  pool: pg.Pool
  /** True when it can serve no more and must be closed and opened again; a server's pool repairs itself. */
  lost(): boolean
  /** Writes the address where this process answers into the lock of an embedded database. */
  announce(address: string): void
  close(): Promise<void>
}

export const lockFileOf = (folder: string) => `${folder}.lock`

/**
 * Opens the embedded PostgreSQL of a folder, creating it when absent.
 * `durable: false` writes without waiting for the disk: for tests and templates only.
 * @throws FolderLocked when another living process has it open.
 */
export async function openEmbedded(options: { folder: string; durable?: boolean }): Promise<OpenDatabase> {
  const lock = takeLock(lockFileOf(options.folder))
  try {
    const engine = await startEngine({ folder: options.folder, durable: options.durable ?? true })
    hearErrors(engine.pool)
    return {
      kind: 'embedded',
      db: drizzle({ client: engine.pool }),
      pool: engine.pool,
      lost: engine.lost,
      announce: lock.announce,
      async close() {
        await engine.close().finally(lock.release)
      },
    }
  } catch (error) {
    lock.release()
    throw error
  }
}

/** Whether a folder holds a database that was completely made. */
export const isDatabaseFolder = (folder: string) => existsSync(join(folder, 'PG_VERSION'))

/**
 * A lost connection fails the query that was using it, which says so, and is replaced by the next one. Its "error" event
 * tells nothing more, but would end the process if nobody listened.
 */
function hearErrors(pool: pg.Pool) {
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
}

/** Opens a PostgreSQL server's database. The pool's size is `PAROLE_POOL` (10). */
export async function openPostgres(
  url: string,
  max = Number(process.env.PAROLE_POOL) || 10,
): Promise<OpenDatabase> {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    application_name: 'parole-tenue',
    // jit: compiling a query takes longer than any page's query takes to run.
    options: '-c TimeZone=UTC -c idle_in_transaction_session_timeout=60000 -c lock_timeout=15000 -c jit=off',
  })
  hearErrors(pool)
  try {
    await pool.query('select 1')
  } catch (error) {
    await pool.end()
    throw error
  }
  return {
    kind: 'postgresql',
    db: drizzle({ client: pool }),
    pool,
    lost: () => false,
    announce() {},
    close: () => pool.end(),
  }
}

/**
 * What PostgreSQL's background processes do on a server and nothing does when embedded: without it statistics stay
 * empty (bad plans), dead rows pile up and the write-ahead log grows. To be scheduled; does nothing on a server.
 */
export async function maintain(open: OpenDatabase): Promise<void> {
  if (open.kind !== 'embedded') return
  await open.db.execute(sql`vacuum (analyze)`)
  await open.db.execute(sql`checkpoint`)
}
