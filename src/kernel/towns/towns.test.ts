import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openTowns, type Town, type Towns, type TownsOptions } from '#kernel/towns/towns.ts'
import { createStatement, townUrl } from '#kernel/towns/towns-database.ts'
import {
  databaseOf,
  MIGRATIONS,
  onServer,
  TEMPLATES,
  temporaryFolder,
  testServer,
} from '#testing/database.ts'

let dataFolder: string
let towns: Towns
let databaseUrl: string | undefined
const opened: string[] = []
const start = (more: Partial<TownsOptions> = {}) =>
  openTowns({ dataFolder, databaseUrl, migrationsFolder: MIGRATIONS, templatesFolder: TEMPLATES, ...more })

beforeEach(async () => {
  dataFolder = temporaryFolder()
  const server = testServer()
  databaseUrl = server && databaseOf(server, `parole_towns_${process.pid}`)
  if (server && databaseUrl)
    await onServer(server, (client) => client.query(createStatement(`parole_towns_${process.pid}`)))
  towns = start()
}, 90_000)
afterEach(async () => {
  await towns.closeAll()
  opened.length = 0
  const server = testServer()
  if (server)
    await onServer(server, async (client) => {
      const { rows } = await client.query(
        `select datname from pg_database where datname like 'parole_towns_${process.pid}%'`,
      )
      for (const { datname } of rows) await client.query(`drop database ${datname} with (force)`)
    })
  rmSync(dataFolder, { recursive: true, force: true })
})

const tally = async (town: Town) =>
  (await town.db.execute<{ n: number }>(sql`select count(*)::int as n from kernel_journal`)).rows[0]?.n
const journal = (town: Town) =>
  town.db.execute(sql`insert into kernel_journal (at, fact, subject_kind, subject_id, actor, operation, door)
    values (now(), 'Tried', 'trial', '1', 'system', 'try', 'page')`)

describe('The towns of a process', () => {
  it('each have their own database, files and address', async () => {
    const first = await towns.create({ slug: 'saint-nazaire', demonstration: true })
    const second = await towns.create({ slug: 'donges', hosts: ['Donges.example.org'] })
    await journal(first)
    expect([await tally(first), await tally(second)]).toEqual([1, 0])
    expect([first.base, second.base]).toEqual(['/saint-nazaire', ''])
    expect([existsSync(first.folder), existsSync(second.folder), first.folder === second.folder]).toEqual([
      true,
      true,
      false,
    ])
    expect(towns.byHost('donges.example.org:3000')?.slug).toBe('donges')
    expect(towns.byHost('saint-nazaire')).toBeUndefined()
    expect((await towns.list()).map((sheet) => sheet.slug)).toEqual(['donges', 'saint-nazaire'])
  }, 90_000)

  it('finish at the end what was begun, and no late query opens them again', async () => {
    await towns.closeAll()
    towns = start({ onClose: async (town) => void (await journal(town)) })
    const town = await towns.create({ slug: 'besne' })
    await towns.closeAll()
    await expect(town.db.execute(sql`select 1`)).rejects.toMatchObject({
      cause: { message: expect.stringContaining('this process is ending') },
    })
    towns = start()
    expect(await tally(await towns.open('besne'))).toBe(1)
  }, 90_000)

  it('open once when a crowd arrives together, and are prepared before anyone enters', async () => {
    await towns.create({ slug: 'pornichet' })
    await towns.closeAll()
    towns = start({
      onOpen: async (town) => {
        await journal(town)
        opened.push(town.slug)
      },
    })
    const crowd = await Promise.all(Array.from({ length: 10 }, () => towns.open('pornichet')))
    expect(new Set(crowd).size).toBe(1)
    expect(opened).toEqual(['pornichet'])
    expect(await tally(crowd[0] as Town)).toBe(1)
  }, 90_000)

  it('close when idle and open again for whoever still holds them, with nothing lost', async () => {
    await towns.closeAll()
    towns = start({ idleMinutes: 0 })
    const town = await towns.create({ slug: 'trignac' })
    await journal(town)
    await new Promise((resolve) => setTimeout(resolve, 5))
    expect(await towns.closeIdle()).toEqual(['trignac'])
    expect(await towns.closeIdle()).toEqual([])
    expect(await Promise.all([tally(town), tally(town), tally(await towns.open('trignac'))])).toEqual([
      1, 1, 1,
    ])
    // The moment of closing is the dangerous one: asked again while it closes, it opens again afterwards.
    await new Promise((resolve) => setTimeout(resolve, 5))
    const closing = towns.closeIdle()
    expect(await tally(town)).toBe(1)
    expect(await closing).toEqual(['trignac'])
  }, 90_000)

  it('do not close under a transaction, however long it lasts', async () => {
    await towns.closeAll()
    towns = start({ idleMinutes: 0 })
    const town = await towns.create({ slug: 'besne' })
    await town.db.transaction(async (tx) => {
      await tx.execute(sql`select 1`)
      await new Promise((resolve) => setTimeout(resolve, 20))
      expect(await towns.closeIdle()).toEqual([])
      await tx.execute(sql`select 1`)
    })
  }, 90_000)

  it('are maintained without being kept awake by it', async () => {
    const town = await towns.create({ slug: 'prinquiau' })
    await journal(town)
    await towns.maintain()
    expect(await tally(town)).toBe(1)
  }, 90_000)

  it('are found when another process created them, and refused by name when there is none', async () => {
    await expect(towns.open('nowhere')).rejects.toThrow('There is no town named "nowhere" here.')
    mkdirSync(join(dataFolder, 'towns', 'montoir'), { recursive: true })
    writeFileSync(join(dataFolder, 'towns', 'montoir', 'town.json'), '{"slug":"montoir"}')
    await new Promise((resolve) => setTimeout(resolve, 1100))
    expect(towns.find('montoir')).toEqual({ slug: 'montoir', hosts: [], demonstration: false })
  })

  it.each(['', 'Nantes', '../etc', 'a b', '-a', 'x'.repeat(41)])('refuse the name %j', async (slug) => {
    await expect(towns.create({ slug })).rejects.toThrow('cannot name a town')
  })

  it('refuse a host that another answers at', async () => {
    await towns.create({ slug: 'guerande', hosts: ['parole.example.org'] })
    await expect(towns.create({ slug: 'herbignac', hosts: ['parole.example.org'] })).rejects.toThrow(
      '"guerande" already',
    )
  }, 90_000)

  it('can be tried again when their opening failed', async () => {
    let broken = true
    towns = start({
      onOpen: async () => {
        if (broken) throw new Error('not yet')
      },
    })
    await expect(towns.create({ slug: 'saint-joachim' })).rejects.toThrow('not yet')
    broken = false
    expect(await tally(await towns.open('saint-joachim'))).toBe(0)
  }, 90_000)
})

describe('The name of a town on a PostgreSQL server', () => {
  it('follows the name of the url', () => {
    const server = 'postgresql://parole:secret@db.example.org:5433/parole?sslmode=require'
    expect(townUrl(server, 'saint-nazaire')).toBe(
      'postgresql://parole:secret@db.example.org:5433/parole_saint_nazaire?sslmode=require',
    )
    expect(townUrl('postgresql://postgres@%2Ftmp%2Fpg/parole', 'a')).toBe(
      'postgresql://postgres@%2Ftmp%2Fpg/parole_a',
    )
  })

  it('is refused when PostgreSQL would cut it', () => {
    expect(() => townUrl(`postgresql://localhost/${'p'.repeat(30)}`, 'x'.repeat(40))).toThrow(
      'longer than the 63',
    )
  })

  it.runIf(testServer())(
    'is given in a statement to run, when the role may not create databases',
    async () => {
      const server = testServer() as string
      await onServer(server, async (client) => {
        await client.query('drop role if exists parole_modest')
        await client.query('create role parole_modest login')
      })
      const modest = new URL(databaseUrl as string)
      modest.username = 'parole_modest'
      await towns.closeAll()
      databaseUrl = modest.href
      towns = start()
      await expect(towns.create({ slug: 'assérac'.replace('é', 'e') })).rejects.toThrow(
        /The role parole_modest may not create databases.*CREATE DATABASE "parole_towns_\d+_asserac".*OWNER "parole_modest";/,
      )
      await onServer(server, (client) => client.query('drop role parole_modest'))
    },
  )
})
