import { randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { type OpenDatabase, openEmbedded, openPostgres } from '#kernel/database/database.ts'
import { copyTemplate, templateFolder } from '#kernel/database/database-template.ts'
import { fingerprintOf, migrate, migrationFiles } from '#kernel/database/migrations.ts'
import { ensureDatabase } from '#kernel/towns/towns-database.ts'

/** `TEST_MIGRATIONS` names another folder: to try a part of the migrations, or those of an earlier version. */
export const MIGRATIONS =
  process.env.TEST_MIGRATIONS ?? fileURLToPath(new URL('../../migrations', import.meta.url))

/** The server to test on, else the embedded database. */
export const testServer = (): string | undefined => process.env.TEST_DATABASE_URL || undefined

/** Where the test runs of this machine keep the databases that they copy. */
export const TEMPLATES = join(tmpdir(), `parole-tenue-tests-${userInfo().uid}`)

/** A temporary folder of this process; those of processes that died are swept. */
export function temporaryFolder(): string {
  mkdirSync(TEMPLATES, { recursive: true })
  for (const name of readdirSync(TEMPLATES)) {
    const pid = /^(\d+)-/.exec(name)?.[1]
    if (pid && !isRunning(Number(pid))) rmSync(join(TEMPLATES, name), { recursive: true, force: true })
  }
  const folder = join(TEMPLATES, `${process.pid}-${randomBytes(4).toString('hex')}`)
  mkdirSync(folder)
  return folder
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** A database of one's own at the last migration, copied from a template, gone when closed. */
export async function freshDatabase(folder: string): Promise<OpenDatabase> {
  const server = testServer()
  return server ? freshOnServer(server) : freshEmbedded(folder)
}

let shared: Promise<{ open: OpenDatabase; numbers: { name: string; last: string | null }[] }> | undefined

/**
 * The database that the test files of one process use one after the other, each test in a transaction rolled back: opening
 * one for each file would cost more than most files. Its sequences, which no rollback touches, are put back for each file.
 * Gone with the process.
 */
export async function sharedDatabase(): Promise<OpenDatabase> {
  shared ??= freshDatabase(temporaryFolder()).then(async (open) => ({
    open,
    numbers: (
      await open.pool.query(`select format('%I.%I', schemaname, sequencename) as name, last_value::text as last
        from pg_sequences where schemaname <> 'pg_catalog'`)
    ).rows,
  }))
  const { open, numbers } = await shared
  await open.pool.query(
    `select setval(name::regclass, coalesce(last::bigint, 1), last is not null)
     from unnest($1::text[], $2::text[]) as number (name, last)`,
    [numbers.map(({ name }) => name), numbers.map(({ last }) => last)],
  )
  return open
}

async function freshEmbedded(folder: string): Promise<OpenDatabase> {
  const template = await templateFolder(TEMPLATES, MIGRATIONS)
  const database = join(folder, 'database')
  copyTemplate(template, database, false)
  return openEmbedded({ folder: database, durable: false })
}

async function freshOnServer(server: string): Promise<OpenDatabase> {
  const template = await templateOnServer(server)
  const name = `parole_test_${process.pid}_${randomBytes(4).toString('hex')}`
  await onServer(server, (client) => client.query(`create database ${name} template ${template}`))
  const open = await openPostgres(databaseOf(server, name))
  return {
    ...open,
    async close() {
      await open.close()
      await onServer(server, (client) => client.query(`drop database if exists ${name} with (force)`))
    },
  }
}

async function templateOnServer(server: string): Promise<string> {
  const name = `parole_template_${fingerprintOf(migrationFiles(MIGRATIONS))}`
  await onServer(server, async (client) => {
    // One test process makes it, the others wait.
    await client.query('select pg_advisory_lock(7041000003)')
    if ((await client.query('select 1 from pg_database where datname = $1', [name])).rowCount) return
    const draft = `${name}_draft`
    await client.query(`drop database if exists ${draft} with (force)`)
    await ensureDatabase(server, draft)
    const open = await openPostgres(databaseOf(server, draft), 1)
    await migrate(open, MIGRATIONS).finally(open.close)
    await client.query(`alter database ${draft} rename to ${name}`)
  })
  return name
}

export function databaseOf(server: string, name: string): string {
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.href
}

export async function onServer<T>(server: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
