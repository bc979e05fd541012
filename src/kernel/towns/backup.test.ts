import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import {
  copyFileSync,
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { gunzipSync, gzipSync } from 'node:zlib'
import { serve } from '@hono/node-server'
import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { application } from '#app'
import { operator } from '#kernel/actor.ts'
import { movableClock } from '#kernel/clock.ts'
import { consult } from '#kernel/reading.ts'
import { backupTown } from '#kernel/towns/backup.ts'
import { restoreTown, verifyBackup } from '#kernel/towns/backup-restore.ts'
import { remoteLink } from '#kernel/towns/town-link.ts'
import { openTowns, type Town, type Towns } from '#kernel/towns/towns.ts'
import { createStatement } from '#kernel/towns/towns-database.ts'
import {
  databaseOf,
  MIGRATIONS,
  onServer,
  TEMPLATES,
  temporaryFolder,
  testServer,
} from '#testing/database.ts'
import { decidedProcess } from '#testing/decided-process.ts'
import { doors, persona } from '#testing/doors.ts'
import { START, testTown } from '#testing/town.ts'

type Engine = 'embedded' | 'postgresql'
const server = testServer()
const prefix = `parole_backup_${process.pid}`
let folder: string
const open: Towns[] = []

beforeEach(async () => {
  folder = temporaryFolder()
  if (server) await onServer(server, (client) => client.query(createStatement(prefix)))
}, 90_000)
afterEach(async () => {
  for (const towns of open.splice(0)) await towns.closeAll()
  if (server)
    await onServer(server, async (client) => {
      const { rows } = await client.query(`select datname from pg_database where datname like '${prefix}%'`)
      for (const { datname } of rows) await client.query(`drop database ${datname} with (force)`)
    })
  rmSync(folder, { recursive: true, force: true })
})

function townsOn(engine: Engine, name: string, migrationsFolder = MIGRATIONS): Towns {
  const towns = openTowns({
    dataFolder: join(folder, name),
    databaseUrl: engine === 'postgresql' && server ? databaseOf(server, prefix) : undefined,
    clock: movableClock(START),
    migrationsFolder,
    templatesFolder: TEMPLATES,
  })
  open.push(towns)
  return towns
}

async function save(town: Town): Promise<string> {
  const { body, name } = await consult(town, backupTown, {}, operator)
  const parts: Uint8Array[] = []
  for await (const part of body as AsyncIterable<Uint8Array>) parts.push(part)
  const path = join(folder, `${parts.length}-${name}`)
  writeFileSync(path, Buffer.concat(parts))
  return path
}

const said = `Une parole « difficile » : l'apostrophe, "les guillemets", \\ la barre, [le crochet],
un saut de ligne, une tabulation\t, 🧵, de l’arabe شكرا et rien d’autre.`

const district = (town: Town, name: string) =>
  town.db.execute(sql`insert into territory_district (name, position) values (${name}, 1)`)

/** Rows that refer forward, published texts, dates, JSON, secrets, holes in the numbers, and files. */
async function lived(town: Town): Promise<void> {
  const { id } = await decidedProcess(town, { published: 2, passed: true })
  const other = await decidedProcess(town, { published: 0, drafted: 2, passed: false })
  await town.db.execute(
    sql`update synthesis_proposal set status = 'merged', merged_into = ${other.proposals[1]} where id = ${other.proposals[0]}`,
  )
  await town.db.execute(
    sql`insert into contributions_contribution (code, process_id, kind, channel, text, published_text, status, received_at, published_at, status_at)
        values ('ABCDEFGH', ${id}, 'individual', 'web', ${said}, ${said}, 'published', '2026-02-01T10:11:12.123456Z', now(), now())`,
  )
  await town.db.execute(
    sql`insert into processes_charter (process_id, version, title, text, published_at) values (${id}, 1, 'Charte', ${said}, now())`,
  )
  await town.db.execute(sql`select nextval('contributions_reference') from generate_series(1, 40)`)
  await persona(town, 'agent')
  await district(town, 'Méan-Penhoët')
  mkdirSync(join(town.folder, 'actes'), { recursive: true })
  writeFileSync(join(town.folder, 'actes', 'délibération.pdf'), randomBytes(1_000_001))
}

/** Every row of every table with its computed columns, read by another way than the backup's. */
async function everything(town: Town) {
  const found: Record<string, unknown> = {}
  const { rows } = await town.db.execute<{ name: string }>(
    sql`select table_name::text as name from information_schema.tables
        where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'kernel_migration' order by 1`,
  )
  for (const { name } of rows)
    found[name] = (
      await town.db.execute(sql`select t::text as row from ${sql.identifier(name)} t order by 1`)
    ).rows
  found.sequences = (
    await town.db.execute(sql`select sequencename::text, last_value::text from pg_sequences order by 1`)
  ).rows
  return found
}

const pairs: [Engine, Engine][] = server
  ? [
      ['postgresql', 'postgresql'],
      ['postgresql', 'embedded'],
      ['embedded', 'postgresql'],
    ]
  : [['embedded', 'embedded']]

test.each(pairs)(
  'a town backed up on %s and restored on %s is the same, row by row, number by number, file by file',
  async (from, to) => {
    const source = await townsOn(from, 'source').create({ slug: 'source', hosts: ['source.example.org'] })
    await lived(source)
    const path = await save(source)
    const before = await everything(source)
    expect(Object.values(before).filter((rows) => (rows as unknown[]).length > 0).length).toBeGreaterThan(12)
    expect(readdirSync(join(source.folder, '..')).filter((name) => name.startsWith('.backup'))).toEqual([])

    const towns = townsOn(to, 'target')
    const { rows, files } = await restoreTown(towns, path, 'copie')
    expect(rows).toBe((await verifyBackup(path)).rows)
    const copy = await towns.open('copie')
    expect(copy.kind).toBe(to)
    expect(copy.hosts).toEqual(['source.example.org'])
    expect(await everything(copy)).toEqual(before)
    expect(files).toBe(1)
    const file = 'actes/délibération.pdf'
    expect(readFileSync(join(copy.folder, file)).equals(readFileSync(join(source.folder, file)))).toBe(true)

    // Life goes on: numbers follow, the journal continues and stays closed, promises hold.
    const journal = async () =>
      (await copy.db.execute<{ n: number }>(sql`select max(id)::int as n from kernel_journal`)).rows[0]?.n ??
      0
    const last = await journal()
    await persona(copy, 'agent')
    expect(await journal()).toBe(last + 3)
    const next = await copy.db.execute(sql`select contributions_next_reference() as reference`)
    expect(next.rows[0]?.reference).toBe('C-000042')
    await expect(copy.db.execute(sql`delete from kernel_journal`)).rejects.toMatchObject({
      cause: { message: expect.stringContaining('append-only') },
    })
    await expect(copy.db.execute(sql`update processes_charter set text = 'autre'`)).rejects.toThrow()
    await expect(
      copy.db.execute(
        sql`insert into answers_passage (process_id, passed_at, passed_by, answered) values (2, now(), 'test', 0)`,
      ),
    ).rejects.toMatchObject({ cause: { code: 'PT409' } })
    await expect(
      copy.db.execute(
        sql`insert into territory_organisation (name, kind, parent_id, created_at) values ('x', 'company', 999, now())`,
      ),
    ).rejects.toMatchObject({ cause: { code: '23503' } })
  },
  90_000,
)

describe('A restoration', () => {
  const engine: Engine = server ? 'postgresql' : 'embedded'

  test('of a backup made by an earlier version ends at the present version', async () => {
    const early = join(folder, 'migrations')
    mkdirSync(early)
    const files = readdirSync(MIGRATIONS).sort()
    for (const name of files.slice(0, 3)) copyFileSync(join(MIGRATIONS, name), join(early, name))
    const source = await townsOn(engine, 'source', early).create({ slug: 'ancienne' })
    await district(source, 'Méan-Penhoët')
    const path = await save(source)

    const towns = townsOn(engine, 'target')
    await restoreTown(towns, path, 'nouvelle')
    const { db } = await towns.open('nouvelle')
    expect(
      (await db.execute(sql`select name from kernel_migration order by 1`)).rows.map((row) => row.name),
    ).toEqual(files)
    expect((await db.execute(sql`select name from territory_district`)).rows).toEqual([
      { name: 'Méan-Penhoët' },
    ])

    const behind = townsOn(engine, 'behind', early)
    const later = await save(await towns.open('nouvelle'))
    await expect(restoreTown(behind, later, 'trop-tot')).rejects.toThrow('or a newer one')
    expect(await behind.list()).toEqual([])
  }, 90_000)

  test('never replaces a town', async () => {
    const towns = townsOn(engine, 'source')
    const path = await save(await towns.create({ slug: 'source' }))
    await expect(restoreTown(towns, path)).rejects.toThrow('already exists')
    expect(await towns.list()).toHaveLength(1)
  })

  test('of a damaged file is refused and leaves nothing', async () => {
    const source = await townsOn(engine, 'source').create({ slug: 'source' })
    await lived(source)
    const path = await save(source)
    const lines = gunzipSync(readFileSync(path)).toString().trimEnd().split('\n')
    const bytes = readFileSync(path)
    const bad = (name: string, content: Buffer) => {
      writeFileSync(join(folder, name), content)
      return join(folder, name)
    }
    const cut = bad('cut', bytes.subarray(0, bytes.length / 2))
    const less = bad('less', gzipSync(lines.filter((line) => !line.includes('Méan-Penhoët')).join('\n')))
    const endless = bad('endless', gzipSync(lines.slice(0, -1).join('\n')))
    const climbing = bad('climbing', gzipSync(lines.join('\n').replace('actes/', '../../')))
    for (const [file, sentence] of [
      [cut, 'cannot be read'],
      [bad('text', Buffer.from('Bonjour')), 'cannot be read'],
      [bad('other', gzipSync('{"a":1}\n')), 'not a backup'],
      [endless, 'cut short'],
      [less, 'cut short'],
    ] as const)
      await expect(verifyBackup(file), file).rejects.toThrow(sentence)

    const towns = townsOn(engine, 'target')
    for (const [file, sentence] of [
      [less, 'cut short'],
      [climbing, 'outside of the town'],
    ] as const) {
      await expect(restoreTown(towns, file, 'copie'), file).rejects.toThrow(sentence)
      expect(await towns.list()).toEqual([])
      expect(existsSync(join(folder, 'target', 'towns', 'copie'))).toBe(false)
    }
  }, 90_000)
})

test('a backup is taken from the server that holds the town, with the operator’s key and no other', async () => {
  const towns = townsOn(server ? 'postgresql' : 'embedded', 'served')
  const town = await towns.create({ slug: 'servie' })
  await lived(town)
  const key = 'k'.repeat(43)
  const web = serve({ fetch: application(towns, key).fetch, port: 0, hostname: '127.0.0.1' })
  try {
    await once(web, 'listening')
    const address = `http://127.0.0.1:${(web.address() as AddressInfo).port}/servie`
    const path = join(folder, 'servie.parole.gz')
    const { body } = await remoteLink(address, key).consult(backupTown, {})
    await pipeline(Readable.from(body as AsyncIterable<Uint8Array>), createWriteStream(path))
    expect((await verifyBackup(path)).rows).toBeGreaterThan(20)
    await expect(remoteLink(address, 'another key').consult(backupTown, {})).rejects.toMatchObject({
      reason: 'forbidden',
    })
  } finally {
    web.close()
  }
}, 90_000)

describe('A backup', () => {
  const town = testTown()

  test('is given to nobody but the operator of the machine', async () => {
    const { ask } = doors(town)
    expect((await ask('backup-town', {}, await persona(town, 'administrator'))).status).toBe(403)
    expect((await ask('backup-town')).status).toBe(403)
  })
})
