import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Clock, systemClock } from '#kernel/clock.ts'
import type { Database, OpenDatabase } from '#kernel/database/database.ts'
import { openTownDatabase } from './towns-database.ts'
import { forgetTown } from './towns-forget.ts'
import { TownPool } from './towns-pool.ts'
import { receiveTown } from './towns-receive.ts'
import { readSheets, requireSheet, type TownSheet, writeSheet } from './towns-sheet.ts'

export type { TownSheet } from './towns-sheet.ts'

/** A town is its own database, files and clock; nothing below the door knows another. */
export interface Town {
  slug: string
  /** What every link of the town begins with: '/saint-nazaire', or '' when it has its own host name. */
  base: string
  demonstration: boolean
  hosts: string[]
  kind: 'embedded' | 'postgresql'
  /** Stays good for ever: a town closed because it was idle opens again at the next query. */
  db: Database
  /** The same, for what needs a connection of its own (a cursor). */
  pool: Pick<TownPool, 'query' | 'connect'>
  clock: Clock
  /** Where its files are kept. */
  folder: string
  /** What the process remembers of it between requests; lost without harm. */
  memo: Map<string, unknown>
  /** Called after each commit that journalled something. */
  committed?: () => void
}

export interface Towns {
  list(): Promise<TownSheet[]>
  /** Opens at the first call, once even when many ask together. @throws TownUnknown */
  open(slug: string): Promise<Town>
  /** Writes the sheet and makes the database; a town that exists is answered as it is. */
  create(sheet: NewTown): Promise<Town>
  /**
   * A town that comes from elsewhere: a new database stopped at the migration `upTo`, filled by `fill`, then brought up to
   * date. Its sheet is written last, so that it is either whole or not there.
   */
  receive(
    sheet: NewTown,
    upTo: string,
    fill: (open: OpenDatabase, files: string) => Promise<void>,
  ): Promise<void>
  /** Removes a town of demonstration, and only such a one. */
  forget(slug: string): Promise<void>
  byHost(host: string): TownSheet | undefined
  /** The sheet of a town, without opening it. */
  find(slug: string): TownSheet | undefined
  /** Tells where this process answers, in the locks of the towns open now and later. */
  announce(address: string): void
  /** Vacuums and checkpoints the embedded towns that are open. */
  maintain(): Promise<void>
  /** Closes the towns unused for `idleMinutes`; to be scheduled. @returns their slugs */
  closeIdle(): Promise<string[]>
  closeAll(): Promise<void>
}

export type NewTown = Pick<TownSheet, 'slug'> & Partial<TownSheet>

export class TownUnknown extends Error {
  constructor(slug: string) {
    super(`There is no town named "${slug}" here.`)
    this.name = 'TownUnknown'
  }
}

export interface TownsOptions {
  dataFolder: string
  /** With it each town is a database of that PostgreSQL server, named after the url's own database. */
  databaseUrl?: string
  clock?: Clock
  /** 15 unless told. */
  idleMinutes?: number
  migrationsFolder: string
  /** Where the empty databases to copy are kept, when several data folders share them; else the data folder. */
  templatesFolder?: string
  /** Runs once per town and process, after its migrations, before anyone receives it. */
  onOpen?: (town: Town) => Promise<void>
  /** Runs before its database is closed for good: what was begun after a commit is finished. */
  onClose?: (town: Town) => Promise<void>
}

interface Entry {
  town: Town
  pool: TownPool
  opened: Promise<Town>
}

export function openTowns(options: TownsOptions): Towns {
  const folder = join(resolve(options.dataFolder), 'towns')
  mkdirSync(folder, { recursive: true })
  const entries = new Map<string, Entry>()
  const running = new Set<OpenDatabase>()
  let address: string | undefined
  let sheets = readSheets(folder)

  async function start(sheet: TownSheet): Promise<OpenDatabase> {
    const open = await openTownDatabase(sheet, options)
    running.add(open)
    if (address) open.announce(address)
    return { ...open, close: () => open.close().finally(() => running.delete(open)) }
  }
  function prepare(sheet: TownSheet): Entry {
    const pool = new TownPool(() => start(sheet))
    const town: Town = {
      slug: sheet.slug,
      base: sheet.hosts.length > 0 ? '' : `/${sheet.slug}`,
      demonstration: sheet.demonstration,
      hosts: sheet.hosts,
      kind: (sheet.databaseUrl ?? options.databaseUrl) ? 'postgresql' : 'embedded',
      db: pool.database(),
      pool,
      clock: options.clock ?? systemClock,
      folder: join(folder, sheet.slug, 'files'),
      memo: new Map(),
    }
    mkdirSync(town.folder, { recursive: true })
    const opened = prepareOnce(town, pool)
    const entry = { town, pool, opened }
    entries.set(sheet.slug, entry)
    return entry
  }
  async function prepareOnce(town: Town, pool: TownPool): Promise<Town> {
    try {
      await pool.wake()
      await options.onOpen?.(town)
      return town
    } catch (error) {
      // The next visit tries again, on a folder that nobody holds any more.
      await pool.close().catch(() => {})
      entries.delete(town.slug)
      throw error
    }
  }
  let readAt = performance.now()
  const refresh = () => {
    sheets = readSheets(folder)
    readAt = performance.now()
    return sheets
  }
  const known = (slug: string) => sheets.find((sheet) => sheet.slug === slug)
  /** Another process may have created it; any wrong address comes here too, hence at most one look a second. */
  const find = (slug: string) => {
    if (!known(slug) && performance.now() - readAt > 1000) refresh()
    return known(slug)
  }
  async function open(slug: string): Promise<Town> {
    const entry = entries.get(slug)
    if (entry) {
      const town = await entry.opened
      await entry.pool.wake()
      return town
    }
    const sheet = find(slug)
    if (!sheet) throw new TownUnknown(slug)
    return prepare(sheet).opened
  }

  return {
    find,
    list: async () => refresh(),
    open,
    async create(wish) {
      const sheet = requireSheet({ hosts: [], demonstration: false, ...wish })
      const clash = refresh().find(
        (other) => other.slug !== sheet.slug && other.hosts.some((h) => sheet.hosts.includes(h)),
      )
      if (clash)
        throw new Error(`The town "${clash.slug}" already answers at one of ${sheet.hosts.join(', ')}.`)
      if (!known(sheet.slug)) writeSheet(folder, sheet)
      refresh()
      return open(sheet.slug)
    },
    async receive(wish, upTo, fill) {
      await receiveTown(requireSheet({ hosts: [], demonstration: false, ...wish }), options, upTo, fill)
      refresh()
    },
    async forget(slug) {
      const sheet = known(slug)
      if (!sheet) throw new TownUnknown(slug)
      await entries.get(slug)?.pool.end()
      entries.delete(slug)
      await forgetTown(sheet, options)
      refresh()
    },
    byHost(host) {
      const name = host.toLowerCase().replace(/:\d+$/, '')
      return sheets.find((sheet) => sheet.hosts.includes(name))
    },
    announce(where) {
      address = where
      for (const open of running) open.announce(where)
    },
    async maintain() {
      for (const { pool } of entries.values()) await pool.maintain()
    },
    async closeIdle() {
      const limit = (options.idleMinutes ?? 15) * 60_000
      const idle = [...entries.values()].filter(({ pool }) => (pool.idleFor() ?? -1) >= limit)
      await Promise.all(idle.map(({ pool }) => pool.close()))
      return idle.map(({ town }) => town.slug)
    },
    async closeAll() {
      await Promise.allSettled([...entries.values()].map(({ opened }) => opened))
      await Promise.allSettled([...entries.values()].map(({ town }) => options.onClose?.(town)))
      await Promise.all([...entries.values()].map(({ pool }) => pool.end()))
      entries.clear()
    },
  }
}
