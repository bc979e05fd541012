import { parse } from 'csv-parse/sync'
import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import type { DescribedFile } from '#kernel/files/described-file.ts'
import { aPlacedProcess } from '#testing/checked.ts'
import { describedFaults } from '#testing/described.ts'
import { doors, persona } from '#testing/doors.ts'
import { aStatement, aTheme } from '#testing/synthesis.ts'
import { testTown } from '#testing/town.ts'
import { aContribution, withdrawVoice } from '#testing/voices.ts'
import { deskThemeColumns, publicThemeColumns, themeFilesDescribed } from './theme-columns.ts'

const town = testTown()
const { get, ask, call } = doors(town)
const table = (csv: string): Record<string, string>[] => parse(csv, { bom: true, columns: true })

async function aDesk() {
  const { process, themes, placed } = await aPlacedProcess(town, 10)
  const facilitator = await persona(town, 'facilitator', { process: process.id })
  const said = await aContribution(town, process, { text: '=1+1, dit-on au café', category: 'concerned' })
  for (const text of ['Le soir, on ne peut plus se déplacer.', 'Le bus passe trop peu.'])
    await aStatement(town, process, themes[0], { text, contributions: [said.id] })
  const home = `/demarches/${process.slug}/synthese`
  const desk = `/bureau/synthese/${process.slug}`
  return { process, themes, placed, facilitator, said, home, desk }
}

it('anyone takes the themes with their voices: cited, placed or both, a line each, and nothing of the desk', async () => {
  const { process, themes, placed, said, home, facilitator } = await aDesk()
  await aTheme(town, process, { title: '@Thème vide' })
  await call(
    'cite-contribution',
    { statement: await sentenceOf(themes[0]), contribution: [...placed.keys()][0], stance: 'disagrees' },
    facilitator,
  )
  // `text()` would swallow the mark that tells spreadsheets it is UTF-8.
  const csv = Buffer.from(await (await get(`${home}/themes.csv`)).arrayBuffer()).toString()
  expect(csv.split('\n')[0]).toBe(`\ufeff${publicThemeColumns.join(',')}`)
  const rows = table(csv)
  expect(rows).toHaveLength(32)
  expect(rows.find((row) => row.reference === said.reference)).toMatchObject({
    theme: String(themes[0]),
    theme_title: 'Se déplacer',
    link: 'cited',
    sentences_for: '1 2',
    sentences_against: '',
    author_category: 'concerned',
    // A spreadsheet would have run it.
    text: "'=1+1, dit-on au café",
  })
  expect(rows.filter((row) => row.link === 'both')).toMatchObject([
    { sentences_against: '1', sentences_for: '' },
  ])
  expect(rows.at(-1)).toMatchObject({ theme_title: "'@Thème vide", reference: '' })
  const list = await (await get(`${home}/themes.json`)).json()
  expect(list).toHaveLength(32)
  const mine = list.find((row: { reference: string }) => row.reference === said.reference)
  expect(mine).toMatchObject({ text: '=1+1, dit-on au café', sentences_for: '1 2', axis: null })
  expect(list.at(-1)).toMatchObject({ theme_title: '@Thème vide', reference: null })
  expect(await (await ask('export-themes', { process: process.slug, format: 'json' })).json()).toEqual(list)
})

it('a voice withdrawn leaves the file, with its words', async () => {
  const { said, home } = await aDesk()
  await withdrawVoice(town, said.id)
  expect(await (await get(`${home}/themes.csv`)).text()).not.toContain('dit-on')
})

it('the desk takes how each voice was placed too, and nobody else does', async () => {
  const { process, desk, facilitator, themes, placed } = await aDesk()
  const text = [...placed.keys()][0] as number
  await call('move-texts', { theme: themes[1], contributions: [text] }, facilitator)
  const rows = table(await (await get(`${desk}/themes.csv`, facilitator)).text())
  expect(Object.keys(rows[0] ?? {})).toEqual([...deskThemeColumns])
  expect(rows.filter((row) => row.decided_by === 'person')).toMatchObject([
    { theme: String(themes[1]), share: '', margin: '', locked: 'false' },
  ])
  expect((await get(`${desk}/themes.json`)).status).toBe(403)
  expect((await get(`${desk}/themes.json`, await persona(town, 'partner'))).status).toBe(403)
  const elsewhere = await persona(town, 'facilitator', { process: process.id + 1000 })
  expect((await get(`${desk}/themes.csv`, elsewhere)).status).toBe(403)
})

it('while voices are placed blind, no file says where they are: the public one keeps what is cited', async () => {
  const { process, home, desk, facilitator, said } = await aDesk()
  const agent = await persona(town, 'agent')
  const { id } = await (await call('draw-agreement-check', { process: process.slug, size: 30 }, agent)).json()
  await call('join-agreement-check', { check: id }, facilitator)
  const rows = table(await (await get(`${home}/themes.csv`)).text())
  expect(rows.filter((row) => row.reference !== '').map((row) => row.reference)).toEqual([said.reference])
  expect(await (await get(home)).text()).toContain('Une vérification à l’aveugle est en cours')
  expect((await get(`${desk}/themes.csv`, facilitator)).status).toBe(409)
  expect((await ask('export-themes-of-desk', { process: process.slug }, facilitator)).status).toBe(409)
  expect((await get(`${desk}/themes.csv`, agent)).status).toBe(200)
})

it('the dictionary of data describes both files as they are, column by column', async () => {
  const { desk, home, facilitator, process } = await aDesk()
  const [open, own] = themeFilesDescribed as [DescribedFile, DescribedFile]
  for (const [file, answer] of [
    [open, await get(`${home}/themes.csv`)],
    [open, await get(`${home}/themes.json`)],
    [own, await get(`${desk}/themes.csv`, facilitator)],
    [own, await ask('export-themes-of-desk', { process: process.slug, format: 'json' }, facilitator)],
  ] as const)
    expect(await describedFaults(file, answer)).toMatchObject({ faults: [] })
  expect(await (await get(home)).text()).toContain('/donnees/dictionnaire/themes')
  expect((await get('/donnees/dictionnaire/themes')).status).toBe(200)
})

async function sentenceOf(theme: number): Promise<number> {
  const { rows } = await town.db.execute<{ id: number }>(
    sql`select id::int from synthesis_statement where theme_id = ${theme} order by number limit 1`,
  )
  return (rows[0] as { id: number }).id
}
