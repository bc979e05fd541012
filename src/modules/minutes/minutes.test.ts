import type { PgTable } from 'drizzle-orm/pg-core'
import { expect, it } from 'vitest'
import { operator } from '#kernel/actor.ts'
import { perform } from '#kernel/operation.ts'
import { mendVerbatim } from '#modules/minutes/verbatims/mend-verbatim.ts'
import { planSession } from '#modules/workshops/module.ts'
import { doors, persona } from '#testing/doors.ts'
import { driftOf } from '#testing/drift.ts'
import { anOpenProcess, theAxes } from '#testing/fabrique.ts'
import { testTown } from '#testing/town.ts'
import { minutes } from './module.ts'

const town = testTown()
const { call, ask, get, post } = doors(town)

async function aSession(day = '2026-03-02') {
  const process = await anOpenProcess(town)
  await theAxes(town)
  const planned = { process: process.slug, kind: 'workshop', title: 'Atelier', audience: 'all', axis: 1 }
  const by = { actor: operator, door: 'api' } as const
  const { id } = await perform(town, planSession, { ...planned, day, start: '8h', end: '12h' }, by)
  return { session: id, facilitator: await persona(town, 'facilitator', { process: process.id }) }
}
const entry = (n: number, more: object = {}) => ({
  key: `essai-cle-${n}`,
  rank: n,
  text: `Parole ${n}.`,
  ...more,
})

it('the tables of minutes declared in the code are those of the migrated database', async () => {
  expect(await driftOf(town.db, minutes.tables as PgTable[])).toEqual([])
})

it('what a desk sends again is kept once, in its order, with the receipt it had', async () => {
  const { session, facilitator } = await aSession()
  const table = await (await call('add-table', { session, axis: 2, persons: 8 }, facilitator)).json()
  const send = async (entries: object[]) =>
    (await call('type-verbatims', { session, desk: 'poste-essai', entries }, facilitator)).json()
  const first = await send([entry(1, { table: table.id, category: 'concerned' }), entry(2)])
  const again = await send([entry(1, { table: table.id }), entry(2), entry(3)])
  expect(again.kept.slice(0, 2)).toEqual(first.kept)
  const { verbatims, tables } = await (await ask('list-verbatims', { session }, facilitator)).json()
  expect(verbatims.map((one: { text: string }) => one.text)).toEqual(['Parole 1.', 'Parole 2.', 'Parole 3.'])
  expect(verbatims[0]).toMatchObject({ category: 'concerned', axis: 2, tableNumber: 1, status: 'received' })
  expect(verbatims[1]).toMatchObject({ category: 'unsaid', axis: 1, tableNumber: null })
  expect(tables).toMatchObject([{ number: 1, persons: 8, verbatims: 1 }])
  expect((await call('remove-table', { table: table.id }, facilitator)).status).toBe(409)
})

it('one entry that cannot be kept is named with its reason and stops no other', async () => {
  const { session, facilitator } = await aSession()
  const entries = [
    entry(1),
    entry(2, { text: ' ' }),
    entry(3, { axis: 99 }),
    { ...entry(9), rank: 1 },
    entry(5),
  ]
  const said = await (
    await call('type-verbatims', { session, desk: 'poste-essai', entries }, facilitator)
  ).json()
  expect(said.kept.map((one: { key: string }) => one.key)).toEqual(['essai-cle-1', 'essai-cle-5'])
  expect(said.refused.map((one: { key: string }) => one.key)).toEqual([
    'essai-cle-2',
    'essai-cle-3',
    'essai-cle-9',
  ])
})

it('without JavaScript the page keeps each line, and keeps who speaks for the next', async () => {
  const { session, facilitator } = await aSession()
  const sent = {
    'entries.0.key': 'formulaire-1',
    'entries.0.text': 'Une.\nDeux.',
    'entries.0.category': 'citizen',
  }
  const done = await post(`/bureau/atelier/${session}`, { ...sent, perLine: 'on' }, facilitator)
  expect(done.status).toBe(303)
  expect(done.headers.get('location')).toContain('category=citizen')
  const html = await (await get(`/bureau/atelier/${session}`, facilitator)).text()
  expect(html).toContain('Une.')
  const shell = await (await get(`/bureau/atelier/${session}?coquille=1`, facilitator)).text()
  expect(shell).not.toContain('Une.')
  expect(shell).not.toContain(facilitator.actor.name)
  const empty = await post(
    `/bureau/atelier/${session}`,
    { ...sent, 'entries.0.key': 'formulaire-2', 'entries.0.text': '' },
    facilitator,
  )
  expect(empty.status).toBe(422)
})

it('nobody types before the day, nor in the session of another process', async () => {
  const { session, facilitator } = await aSession('2026-03-09')
  const sent = { session, entries: [entry(1)] }
  expect((await call('type-verbatims', sent, facilitator)).status).toBe(409)
  const other = await persona(town, 'facilitator', { process: 999_999 })
  expect((await call('type-verbatims', sent, other)).status).toBe(403)
  expect((await get(`/bureau/atelier/${session}`, other)).status).toBe(403)
  expect((await ask('list-verbatims', { session }, await persona(town, 'elected'))).status).toBe(403)
})

it('a slip is put right by who typed it, for a day; then by its author alone', async () => {
  const { session, facilitator } = await aSession()
  const { kept } = await (
    await call('type-verbatims', { session, entries: [entry(1), entry(2)] }, facilitator)
  ).json()
  const mended = { contribution: kept[0].id, text: 'Mieux.' }
  expect((await call('mend-verbatim', mended, await persona(town, 'agent'))).status).toBe(409)
  expect((await call('mend-verbatim', mended, facilitator)).status).toBe(200)
  expect((await call('take-back-verbatim', { contribution: kept[1].id }, facilitator)).status).toBe(200)
  const { verbatims } = await (await ask('list-verbatims', { session }, facilitator)).json()
  expect(verbatims.map((one: { text: string }) => one.text)).toEqual(['Mieux.'])
  town.clock.set('2026-03-03T09:30:00+01:00')
  // The sign-in of the day before has expired too: what counts is the rule, asked as the same person.
  const later = perform(
    town,
    mendVerbatim,
    { ...mended, text: 'Encore.' },
    { actor: facilitator.actor, door: 'api' },
  )
  await expect(later).rejects.toMatchObject({ reason: 'conflict' })
})

it('what was typed by mistake and taken back is not counted as withdrawn by its author', async () => {
  const { session, facilitator } = await aSession()
  const sent = { session, entries: [entry(1), entry(2)] }
  const { kept } = await (await call('type-verbatims', sent, facilitator)).json()
  await call('take-back-verbatim', { contribution: kept[0].id }, facilitator)
  await call('withdraw-contribution', { code: kept[1].code })
  const counts = await (await ask('count-contributions', { process: 'fabrique-2017' })).json()
  expect(counts).toMatchObject({ taken_back: 1, withdrawn: 1, received: 0 })
  const page = await (await get(`/contributions/${kept[0].reference}`)).text()
  expect(page).toContain('reprise par la personne qui l’avait tapée')
  expect(page).not.toContain('Son auteur l’a retirée')
  expect(await (await get(`/contributions/${kept[1].reference}`)).text()).toContain('Son auteur l’a retirée')
  const own = await (await get(`/suivre/${kept[0].code}`)).text()
  expect(own).toContain('tapé par erreur')
})

it('receipts come on sheets by table, and the desk tells who is signed in without a name', async () => {
  const { session, facilitator } = await aSession()
  const table = await (await call('add-table', { session }, facilitator)).json()
  const entries = [entry(1, { table: table.id }), entry(2, { text: 'Mot '.repeat(200) })]
  const { kept } = await (await call('type-verbatims', { session, entries }, facilitator)).json()
  const html = await (await get(`/bureau/atelier/${session}/recus`, facilitator)).text()
  for (const { code } of kept) expect(html).toContain(`${code.slice(0, 4)} ${code.slice(4)}`)
  expect(html.split('class="slip-sheet')).toHaveLength(3)
  expect(html).not.toContain('Mot '.repeat(60))
  const one = await (await get(`/bureau/atelier/${session}/recus?table=${table.id}`, facilitator)).text()
  expect(one.split('class="slip"')).toHaveLength(2)
  const who = async (as?: typeof facilitator) => (await get('/bureau/atelier/connexion.json', as)).json()
  expect(await who()).toEqual({ signedIn: false, types: false })
  expect(await who(facilitator)).toEqual({ signedIn: true, types: true })
  expect(await who(await persona(town, 'elected'))).toEqual({ signedIn: true, types: false })
})
