import { operator } from '#kernel/actor.ts'
import { consult, type Download } from '#kernel/reading.ts'
import { openTowns, type Town } from '#kernel/towns/towns.ts'
import { townUrl } from '#kernel/towns/towns-database.ts'
import { thread } from '#modules/thread/module.ts'
import type { Kind } from '#modules/thread/thread.ts'
import { idOfKey, threadOf } from '#modules/thread/thread-reads.ts'
import { databaseCpu, spentBetween } from './database-cpu.ts'
import { median, type Printer } from './figures.ts'
import { type GraphSizes, graphOf, plantGraph } from './graph-town.ts'
import { migrationsFolder, type Place, serve } from './process.ts'

/** Threads read in a round, each of another thing. */
const readings = 200

/** From where a thread is read, and how many things of that kind there are. */
const startsOf = (graph: GraphSizes): readonly (readonly [Kind, number])[] => [
  ['contribution', graph.contributions],
  ['statement', graph.statements],
  ['proposal', graph.proposals],
  ['action', graph.actions],
  ['session', graph.sessions],
]

/**
 * The thread of one thing among a million links: the reading itself, then its page, one request at a time. "one row" is the
 * fetch of one contribution by its reference on the same database, that the others are compared to.
 */
export async function measureGraph(
  place: Place,
  slug: string,
  port: number,
  rounds: number,
  contributions: number,
  print: Printer,
): Promise<void> {
  const { dataFolder, databaseUrl, kind } = place
  if (kind === 'embedded') {
    print.say('graph: measured on PostgreSQL alone')
    return
  }
  const towns = openTowns({ dataFolder, databaseUrl, migrationsFolder })
  try {
    const town = await towns.create({ slug })
    const url = townUrl(String(databaseUrl), slug)
    const graph = graphOf(contributions)
    print.say(`${kind}: planting a graph of ${contributions} contributions`)
    print.figure({ name: 'graph / links', value: await plantGraph(town, graph), unit: 'links' })
    const { rows } = await town.pool.query('select reference from contributions_contribution order by id')
    const keyOf = (start: Kind, n: number) =>
      start === 'contribution' ? String(rows[n - 1]?.reference) : String(n)
    const measure = async (name: string, size: number, one: (n: number) => Promise<unknown>) => {
      const found: { p50: number; p95: number }[] = []
      for (let n = 1; n <= 10; n++) await one(1 + ((n * 7919) % size))
      const spent = { here: process.cpuUsage(), database: await databaseCpu(url) }
      for (let round = 0; round < rounds; round++) {
        const times: number[] = []
        for (let n = 1; n <= readings; n++) {
          const before = performance.now()
          await one(1 + (((round * readings + n) * 104_729) % size))
          times.push(performance.now() - before)
        }
        times.sort((a, b) => a - b)
        const at = (share: number) => times[Math.ceil(share * times.length) - 1] as number
        found.push({ p50: at(0.5), p95: at(0.95) })
      }
      const [p50, p95] = [median(found.map((f) => f.p50)), median(found.map((f) => f.p95))]
      print.figure({ name: `graph / ${name} / p50`, value: p50, unit: 'ms' })
      print.figure({ name: `graph / ${name} / p95`, value: p95, unit: 'ms' })
      // What a reading costs, whatever else the machine is doing.
      const { user, system } = process.cpuUsage(spent.here)
      const database = spentBetween(spent.database, await databaseCpu(url))
      const each = (milliseconds: number) => milliseconds / (rounds * readings)
      print.figure({ name: `graph / ${name} / cpu here`, value: each((user + system) / 1000), unit: 'ms' })
      if (database !== undefined)
        print.figure({ name: `graph / ${name} / cpu of the database`, value: each(database), unit: 'ms' })
    }
    await measure('one row', graph.contributions, (n) =>
      idOfKey(town.db, 'contribution', keyOf('contribution', n)),
    )
    for (const [start, size] of startsOf(graph))
      await measure(`thread from a ${start}`, size, async (n) =>
        threadOf(town.db, start, await idOfKey(town.db, start, keyOf(start, n))),
      )
    await measureOpenData(town, print)
    const server = await serve(place, port, slug)
    try {
      await measure('page of a contribution’s thread', graph.contributions, async (n) => {
        const answer = await fetch(`${server.address}/${slug}/fil/contribution/${keyOf('contribution', n)}`)
        if (answer.status !== 200) throw new Error(`The page of a thread was answered ${answer.status}.`)
        await answer.arrayBuffer()
      })
    } finally {
      await server.stop()
    }
  } finally {
    await towns.closeAll()
  }
}

/** The whole graph as open data, written part by part: how long, how much, and what the process holds at the most meanwhile. */
async function measureOpenData(town: Town, print: Printer): Promise<void> {
  const reading = thread.readings.find((one) => one.name === 'export-graph')
  if (!reading) throw new Error('There is no reading export-graph.')
  const megabytes = (bytes: number) => bytes / 2 ** 20
  for (const format of ['links-csv', 'jsonld']) {
    const before = process.memoryUsage().rss
    const begun = performance.now()
    const { body } = (await consult(town, reading, { format }, operator)) as Download
    let [written, peak] = [0, before]
    for await (const part of body as AsyncIterable<string>) {
      written += Buffer.byteLength(part)
      peak = Math.max(peak, process.memoryUsage().rss)
    }
    const name = `graph / open data / ${format}`
    print.figure({ name: `${name} / time`, value: (performance.now() - begun) / 1000, unit: 's' })
    print.figure({ name: `${name} / size`, value: megabytes(written), unit: 'MB' })
    print.figure({ name: `${name} / memory added at the most`, value: megabytes(peak - before), unit: 'MB' })
  }
}
