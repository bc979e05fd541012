import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { fileColumns } from '#modules/contributions/module.ts'
import { describedFaults } from '#testing/described.ts'
import { doors, persona } from '#testing/doors.ts'
import { everyVoice } from '#testing/every-voice.ts'
import { testTown } from '#testing/town.ts'
import { aContribution, aProcess } from '#testing/voices.ts'
import { exchangeFiles } from './data-dictionary.ts'

const town = testTown()
const { ask, get } = doors(town)
const table = (csv: string): string[][] => parse(csv, { bom: true })

test('the dictionary describes the columns of the files, in their order, for anyone: page, CSV, JSON and program', async () => {
  const { slug } = await aProcess(town)
  const admin = await persona(town, 'administrator')
  const rows = table(await (await get('/donnees/dictionnaire.csv')).text()).slice(1)
  const described = (name: string) => rows.filter(([one]) => one === name).map(([, column]) => column)
  const [published] = table(await (await get(`/demarches/${slug}/contributions.csv`)).text())
  const [all] = table(await (await get('/bureau/contributions/exporter.csv', admin)).text())
  expect(described('published')).toEqual(published)
  expect(described('all')).toEqual(all)
  expect(rows.every((row) => row.slice(3, 7).every(Boolean) && row[8])).toBe(true)
  expect(await (await ask('list-export-columns')).json()).toEqual(
    await (await get('/donnees/dictionnaire.json')).json(),
  )
  const page = await (await get('/donnees/dictionnaire/all')).text()
  for (const name of fileColumns) expect(page).toContain(`id="all-${name}"`)
  expect(page).toContain('published, published_masked, kept_unpublished')
  expect(page).toContain('un nombre (personnes)')
  const contributions = await (await get(`/demarches/${slug}/contributions`)).text()
  expect(contributions).toContain('/donnees/dictionnaire/published"')
})

test('it lists every file that is handed out, each with its page, in both languages', async () => {
  const list = await (await get('/donnees/dictionnaire')).text()
  const rows = table(await (await get('/donnees/dictionnaire.csv')).text()).slice(1)
  for (const name of [
    'published',
    'moderation-log',
    'checks',
    'sessions',
    'synthesis-table',
    'who-took-part',
  ]) {
    expect(list).toContain(`/donnees/dictionnaire/${name}"`)
    expect(rows.filter(([one]) => one === name).length).toBeGreaterThan(5)
    expect(await (await get(`/donnees/dictionnaire/${name}?langue=en`)).text()).toContain('May be empty')
  }
  expect((await get('/donnees/dictionnaire/rien')).status).toBe(404)
  const [log, ...more] = await (await ask('list-export-columns', { file: 'moderation-log' })).json()
  expect(more).toEqual([])
  expect(log.columns[0]).toMatchObject({ name: 'day', type: 'day', mayBeEmpty: false })
})

test('every voice, in every state, is written as the dictionary says', async () => {
  await everyVoice(town)
  const admin = await persona(town, 'administrator')
  for (const file of exchangeFiles.filter(({ name }) => name !== 'fault-report')) {
    const address = file.addresses[0]?.replace('{process}', 'fabrique') ?? ''
    const { faults, held } = await describedFaults(file, await get(address, admin))
    expect(faults).toEqual([])
    expect(held).toBeGreaterThan(100)
  }
})

test('the file of the administrator is narrowed by process, days of arrival, channel and state, and says its count first', async () => {
  const one = await aProcess(town)
  const two = await aProcess(town)
  await aContribution(town, one, { text: 'Première', channel: 'paper' })
  town.clock.set('2026-03-05T23:30:00+01:00')
  await aContribution(town, one, { text: 'Tardive', channel: 'web' })
  await aContribution(town, two, { text: 'Ailleurs', channel: 'web', status: 'received' })
  const admin = await persona(town, 'administrator')
  const texts = async (query: string) => {
    const [names = [], ...rows] = table(
      await (await get(`/bureau/contributions/exporter.csv?${query}`, admin)).text(),
    )
    const page = await (await get(`/bureau/contributions/exporter?${query}`, admin)).text()
    const said = /(\d+)\s+contributions? dans le fichier/.exec(page)?.[1]
    expect(Number(said ?? 0)).toBe(rows.length)
    return rows.map((row) => row[names.indexOf('text')])
  }
  expect(await texts('')).toEqual(['Première', 'Tardive', 'Ailleurs'])
  expect(await texts(`process=${two.slug}`)).toEqual(['Ailleurs'])
  expect(await texts('channel=paper')).toEqual(['Première'])
  // Half past eleven in the evening in France is that day, whatever the machine thinks.
  expect(await texts('from=2026-03-05&to=2026-03-05&channel=web')).toEqual(['Tardive', 'Ailleurs'])
  expect(await texts('to=2026-03-04')).toEqual(['Première'])
  expect(await texts('status=withdrawn')).toEqual([])
  expect((await get('/bureau/contributions/exporter.csv?status=nulle-part', admin)).status).toBe(422)
  for (const role of ['agent', 'elected'] as const)
    expect((await get('/bureau/contributions/exporter.csv', await persona(town, role))).status).toBe(403)
})
