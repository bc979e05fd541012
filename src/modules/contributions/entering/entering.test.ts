import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { doors, persona } from '#testing/doors.ts'
import { testTown } from '#testing/town.ts'
import { aProcess } from '#testing/voices.ts'

const town = testTown()
const all = async (query: ReturnType<typeof sql>) =>
  (await town.db.execute(query)).rows as Record<string, unknown>[]
const desk = '/bureau/contributions'

test('what an agent types is never shown as theirs', async () => {
  const process = await aProcess(town, { phase: 'participation' })
  const agent = await persona(town, 'agent')
  const name = agent.actor.name as string
  const site = doors(town)
  const typed = {
    channel: 'telephone',
    axis: 1,
    text: 'Je n’ose plus sortir le soir.',
    authorCategory: 'concerned',
    readBack: 'on',
  }
  const answer = await site.post(`${desk}/saisir?process=${process.slug}`, typed, agent)
  expect(answer.status).toBe(303)
  const next = (answer.headers.get('location') as string).replace('/essai', '')
  const form = await (await site.get(next, agent)).text()
  expect(form).toMatch(/Reçu à donner : [0-9A-Z]{4} [0-9A-Z]{4}/)
  expect(form).toMatch(/value="telephone" selected/)
  const [row] = await all(
    sql`select id::int, reference, code, author_category, entered_by::int, entered_for, read_back from contributions_contribution`,
  )
  expect(row).toMatchObject({
    author_category: 'concerned',
    entered_by: agent.actor.person,
    entered_for: true,
    read_back: true,
  })
  await site.call('publish-contribution', { contribution: row?.id }, agent)
  const base = `/demarches/${process.slug}/contributions`
  for (const path of [
    base,
    `${base}.csv`,
    `${base}.json`,
    `/contributions/${row?.reference}`,
    `/suivre/${row?.code}`,
    `/suivre/${row?.code}/recu`,
    `/api/show-contribution?reference=${row?.reference}`,
  ]) {
    const page = await (await site.get(path)).text()
    expect(page).toContain('Je n’ose plus sortir le soir.')
    expect(page).not.toContain(name)
    expect(page).not.toMatch(/entered_?by/i)
  }
  expect(await (await site.get(base)).text()).toContain('Personne concernée')
})

test('typing an empty text keeps everything else and answers 422', async () => {
  const process = await aProcess(town, { phase: 'participation' })
  const agent = await persona(town, 'agent')
  const answer = await doors(town).post(
    `${desk}/saisir?process=${process.slug}`,
    { channel: 'paper', text: '', groupSize: 4, saidOn: '2026-03-01', title: 'Carte n° 7' },
    agent,
  )
  expect(answer.status).toBe(422)
  const page = await answer.text()
  for (const kept of ['value="4"', 'value="2026-03-01"', 'value="Carte n° 7"']) expect(page).toContain(kept)
})

test('the language of what is typed is chosen by its name, not by a code', async () => {
  const process = await aProcess(town, { phase: 'participation' })
  const agent = await persona(town, 'agent')
  const site = doors(town)
  const path = `${desk}/saisir?process=${process.slug}`
  const form = await (await site.get(path, agent)).text()
  expect(form).toMatch(/<option value="fr" selected="">Français/)
  expect(form).toContain('Türkçe (turc)')
  await site.post(path, { channel: 'counter', text: 'Otobüs yok.', language: 'tr' }, agent)
  expect(await all(sql`select language from contributions_contribution`)).toEqual([{ language: 'tr' }])
})
