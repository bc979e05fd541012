import { modules } from '#all-modules'
import { type Actor, operator } from '#kernel/actor.ts'
import type { Database } from '#kernel/database/database.ts'
import { consult } from '#kernel/reading.ts'
import { openTowns, type Town } from '#kernel/towns/towns.ts'
import { townUrl } from '#kernel/towns/towns-database.ts'
import { openSession } from '#modules/accounts/session.ts'
import { databaseCpu, spentBetween } from './database-cpu.ts'
import { deskProcess, type PlantedDesk, plantDesk } from './desk-town.ts'
import { median, type Printer } from './figures.ts'
import { migrationsFolder, type Place, serve } from './process.ts'
import { openProcess, Teller } from './town.ts'

/** The desk of a great many voices: each act by its door, one after the other as one person would, then its pages over HTTP. */
export async function measureDesk(
  place: Place,
  slug: string,
  port: number,
  rounds: number,
  count: number,
  print: Printer,
): Promise<void> {
  const { dataFolder, databaseUrl, kind } = place
  const towns = openTowns({ dataFolder, databaseUrl, migrationsFolder })
  const town = await towns.create({ slug })
  const teller = new Teller(town)
  const { person } = await teller.found()
  print.say(`${kind}: planting ${count} voices in three themes`)
  await openProcess(teller, deskProcess)
  const desk = await plantDesk(town, count)
  const watch = new Watch(databaseUrl && townUrl(databaseUrl, slug))
  for (let round = 0; round < rounds; round++) await act(town, teller, desk, round, watch)
  await readNearVoices(town, rounds, watch)
  const session = await town.db.transaction((tx) =>
    openSession(tx as unknown as Database, person, town.clock.now()),
  )
  await towns.closeAll()
  const server = await serve(place, port, slug)
  try {
    const [theme] = desk.themes
    const read = async (name: string, path: string) => {
      const address = `${server.address}/${slug}/bureau/synthese/${deskProcess}/themes${path}`
      const body = await watch.time(name, async () => {
        const answer = await fetch(address, { headers: { cookie: `parole_session=${session}` } })
        return answer.status === 200 ? answer.text() : `answered ${answer.status}`
      })
      if (!body.includes('Thème 2')) throw new Error(`${path}: ${body.slice(0, 1000)}`)
    }
    for (let n = 0; n <= rounds; n++)
      await read(n === 0 ? 'page of the themes: the first time' : 'page of the themes, then', '')
    for (let n = 0; n <= rounds; n++)
      await read(
        n === 0
          ? 'page of a theme, why a voice is there: the first time'
          : 'page of a theme, then, of another voice each time',
        `/${theme}?c=${desk.voices[7 * n]}`,
      )
  } finally {
    await server.stop()
  }
  watch.print(`${kind} / desk of ${count}`, print)
}

/** How long each thing takes, and what it costs in processor time here and in the database, whatever else runs. */
class Watch {
  readonly #url: string | undefined
  readonly #spent = new Map<string, { times: number[]; cpu: number }>()

  constructor(url: string | undefined) {
    this.#url = url
  }

  async time<R>(name: string, act: () => Promise<R>): Promise<R> {
    const spent = this.#spent.get(name) ?? { times: [], cpu: 0 }
    this.#spent.set(name, spent)
    const database = this.#url && (await databaseCpu(this.#url))
    const here = process.cpuUsage()
    const start = performance.now()
    const made = await act()
    spent.times.push(performance.now() - start)
    const { user, system } = process.cpuUsage(here)
    spent.cpu += (user + system) / 1000
    if (this.#url && database) spent.cpu += spentBetween(database, await databaseCpu(this.#url)) ?? 0
    return made
  }

  print(prefix: string, print: Printer): void {
    for (const [name, { times, cpu }] of this.#spent) {
      print.figure({ name: `${prefix} / ${name}`, value: median(times), unit: 'ms' })
      print.figure({ name: `${prefix} / ${name} / processor time`, value: cpu / times.length, unit: 'ms' })
    }
  }
}

/** A round of acts; those on many voices are taken back, and the desk is then as it was. */
async function act(town: Town, teller: Teller, desk: PlantedDesk, round: number, watch: Watch) {
  const { voices } = desk
  const [theme, other] = desk.themes
  const one = (name: string, operation: string, input: object) =>
    watch.time(name, () => teller.do(operation, input))
  const andBack = async (name: string, operation: string, input: object) => {
    const before = await whereAll(town)
    const { edit } = await one(name, operation, input)
    await one(`${name}: taken back`, 'undo-theme-edit', { edit })
    if ((await whereAll(town)) !== before) throw new Error(`Taking back “${name}” left the desk otherwise.`)
  }
  await one('move a voice', 'move-texts', { theme: other, contributions: [voices[round]] })
  await one('rename a theme', 'rename-theme', { theme, title: `Thème 1, ${round}` })
  await one('lock a theme', 'lock-theme', { theme })
  await one('unlock a theme', 'unlock-theme', { theme })
  await one('“not this theme”', 'forbid-theme', { theme, contributions: [voices[100 + round]] })
  const lot = voices.slice(-Math.min(5000, Math.floor(voices.length / 2)))
  await andBack(`move ${lot.length} voices`, 'move-texts', { theme: other, contributions: lot })
  await andBack('split a quarter off a theme', 'split-theme', { theme, title: `Un quart, ${round}`, part: 1 })
  await andBack('merge a theme, a third of all voices, into another', 'merge-themes', { theme, into: other })
}

/** A word that changes as soon as one voice is elsewhere. */
async function whereAll(town: Town): Promise<string> {
  const { rows } = await town.pool.query(
    `select md5(string_agg(contribution_id || ' ' || coalesce(theme_id::text, '') || ' ' || decided_by, ',' order by contribution_id)) as at
       from synthesis_place`,
  )
  return rows[0].at
}

async function readNearVoices(town: Town, rounds: number, watch: Watch): Promise<void> {
  const reading = modules.flatMap(({ readings }) => [...readings]).find(({ name }) => name === 'list-similar')
  if (!reading) throw new Error('There is no reading list-similar.')
  const actor: Actor = { ...operator, grants: [{ role: 'agent', organisation: 1 }] }
  const asked = { process: deskProcess, text: 'Un bus le soir autour de la gare' }
  const near = (name: string) => watch.time(name, () => consult(town, reading, asked, actor))
  await near('voices near a sentence: the first time')
  for (let n = 0; n < rounds; n++) await near('voices near a sentence, then')
  await town.pool.query(
    `insert into contributions_contribution (code, process_id, kind, channel, text, published_text, status, status_at, received_at, published_at)
       select 'ZZZZZZZZ', process_id, kind, channel, text, published_text, status, now(), now(), now() from contributions_contribution limit 1`,
  )
  await near('voices near a sentence, after one more voice')
}
