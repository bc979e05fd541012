import { createWriteStream, statSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { sql } from 'drizzle-orm'
import { operator } from '#kernel/actor.ts'
import { react } from '#kernel/reactions.ts'
import type { Download } from '#kernel/reading.ts'
import { consult } from '#kernel/reading.ts'
import { openTowns, type Town } from '#kernel/towns/towns.ts'
import { entersPublicly, register } from '#modules/register/module.ts'
import { median, type Printer } from './figures.ts'
import { migrationsFolder, type Place } from './process.ts'
import { inLots, openProcess, sizes, Teller, upTo } from './town.ts'
import { words } from './words.ts'

const proofs = 200

/** The public register of a town that received so many voices: growing, proving, writing whole, checking alone. */
export async function measureRegister(
  place: Place,
  slug: string,
  voices: number,
  print: Printer,
): Promise<void> {
  const towns = openTowns({ dataFolder: place.dataFolder, databaseUrl: place.databaseUrl, migrationsFolder })
  try {
    print.say(`${place.kind}: telling a town that received ${voices} voices`)
    const town = await towns.create({ slug })
    await tellVoices(town, voices)
    const name = `${place.kind} / register`
    const grown = performance.now()
    await react(town, [entersPublicly], (_reaction, error) => {
      throw error
    })
    const seconds = (performance.now() - grown) / 1000
    const { rows } = await town.db.execute<{ n: number }>(sql`select count(*)::int as n from register_entry`)
    const entries = Number(rows[0]?.n)
    print.figure({
      name: `${name} / entries added a second`,
      value: entries / seconds,
      unit: `of ${entries}`,
    })
    await town.pool.query('vacuum (analyze)')
    await prove(town, entries, name, print)
    const file = join(place.dataFolder, 'register.jsonl')
    const written = performance.now()
    const { body } = (await consult(town, reading('export-register'), {}, operator)) as Download
    await pipeline(Readable.from(body as AsyncIterable<string>), createWriteStream(file))
    print.figure({ name: `${name} / written whole`, value: (performance.now() - written) / 1000, unit: 's' })
    const size = statSync(file).size / 2 ** 20
    const checked = performance.now()
    const verify = register.commands?.find((command) => command.name === 'verify')
    const code = await verify?.run({
      args: [file],
      flags: {},
      lang: 'en',
      print() {},
      warn: print.say,
    } as never)
    if (code !== 0) throw new Error(`The register just written is refused: ${code}.`)
    const taken = (performance.now() - checked) / 1000
    print.figure({ name: `${name} / checked alone`, value: taken, unit: `s for ${size.toFixed(0)} MB` })
  } finally {
    await towns.closeAll()
  }
}

function reading(name: string) {
  const found = register.readings.find((one) => one.name === name)
  if (!found) throw new Error(`There is no reading ${name}.`)
  return found
}

async function tellVoices(town: Town, count: number): Promise<void> {
  await town.db.execute('set synchronous_commit = off')
  const teller = new Teller(town)
  const draw = words(2017)
  await teller.found()
  await openProcess(teller, 'mesure')
  const rows = upTo(count).map((index) => ({
    process: 'mesure',
    axis: 1 + draw.number(sizes.axes),
    channel: 'paper',
    text: draw.text(2),
    status: 'published',
    source: 'mesure',
    external_id: String(index),
  }))
  for (const lot of inLots(rows, 500))
    await teller.do('import-contributions', { fingerprint: 'mesure', rows: lot })
}

async function prove(town: Town, entries: number, name: string, print: Printer): Promise<void> {
  const times: number[] = []
  for (let asked = 0; asked < proofs; asked++) {
    const n = Math.floor((asked * entries) / proofs)
    const start = performance.now()
    await consult(town, reading('show-register-entry'), { n }, operator)
    times.push(performance.now() - start)
  }
  const sorted = times.toSorted((a, b) => a - b)
  print.figure({ name: `${name} / a proof / median`, value: median(times), unit: 'ms' })
  print.figure({
    name: `${name} / a proof / p95`,
    value: sorted[Math.floor(proofs * 0.95)] as number,
    unit: 'ms',
  })
}
