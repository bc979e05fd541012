import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { PoolClient } from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { type MovableClock, movableClock } from '#kernel/clock.ts'
import type { Database, OpenDatabase } from '#kernel/database/database.ts'
import { forgetCounts } from '#kernel/limits.ts'
import type { Town } from '#kernel/towns/towns.ts'
import { freshDatabase, sharedDatabase, temporaryFolder } from '#testing/database.ts'

/** Where the clock of every test starts: Monday 2 March 2026, nine in the morning in Paris. */
export const START = '2026-03-02T09:00:00+01:00'

export type TestTown = Town & { clock: MovableClock }
export type OwnTestTown = TestTown & { open: OpenDatabase; close(): Promise<void> }

/** A town of one's own, with real commits and real concurrency, until `close()`. */
export async function openOwnTestTown(): Promise<OwnTestTown> {
  const folder = temporaryFolder()
  const open = await freshDatabase(folder)
  return {
    ...sheet(open, join(folder, 'files')),
    db: open.db,
    pool: open.pool as Town['pool'],
    clock: movableClock(START),
    open,
    async close() {
      await open.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/**
 * The town of a test file: a database empty for it, one transaction for each test, rolled back after it. `db` is that
 * transaction, `db.transaction()` a savepoint in it. To be called at the top of the file or of a `describe`.
 *
 * A statement that PostgreSQL refuses outside of `db.transaction()` spoils the rest of the test, as in any transaction.
 */
export function testTown(): TestTown {
  const folder = temporaryFolder()
  let open: OpenDatabase | undefined
  let test: TestTransaction | undefined
  const clock = movableClock(START)
  beforeAll(async () => {
    open = await sharedDatabase()
  }, 60_000)
  beforeEach(async () => {
    clock.set(START)
    forgetCounts()
    if (open) test = await beginTest(open.db)
  })
  afterEach(async () => {
    await test?.rollBack()
    test = undefined
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const now = () => {
    if (!test) throw new Error('The database of a test town is there within a test, not before.')
    return test
  }
  const fixed = sheet(undefined, join(folder, 'files'))
  beforeEach(() => fixed.memo.clear())
  return {
    slug: fixed.slug,
    base: fixed.base,
    demonstration: fixed.demonstration,
    hosts: fixed.hosts,
    folder: fixed.folder,
    memo: fixed.memo,
    get kind() {
      return open?.kind ?? 'embedded'
    },
    get db() {
      return now().db
    },
    get pool() {
      return now().pool
    },
    clock,
  }
}

const sheet = (open: OpenDatabase | undefined, folder: string) => {
  mkdirSync(folder, { recursive: true })
  const kind = open?.kind ?? ('embedded' as const)
  return {
    slug: 'essai',
    base: '/essai',
    demonstration: false,
    hosts: [] as string[],
    kind,
    folder,
    memo: new Map(),
  }
}

interface TestTransaction {
  db: Database
  pool: Town['pool']
  rollBack(): Promise<void>
}

const ROLL_BACK = Symbol('the end of a test')

function beginTest(outer: Database): Promise<TestTransaction> {
  const end = Promise.withResolvers<never>()
  return new Promise((resolve, reject) => {
    const whole = outer
      .transaction(async (transaction) => {
        const { client } = (transaction as unknown as { session: { client: PoolClient } }).session
        // Lent, not given: the connection belongs to the test.
        const lent = new Proxy(client, {
          get: (target, name) => {
            if (name === 'release') return () => {}
            const value = Reflect.get(target, name)
            return typeof value === 'function' ? value.bind(target) : value
          },
        })
        resolve({
          db: oneAtATime(transaction as unknown as Database),
          pool: { query: client.query.bind(client) as Town['pool']['query'], connect: async () => lent },
          async rollBack() {
            end.reject(ROLL_BACK)
            await whole
          },
        })
        return end.promise
      })
      .catch((reason) => {
        if (reason !== ROLL_BACK) throw reason
      })
    whole.catch(reject)
  })
}

/**
 * Two savepoints open side by side on one connection would swallow each other: transactions begun together in a test
 * wait for each other, as they do for the one connection of the embedded database.
 */
function oneAtATime(transaction: Database): Database {
  const begin = transaction.transaction.bind(transaction)
  let last: Promise<unknown> = Promise.resolve()
  const transactionInTurn: Database['transaction'] = (work, config) => {
    const before = last
    const turn = waitFor(before).then(() => begin(work, config))
    last = turn.catch(() => {})
    return turn
  }
  return Object.assign(transaction, { transaction: transactionInTurn })
}

async function waitFor(before: Promise<unknown>) {
  const { promise, reject } = Promise.withResolvers<never>()
  const sentence = 'A transaction waited 10 s for another: is the outer handle used inside a transaction?'
  const timer = setTimeout(() => reject(new Error(sentence)), 10_000)
  await Promise.race([before, promise]).finally(() => clearTimeout(timer))
}
