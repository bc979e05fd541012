import { setTimeout as pause } from 'node:timers/promises'
import type { Database } from '#kernel/database/database.ts'
import { openTowns } from '#kernel/towns/towns.ts'
import { openSession } from '#modules/accounts/session.ts'
import { median, type Printer } from './figures.ts'
import { type QueueTown, tellQueue, waitingCount } from './moderation-town.ts'
import { type MeasuredServer, migrationsFolder, type Place, serve } from './process.ts'

/** Asked as often of each page; a decision and a bulk take what they decide out of the queue. */
const asks = 20
const bulks = 5
const desk = '/bureau/contributions'

/** What waits before a measure: where the middle and the end of the queue are, and what to decide on. */
interface Queue {
  readonly ids: readonly number[]
  readonly session: string
}

/** The indexes that the queue was given (migrations 0025 and 0053), as they are named there. */
const indexes = ['moderation_queue', 'moderation_queue_process', 'moderation_screened', 'moderation_search']

/** A day of moderation with ten thousand voices waiting among twenty thousand: with the indexes of the queue, then without. */
export async function measureModeration(
  place: Place,
  slug: string,
  port: number,
  print: Printer,
): Promise<void> {
  const open = () =>
    openTowns({ dataFolder: place.dataFolder, databaseUrl: place.databaseUrl, migrationsFolder })
  print.say(`${place.kind}: telling a town where ${waitingCount} voices wait`)
  let towns = open()
  const told: QueueTown = await tellQueue(await towns.create({ slug }))
  await towns.closeAll()
  const results = new Map<string, { with: number; without: number }>()
  for (const indexed of ['with', 'without'] as const) {
    towns = open()
    const town = await towns.open(slug)
    if (indexed === 'without') for (const name of indexes) await town.pool.query(`drop index ${name}`)
    await town.pool.query('vacuum (analyze)')
    const { rows } = await town.pool.query(
      `select id::int from contributions_contribution where status = 'received' order by received_at, id`,
    )
    const session = await town.db.transaction((tx) =>
      openSession(tx as unknown as Database, told.person, town.clock.now()),
    )
    if (indexed === 'with')
      await offsetAgainstPlace(
        place,
        town.pool,
        rows.map(({ id }) => Number(id)),
        print,
      )
    await towns.closeAll()
    const server = await serve(place, port, slug)
    try {
      const queue = { ids: rows.map(({ id }) => Number(id)), session }
      for (const [name, times] of await aDay(server, slug, queue)) {
        const sorted = times.toSorted((a, b) => a - b)
        const p95 = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.95))] as number
        const p50 = median(times)
        const said = `${place.kind} / moderation, ${name}${indexed === 'with' ? '' : ', without its indexes'}`
        print.figure({ name: `${said} / median`, value: p50, unit: 'ms' })
        print.figure({ name: `${said} / p95`, value: p95, unit: 'ms' })
        results.set(name, { ...(results.get(name) ?? { with: p50, without: p50 }), [indexed]: p50 })
      }
    } finally {
      await server.stop()
    }
  }
  for (const [name, { with: fast, without }] of results)
    print.figure({
      name: `${place.kind} / moderation, ${name}: without indexes ÷ with`,
      value: without / fast,
      unit: 'times',
    })
}

/** Each page and deed of the desk, one after the other as one person would, with the time of each answer. */
async function aDay(server: MeasuredServer, slug: string, { ids, session }: Queue) {
  const base = `${server.address}/${slug}`
  const headers = { cookie: `parole_session=${session}` }
  const times = new Map<string, number[]>()
  async function timed(name: string, path: string, init: RequestInit, status: number, holds: string) {
    const start = performance.now()
    const answer = await fetch(base + path, {
      redirect: 'manual',
      ...init,
      headers: { ...headers, ...init.headers },
    })
    const body = await answer.text()
    const spent = performance.now() - start
    if (answer.status !== status || !body.includes(holds))
      throw new Error(`${path} answered ${answer.status}, without "${holds}": ${body.slice(0, 1000)}`)
    times.set(name, [...(times.get(name) ?? []), spent])
  }
  const at = (share: number) => ids[Math.floor((ids.length - 1) * share)] as number
  const pages: [string, string][] = [
    ['first page', desk],
    ['page in the middle', `${desk}?suite=${at(0.5)}`],
    ['last page', `${desk}?suite=${at(0.99)}`],
    ['page filtered by way and process', `${desk}?moyen=paper&demarche=mesure`],
    ['page filtered by words', `${desk}?q=monnaie+locale`],
  ]
  for (const [name, path] of pages) {
    // Once before, so that nobody pays for what is prepared once.
    await timed(`${name} (warm-up)`, path, {}, 200, 'class="desk')
    times.delete(`${name} (warm-up)`)
    for (let n = 0; n < asks; n += 1) await timed(name, path, {}, 200, 'class="desk')
  }
  for (const id of ids.slice(100, 100 + asks))
    await timed(
      'one decision',
      `${desk}/${id}/garder`,
      { method: 'POST', body: new URLSearchParams({ reason: 'off_subject' }) },
      303,
      '',
    )
  for (let n = 0; n < bulks; n += 1) {
    const lot = ids.slice(1_000 + n * 100, 1_100 + n * 100)
    const decisions = lot.map((contribution) => ({ contribution, reason: 'off_subject' }))
    await timed(
      '100 decisions at once',
      '/api/keep-contributions-unpublished',
      {
        method: 'POST',
        body: JSON.stringify({ decisions }),
        headers: { 'content-type': 'application/json' },
      },
      200,
      '',
    )
    await pause(50)
  }
  return times
}

interface Pool {
  query(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>
}

/** Fifty rows from deep in the queue: reached by counting past those before, or straight by the place of the last one read. */
async function offsetAgainstPlace(place: Place, pool: Pool, ids: readonly number[], print: Printer) {
  const columns = 'id, reference, status, text, published_text, received_at'
  const time = async (text: string, values: unknown[]) => {
    const times: number[] = []
    for (let n = 0; n < asks; n += 1) {
      const start = performance.now()
      await pool.query(text, values)
      times.push(performance.now() - start)
    }
    return median(times)
  }
  for (const [name, depth] of [
    ['middle', Math.floor(ids.length / 2)],
    ['end', ids.length - 100],
  ] as const) {
    const { rows } = await pool.query(
      'select received_at::text as at from contributions_contribution where id = $1',
      [ids[depth - 1]],
    )
    const key = (rows[0] as { at: string }).at
    const offset = await time(
      `select ${columns} from contributions_contribution where status = 'received' order by received_at, id limit 51 offset $1`,
      [depth],
    )
    const straight = await time(
      `select ${columns} from contributions_contribution where status = 'received' and (received_at, id) > ($1::timestamptz, $2::bigint)
       order by received_at, id limit 51`,
      [key, ids[depth - 1]],
    )
    print.figure({
      name: `${place.kind} / moderation, ${name} of the queue: by place`,
      value: straight,
      unit: 'ms',
    })
    print.figure({
      name: `${place.kind} / moderation, ${name} of the queue: by offset`,
      value: offset,
      unit: 'ms',
    })
    print.figure({
      name: `${place.kind} / moderation, ${name} of the queue: offset ÷ place`,
      value: offset / straight,
      unit: 'times',
    })
  }
}
