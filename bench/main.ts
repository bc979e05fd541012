import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { openTowns } from '#kernel/towns/towns.ts'
import { townUrl } from '#kernel/towns/towns-database.ts'
import { onServer } from '#testing/database.ts'
import { postgresBinaries, startPostgres } from '#testing/postgres.ts'
import { measureAnswers } from './answers.ts'
import { measureDesk } from './desk.ts'
import { manyPlaces } from './desk-town.ts'
import { printer } from './figures.ts'
import { filedRows, measureFiles } from './files.ts'
import { measureGraph } from './graph.ts'
import { manyContributions } from './graph-town.ts'
import { measureGuard } from './guard.ts'
import { measureModeration } from './moderation.ts'
import { measurePages, targets } from './pages.ts'
import { migrationsFolder, type Place, serve } from './process.ts'
import { measureRegister } from './register.ts'
import { measureSubmission } from './submission.ts'
import { tellTown } from './town.ts'
import { measureUnderstanding } from './understanding.ts'

const usage = `npm run bench -- [NAME] [--json] [--rounds N] [--seconds 2] [--embedded | --postgresql] [--pages | --files]
  NAME          only what bears this name: "list", "search", "import", "guard", "moderation",
                "answers" (the desk with 11,000 proposals), "desk" (themes of 100,000 voices), "register", "understanding", "graph" (the thread among a million links) …
  --json        one JSON object a line: name, value, unit
  --rounds      runs of which the median is given: 3 for pages and 1 for files unless told
  --rows        how many rows of a file (100,000), proposals of "answers" (11,000), voices of "desk" (100,000), contributions of "graph" (100,000: a million
                links) or of "register" (50,000), or texts to understand at the most (300,000)
  PAROLE_SHARED_DATA names the folder of the texts the guard is measured on; else ../shared/data is looked for.
  TEST_DATABASE_URL names the PostgreSQL server to use; else a private one is started when it is installed.`

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
    rounds: { type: 'string' },
    seconds: { type: 'string', default: '2' },
    rows: { type: 'string' },
    embedded: { type: 'boolean', default: false },
    postgresql: { type: 'boolean', default: false },
    pages: { type: 'boolean', default: false },
    files: { type: 'boolean', default: false },
  },
})
const [filter = ''] = positionals
const print = printer(flags.json)
const slug = `mesure-${process.pid}`
const plan = { rounds: Number(flags.rounds ?? 3), seconds: Number(flags.seconds) }
/** A file takes a minute: once, unless asked. */
const fileRounds = Number(flags.rounds ?? 1)

/** Texts that do not ship with the project, beside it when there are any. */
const sharedData =
  process.env.PAROLE_SHARED_DATA ?? fileURLToPath(new URL('../../shared/data', import.meta.url))

/** Everything asked for, on one database. */
async function measure(place: Place): Promise<string[]> {
  const towns: string[] = []
  if (filter === 'graph') {
    const rows = Number(flags.rows ?? manyContributions)
    await measureGraph(place, slug, 20_000 + (process.pid % 10_000), plan.rounds, rows, print)
    return [slug]
  }
  if (filter === 'desk') {
    const rows = Number(flags.rows ?? manyPlaces)
    await measureDesk(place, slug, 20_000 + (process.pid % 10_000), plan.rounds, rows, print)
    return [slug]
  }
  if (filter === 'moderation') {
    await measureModeration(place, slug, 20_000 + (process.pid % 10_000), print)
    return [slug]
  }
  if (filter === 'answers') {
    await measureAnswers(place, slug, 20_000 + (process.pid % 10_000), Number(flags.rows ?? 11_000), print)
    return [slug]
  }
  if (filter === 'register') {
    await measureRegister(place, slug, Number(flags.rows ?? 50_000), print)
    return [slug]
  }
  const wantsFiles = filter === '' ? !flags.pages : 'import export files'.includes(filter)
  if (!flags.files) {
    const known = targets(slug, {
      finished: '',
      open: '',
      proposal: { id: 0, number: 0, title: '' },
      code: '',
    })
    if ([...known, { name: 'submission, 50 at once' }].some(({ name }) => name.includes(filter))) {
      towns.push(slug)
      await measureTown(place)
    }
  }
  if (wantsFiles || flags.files)
    towns.push(...(await measureFiles(place, fileRounds, print, Number(flags.rows ?? filedRows))))
  return towns
}

async function measureTown(place: Place): Promise<void> {
  print.say(`${place.kind}: telling the town, through the operations of the product`)
  const { dataFolder, databaseUrl } = place
  const towns = openTowns({ dataFolder, databaseUrl, migrationsFolder })
  const town = await towns.create({ slug })
  const told = await tellTown(town, (line) => print.say(`  ${line}`))
  // What a server's background processes, or the scheduled job of the embedded database, would have done by then.
  await town.pool.query('vacuum (analyze)')
  await towns.closeAll()
  const server = await serve(place, 20_000 + (process.pid % 10_000), slug)
  try {
    const wanted = targets(slug, told).filter(({ name }) => name.includes(filter))
    await measurePages(server, place.kind, wanted, plan, print)
    if ('submission, 50 at once'.includes(filter))
      await measureSubmission(place, slug, told.open, server, plan, print)
  } finally {
    await server.stop()
  }
}

async function onEmbedded(): Promise<void> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'parole-bench-'))
  try {
    await measure({ kind: 'embedded', dataFolder })
  } finally {
    rmSync(dataFolder, { recursive: true, force: true })
  }
}

async function onPostgres(): Promise<void> {
  const given = process.env.TEST_DATABASE_URL
  if (!given && !postgresBinaries()) {
    print.say('postgresql: not measured, because it is not installed and TEST_DATABASE_URL is not set')
    return
  }
  const server = given ? { url: given, stop: async () => {} } : await startPostgres()
  const dataFolder = mkdtempSync(join(tmpdir(), 'parole-bench-'))
  const databaseUrl = server.url
  try {
    const towns = await measure({ kind: 'postgresql', dataFolder, databaseUrl })
    for (const town of towns) {
      const name = decodeURIComponent(new URL(townUrl(databaseUrl, town)).pathname.slice(1))
      await onServer(databaseUrl, (client) => client.query(`drop database if exists "${name}" with (force)`))
    }
  } finally {
    await server.stop()
    rmSync(dataFolder, { recursive: true, force: true })
  }
}

if (flags.help) console.log(usage)
else if (filter === 'guard') measureGuard(sharedData, print)
else if (filter === 'understanding')
  await measureUnderstanding(sharedData, print, Number(flags.rows ?? 300_000))
else {
  if (filter === '' && !flags.pages && !flags.files) measureGuard(sharedData, print)
  const both = flags.embedded === flags.postgresql
  if (both || flags.embedded) await onEmbedded()
  if (both || flags.postgresql) await onPostgres()
}
