import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PoolClient } from 'pg'
import type { OpenDatabase } from './database.ts'

export interface MigrationFile {
  name: string
  text: string
  sha256: string
}

/** The `NNNN-name.sql` files of a folder, in order. */
export function migrationFiles(folder: string): MigrationFile[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
  const numbers = new Set<string>()
  return names.map((name) => {
    const number = /^(\d{4})-[a-z0-9-]+\.sql$/.exec(name)?.[1]
    if (!number) throw new Error(`The migration ${name} is not named like 0001-what-it-does.sql.`)
    if (numbers.has(number)) throw new Error(`Two migrations have the number ${number}.`)
    numbers.add(number)
    const text = readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n')
    return { name, text, sha256: createHash('sha256').update(text).digest('hex') }
  })
}

/** Names the state of a schema: changes whenever a migration is added. */
export function fingerprintOf(files: MigrationFile[]): string {
  const all = createHash('sha256')
  for (const file of files) all.update(`${file.name}\0${file.sha256}\0`)
  return all.digest('hex').slice(0, 12)
}

// Any number will do, as long as it is ours: two processes that open the same town migrate it one after the other.
const LOCK = 7_041_000_001

/**
 * Brings a database to the last migration of a folder: each file in its own transaction, recorded with its fingerprint.
 * `upTo` names the one to stop after, to restore a backup of that time.
 * @returns the names of the files that were applied now.
 * @throws when a file that has landed was edited or removed, or when the database is ahead of this program.
 */
export async function migrate(open: OpenDatabase, folder: string, upTo?: string): Promise<string[]> {
  const files = migrationFiles(folder).filter(({ name }) => upTo === undefined || name <= upTo)
  const client = await open.pool.connect()
  try {
    await client.query('set client_min_messages = warning')
    await client.query('set lock_timeout = 0')
    await client.query('select pg_advisory_lock($1)', [LOCK])
    await client.query(`create table if not exists kernel_migration (
      name text primary key, sha256 text not null, applied_at timestamptz not null default now())`)
    const landed = await readLanded(client)
    requireUntouched(files, landed)
    const missing = files.filter((file) => !landed.has(file.name))
    for (const file of missing) await apply(client, file)
    return missing.map((file) => file.name)
  } finally {
    await client.query('select pg_advisory_unlock($1)', [LOCK]).catch(() => {})
    // `true`: a session with changed settings is not given back to the pool.
    client.release(true)
  }
}

async function readLanded(client: PoolClient): Promise<Map<string, string>> {
  const { rows } = await client.query<{ name: string; sha256: string }>(
    'select name, sha256 from kernel_migration',
  )
  return new Map(rows.map((row) => [row.name, row.sha256]))
}

function requireUntouched(files: MigrationFile[], landed: Map<string, string>) {
  const known = new Map(files.map((file) => [file.name, file.sha256]))
  for (const [name, sha256] of landed) {
    const now = known.get(name)
    if (!now) {
      throw new Error(
        `The database holds the migration ${name}, which this program does not know: it was opened by a newer ` +
          'version, or the file was removed. Start the newer version, or restore a backup.',
      )
    }
    if (now !== sha256) {
      throw new Error(
        `The migration ${name} was edited after it was applied to this database. Put the file back as it was and ` +
          'write the change as a new migration.',
      )
    }
  }
  const last = [...landed.keys()].sort().at(-1)
  const late = last && files.find((file) => file.name < last && !landed.has(file.name))
  if (late) {
    throw new Error(
      `The migration ${late.name} comes before ${last}, already applied: give it a later number.`,
    )
  }
}

async function apply(client: PoolClient, file: MigrationFile) {
  try {
    await client.query('begin')
    await client.query(file.text)
    await client.query('insert into kernel_migration (name, sha256) values ($1, $2)', [
      file.name,
      file.sha256,
    ])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(`The migration ${file.name} failed and changed nothing: ${reason}`, { cause: error })
  }
}
