import { readFileSync } from 'node:fs'
import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { doors, persona, settle } from '#testing/doors.ts'
import { driftOf } from '#testing/drift.ts'
import { type TestTown, testTown } from '#testing/town.ts'
import { aContribution, aProcess, withdrawVoice } from '#testing/voices.ts'
import { GroupingWorker } from './grouping-worker.ts'
import { placement, run, runTheme } from './tables.ts'

const town = testTown()
const failures: unknown[] = []

/** The server's part: what a town opened by a server has. */
function serve(at: TestTown): GroupingWorker {
  const worker = new GroupingWorker(at, (error) => failures.push(error))
  at.memo.set('groupings', worker)
  return worker
}

const subjects = [
  [
    'bus',
    'Le bus du soir ne passe plus dans le quartier',
    'Il faudrait un bus plus tard le soir',
    'Sans bus le soir on reste chez soi',
    'Les horaires du bus du soir sont trop courts',
  ],
  [
    'logement',
    'Le logement coûte trop cher pour les familles',
    'Les loyers des logements montent chaque année',
    'Trop de logements vides alors que les familles attendent',
    'Mon logement est humide et le loyer cher',
  ],
  [
    'médecin',
    'On attend des mois un rendez-vous chez le médecin',
    'Il n’y a plus de médecin dans notre quartier',
    'Le médecin ne prend plus de nouveaux patients',
    'Trouver un médecin pour les enfants est impossible',
  ],
] as const

async function aTownThatSpoke() {
  const process = await aProcess(town)
  const voices: number[] = []
  for (const [, ...texts] of subjects)
    for (const text of texts) voices.push((await aContribution(town, process, { text })).id)
  return { process, voices, facilitator: await persona(town, 'facilitator', { process: process.id }) }
}

const rows = async (query: ReturnType<typeof sql>) => (await town.db.execute(query)).rows

it('a facilitator asks for a grouping; it runs outside of the request, is proposed with its method sheet, and changes no theme', async () => {
  const { process, voices, facilitator } = await aTownThatSpoke()
  const { post, get, ask } = doors(town)
  const worker = serve(town)
  const asked = await post(
    `/bureau/synthese/${process.slug}/regroupements`,
    { resolution: 1, seed: 4 },
    facilitator,
  )
  expect(asked.status).toBe(303)
  const page = asked.headers.get('location')?.replace(`/${town.slug}`, '').replace(/\?.*/, '') ?? ''
  const waiting = await get(page, facilitator)
  expect(waiting.headers.get('refresh')).toContain('3;')
  expect(await waiting.text()).toContain('attend son tour')
  await settle(town)
  await worker.settle()
  expect(failures).toEqual([])
  const id = Number(page.split('/').at(-1))
  const sheet = await (await ask('show-grouping', { run: id }, facilitator)).json()
  expect(sheet).toMatchObject({ status: 'proposed', seed: 4, texts: voices.length, attempts: 1, persons: 12 })
  expect(sheet.represented + sheet.singular + sheet.empty).toBe(voices.length)
  expect(sheet.corpus).toMatch(/^[0-9a-f]{16}$/)
  expect(JSON.stringify(sheet)).not.toContain('Personne')
  const drawn = await (await get(page, facilitator)).text()
  expect(drawn).toContain('Fiche de méthode')
  expect(drawn).toContain('aucune n’est perdue')
  expect(await rows(sql`select count(*)::int as n from synthesis_theme`)).toEqual([{ n: 0 }])
  expect(await rows(sql`select count(*)::int as n from synthesis_placement where run_id = ${id}`)).toEqual([
    { n: voices.length },
  ])
})

it('the same voices and seed give the same placements, and another run leaves the first without them', async () => {
  const { process, facilitator } = await aTownThatSpoke()
  const { call } = doors(town)
  const worker = serve(town)
  const group = async () => {
    const { id } = await (await call('group-voices', { process: process.slug, seed: 9 }, facilitator)).json()
    await settle(town)
    await worker.settle()
    const placed = await rows(
      sql`select contribution_id, group_number, margin from synthesis_placement where run_id = ${id} order by 1`,
    )
    return { id, placed }
  }
  const first = await group()
  const second = await group()
  expect(first.placed.length).toBe(12)
  expect(second.placed).toEqual(first.placed)
  expect(await rows(sql`select status from synthesis_run where id = ${first.id}`)).toEqual([
    { status: 'left' },
  ])
  expect(
    await rows(sql`select count(*)::int as n from synthesis_placement where run_id = ${first.id}`),
  ).toEqual([{ n: 0 }])
})

it('a run cut short by a stop of the server starts again from its seed; after three starts it is given up', async () => {
  const { process, facilitator } = await aTownThatSpoke()
  const { call, ask } = doors(town)
  const asked = await (await call('group-voices', { process: process.slug }, facilitator)).json()
  // As a killed server leaves it.
  await town.db.execute(sql`update synthesis_run set status = 'running', attempts = 1 where id = ${asked.id}`)
  const worker = serve(town)
  worker.kick()
  await worker.settle()
  expect(await (await ask('show-grouping', { run: asked.id }, facilitator)).json()).toMatchObject({
    status: 'proposed',
    attempts: 2,
  })
  const again = await (await call('group-voices', { process: process.slug }, facilitator)).json()
  await town.db.execute(sql`update synthesis_run set status = 'running', attempts = 3 where id = ${again.id}`)
  worker.kick()
  await worker.settle()
  const given = await (await ask('show-grouping', { run: again.id }, facilitator)).json()
  expect(given.status).toBe('failed')
  expect(given.refusalFr).toContain('trois fois')
})

it('one runs at a time in a process, and whoever asked may stop it: nothing is left of it but its line', async () => {
  const { process, facilitator } = await aTownThatSpoke()
  const { call, post, ask } = doors(town)
  const { id } = await (await call('group-voices', { process: process.slug }, facilitator)).json()
  const second = await call('group-voices', { process: process.slug }, facilitator)
  expect(second.status).toBe(409)
  expect(await second.text()).toContain('déjà en cours')
  const stopped = await post(`/bureau/synthese/${process.slug}/regroupements/${id}/arreter`, {}, facilitator)
  expect(stopped.status).toBe(303)
  const worker = serve(town)
  await settle(town)
  await worker.settle()
  expect((await (await ask('show-grouping', { run: id }, facilitator)).json()).status).toBe('cancelled')
  expect(await rows(sql`select count(*)::int as n from synthesis_placement`)).toEqual([{ n: 0 }])
  expect((await call('cancel-grouping', { run: id }, facilitator)).status).toBe(409)
})

it('what was withdrawn or not published is not read, and under five texts nothing runs', async () => {
  const process = await aProcess(town)
  const facilitator = await persona(town, 'facilitator', { process: process.id })
  const [first] = await Promise.all([1, 2, 3].map(() => aContribution(town, process)))
  await aContribution(town, process, { status: 'received', text: 'Pas encore lue.' })
  await aContribution(town, process, { text: 'Une quatrième.' })
  await withdrawVoice(town, first?.id as number)
  const { call, get } = doors(town)
  const refused = await call('group-voices', { process: process.slug }, facilitator)
  expect(refused.status).toBe(409)
  expect(await refused.text()).toContain('(3)')
  expect(await (await get(`/bureau/synthese/${process.slug}/regroupements`, facilitator)).text()).toContain(
    'trop peu de paroles',
  )
})

it('the database keeps the figures of a grouping as they were found', async () => {
  const { process, facilitator } = await aTownThatSpoke()
  const { call } = doors(town)
  const worker = serve(town)
  const { id } = await (await call('group-voices', { process: process.slug }, facilitator)).json()
  await settle(town)
  await worker.settle()
  const refused = (query: ReturnType<typeof sql>) =>
    town.db
      .transaction((tx) => tx.execute(query))
      .then(
        () => '',
        (error) => String(error.cause?.message ?? error),
      )
  expect(await refused(sql`update synthesis_run set stability = 1.5 where id = ${id}`)).toContain('chiffres')
  expect(await refused(sql`delete from synthesis_run where id = ${id}`)).toContain('liste')
  expect(await refused(sql`update synthesis_run set seed = 99 where id = ${id}`)).toContain('demandé')
})

it('the tables declared in the code are those of the migrated database', async () => {
  expect(await driftOf(town.db, [run, runTheme, placement])).toEqual([])
})

it('the thread of a grouping is built with the program', () => {
  expect(readFileSync('scripts/build.mjs', 'utf8')).toContain('understand-thread')
})
