import { rmSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { operator } from '#kernel/actor.ts'
import { type AnyOperation, perform } from '#kernel/operation.ts'
import { openTowns, type Town } from '#kernel/towns/towns.ts'
import { townUrl } from '#kernel/towns/towns-database.ts'
import { createProcess } from '#modules/processes/module.ts'
import { MIGRATIONS, onServer, TEMPLATES, temporaryFolder, testServer } from '#testing/database.ts'
import { buildProduct, freePort, type RealServer, realServer } from '#testing/real-server.ts'
import { sendImportFile } from './send-import-file.ts'

const lines = 3000
const faulty = lines / 100
const slug = `import-${process.pid}`
const dataFolder = temporaryFolder()
const databaseUrl = testServer()
let server: RealServer

async function inTown<T>(work: (town: Town) => Promise<T>): Promise<T> {
  const towns = openTowns({
    dataFolder,
    databaseUrl,
    migrationsFolder: MIGRATIONS,
    templatesFolder: TEMPLATES,
  })
  try {
    return await work(await towns.create({ slug }))
  } finally {
    await towns.closeAll()
  }
}

const one = async (town: Town, query: string) =>
  (await town.pool.query(query)).rows[0] as Record<string, unknown>

beforeAll(async () => {
  await buildProduct()
  // Asked for while no server runs: it begins when one opens the town.
  await inTown(async (town) => {
    const done = (operation: AnyOperation, input: object) =>
      perform(town, operation, input, { actor: operator, door: 'cli' })
    const said = { title: 'La fabrique', summary: 'Dire ce qui compte.', sponsor: 'La Ville' }
    await done(createProcess, { slug: 'fabrique', level: 'concertation', ...said })
    const rows = Array.from({ length: lines }, (_, n) =>
      n % 100 === 7 ? 'fabrique,' : `fabrique,Parole ${n}`,
    )
    // Twice the same words without identifier are two voices: the keys depend on what is above the cursor.
    rows.push('fabrique,Parole 1', 'fabrique,Parole 1')
    const base64 = Buffer.from(`process,text\n${rows.join('\n')}\n`).toString('base64')
    await done(sendImportFile, { file: { base64 } })
  })
  server = realServer({ dataFolder, databaseUrl, port: await freePort() })
}, 60_000)

afterAll(async () => {
  await server?.kill()
  rmSync(dataFolder, { recursive: true, force: true })
  if (!databaseUrl) return
  const name = decodeURIComponent(new URL(townUrl(databaseUrl, slug)).pathname.slice(1))
  await onServer(databaseUrl, (client) => client.query(`drop database if exists "${name}" with (force)`))
})

it('goes on by itself from where it was when the server is killed in the middle, with every line once', async () => {
  await server.start()
  const key = await import('#app').then(({ operatorKeyOf }) => operatorKeyOf(dataFolder))
  const ask = async (path: string, body?: object) => {
    const answer = await fetch(`${server.address}/${slug}/api/${path}`, {
      method: body ? 'POST' : 'GET',
      body: body && JSON.stringify(body),
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    })
    return (await answer.json()) as { status: string; cursor: number; added: number; faults: number }
  }
  const until = async (wanted: (run: { status: string; cursor: number }) => boolean) => {
    for (;;) {
      const run = await ask('show-import-run?run=1')
      if (wanted(run)) return run
      await pause(20)
    }
  }
  await until(({ status }) => status === 'checked')
  await ask('start-import', { run: 1 })
  const cut = await until((run) => run.cursor > 0)
  await server.kill()
  await server.start()
  const ended = await until(({ status }) => status === 'done')
  // It was at work when it was killed.
  expect(cut.status).toBe('running')
  expect(cut.cursor).toBeLessThan(lines)
  expect(ended).toMatchObject({ cursor: lines + 2, added: lines - faulty + 2, faults: faulty })
  await server.kill()
  const kept = await inTown((town) =>
    one(
      town,
      `select count(*)::int as n, count(distinct text)::int as texts,
        (select sum((data->>'added')::int)::int from kernel_journal where fact = 'ContributionsImported') as journalled,
        (select already from exchange_run) as already
       from contributions_contribution`,
    ),
  )
  expect(kept).toEqual({
    n: lines - faulty + 2,
    texts: lines - faulty,
    journalled: lines - faulty + 2,
    already: 0,
  })
}, 60_000)
