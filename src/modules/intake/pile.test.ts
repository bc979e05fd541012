import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { doors, type Persona, persona } from '#testing/doors.ts'
import { testTown } from '#testing/town.ts'
import { aProcess } from '#testing/voices.ts'

const town = testTown()
const rows = async (query: ReturnType<typeof sql>) =>
  (await town.db.execute(query)).rows as Record<string, unknown>[]
const voices = () =>
  rows(sql`select c.text, c.channel, c.language, c.said_on::text, c.axis_id is not null as placed, c.entered_for, e.position
           from contributions_contribution c left join intake_pile_entry e on e.contribution_id = c.id order by c.id`)

async function opened(common: Record<string, unknown> = {}) {
  const process = await aProcess(town, { phase: 'participation' })
  const agent = await persona(town, 'agent')
  const answer = await doors(town).post(
    `/bureau/piles?process=${process.slug}`,
    {
      channel: 'paper',
      axis: 1,
      saidOn: '2026-01-10',
      language: 'tr',
      place: 'Urne de la médiathèque',
      ...common,
    },
    agent,
  )
  expect(answer.status, await answer.clone().text()).toBe(303)
  const home = /\/bureau\/piles\/\d+/.exec(answer.headers.get('location') ?? '')?.[0] as string
  return { process, agent, home, pile: Number(home.split('/').at(-1)) }
}
let keys = 0
const type = (home: string, text: string, as: Persona, more: Record<string, unknown> = {}) =>
  doors(town).post(home, { text, submission: `cle-d-essai-${++keys}`, ...more }, as)
const after = (answer: Response) => (answer.headers.get('location') as string).replace('/essai', '')

test('what a pile has in common is said once; each sheet gets its rank, its receipt and an empty field', async () => {
  const { agent, home } = await opened()
  const { get } = doors(town)
  expect(await (await get(home, agent)).text()).toContain('1ʳᵉ parole, mot pour mot')
  await type(home, 'Otobüs pazar günü yok.', agent)
  const second = await type(home, 'Durakta bank yok.', agent, { language: 'fr', authorCategory: 'concerned' })
  const page = await (await get(after(second), agent)).text()
  expect(page).toMatch(/Gardée : [0-9A-Z]{4} [0-9A-Z]{4}\. 2ᵉ de cette pile/)
  expect(page).toContain('3ᵉ parole, mot pour mot')
  expect(page).toMatch(/<textarea[^>]*autofocus=""[^>]*>\n<\/textarea>/)
  for (const said of [
    'Papier\u00a0· Urne de la médiathèque',
    'janvier 2026',
    'turc',
    'Otobüs pazar günü yok.',
  ])
    expect(page).toContain(said)
  const common = { channel: 'paper', said_on: '2026-01-10', placed: true, entered_for: true }
  expect(await voices()).toEqual([
    { ...common, text: 'Otobüs pazar günü yok.', language: 'tr', position: 1 },
    { ...common, text: 'Durakta bank yok.', language: 'fr', position: 2 },
  ])
  const slips = await (await get(`${home}/recus`, agent)).text()
  expect(slips.match(/class="slip"/g)).toHaveLength(2)
  expect(slips).toMatch(/slip-code">.*?[0-9A-Z]{4} [0-9A-Z]{4}/s)
})

test('a form sent twice keeps one; other words under its key are not lost, and not mixed', async () => {
  const { agent, home } = await opened()
  const first = await type(home, 'Un banc.', agent, { submission: 'la-meme-cle' })
  const again = await type(home, 'Un banc.', agent, { submission: 'la-meme-cle' })
  expect(after(again)).toBe(after(first))
  const other = await type(home, 'Un banc et un abri.', agent, { submission: 'la-meme-cle' })
  expect(other.status).toBe(422)
  const page = await other.text()
  expect(page).toContain('Une première version de ce texte est déjà gardée')
  expect(page).toContain('Un banc et un abri.')
  expect(page).not.toContain('value="la-meme-cle"')
  expect(await voices()).toHaveLength(1)
})

test('what looks like words already there is shown beside them, then kept or left by a person', async () => {
  const { agent, home, process } = await opened({ language: 'fr' })
  await type(home, 'Le bus ne passe plus le dimanche matin à Méan.', agent)
  const asked = await type(home, 'le bus ne passe plus le dimanche matin a mean', agent)
  expect(asked.status).toBe(422)
  const page = await asked.text()
  expect(page).toMatch(/Ressemble à C-\d{6}/)
  expect(page).toContain('Le bus ne passe plus le dimanche matin à Méan.')
  expect(page).toContain('name="alike" value="on"')
  expect(page).not.toContain('id="erreurs"')
  expect(await voices()).toHaveLength(1)
  const kept = await type(home, 'le bus ne passe plus le dimanche matin a mean', agent, { alike: 'on' })
  expect(kept.status).toBe(303)
  expect(await voices()).toHaveLength(2)
  // Another process knows nothing of these words.
  const elsewhere = await aProcess(town, { phase: 'participation' })
  const next = await doors(town).call('open-pile', { process: elsewhere.slug, channel: 'paper' }, agent)
  const { pile } = await next.json()
  expect(
    (await type(`/bureau/piles/${pile}`, 'Le bus ne passe plus le dimanche matin à Méan.', agent)).status,
  ).toBe(303)
  expect(process.slug).not.toBe(elsewhere.slug)
})

test('a slip of the keyboard is put right or taken back by who made it, not by another, not once it is read', async () => {
  const { agent, home } = await opened({ language: 'fr' })
  await type(home, 'Un banque.', agent)
  await type(home, 'Parole tapée par erreur.', agent)
  const [first, second] = (await rows(sql`select id::int from contributions_contribution order by id`)) as {
    id: number
  }[]
  const { get, post, call } = doors(town)
  const mend = `/bureau/saisies/${first?.id}/corriger`
  expect(await (await get(mend, agent)).text()).toContain('Un banque.')
  expect(after(await post(mend, { text: 'Un banc.' }, agent))).toContain(home)
  expect(after(await post(`/bureau/saisies/${second?.id}/reprendre`, {}, agent))).toContain(home)
  const page = await (await get(home, agent)).text()
  expect(page).toContain('Un banc.')
  expect(page).toContain('Reprise : il n’en reste aucun mot')
  expect(page).not.toContain('Parole tapée par erreur')
  expect(page).toMatch(/1\sparole gardée/)
  expect(page).toContain('3ᵉ parole, mot pour mot')
  expect((await (await get(`${home}/recus`, agent)).text()).match(/class="slip"/g)).toHaveLength(1)
  const other = await persona(town, 'agent')
  expect((await call('mend-entry', { contribution: first?.id, text: 'Autre.' }, other)).status).toBe(409)
  await call('screen-contribution', { contribution: first?.id }, agent)
  expect((await call('take-back-entry', { contribution: first?.id }, agent)).status).toBe(409)
  const later = await (await get(home, agent)).text()
  expect(later).toContain('Déjà relue')
})

test('what one typed today holds every channel, and nothing of yesterday or of another person', async () => {
  const { agent, home, process } = await opened({ language: 'fr' })
  const { get, call } = doors(town)
  town.clock.advance({ days: -1 })
  await type(home, 'Dite hier.', agent)
  town.clock.advance({ days: 1 })
  await type(home, 'Dite en pile.', agent)
  await call(
    'enter-contribution',
    { process: process.slug, channel: 'telephone', text: 'Dite au téléphone.' },
    agent,
  )
  await call(
    'enter-contribution',
    { process: process.slug, channel: 'counter', text: 'À une autre.' },
    await persona(town, 'agent'),
  )
  const page = await (await get('/bureau/saisies', agent)).text()
  for (const said of ['Dite en pile.', 'Dite au téléphone.']) expect(page).toContain(said)
  expect(page).toMatch(/2\sparoles/)
  for (const other of ['Dite hier.', 'À une autre.']) expect(page).not.toContain(other)
  expect((await (await get('/bureau/saisies/recus', agent)).text()).match(/class="slip"/g)).toHaveLength(2)
})

test('a pile is typed by the town and by the facilitator of its process, by nobody else', async () => {
  const { home, pile, process } = await opened()
  const { get, call } = doors(town)
  const own = await persona(town, 'facilitator', { process: process.id })
  expect((await type(home, 'Un banc.', own)).status).toBe(303)
  const stranger = await persona(town, 'facilitator', { process: 999_999 })
  for (const path of [home, `${home}/recus`]) {
    expect((await get(path)).status).toBe(403)
    expect((await get(path, stranger)).status).toBe(403)
    expect((await get(path, await persona(town, 'elected'))).status).toBe(403)
  }
  const sent = { pile, text: 'Un abri.', submission: 'cle-d-un-inconnu' }
  expect((await call('type-pile-entry', sent, stranger)).status).toBe(403)
  await expect(
    (async () => town.db.execute(sql`update intake_pile_entry set position = 9`))(),
  ).rejects.toThrow()
})
