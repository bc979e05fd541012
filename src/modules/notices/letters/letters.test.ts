import { sql } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { operator } from '#kernel/actor.ts'
import { window } from '#kernel/documents/letters-pdf.ts'
import { addressFault } from '#kernel/documents/postal-address.ts'
import { perform } from '#kernel/operation.ts'
import { describeTown } from '#modules/territory/module.ts'
import { refusalOf } from '#testing/acts.ts'
import { complete } from '#testing/answers.ts'
import { doors, type Persona, persona, settle } from '#testing/doors.ts'
import { awa, leo, letterDesk } from '#testing/letters.ts'
import { testTown } from '#testing/town.ts'
import { aProcess } from '#testing/voices.ts'

const town = testTown()
const { get, post, call, ask } = doors(town)
let process: Awaited<ReturnType<typeof aProcess>>
let agent: Persona
beforeEach(async () => {
  process = await aProcess(town, { phase: 'synthesis' })
  agent = await persona(town, 'agent')
})

const by = { actor: operator, door: 'api' } as const
const { all, answered, fileOf, here, html, pagesOf, printed, voice } = letterDesk(town, () => ({
  process,
  agent,
}))
const states = async () =>
  (await all(sql`select status, outcome, told_on::text as day from notices_notice order by id`)).map((one) =>
    Object.values(one),
  )

test('the list is read before printing, what cannot leave in a window envelope stands apart with its reason', async () => {
  await answered([
    await voice(awa),
    await voice('chez ma sœur'),
    await voice(`${'x'.repeat(45)}, 44600 Saint-Nazaire`),
  ])
  const page = await html(`${here()}/imprimer`)
  expect(page).toContain('Préparer la lettre')
  expect(page).toContain('Awa Diop<br/>3 rue des Halles<br/>44600 Saint-Nazaire')
  expect(page).toContain('À écrire à la main (2)')
  expect(page).toContain('Il manque un code postal')
  expect(page).toContain('Une ligne dépasse 38 signes')
  const printing = await printed()
  expect(await pagesOf(printing)).toHaveLength(1)
  await call('record-letters-posted', { printing, postedOn: '2026-03-02' }, agent)
  expect((await states()).map(([status]) => status)).toEqual(['told', 'waiting', 'waiting'])
})

test('the PDF has one letter a page: the sender, the address in the window, the answer, how to follow, and no code', async () => {
  const sheet = {
    name: 'Saint-Nazaire',
    kind: 'commune',
    helpPlace: 'Place François-Blancho, 44600 Saint-Nazaire',
    helpPhone: '02 40 00 40 00',
  }
  await perform(town, describeTown, sheet as never, by)
  const authors = [await voice(awa), await voice(leo)]
  await answered(authors)
  const pages = await pagesOf(await printed())
  expect(pages).toHaveLength(2)
  for (const said of [
    'Place François-Blancho',
    'Awa Diop',
    'Saint-Nazaire, le 2 mars 2026',
    'Proposition : Un bus le soir',
    'Décision : Retenue.',
    complete.reason,
    'écrivez le code de votre reçu',
    '/suivre',
    'appelez le 02 40 00 40 00',
    'lettre 1 sur 2',
  ])
    expect(pages[0]?.text.replace(/[\u00a0\u202f]/g, ' ')).toContain(said)
  expect(pages[1]?.text).toContain('Léo #strong[Martin]')
  for (const { code } of authors)
    expect(pages.map((one) => one.text.replaceAll(' ', '')).join()).not.toContain(code)
  const inWindow = pages[0]?.drawn.filter(
    (one) => one.left >= window.left - 0.5 && one.top >= window.top && one.top <= window.top + window.height,
  )
  expect(inWindow?.map((one) => one.text)).toEqual(['Awa Diop', '3 rue des Halles', '44600 Saint-Nazaire'])
})

test('a long answer is set smaller before it goes on overleaf, and the next letter begins on its own sheet', async () => {
  const authors = [await voice(awa), await voice(leo)]
  for (let n = 1; n <= 6; n++) await answered(authors, `Une proposition longue numéro ${n}`)
  const pages = await pagesOf(await printed())
  const starts = pages.map((one) => /lettre (\d) sur 2/.exec(one.text)?.[1])
  expect(starts.filter(Boolean)).toEqual(['1', '2'])
})

test('nobody is written to twice: a printing holds its letters until it is posted, or put back', async () => {
  await answered([await voice(awa)])
  const first = await printed()
  const again = await call('print-letters', { process: process.slug }, agent)
  expect(again.status).toBe(409)
  expect(await html(`${here()}/imprimer`)).toContain('Imprimées, pas encore postées')
  expect(await html(here())).toContain(`impression n° ${first}`)
  expect((await post(`${here()}/impressions/${first}/remettre`, {}, agent)).status).toBe(303)
  const second = await printed()
  expect(second).not.toBe(first)
  const path = `${here()}/impressions/${second}`
  const early = await post(path, { postedOn: '2026-03-01' }, agent)
  expect([early.status, await early.text()]).toEqual([422, expect.stringContaining('avant l’impression')])
  expect((await post(path, { postedOn: '2026-03-09' }, agent)).status).toBe(422)
  expect((await post(path, { postedOn: '2026-03-02' }, agent)).status).toBe(303)
  expect(await states()).toEqual([['told', 'posted', '2026-03-02']])
  expect((await post(path, { postedOn: '2026-03-02' }, agent)).status).toBe(409)
  expect((await get(`${path}/lettres.pdf`, agent)).status).toBe(404)
  expect((await post(`${here()}/impressions/${first}`, { postedOn: '2026-03-02' }, agent)).status).toBe(409)
  const behind = sql`update notices_printing set posted_on = null where id = ${second}`
  expect(await refusalOf(town, behind)).toBe('PT409')
})

test('two who print at the same time take each letter once', async () => {
  await answered([await voice(awa), await voice(leo)])
  const both = await Promise.all([1, 2].map(() => call('print-letters', { process: process.slug }, agent)))
  expect(both.map((one) => one.status).sort()).toEqual([200, 409])
  expect(await all(sql`select count(*)::int as n from notices_letter`)).toEqual([{ n: 2 }])
})

test('who withdraws or moves after the printing is to be taken out of the pile, and is not said to be told', async () => {
  const [gone, moved, stays] = [await voice(awa), await voice(leo), await voice(awa.replace('3', '5'))]
  await answered([gone, moved, stays])
  const printing = await printed()
  expect(await pagesOf(printing)).toHaveLength(3)
  await post(`/suivre/${gone.code}/retirer`, {})
  const there = '9 quai Demange, 44600 Saint-Nazaire'
  await post(`/suivre/${moved.code}/prevenir`, { answerBy: 'letter', contact: `Léo, ${there}` })
  await settle(town)
  // By postcode, then by name: both letters to Awa Diop come before the one to Léo Martin.
  expect((await fileOf(printing)).status).toBe(409)
  const page = await html(`${here()}/impressions/${printing}`)
  expect(page).toContain('À retirer du tas')
  expect(page).toContain('Lettre 1 (')
  expect(page).not.toContain('Lettre 2 (')
  expect(page).toContain('Lettre 3 (')
  const shown = await (await ask('show-letters', { process: process.slug }, agent)).json()
  expect(shown).toMatchObject({ ready: 1, byHand: [], printings: [{ printing, letters: 3, pdf: 'making' }] })
  expect(shown.printings[0].pull.map((one: { position: number }) => one.position)).toEqual([1, 3])
  const left = await pagesOf(printing)
  expect(left.map((one) => /lettre (\d) sur 3/.exec(one.text)?.[1])).toEqual(['2'])
  await call('record-letters-posted', { printing, postedOn: '2026-03-02' }, agent)
  expect(await states()).toEqual([
    ['dropped', 'withdrawn', null],
    ['waiting', null, null],
    ['told', 'posted', '2026-03-02'],
  ])
  expect(await pagesOf(await printed())).toMatchObject([
    { text: expect.stringContaining(there.slice(0, 14)) },
  ])
  await post(`${here()}/non-joint`, { contribution: stays.id, upTo: 999, outcome: 'returned' }, agent)
  expect((await states())[2]).toEqual(['not_reached', 'returned', '2026-03-02'])
})

test('letters are for agents of the process, and their addresses are in no journal', async () => {
  await answered([await voice(awa)])
  const printing = await printed()
  for (const role of ['facilitator', 'guarantor', 'elected', 'administrator'] as const) {
    const who = await persona(town, role, role === 'facilitator' ? { process: process.id } : {})
    for (const path of ['/imprimer', `/impressions/${printing}`, `/impressions/${printing}/lettres.pdf`])
      expect((await get(here() + path, who)).status, role + path).toBe(403)
    expect((await call('record-letters-posted', { printing, postedOn: '2026-03-02' }, who)).status).toBe(403)
  }
  const elsewhere = await persona(town, 'agent', { process: process.id + 1000 })
  expect((await call('put-letters-back', { printing }, elsewhere)).status).toBe(403)
  expect(JSON.stringify(await all(sql`select * from kernel_journal`))).not.toContain('Halles')
})

test.each([
  [awa, undefined],
  ['Awa Diop, F-44600 Saint-Nazaire', undefined],
  [null, 'gone'],
  ['44600 Saint-Nazaire', 'no_town'],
  ['Awa Diop, 12 Main Street, London W1', 'no_town'],
  [`${'a'.repeat(39)}, 44600 Saint-Nazaire`, 'too_long'],
])('the address « %s » has the fault %s', (contact, fault) => {
  expect(addressFault(contact)).toBe(fault)
})
