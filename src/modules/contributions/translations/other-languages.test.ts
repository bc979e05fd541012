import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { doors, persona } from '#testing/doors.ts'
import { participationBetween } from '#testing/participation.ts'
import { testTown } from '#testing/town.ts'
import { aProcess } from '#testing/voices.ts'

const town = testTown()

async function open() {
  const process = await aProcess(town, { phase: 'participation' })
  await participationBetween(town, process.id, '2026-02-01')
  return process
}

test('words said in Arabic stay as said, from right to left, with what they say in French and who wrote it', async () => {
  const process = await open()
  const agent = await persona(town, 'agent')
  const { call, get, post } = doors(town)
  const entered = await (
    await call(
      'enter-contribution',
      { process: process.slug, channel: 'counter', text: 'الحافلة لا تأتي يوم الأحد', language: 'ar' },
      agent,
    )
  ).json()
  const form = `/bureau/contributions/${entered.id}/traduire`
  expect(await (await get(form, agent)).text()).toContain('<p lang="ar" dir="rtl">')
  const french = { translation: 'Le bus ne vient pas le dimanche.', origin: 'interpreter' }
  expect((await post(form, french, agent)).status).toBe(303)
  const sheet = await (await get(`/bureau/contributions?fiche=${entered.id}`, agent)).text()
  expect(sheet).toContain('traduit en français par un interprète')
  expect(sheet).toContain('pas encore')
  const page = `/contributions/${entered.reference}`
  expect(await (await get(page)).text()).not.toContain('Le bus ne vient pas')
  await call('publish-contribution', { contribution: entered.id, nothingPrivate: true }, agent)
  const shown = await (await get(page)).text()
  expect(shown).toContain('الحافلة')
  expect(shown).toContain('Le bus ne vient pas le dimanche.')
  expect(shown).toContain('arabe, traduit en français par un interprète')
  expect((await post(form, french, agent)).status).toBe(409)
})

test('what a translation reveals is flagged before publication, as the words would be', async () => {
  const process = await open()
  const agent = await persona(town, 'agent')
  const { call } = doors(town)
  const { id } = await (
    await call(
      'enter-contribution',
      { process: process.slug, channel: 'counter', text: 'Otobüs gelmiyor', language: 'tr' },
      agent,
    )
  ).json()
  const translation = 'Le bus ne vient pas, appelez-moi au 06 12 34 56 78.'
  await call('translate-contribution', { contribution: id, translation, origin: 'agent' }, agent)
  const { rows } = await town.db.execute(sql`select private_life from contributions_contribution`)
  expect(rows).toEqual([{ private_life: true }])
})

test('a chosen name is shown with the words; one that looks real is pointed at; a group is counted as declared', async () => {
  const process = await open()
  const { call, get, post } = doors(town)
  const words = {
    step: 2,
    axis: '1',
    text: 'Un banc devant l’école.',
    submission: 'abcdefgh-1234-5678-9012-abcdefabcdef',
    go: 'on',
    groupSize: '12',
  }
  const form = `/participer/${process.slug}`
  const warned = await post(form, { ...words, pseudonym: 'jean.martin@exemple.fr' })
  expect(warned.status).toBe(422)
  expect(await warned.text()).toContain('ressemble à un vrai nom')
  expect((await post(form, { ...words, step: 3, pseudonym: 'Les voisins du 12', keep: 'on' })).status).toBe(
    303,
  )
  const { rows } = await town.db.execute<{ id: number; reference: string }>(
    sql`select id::int, reference from contributions_contribution`,
  )
  const agent = await persona(town, 'agent')
  await call('publish-contribution', { contribution: rows[0]?.id, nothingPrivate: true }, agent)
  const shown = await (await get(`/contributions/${rows[0]?.reference}`)).text()
  expect(shown).toContain('Les voisins du 12')
  expect(shown).toContain('12 personnes parlent ensemble (1 contribution')
  expect(await (await get(`/demarches/${process.slug}/contributions`)).text()).toContain(
    'Dont 1 au nom d’un groupe : 12 personnes déclarées',
  )
})
