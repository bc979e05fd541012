import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { append, fact } from '#kernel/journal.ts'
import { type OwnTestTown, openOwnTestTown } from '#testing/town.ts'

const Tried = fact('Tried', 'trial', {})
let town: OwnTestTown
beforeAll(async () => {
  town = await openOwnTestTown()
}, 60_000)
afterAll(() => town?.close())

it('A reader of the journal misses nothing while many commit at the same time', async () => {
  const total = 120
  const seen: number[] = []
  let writing = true
  const entry = { at: town.clock.now(), actor: 'system', operation: 'try', door: 'page' }
  const writeOne = (n: number) =>
    town.db.transaction(async (tx) => {
      await append(tx as unknown as typeof town.db, entry, [Tried(n, {})])
      // The number is taken, the commit comes later: without an order, a faster one would be read first.
      await tx.execute(sql`select pg_sleep(${Math.random() / 100})`)
    })
  const read = async () => {
    for (let more = true; more; ) {
      more = writing
      const { rows } = await town.db.execute<{ id: string }>(
        sql`select id from kernel_journal where id > ${seen.at(-1) ?? 0} order by id limit 7`,
      )
      seen.push(...rows.map((row) => Number(row.id)))
      more ||= rows.length > 0
    }
  }
  const reading = read()
  for (let n = 0; n < total; n += 8) await Promise.all(Array.from({ length: 8 }, (_, k) => writeOne(n + k)))
  writing = false
  await reading
  expect(seen.length).toBe(total)
})
