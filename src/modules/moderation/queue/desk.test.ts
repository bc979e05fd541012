import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { doors, persona } from '#testing/doors.ts'
import { testTown } from '#testing/town.ts'
import { aContribution, aProcess } from '#testing/voices.ts'

const town = testTown()
const all = async (query: ReturnType<typeof sql>) =>
  (await town.db.execute(query)).rows as Record<string, unknown>[]
const statusOf = async (id: number) =>
  (await all(sql`select status from contributions_contribution where id = ${id}`))[0]?.status
const desk = '/bureau/contributions'

test('a facilitator types and reads in their own process, publishes nowhere, and sees no other', async () => {
  const own = await aProcess(town, { phase: 'participation' })
  const other = await aProcess(town, { phase: 'participation' })
  const facilitator = await persona(town, 'facilitator', { process: own.id })
  const site = doors(town)
  const words = { channel: 'workshop', text: 'Dit en atelier' }
  expect((await site.call('enter-contribution', { ...words, process: own.slug }, facilitator)).status).toBe(
    200,
  )
  expect((await site.call('enter-contribution', { ...words, process: other.slug }, facilitator)).status).toBe(
    403,
  )
  const mine = await aContribution(town, own, { status: 'received', text: 'La mienne' })
  const theirs = await aContribution(town, other, { status: 'received', text: 'Celle d’à côté' })
  expect((await site.call('screen-contribution', { contribution: mine.id }, facilitator)).status).toBe(200)
  expect((await site.call('screen-contribution', { contribution: theirs.id }, facilitator)).status).toBe(403)
  expect((await site.call('publish-contribution', { contribution: mine.id }, facilitator)).status).toBe(403)
  const queue = await (await site.get(`${desk}?etat=tout`, facilitator)).text()
  expect(queue).toContain('La mienne')
  expect(queue).not.toContain('Celle d’à côté')
  expect(await (await site.get(`${desk}?fiche=${theirs.id}`, facilitator)).text()).not.toContain(
    'Celle d’à côté',
  )
  expect((await site.get(`${desk}/${theirs.id}/relire`, facilitator)).status).toBe(403)
  expect((await site.ask('show-contribution-sheet', { contribution: theirs.id }, facilitator)).status).toBe(
    403,
  )
})

test.each(['guarantor', 'elected', 'partner', 'service', 'secretariat'] as const)(
  '%s moderates nothing',
  async (role) => {
    const process = await aProcess(town)
    const someone = await persona(town, role, role === 'partner' ? { process: process.id } : {})
    const site = doors(town)
    const received = await aContribution(town, process, { status: 'received', text: 'À relire' })
    for (const [operation, input] of [
      ['screen-contribution', { contribution: received.id }],
      ['publish-contribution', { contribution: received.id }],
      ['publish-contributions', { contributions: [received.id] }],
      ['keep-contribution-unpublished', { contribution: received.id, reason: 'insult' }],
      ['restore-contribution', { contribution: received.id }],
      ['enter-contribution', { process: process.slug, channel: 'paper', text: 'Non' }],
    ] as const)
      expect((await site.call(operation, input, someone)).status).toBe(403)
    const queue = await site.get(desk, someone)
    expect(queue.status).toBe(role === 'service' || role === 'secretariat' ? 403 : 200)
    if (queue.status === 200) {
      const page = await queue.text()
      expect(page).toContain('À relire')
      expect(page).toContain('Votre rôle ne permet pas de la changer')
    }
  },
)

test('the desk goes from one sheet to the next', async () => {
  const process = await aProcess(town)
  const agent = await persona(town, 'agent')
  const site = doors(town)
  const [first, second] = [
    await aContribution(town, process, { status: 'received', text: 'La première' }),
    await aContribution(town, process, { status: 'received', text: 'La deuxième' }),
  ]
  const open = await (await site.get(desk, agent)).text()
  expect(open).toMatch(/<blockquote[\s\S]*La première/)
  const done = await site.post(
    `${desk}/${first.id}/publier?demarche=${process.slug}`,
    { publishedText: 'La première' },
    agent,
  )
  expect(done.status).toBe(303)
  expect(await statusOf(first.id)).toBe('published')
  const next = await (
    await site.get((done.headers.get('location') as string).replace('/essai', ''), agent)
  ).text()
  expect(next).toMatch(/<blockquote[\s\S]*La deuxième/)
  expect(next).toContain('La contribution est publiée.')
  await site.post(`${desk}/${second.id}/relire`, { publishedText: 'La deuxième' }, agent)
  expect(await statusOf(second.id)).toBe('screened')
})

test('what touches private life is published only with masks, and the text as said is kept apart', async () => {
  const process = await aProcess(town)
  const agent = await persona(town, 'agent')
  const site = doors(town)
  const said = 'Ma voisine Lucette, 3 rue du Port, ne mange plus.'
  const one = await aContribution(town, process, { status: 'received', text: said })
  await site.post(`${desk}/${one.id}/relire`, { publishedText: said, privateLife: 'on' }, agent)
  const refused = await site.post(`${desk}/${one.id}/publier`, { publishedText: said }, agent)
  expect(refused.status).toBe(422)
  expect(await refused.text()).toContain('Ce texte touche à la vie privée.')
  expect((await site.call('publish-contributions', { contributions: [one.id] }, agent)).status).toBe(422)
  await site.post(
    `${desk}/${one.id}/publier`,
    { publishedText: 'Ma voisine [prénom], [adresse], ne mange plus.' },
    agent,
  )
  const [row] = await all(sql`select text, status from contributions_contribution`)
  expect(row).toEqual({ text: said, status: 'published_masked' })
  const base = `/demarches/${process.slug}/contributions`
  for (const path of [
    base,
    `${base}.csv`,
    `${base}.json`,
    `${base}?q=Lucette`,
    `/contributions/${one.reference}`,
    `/api/list-contributions?process=${process.slug}&search=Lucette`,
  ])
    expect(await (await site.get(path)).text()).not.toContain('rue du Port')
})

test('what is not published has a reason of the published rules, told to its author, counted for all, and can be restored', async () => {
  const process = await aProcess(town)
  const agent = await persona(town, 'agent')
  const site = doors(town)
  const one = await aContribution(town, process, { status: 'published', text: 'Un texte insultant' })
  const code = (await all(sql`select code from contributions_contribution`))[0]?.code
  expect((await site.post(`${desk}/${one.id}/garder`, { reason: '' }, agent)).status).toBe(422)
  await site.post(`${desk}/${one.id}/garder`, { reason: 'insult', note: 'Enlevez le dernier mot.' }, agent)
  const thread = site.get(`/suivre/${code}`)
  // The builder's codes are no real ones: the reading by number tells the same.
  expect((await thread).status).toBe(404)
  const page = await (await site.get(`/contributions/${one.reference}`)).text()
  expect(page).toContain('insulte quelqu’un')
  expect(page).not.toContain('Un texte insultant')
  expect(await (await site.get(`/demarches/${process.slug}/regles-de-moderation`)).text()).toContain(
    'Non publiées, avec une raison',
  )
  await site.post(`${desk}/${one.id}/retablir`, {}, agent)
  expect(await statusOf(one.id)).toBe('screened')
})

test('a batch is shown before it is published, and publishes only what was read', async () => {
  const process = await aProcess(town)
  const agent = await persona(town, 'agent')
  const site = doors(town)
  const [read, unread] = [
    await aContribution(town, process, { status: 'screened', text: 'Relue' }),
    await aContribution(town, process, { status: 'received', text: 'Pas relue' }),
  ]
  const page = await (await site.get(`${desk}/publier-en-lot`, agent)).text()
  expect(page).toContain('Relue')
  expect(page).not.toContain('Pas relue')
  await site.post(`${desk}/publier-en-lot`, { contributions: [read.id, unread.id] }, agent)
  expect([await statusOf(read.id), await statusOf(unread.id)]).toEqual(['published', 'received'])
})

test('exact repeats are separate voices, and the desk says so', async () => {
  const process = await aProcess(town)
  const agent = await persona(town, 'agent')
  await aContribution(town, process, { status: 'received', text: 'Aucune' })
  await aContribution(town, process, { status: 'received', text: 'Aucune' })
  expect(await (await doors(town).get(desk, agent)).text()).toContain('Chaque voix compte')
})

test('text from people is inert on every page of the desk, in both languages', async () => {
  const process = await aProcess(town, { phase: 'participation' })
  const agent = await persona(town, 'agent')
  const site = doors(town)
  const evil = '<script>alert(1)</script><img src=x onerror=alert(2)>'
  const one = await aContribution(town, process, { status: 'received', text: evil })
  const two = await aContribution(town, process, { status: 'screened', text: evil })
  for (const lang of ['fr', 'en'])
    for (const path of [
      desk,
      `${desk}?fiche=${two.id}`,
      `${desk}/${one.id}/publier`,
      `${desk}/publier-en-lot`,
      `${desk}?q=${encodeURIComponent(evil)}`,
      `${desk}/saisir?process=${process.slug}`,
    ]) {
      const answer = await site.get(`${path}${path.includes('?') ? '&' : '?'}langue=${lang}`, agent)
      expect(answer.status).toBe(200)
      expect(await answer.text()).not.toMatch(/<script>alert|<img src=x/)
    }
})
