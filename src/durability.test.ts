import { rmSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { operator } from '#kernel/actor.ts'
import { type AnyOperation, perform } from '#kernel/operation.ts'
import { openTowns, type Town } from '#kernel/towns/towns.ts'
import { townUrl } from '#kernel/towns/towns-database.ts'
import { addAxis, advanceProcess, createProcess, publishMandate } from '#modules/processes/module.ts'
import { MIGRATIONS, onServer, TEMPLATES, temporaryFolder, testServer } from '#testing/database.ts'
import { buildProduct, freePort, type RealServer, realServer } from '#testing/real-server.ts'
import { type Receipt, submitters } from '#testing/submitters.ts'

const kills = 20
const people = 10
const slug = `tue-${process.pid}`
const dataFolder = temporaryFolder()
const databaseUrl = testServer()
let server: RealServer

/** The town's database in this process: only while no server holds it. */
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

beforeAll(async () => {
  await buildProduct()
  await inTown(async (town) => {
    const done = (operation: AnyOperation, input: object) =>
      perform(town, operation, { process: 'fabrique', ...input }, { actor: operator, door: 'cli' })
    const said = { title: 'La fabrique', summary: 'Dire ce qui compte.', sponsor: 'La Ville' }
    await done(createProcess, { slug: 'fabrique', level: 'concertation', ...said })
    await done(addAxis, { number: 1, title: 'Se déplacer', shortTitle: 'Se déplacer', origin: 'town' })
    await done(publishMandate, {
      question: 'Que faut-il faire ?',
      openMatters: 'Tout.',
      closedMatters: 'Rien.',
      decidedBy: 'Le conseil municipal.',
      useOfInputs: 'Une réponse à chaque proposition.',
      period: '2026',
    })
    await done(advanceProcess, { from: 'preparation' })
  })
  server = realServer({ dataFolder, databaseUrl, port: await freePort() })
}, 120_000)

afterAll(async () => {
  await server?.kill()
  rmSync(dataFolder, { recursive: true, force: true })
  if (!databaseUrl) return
  const name = decodeURIComponent(new URL(townUrl(databaseUrl, slug)).pathname.slice(1))
  await onServer(databaseUrl, (client) => client.query(`drop database if exists "${name}" with (force)`))
})

it('loses no receipt that was shown when the server is killed twenty times under ten submitters', async () => {
  const townAddress = `${server.address}/${slug}`
  await server.start()
  const crowd = submitters(people, townAddress, 'fabrique')
  for (let kill = 1; kill <= kills; kill++) {
    const before = crowd.receipts.length
    while (crowd.receipts.length < before + people && crowd.surprises.length === 0) await pause(5)
    // At another moment of the work each time.
    await pause((kill * 37) % 300)
    await server.kill()
    await server.start()
  }
  await crowd.finish()
  expect(crowd.surprises, server.said()).toEqual([])
  expect(crowd.receipts.length).toBeGreaterThan(kills * people)
  // Every kill broke conversations: the server was at work.
  expect(crowd.cut).toBeGreaterThan(kills)
  expect(crowd.again.length).toBeGreaterThan(kills)
  expect(crowd.again.filter(({ first, second }) => first !== second)).toEqual([])
  const lost = await unfound(townAddress, crowd.receipts)
  expect(lost, server.said()).toEqual([])

  await server.kill()
  const kept = await inTown(contributionsWithFacts)
  // The same key was often sent twice: as many contributions as keys, each with the one line of the journal that made it.
  const shown = crowd.receipts.map(({ key, code }) => `${key} ${code} 1`).sort()
  expect(kept.map(({ submission, code, facts }) => `${submission} ${code} ${facts}`).sort()).toEqual(shown)
}, 600_000)

it.runIf(!databaseUrl)(
  'ends with a sentence when another server holds the town',
  async () => {
    await server.start()
    const second = realServer({ dataFolder, port: await freePort() })
    await expect(second.start()).rejects.toThrow(`It answers at http://localhost:`)
    await server.kill()
  },
  180_000,
)

/** Receipts whose tracking page does not show their words. */
async function unfound(townAddress: string, receipts: readonly Receipt[]): Promise<string[]> {
  const waiting = [...receipts]
  const lost: string[] = []
  const look = async () => {
    for (let receipt = waiting.pop(); receipt; receipt = waiting.pop()) {
      const page = await fetch(`${townAddress}/suivre/${receipt.code}`)
      const html = await page.text()
      if (page.status !== 200 || !html.includes(receipt.text)) lost.push(`${receipt.code} ${page.status}`)
    }
  }
  await Promise.all(Array.from({ length: people }, look))
  return lost
}

async function contributionsWithFacts(town: Town) {
  const { rows } = await town.pool.query(
    `select c.submission, c.code, count(j.id)::int as facts from contributions_contribution c
     left join kernel_journal j on j.fact = 'ContributionReceived' and j.subject_kind = 'contribution' and j.subject_id = c.id::text
     group by c.id`,
  )
  return rows as { submission: string; code: string; facts: number }[]
}
