import { createWriteStream, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { openTowns } from '#kernel/towns.ts'
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

/** Imports and exports by the product's own commands, each run in a process of its own, in a town of its own. */
export async function measureFiles(
  place: Place,
  rounds: number,
  print: Printer,
  rows = filedRows,
): Promise<string[]> {
  const file = join(place.dataFolder, 'voices.csv')
  const exported = join(place.dataFolder, 'exported.csv')
  await writeFile(file, rows)
  const towns: string[] = []
  const imports = []
  const repeats = []
  const exports = []
  for (let round = 0; round < rounds; round++) {
    const town = `import-${round}`
    towns.push(town)
    await createTown(place, town)
    imports.push(await run(place, ['import', 'contributions', file, '--town', town]))
    exports.push(
      await run(place, ['export', 'contributions', '--town', town, '--format', 'csv', '--out', exported]),
    )
    if (statSync(exported).size < statSync(file).size)
      throw new Error('The export is shorter than what was imported.')
    repeats.push(await run(place, ['import', 'contributions', file, '--town', town]))
  }
  rmSync(file)
  rmSync(exported)
  const tell = (what: string, runs: readonly { seconds: number; memory: number }[]) => {
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
  tell('import', imports)
  tell('export', exports)
  tell('same import again', repeats)
  return towns
}
