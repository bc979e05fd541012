/**
 * A program for the tests of durability, run by Node as it is: opens an embedded database, commits rows without end and
 * says each number on its output once the commit is acknowledged. The tests kill it.
 */
import { existsSync, readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { isDatabaseFolder, openEmbedded } from '#kernel/database/database.ts'
import { copyTemplate } from '#kernel/database/database-template.ts'
import { TownPool } from '#kernel/towns/towns-pool.ts'

const [folder = '', template = '', syncLog] = process.argv.slice(2)
if (!isDatabaseFolder(folder)) copyTemplate(template, folder)
const pool = new TownPool(() => openEmbedded({ folder }))
const db = pool.database()
await pool.query(
  'create table if not exists trial (id bigint generated always as identity, n text, filler text)',
)
console.log('open')

const syncs = () => (syncLog && existsSync(syncLog) ? readFileSync(syncLog, 'utf8').split('\n').length : 0)

/** One writer's endless series of transactions; several at once, as several submitters. */
async function write(writer: number) {
  for (let n = 1; ; n++) {
    const before = syncs()
    try {
      await db.transaction(async (tx) => {
        await tx.execute(`insert into trial (n, filler) values ('${writer}-${n}', repeat('parole ', 200))`)
      })
    } catch (error) {
      console.log(`refused ${writer}-${n} ${(error as { cause?: Error }).cause?.message ?? error}`)
      await pause(50)
      continue
    }
    if (syncLog && syncs() <= before) console.log(`unsynced ${writer}-${n}`)
    console.log(`kept ${writer}-${n}`)
  }
}
await Promise.all(Array.from({ length: syncLog ? 1 : 5 }, (_, writer) => write(writer)))
