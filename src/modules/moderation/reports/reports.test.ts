import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { doors, persona } from '#testing/doors.ts'
import { testTown } from '#testing/town.ts'
import { aContribution, aProcess } from '#testing/voices.ts'

const town = testTown()
const all = async (query: ReturnType<typeof sql>) =>
  (await town.db.execute(query)).rows as Record<string, never>[]

test('anyone reports a published text without an account, and reads the answer with the code', async () => {
  const process = await aProcess(town)
  const agent = await persona(town, 'agent')
  const site = doors(town)
  const one = await aContribution(town, process, { text: 'Lucette Guillou ne paie plus.' })
  expect(await (await site.get(`/contributions/${one.reference}`)).text()).toContain('Signaler')
  const form = `/contributions/${one.reference}/signaler`
  expect((await site.post(form, { text: 'Sans raison' })).status).toBe(422)
  const sent = await site.post(form, {
    reason: 'about_me',
    text: 'C’est moi.',
    contact: 'moi@exemple.fr',
    submission: 'abcdefgh-1234',
  })
  expect(sent.status).toBe(303)
  const receipt = (sent.headers.get('location') as string).replace('/essai', '').split('?')[0] as string
  const again = await site.post(form, { reason: 'about_me', submission: 'abcdefgh-1234' })
  expect((again.headers.get('location') as string).replace('/essai', '').split('?')[0]).toBe(receipt)
  await site.post(form, { reason: 'insult' })
  const [{ n } = { n: 0 }] = await all(sql`select count(*)::int as n from moderation_report`)
  expect(n).toBe(2)
  expect(await all(sql`select status from contributions_contribution`)).toEqual([{ status: 'published' }])

  const desk = await (await site.get('/bureau/signalements', agent)).text()
  expect(desk).toContain('À lire d’abord')
  const answer = { contribution: one.id, answer: 'Le nom est masqué, merci.' }
  expect((await site.call('settle-reports', { ...answer, result: 'acted' }, agent)).status).toBe(409)
  town.clock.advance({ hours: 1 })
  await site.call(
    'publish-contribution',
    { contribution: one.id, publishedText: '[nom] ne paie plus.' },
    agent,
  )
  expect((await site.call('settle-reports', { ...answer, result: 'acted' }, agent)).status).toBe(200)
  expect(await all(sql`select distinct status, contact from moderation_report`)).toEqual([
    { status: 'acted', contact: null },
  ])
  expect(await (await site.get(receipt)).text()).toContain('Le nom est masqué, merci.')
  expect(await all(sql`select recipient from kernel_message where kind = 'report'`)).toEqual([
    { recipient: 'moi@exemple.fr' },
  ])
  const log = await (await site.get(`/demarches/${process.slug}/journal-de-moderation.csv`)).text()
  expect(log.match(/ReportMade/g)).toHaveLength(2)
  expect(log).not.toMatch(/Lucette|C’est moi|about_me/)
})

test('the first decision stands: the second person is told, and overwrites nothing', async () => {
  const process = await aProcess(town)
  const [first, second] = [await persona(town, 'agent'), await persona(town, 'agent')]
  const site = doors(town)
  const one = await aContribution(town, process, { status: 'received', text: 'À relire' })
  const sheet = await (await site.get(`/bureau/contributions?fiche=${one.id}`, second)).text()
  const seen = /name="seen" value="([^"]+)"/.exec(sheet)?.[1]
  await site.post(`/bureau/contributions/${one.id}/publier`, { publishedText: 'À relire', seen }, first)
  const late = await site.post(`/bureau/contributions/${one.id}/garder`, { reason: 'insult', seen }, second)
  expect(late.status).toBe(409)
  expect(await late.text()).toContain('Une autre personne vient de décider')
  expect(await all(sql`select status from contributions_contribution where id = ${one.id}`)).toEqual([
    { status: 'published' },
  ])
})

test('reading what a mask hides is noted in the journal; elected members and partners never read it', async () => {
  const process = await aProcess(town)
  const [agent, elected] = [await persona(town, 'agent'), await persona(town, 'elected')]
  const site = doors(town)
  const one = await aContribution(town, process, { status: 'received', text: 'Mme Guillou a froid.' })
  await site.call(
    'publish-contribution',
    { contribution: one.id, publishedText: 'Mme [nom] a froid.' },
    agent,
  )
  const address = `/bureau/contributions/${one.id}/original`
  const sheet = `/bureau/contributions?etat=tout&fiche=${one.id}`
  expect(await (await site.get(sheet, agent)).text()).not.toContain('Guillou')
  expect(await (await site.get(sheet, elected)).text()).not.toContain('Guillou')
  expect(await (await site.get(address, agent)).text()).not.toContain('Guillou')
  expect((await site.post(address, {}, elected)).status).toBe(403)
  expect(await (await site.post(address, {}, agent)).text()).toContain('Mme Guillou a froid.')
  expect(await all(sql`select actor from kernel_journal where fact = 'OriginalRead'`)).toEqual([
    { actor: agent.actor.id },
  ])
})
