import { drizzle } from 'drizzle-orm/node-postgres'
import type pg from 'pg'
import { type Database, maintain, type OpenDatabase } from '#kernel/database/database.ts'

/**
 * The connections of a town whose database opens on demand and closes when idle. Those who hold the town see neither.
 * (Drizzle recognises a pool by the word in the name of its class.)
 */
export class TownPool {
  readonly #start: () => Promise<OpenDatabase>
  #open: Promise<OpenDatabase> | undefined
  #current: OpenDatabase | undefined
  #closing: Promise<void> = Promise.resolve()
  #ended = false
  #busy = 0
  #usedAt = performance.now()

  constructor(start: () => Promise<OpenDatabase>) {
    this.#start = start
  }

  database(): Database {
    return drizzle({ client: this as unknown as pg.Pool })
  }

  /** The open database, opened now if need be; once for all who ask together. */
  wake(): Promise<OpenDatabase> {
    this.#usedAt = performance.now()
    if (this.#ended) return Promise.reject(new Error('The town is closed: this process is ending.'))
    if (this.#current?.lost()) this.close().catch(() => {})
    if (!this.#open) {
      const opening = this.#closing.catch(() => {}).then(this.#start)
      this.#open = opening
      opening.then(
        (open) => {
          if (this.#open === opening) this.#current = open
        },
        () => {
          if (this.#open === opening) this.#open = undefined
        },
      )
    }
    return this.#open
  }

  async query(query: string | pg.QueryConfig, values?: unknown[]): Promise<pg.QueryResult> {
    return this.#during((open) => open.pool.query(query as string, values).catch(explain))
  }

  /** A connection to give back with `release()`; the town stays open until then. */
  async connect(): Promise<pg.PoolClient> {
    this.#busy++
    const leave = this.#leaveOnce()
    try {
      const client = await (await this.wake()).pool.connect().catch(explain)
      const release = client.release.bind(client)
      client.release = (error) => {
        client.release = release
        leave()
        release(error)
      }
      return client
    } catch (error) {
      leave()
      throw error
    }
  }

  /** Milliseconds since the last use; undefined while in use, or when closed already. */
  idleFor(): number | undefined {
    return this.#open && this.#busy === 0 ? performance.now() - this.#usedAt : undefined
  }

  /** Does the work of a server's background processes, when open and embedded. */
  async maintain(): Promise<void> {
    if (this.#open) await this.#during(maintain, this.#usedAt)
  }

  async close(): Promise<void> {
    const open = this.#open
    if (!open) return this.#closing
    this.#open = undefined
    this.#current = undefined
    // Whoever comes meanwhile waits for the end, then opens again: the folder has one owner at a time.
    this.#closing = open.then((database) => database.close())
    return this.#closing
  }

  /** Closes for good: a late query is refused, rather than opening again what the process is about to leave. */
  async end(): Promise<void> {
    this.#ended = true
    return this.close()
  }

  async #during<T>(work: (open: OpenDatabase) => Promise<T>, usedAt?: number): Promise<T> {
    this.#busy++
    const leave = this.#leaveOnce()
    try {
      return await work(await this.wake())
    } finally {
      leave()
      if (usedAt !== undefined) this.#usedAt = usedAt
    }
  }

  #leaveOnce(): () => void {
    let left = false
    return () => {
      if (left) return
      left = true
      this.#busy--
      this.#usedAt = performance.now()
    }
  }
}

/** The driver says "timeout exceeded when trying to connect", of a connection that another part of us may be holding. */
function explain(error: Error): never {
  if (!error.message.startsWith('timeout exceeded')) throw error
  throw new Error(
    'No connection of the database came free in time. Is the outer handle used inside a transaction, or is a long ' +
      'transaction keeping the only connection?',
    { cause: error },
  )
}
