import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { doors, persona } from '#testing/doors.ts'
import { testTown } from '#testing/town.ts'
import { aContribution, aProcess } from '#testing/voices.ts'

const town = testTown()
const all = async (query: ReturnType<typeof sql>) =>
  (await town.db.execute(query)).rows as Record<string, never>[]
const statusOf = async (id: number) =>
  (await all(sql`select status from contributions_contribution where id = ${id}`))[0]?.status
const desk = '/bureau/contributions'

/** Voices received one after the other, the oldest first. */
async function waiting(process: { id: number }, n: number) {
  const ids: number[] = []
  for (let i = 1; i <= n; i++) {
    ids.push((await aContribution(town, process, { status: 'received', text: `Parole numéro ${i}.` })).id)
    if (i < n) town.clock.advance({ hours: 24 })
  }
  return ids
}

test('the head says in words what was read today, what waits and since when, and the order', async () => {
  const process = await aProcess(town)
  const [first = 0] = await waiting(process, 4)
  const agent = await persona(town, 'agent')
  const site = doors(town)
  await site.call('publish-contribution', { contribution: first }, agent)
  const page = await (await site.get(desk, agent)).text()
  expect(page).toContain('1 relue aujourd’hui, 3 attendent, la plus ancienne depuis 2 jours')
  expect(page).toContain('La plus ancienne d’abord')
})

test('the queue goes on by place, forth and back, and misses nobody when some are decided meanwhile', async () => {
  const process = await aProcess(town)
  const ids = await waiting(process, 7)
  const agent = await persona(town, 'agent')
  const site = doors(town)
  const ask = async (after?: number) =>
    (await (
      await site.ask('list-moderation-queue', { status: 'received', size: 3, after }, agent)
    ).json()) as {
      total: number
      rows: { id: number }[]
      next?: number
    }
  const one = await ask()
  expect([one.total, one.rows.map(({ id }) => id), one.next]).toEqual([7, ids.slice(0, 3), ids[2]])
  await site.call('publish-contribution', { contribution: ids[0] }, agent)
  await site.call('publish-contribution', { contribution: ids[2] }, agent)
  const two = await ask(one.next)
  expect(two.rows.map(({ id }) => id)).toEqual(ids.slice(3, 6))
  const three = await ask(two.next)
  expect([three.rows.map(({ id }) => id), three.next]).toEqual([ids.slice(6), undefined])
  const back = await (await site.get(`${desk}?avant=${ids[5]}`, agent)).text()
  expect(back).toContain('Parole numéro 2.')
  expect(back).not.toContain('Parole numéro 6.')
})

test.each(['saisie=on', 'prive=on', 'dite_en=tr', 'moyen=letter', 'age=7'])(
  'the address %s shows only what answers to it',
  async (filter) => {
    const process = await aProcess(town, { phase: 'participation' })
    const agent = await persona(town, 'agent')
    const site = doors(town)
    const words = { channel: 'letter', language: 'tr', text: 'Celle qu’on cherche, 06 12 34 56 78.' }
    await site.call('enter-contribution', { ...words, process: process.slug }, agent)
    town.clock.advance({ hours: 9 * 24 })
    await aContribution(town, process, { status: 'received', text: 'Une autre' })
    const reader = await persona(town, 'agent')
    const page = await (await site.get(`${desk}?${filter}`, reader)).text()
    expect(page).toContain('Celle qu’on cherche')
    expect(page).not.toContain('Une autre')
  },
)

test('what was reported, and what has an appeal, are found by the address', async () => {
  const process = await aProcess(town)
  const agent = await persona(town, 'agent')
  const site = doors(town)
  const one = await aContribution(town, process, { text: 'Celle qu’on signale' })
  await aContribution(town, process, { text: 'Une autre' })
  await site.post(`/contributions/${one.reference}/signaler`, { reason: 'insult' })
  const page = await (await site.get(`${desk}?signalee=on`, agent)).text()
  expect(page).toContain('Celle qu’on signale')
  expect(page).not.toContain('Une autre')
  expect(await (await site.get(`${desk}?recours=on`, agent)).text()).toContain('Rien n’attend ici.')
})

test('the decision just taken is undone from the next sheet, by who took it and within fifteen minutes', async () => {
  const process = await aProcess(town)
  const [first = 0] = await waiting(process, 2)
  const [agent, other] = [await persona(town, 'agent'), await persona(town, 'agent')]
  const site = doors(town)
  const done = await site.post(`${desk}/${first}/garder`, { reason: 'insult' }, agent)
  const next = (done.headers.get('location') as string).replace('/essai', '')
  const button = `${desk}/${first}/defaire`
  expect(await (await site.get(next, agent)).text()).toContain(button)
  expect(await (await site.get(next, other)).text()).not.toContain(button)
  town.clock.advance({ minutes: 16 })
  expect(await (await site.get(next, agent)).text()).not.toContain(button)
})

test('who opened a sheet in the last minutes is said by role, and blocks nobody', async () => {
  const process = await aProcess(town)
  const [agent, other] = [await persona(town, 'agent'), await persona(town, 'agent')]
  const site = doors(town)
  const [first = 0] = await waiting(process, 1)
  const hint = 'cette fiche a été ouverte'
  expect(await (await site.get(`${desk}?fiche=${first}`, agent)).text()).not.toContain(hint)
  town.clock.advance({ minutes: 2 })
  const page = await (await site.get(`${desk}?fiche=${first}`, other)).text()
  expect(page).toContain('Agent de l’action sociale : cette fiche a été ouverte il y a 2 min')
  expect(page).not.toContain(agent.actor.name)
  town.clock.advance({ minutes: 9 })
  expect(await (await site.get(`${desk}?fiche=${first}`, other)).text()).not.toContain(hint)
  expect((await site.post(`${desk}/${first}/publier`, {}, other)).status).toBe(303)
})

test('masks are chosen one by one, others are added by typing the passage, and nothing is decided yet', async () => {
  const process = await aProcess(town)
  const agent = await persona(town, 'agent')
  const site = doors(town)
  const said = 'Appelez Lucette au 06 12 34 56 78. Elle est seule près du vieux phare.'
  const { id } = await aContribution(town, process, { status: 'received', text: said })
  const sheet = await (await site.get(`${desk}?fiche=${id}`, agent)).text()
  expect(sheet).toContain('<mark class="passage-mark is-hidden">06 12 34 56 78')
  const [telephone] = sheet.match(/\d+-\d+-telephone/) ?? []
  const own = await site.post(
    `${desk}/${id}/masques`,
    { hide: [telephone as string], passage: 'VIEUX PHARE', passageKind: 'passage' },
    agent,
  )
  expect(own.status).toBe(200)
  const text = /<textarea[^>]*name="publishedText"[^>]*>\n?([^<]*)/.exec(await own.text())?.[1]
  expect(text).toBe('Appelez Lucette au [téléphone]. Elle est seule près du [passage masqué].')
  const none = await site.post(`${desk}/${id}/masques`, { passage: 'nulle part' }, agent)
  expect(none.status).toBe(422)
  expect(await none.text()).toContain('Ce passage n’est pas dans le texte')
  expect(await statusOf(id)).toBe('received')
  const elected = await persona(town, 'elected')
  expect((await site.post(`${desk}/${id}/masques`, { hide: [] }, elected)).status).toBe(403)
})

test('once masked, nothing of the original is in the sheet', async () => {
  const process = await aProcess(town)
  const agent = await persona(town, 'agent')
  const site = doors(town)
  const { id } = await aContribution(town, process, { status: 'received', text: 'Lucette, 06 12 34 56 78.' })
  await site.call('publish-contribution', { contribution: id, publishedText: '[nom], [téléphone].' }, agent)
  for (const page of [
    await site.get(`${desk}?fiche=${id}`, agent),
    await site.post(`${desk}/${id}/masques`, { hide: [] }, agent),
  ])
    expect(await page.text()).not.toMatch(/Lucette|06 12/)
})

test('several are kept unpublished for one reason after the list was read, and all of it is undone', async () => {
  const process = await aProcess(town)
  const [a = 0, b = 0, c = 0] = await waiting(process, 3)
  const agent = await persona(town, 'agent')
  const site = doors(town)
  expect(await (await site.get(`${desk}/plusieurs?tout=on`, agent)).text()).toMatch(
    /type="checkbox"[^>]*checked/,
  )
  const choice = `choisies=${a}&choisies=${b}&choisies=${c}`
  const list = await (await site.get(`${desk}/garder-en-lot?${choice}&raison=off_subject`, agent)).text()
  expect(list).toContain('Ces 3 paroles ne seront pas publiées')
  expect(list).toContain('Parole numéro 3.')
  expect(await statusOf(a)).toBe('received')
  const sent = await site.post(
    `${desk}/garder-en-lot?${choice}&raison=off_subject`,
    {
      'decisions.0.contribution': a,
      'decisions.0.reason': 'off_subject',
      'decisions.1.contribution': b,
      'decisions.2.contribution': c,
      'decisions.2.reason': 'off_subject',
    },
    agent,
  )
  expect(sent.status).toBe(303)
  expect([await statusOf(a), await statusOf(b), await statusOf(c)]).toEqual([
    'kept_unpublished',
    'received',
    'kept_unpublished',
  ])
  const done = (sent.headers.get('location') as string).replace('/essai', '')
  expect(await (await site.get(done, agent)).text()).toContain('Défaire tout')
  expect((await site.post(done, {}, agent)).status).toBe(303)
  expect([await statusOf(a), await statusOf(c)]).toEqual(['received', 'received'])
})

test('several are published only when they were read: the others are said and left', async () => {
  const process = await aProcess(town)
  const agent = await persona(town, 'agent')
  const site = doors(town)
  const read = await aContribution(town, process, { status: 'received', text: 'Relue' })
  await site.call('screen-contribution', { contribution: read.id }, agent)
  town.clock.advance({ minutes: 1 })
  const [unread = 0] = await waiting(process, 1)
  const path = `${desk}/publier-en-lot?choisies=${read.id}&choisies=${unread}`
  const page = await (await site.get(path, agent)).text()
  expect(page).toContain('Seules les relues se publient ensemble')
  const sent = await site.post(path, { contributions: [read.id] }, agent)
  const done = (sent.headers.get('location') as string).replace('/essai', '')
  expect([await statusOf(read.id), await statusOf(unread)]).toEqual(['published', 'received'])
  expect((await site.post(done, {}, agent)).status).toBe(303)
  expect(await statusOf(read.id)).toBe('screened')
})

test('who holds one process neither sees nor tells the authors of another; a long list goes on', async () => {
  const [own, other] = [
    await aProcess(town, { phase: 'participation' }),
    await aProcess(town, { phase: 'participation' }),
  ]
  const agent = await persona(town, 'agent')
  const held = await persona(town, 'agent', { process: own.id })
  const site = doors(town)
  for (const process of [own, other])
    for (let i = 0; i < (process === own ? 52 : 1); i++) {
      const contact = process === own ? '02 40 00 00 00' : '02 40 99 99 99'
      const said = { process: process.slug, channel: 'counter', text: 'Non', answerBy: 'telephone', contact }
      await site.call('enter-contribution', said, agent)
      const [{ id } = { id: 0 }] = await all(sql`select max(id)::int as id from contributions_contribution`)
      const [fact] = await all(
        sql`insert into kernel_journal (at, fact, subject_kind, subject_id, operation, door)
            values (now(), 'RefusalToTell', 'contribution', ${String(id)}, 'test', 'cli') returning id::int`,
      )
      await town.db.execute(sql`insert into moderation_telling (fact_id, contribution_id, about, channel, made_at)
        values (${fact?.id}, ${id}, 'refusal', 'telephone', now())`)
    }
  const [foreign] = await all(sql`select max(id)::int as id from moderation_telling`)
  const page = await (await site.get('/bureau/prevenir-des-refus', held)).text()
  expect(page).toContain('02 40 00 00 00')
  expect(page).toContain('52 personnes attendent')
  expect(page).not.toContain('02 40 99 99 99')
  const next = /prevenir-des-refus\?apres=\d+/.exec(page)?.[0]
  expect((await (await site.get(`/bureau/${next}`, held)).text()).match(/C’est dit/g)).toHaveLength(2)
  expect(await (await site.get(`/bureau/${next}`, agent)).text()).toContain('02 40 99 99 99')
  const told = { telling: foreign?.id, outcome: 'told' }
  expect((await site.call('record-decision-told', told, held)).status).toBe(403)
  expect((await site.call('record-decision-told', told, agent)).status).toBe(200)
})
