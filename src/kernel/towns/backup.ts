import { randomBytes } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync, readdirSync, rmSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { PoolClient } from 'pg'
import { z } from 'zod'
import { sentence } from '#kernel/i18n.ts'
import { Download, reading } from '#kernel/reading.ts'
import { forbidden } from '#kernel/refusal.ts'
import { backupMessages } from './backup-messages.ts'
import type { Town } from './towns.ts'

/**
 * A backup is one gzip file of JSON lines, the same whatever the engine: a header; for each table an object that names
 * its columns, then its rows, each an array of texts as PostgreSQL writes them; the sequences; for each file an object
 * that names it, then its bytes in base64; a last line that counts, so that a file cut short is known as such.
 */
export interface BackupHeader {
  readonly format: 'parole-tenue-backup'
  readonly version: 1
  readonly made: string
  readonly town: { readonly slug: string; readonly hosts: string[]; readonly demonstration: boolean }
  /** The state of the schema: the rows only fit there. */
  readonly migrations: readonly { readonly name: string; readonly sha256: string }[]
}

export interface BackupTable {
  readonly table: string
  readonly columns: readonly string[]
  readonly types: readonly string[]
}

export type BackupLine =
  | BackupTable
  | { readonly sequence: string; readonly last: string | null }
  | { readonly file: string }
  | { readonly end: true; readonly rows: number; readonly files: number }

/** The whole town in one file. Only the operator of the machine: it holds every receipt's code and every address. */
export const backupTown = reading({
  name: 'backup-town',
  summary: {
    fr: 'Sauvegarder toute la ville (opérateur de la machine)',
    en: 'Back up the whole town (operator of the machine)',
  },
  who: { administrator: 'all' },
  input: z.object({}),
  async run(_input, { town, actor, now }) {
    if (!actor.operator) throw forbidden(sentence(backupMessages, (m) => m.operatorOnly))
    return backupOf(town, now)
  },
})

/**
 * Written beside the town's files first, then handed out: the embedded database has one connection, which must not wait
 * for a slow reader.
 */
async function backupOf(town: Town, now: Date): Promise<Download> {
  const folder = dirname(town.folder)
  for (const name of readdirSync(folder))
    if (/^\.backup-[0-9a-f]+$/.test(name)) rmSync(join(folder, name), { force: true })
  const draft = join(folder, `.backup-${randomBytes(6).toString('hex')}`)
  const client = await town.pool.connect()
  try {
    await client.query('begin isolation level repeatable read read only')
    await pipeline(linesOf(client, town, now), createGzip(), createWriteStream(draft, { mode: 0o600 }))
  } catch (error) {
    rmSync(draft, { force: true })
    throw error
  } finally {
    await client.query('rollback').catch(() => {})
    client.release()
  }
  const stamp = now
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replaceAll(':', '')
  return new Download('application/gzip', `${town.slug}-${stamp}.parole.gz`, readOnce(draft))
}

async function* readOnce(path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path)
  } finally {
    rmSync(path, { force: true })
  }
}

const line = (value: BackupHeader | BackupLine | string) => `${JSON.stringify(value)}\n`

async function* linesOf(client: PoolClient, town: Town, now: Date): AsyncGenerator<string> {
  await plainTexts(client)
  const migrations = await client.query('select name, sha256 from kernel_migration order by name')
  const { slug, hosts, demonstration } = town
  const made = now.toISOString()
  yield line({
    format: 'parole-tenue-backup',
    version: 1,
    made,
    town: { slug, hosts, demonstration },
    migrations: migrations.rows,
  })
  let rows = 0
  for (const { key, ...table } of await tablesOf(client)) {
    yield line(table)
    const texts = table.columns.map((name) => `${client.escapeIdentifier(name)}::text`).join(', ')
    await client.query(
      `declare backup no scroll cursor for select array_to_json(array[${texts}])::text as row
       from ${client.escapeIdentifier(table.table)} order by ${key.map((name) => client.escapeIdentifier(name)).join(', ') || '1'}`,
    )
    for (;;) {
      const page = await client.query<{ row: string }>('fetch 500 from backup')
      if (page.rows.length === 0) break
      rows += page.rows.length
      yield `${page.rows.map(({ row }) => row).join('\n')}\n`
    }
    await client.query('close backup')
  }
  // After the rows: what was numbered meanwhile only leaves a hole.
  const sequences = await client.query(
    `select sequencename as sequence, last_value::text as last from pg_sequences where schemaname = 'public' order by 1`,
  )
  for (const { sequence, last } of sequences.rows) yield line({ sequence, last })
  let files = 0
  for (const path of filesIn(town.folder)) {
    // Dropped and swept since the list was made.
    if (!existsSync(path)) continue
    files++
    yield line({ file: relative(town.folder, path).split(sep).join('/') })
    for await (const bytes of createReadStream(path, { highWaterMark: 384 * 1024 }))
      yield line((bytes as Buffer).toString('base64'))
  }
  yield line({ end: true, rows, files })
}

/** What decides how PostgreSQL writes and reads values as text, the same at both ends. */
export async function plainTexts(client: PoolClient): Promise<void> {
  await client.query(
    `set local timezone = 'UTC'; set local datestyle = 'ISO, YMD'; set local intervalstyle = 'postgres';
     set local bytea_output = 'hex'; set local extra_float_digits = 1`,
  )
}

/** Every table with the columns that are given (not computed) and its key, in the order of names. */
export async function tablesOf(client: PoolClient): Promise<(BackupTable & { key: string[] })[]> {
  const found = await client.query(
    `select c.relname::text as "table", array_agg(a.attname::text order by a.attnum) as columns,
       array_agg(format_type(a.atttypid, a.atttypmod) order by a.attnum) as types,
       coalesce(array_agg(a.attname::text order by a.attnum) filter (where a.attnum = any(i.indkey)), '{}') as key
     from pg_class c
     join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     left join pg_index i on i.indrelid = c.oid and i.indisprimary
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'kernel_migration'
       and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
     group by c.oid, c.relname order by 1`,
  )
  return found.rows
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.part'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}
