import { createWriteStream, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { openTowns } from '#kernel/towns/towns.ts'
import { median, type Printer } from './figures.ts'
import { migrationsFolder, type Place, run } from './process.ts'
import { words } from './words.ts'

export const filedRows = 100_000

/** A file as an agent would receive from a consultation platform: one voice a line, most of them published. */
async function writeFile(path: string, rows: number): Promise<void> {
  const draw = words(2019)
  function* lines() {
    yield 'source;external_id;process;process_title;axis;axis_title;channel;author_category;status;said_on;text\n'
    for (let row = 1; row <= rows; row++) {
      const axis = 1 + draw.number(5)
      const status = draw.number(10) === 0 ? 'received' : 'published'
      const category = draw.one(['citizen', 'professional', 'association'] as const)
      yield `plateforme;${row};import;Import mesuré;${axis};Axe ${axis};web;${category};${status};2026-01-15;"${draw.text(1 + draw.number(7))}"\n`
    }
  }
  await pipeline(Readable.from(lines()), createWriteStream(path))
}

/** Made before the clock runs: an import is work for a town that is there. */
async function createTown(place: Place, slug: string): Promise<void> {
  const { dataFolder, databaseUrl } = place
  const towns = openTowns({ dataFolder, databaseUrl, migrationsFolder })
  await towns.create({ slug })
  await towns.closeAll()
}

const formats = ['csv', 'jsonl', 'xlsx', 'ods'] as const
type Format = (typeof formats)[number]
type Runs = { seconds: number; memory: number }[]

/**
 * Imports and exports by the product's own commands, each run in a process of its own. One town takes a file as a platform
 * gives it, and writes it in each format; each of those files is taken by a town of its own.
 */
export async function measureFiles(
  place: Place,
  rounds: number,
  print: Printer,
  rows = filedRows,
): Promise<string[]> {
  const file = join(place.dataFolder, 'voices.csv')
  await writeFile(file, rows)
  const towns: string[] = []
  const figures = new Map<string, Runs>()
  const measure = async (what: string, args: string[]) => {
    const done = await run(place, args)
    figures.set(what, [...(figures.get(what) ?? []), done])
    print.say(
      `${place.kind}: ${what}, ${done.seconds.toFixed(0)} s, ${(done.memory / 2 ** 20).toFixed(0)} MB`,
    )
  }
  const take = async (format: Format, from: string, round: number) => {
    const town = `import-${format}-${round}`
    towns.push(town)
    await createTown(place, town)
    await measure(`import ${format}`, ['import', 'contributions', from, '--town', town])
    return town
  }
  for (let round = 0; round < rounds; round++) {
    const town = await take('csv', file, round)
    await measure('same import again', ['import', 'contributions', file, '--town', town])
    for (const format of formats) {
      const out = join(place.dataFolder, `exported.${format}`)
      await measure(`export ${format}`, [
        'export',
        'contributions',
        '--town',
        town,
        '--format',
        format,
        '--out',
        out,
      ])
      if ((format === 'csv' || format === 'jsonl') && statSync(out).size < statSync(file).size)
        throw new Error('The export is shorter than what was imported.')
      if (format !== 'csv') await take(format, out, round)
      rmSync(out)
    }
  }
  rmSync(file)
  for (const [what, runs] of figures) {
    const seconds = median(runs.map((one) => one.seconds))
    const name = `${place.kind} / ${what} of ${rows} contributions`
    print.figure({ name: `${name} / time`, value: seconds, unit: 's' })
    print.figure({ name: `${name} / rate`, value: rows / seconds, unit: 'rows/s' })
    print.figure({
      name: `${name} / peak memory`,
      value: median(runs.map((one) => one.memory)) / 2 ** 20,
      unit: 'MB',
    })
  }
  return towns
}
