import { closeSync, createReadStream, fsyncSync, mkdirSync, openSync, writeSync } from 'node:fs'
import { dirname, join, resolve, sep } from 'node:path'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import type { PoolClient } from 'pg'
import type { OpenDatabase } from '#kernel/database/database.ts'
import { type BackupHeader, type BackupLine, type BackupTable, plainTexts, tablesOf } from './backup.ts'
import type { Towns } from './towns.ts'

export interface Restored {
  readonly header: BackupHeader
  readonly rows: number
  readonly files: number
  /** Host names of the backup that another town answers at already. */
  readonly lostHosts: readonly string[]
}

/**
 * Makes a new town of a backup, whatever the engine it was made on. A backup of an earlier version is laid in the schema
 * of its time, then migrated. Nothing is left of a restoration that fails.
 */
export async function restoreTown(towns: Towns, path: string, slug?: string): Promise<Restored> {
  const lines = linesOf(path)
  try {
    const header = headerOf((await lines.next()).value)
    const { hosts, demonstration } = header.town
    const lostHosts = hosts.filter((host) => towns.byHost(host))
    const sheet = { slug: slug ?? header.town.slug, hosts: lostHosts.length > 0 ? [] : hosts, demonstration }
    let count = { rows: 0, files: 0 }
    await towns.receive(sheet, header.migrations.at(-1)?.name ?? '', async (open, folder) => {
      count = await load(open, folder, header, lines)
    })
    return { header, ...count, lostHosts }
  } finally {
    await lines.return(undefined)
  }
}

/** Reads a backup to its end. @throws a sentence when it is not one, is damaged or was cut short. */
export async function verifyBackup(path: string): Promise<Restored> {
  const lines = linesOf(path)
  const header = headerOf((await lines.next()).value)
  let rows = 0
  for await (const text of lines) {
    if (text.startsWith('[')) rows++
    if (!text.startsWith('{"end"')) continue
    const end = JSON.parse(text) as { rows: number; files: number }
    if (end.rows === rows) return { header, rows, files: end.files, lostHosts: [] }
  }
  throw new Error(`${path} is a backup cut short: make another one.`)
}

async function* linesOf(path: string): AsyncGenerator<string, undefined> {
  const plain = createGunzip()
  // An error of either stream comes out of the loop below.
  pipeline(createReadStream(path), plain, () => {})
  plain.setEncoding('utf8')
  let rest = ''
  try {
    for await (const part of plain) {
      const texts = (rest + part).split('\n')
      rest = texts.pop() ?? ''
      yield* texts
    }
  } catch (error) {
    throw new Error(`${path} cannot be read: ${error instanceof Error ? error.message : error}`, {
      cause: error,
    })
  }
}

function headerOf(text: string | undefined): BackupHeader {
  let header: Partial<BackupHeader> | undefined
  try {
    header = JSON.parse(text ?? '')
  } catch {
    // Said below.
  }
  if (header?.format !== 'parole-tenue-backup') throw new Error('This file is not a backup of a town.')
  if (header.version !== 1)
    throw new Error('This backup was made by a newer version: restore it with that one.')
  return header as BackupHeader
}

/** In one transaction: all of it, or an empty database. */
async function load(
  open: OpenDatabase,
  folder: string,
  header: BackupHeader,
  lines: AsyncGenerator<string>,
): Promise<{ rows: number; files: number }> {
  const client = await open.pool.connect()
  try {
    await requireSameSchema(client, header)
    await client.query('begin')
    await plainTexts(client)
    await requireEmpty(client)
    const guards = await guardsOf(client)
    for (const { off } of guards) await client.query(off)
    const count = await fill(client, folder, lines)
    // Putting the foreign keys back checks every row once more.
    for (const { on } of guards) await client.query(on)
    await client.query('commit')
    return count
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  } finally {
    client.release(true)
  }
}

async function requireSameSchema(client: PoolClient, header: BackupHeader): Promise<void> {
  const { rows } = await client.query('select name, sha256 from kernel_migration order by name')
  const said = (list: readonly { name: string; sha256: string }[]) =>
    list.map(({ name, sha256 }) => `${name} ${sha256}`).join('\n')
  if (said(rows) === said(header.migrations)) return
  const last = header.migrations.at(-1)?.name
  throw new Error(
    `The backup was made at the migration ${last}, which this program does not know in that form: restore it with the ` +
      'version of the program that made it, or a newer one.',
  )
}

async function requireEmpty(client: PoolClient): Promise<void> {
  for (const { table } of await tablesOf(client)) {
    const { rowCount } = await client.query(`select from ${client.escapeIdentifier(table)} limit 1`)
    if (rowCount)
      throw new Error(`The database is not empty (${table}): a backup is restored into a new town.`)
  }
}

/**
 * Triggers and foreign keys forbid what a restoration does (rows in any order, published texts written again): they are
 * set aside and put back in the same transaction, as the owner of the tables may, without being a superuser.
 */
async function guardsOf(client: PoolClient): Promise<{ off: string; on: string }[]> {
  const { rows } = await client.query(
    `select format('alter table %s disable trigger %I', tgrelid::regclass, tgname) as "off",
            format('alter table %s enable trigger %I', tgrelid::regclass, tgname) as "on"
     from pg_trigger t join pg_class c on c.oid = t.tgrelid
     where not tgisinternal and tgenabled = 'O' and c.relnamespace = 'public'::regnamespace
     union all
     select format('alter table %s drop constraint %I', conrelid::regclass, conname),
            format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
     from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`,
  )
  return rows
}

/** How much is sent to the database at once. */
const batch = { rows: 500, characters: 1_000_000 }

async function fill(client: PoolClient, folder: string, lines: AsyncGenerator<string>) {
  const count = { rows: 0, files: 0 }
  let table: BackupTable | undefined
  let waiting: string[] = []
  let size = 0
  let file: number | undefined
  const flush = async () => {
    if (waiting.length > 0 && table) await client.query(insertInto(client, table), [`[${waiting.join(',')}]`])
    count.rows += waiting.length
    waiting = []
    size = 0
  }
  const closeFile = () => {
    if (file === undefined) return
    fsyncSync(file)
    closeSync(file)
    file = undefined
  }
  try {
    for await (const text of lines) {
      if (text.startsWith('[')) {
        waiting.push(text)
        size += text.length
        if (waiting.length >= batch.rows || size >= batch.characters) await flush()
        continue
      }
      if (text.startsWith('"')) {
        if (file !== undefined) writeSync(file, Buffer.from(JSON.parse(text) as string, 'base64'))
        continue
      }
      await flush()
      closeFile()
      const said = JSON.parse(text) as BackupLine
      if ('table' in said) table = said
      else if ('sequence' in said) await setSequence(client, said.sequence, said.last)
      else if ('file' in said) {
        file = openSync(placeOf(folder, said.file), 'wx', 0o640)
        count.files++
      } else if (said.rows === count.rows && said.files === count.files) return count
    }
  } finally {
    closeFile()
  }
  throw new Error('The backup was cut short: nothing was restored.')
}

function insertInto(client: PoolClient, { table, columns, types }: BackupTable): string {
  const names = columns.map((name) => client.escapeIdentifier(name)).join(', ')
  const values = types.map((type, index) => `(line ->> ${index})::${type}`).join(', ')
  return `insert into ${client.escapeIdentifier(table)} (${names}) overriding system value
          select ${values} from json_array_elements($1::json) as line`
}

async function setSequence(client: PoolClient, sequence: string, last: string | null): Promise<void> {
  const name = client.escapeIdentifier(sequence)
  if (last === null) await client.query(`alter sequence ${name} restart`)
  else await client.query('select setval($1::regclass, $2::bigint)', [name, last])
}

/** A file stays in the town's folder, whatever the backup says. */
function placeOf(folder: string, name: string): string {
  const path = resolve(join(folder, name))
  if (!path.startsWith(resolve(folder) + sep))
    throw new Error(`The backup names a file outside of the town: ${name}`)
  mkdirSync(dirname(path), { recursive: true })
  return path
}
