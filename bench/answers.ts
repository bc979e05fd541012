import type { Database } from '#kernel/database/database.ts'
import { openTowns } from '#kernel/towns/towns.ts'
import { openSession } from '#modules/accounts/session.ts'
import { plantSheets } from '#testing/planted-sheets.ts'
import { measureDocuments, measureLetters, measurePublication } from './answers-published.ts'
import { median, type Printer } from './figures.ts'
import { type MeasuredServer, migrationsFolder, type Place, serve } from './process.ts'
import { Teller } from './town.ts'

/** Asked as often of each page, one after the other as one person would. */
const asks = 20
const perPage = 50
const services = 12
const desk = '/bureau/reponses'

/** The desk of the answers of a big town: its pages over HTTP, with the time of each answer. */
export async function measureAnswers(
  place: Place,
  slug: string,
  port: number,
  sheets: number,
  print: Printer,
): Promise<void> {
  print.say(`${place.kind}: planting ${sheets} proposals, each with its answer sheet`)
  const { dataFolder, databaseUrl } = place
  const towns = openTowns({ dataFolder, databaseUrl, migrationsFolder })
  const town = await towns.create({ slug })
  const teller = new Teller(town)
  const { person } = await teller.found()
  const planted = await plantSheets(town, { slug: 'mesure', sheets, services, unassigned: sheets })
  const acts = await measurePublication(place, town, teller, print)
  await measureLetters(place, town, teller, print)
  await town.pool.query('vacuum (analyze)')
  const session = await town.db.transaction((tx) =>
    openSession(tx as unknown as Database, person, town.clock.now()),
  )
  const { rows } = await town.pool.query(
    "select id::int from answers_answer where status <> 'published' order by due_day, proposal_id offset $1 limit 1",
    [Math.floor(sheets / 2)],
  )
  const middle = (rows[0] as { id: number }).id
  await towns.closeAll()
  // Page 100, or the last one when fewer sheets are planted.
  const far = Math.min(100, Math.ceil(sheets / perPage))
  const pages: [string, string, string][] = [
    ['first page', `${desk}?file=all`, 'Proposition plantée 1<'],
    [`page ${far}`, `${desk}?file=all&page=${far}`, `Proposition plantée ${(far - 1) * perPage + 1}<`],
    ['filtered by service', `${desk}?file=all&service=${planted.services[3]}`, 'Proposition plantée 3<'],
    ['one sheet in the middle of the queue', `${desk}/${middle}?file=all`, 'Proposition plantée'],
    ['proposals to assign', `${desk}/attribuer`, 'Proposition plantée'],
    ['page of the workbook', `${desk}/tableur`, 'Renvoyer le classeur'],
    ['answers to validate', `${desk}/a-valider`, 'Proposition plantée'],
  ]
  const server = await serve(place, port, slug)
  try {
    for (const [name, path, holds] of pages) {
      const times = await timesOf(server, `/${slug}${path}`, session, holds)
      const sorted = times.toSorted((a, b) => a - b)
      const p95 = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.95))] as number
      const said = `${place.kind} / answers, ${name} of ${sheets}`
      print.figure({ name: `${said} / median`, value: median(times), unit: 'ms' })
      print.figure({ name: `${said} / p95`, value: p95, unit: 'ms' })
    }
    await measureDocuments(place, server, slug, session, acts, print)
  } finally {
    await server.stop()
  }
}

/** Once before, so that nobody pays for what is prepared once; a page that does not show what it must is no measure. */
async function timesOf(server: MeasuredServer, path: string, session: string, holds: string) {
  const times: number[] = []
  for (let n = 0; n <= asks; n += 1) {
    const start = performance.now()
    const answer = await fetch(server.address + path, { headers: { cookie: `parole_session=${session}` } })
    const body = await answer.text()
    if (answer.status !== 200 || !body.includes(holds))
      throw new Error(`${path} answered ${answer.status}, without "${holds}": ${body.slice(0, 1000)}`)
    if (n > 0) times.push(performance.now() - start)
  }
  return times
}
