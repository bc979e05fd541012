import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { operator } from '#kernel/actor.ts'
import { odsParts } from '#kernel/spreadsheets/ods-writing.ts'
import { sheetRows, xlsxParts } from '#kernel/spreadsheets/spreadsheets.ts'
import { localLink } from '#kernel/towns/town-link.ts'
import { importFile } from '#modules/exchange/import-file.ts'
import { csvLine } from '#modules/exchange/open-data/export-contributions.ts'
import { isoDay } from '#modules/exchange/reading/cells.ts'

import { FaultReport } from '#modules/exchange/runs/fault-report.ts'
import { testTown } from '#testing/town.ts'
import { aProcess } from '#testing/voices.ts'

const town = testTown()
const link = localLink(town, operator)
const folder = mkdtempSync(join(tmpdir(), 'parole-layouts-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let files = 0
function file(content: string | Uint8Array): string {
  const path = join(folder, `f${++files}`)
  writeFileSync(path, content)
  return path
}

const kept = async () =>
  (
    await town.db.execute(
      sql`select title, text, author_category, said_on::text, source, external_id from contributions_contribution order by id`,
    )
  ).rows

async function bytesOf(parts: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = []
  for await (const part of parts) all.push(part)
  return Buffer.concat(all)
}
async function* each(rows: readonly (readonly string[])[]) {
  yield* rows
}

test('a file with French names, titles above the headers and French dates is read', async () => {
  const { slug } = await aProcess(town)
  const csv =
    'Résultats du questionnaire\n\nIdentifiant|Votre parole|Profil|Date\n7|Le bus|Citoyen·ne|20 mai 2017\n'
  await importFile(link, file(csv), { process: slug, source: 'Framaforms' })
  expect(await kept()).toMatchObject([
    {
      text: 'Le bus',
      author_category: 'citizen',
      said_on: '2017-05-20',
      source: 'Framaforms',
      external_id: '7',
    },
  ])
  expect(isoDay('5/3/2024 14:30')).toBe('2024-03-05 14:30')
})

test.each(['xlsx', 'ods'] as const)('an %s file with a title above its headers is read', async (kind) => {
  const { slug } = await aProcess(town)
  const rows = each([['Ateliers de mai'], [''], ['Texte', 'Date', 'Id'], ['=1+1', '20/05/2017', '4']])
  const made = await bytesOf(kind === 'xlsx' ? xlsxParts(rows, 'a') : odsParts(rows, 'a'))
  expect(await importFile(link, file(made), { process: slug, source: 'x' })).toMatchObject({
    added: 1,
    faults: 0,
  })
  expect(await kept()).toMatchObject([{ text: '=1+1', said_on: '2017-05-20' }])
})

test('a file that names no process is refused, and so is a header met twice', async () => {
  await expect(importFile(link, file('texte,id\nUne,1\n'))).rejects.toThrow()
  const { slug } = await aProcess(town)
  await expect(importFile(link, file('texte,id,id\nUne,1,2\n'), { process: slug })).rejects.toThrow()
})

test.each([
  ['utf-16be', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
  [
    'macintosh',
    (text: string) => Buffer.from(text.replaceAll('é', '\u008e').replaceAll('à', '\u0088'), 'latin1'),
  ],
  ['iso-8859-15', (text: string) => Buffer.from(text.replaceAll('œ', '\u00bd'), 'latin1')],
])('a file in %s is read', async (encoding, encode) => {
  const { slug } = await aProcess(town)
  const words =
    encoding === 'iso-8859-15' ? 'Le cœur été' : 'Été à l’heure été'.replace('É', 'é').replace('’', ' ')
  const report = await importFile(link, file(encode(`process,text\n${slug},${words}\n`)))
  expect(report.file.encoding).toBe(encoding)
  expect(await kept()).toMatchObject([{ text: words }])
})

test('a JSON array with nested names is read', async () => {
  const { slug } = await aProcess(town)
  const json = JSON.stringify([{ id: 12, body: { fr: 'Une parole' }, title: { fr: 'Un titre' } }])
  expect(await importFile(link, file(json), { process: slug })).toMatchObject({ layout: 'decidim', added: 1 })
  expect(await kept()).toMatchObject([{ text: 'Une parole', title: 'Un titre', external_id: '12' }])
})

test('the lines to mend are a file that is mended and sent back, once', async () => {
  const { slug } = await aProcess(town)
  const csv = `process,text,said_on\n${slug},=Une bonne,\n${slug},=À dater,31/02/2017\n`
  const report = new FaultReport()
  await importFile(link, file(csv), { faulted: report.add })
  expect(report.csv()).toContain(`_line,_column,_reason,process,text,said_on\n3,said_on,`)
  expect(report.csv()).toContain("'=À dater")
  const mended = file(report.csv().replace('31/02/2017', '28/02/2017'))
  expect(await importFile(link, mended)).toMatchObject({ added: 1, faults: 0 })
  expect(await importFile(link, mended)).toMatchObject({ added: 0, known: 1 })
  expect(await kept()).toMatchObject([{ text: '=Une bonne' }, { text: '=À dater', said_on: '2017-02-28' }])
})

const texts = fc.array(
  fc.string({
    unit: fc.constantFrom(
      "'",
      '=',
      '_x0041_',
      '<',
      '&',
      '"',
      ' ',
      '  ',
      '\n',
      '\t',
      '😀',
      'é',
      ',',
      ';',
      ']]>',
    ),
  }),
  { minLength: 1, maxLength: 4 },
)

test.each(['xlsx', 'ods'] as const)(
  'whatever texts go into %s come out, and the same texts give the same bytes',
  async (kind) => {
    await fc.assert(
      fc.asyncProperty(fc.array(texts, { minLength: 1, maxLength: 3 }), async (cells) => {
        const rows = cells.map((row) => ['début', ...row, 'fin'])
        const make = () => bytesOf(kind === 'xlsx' ? xlsxParts(each(rows), 's') : odsParts(each(rows), 's'))
        const path = file(await make())
        expect(readFileSync(path).equals(await make())).toBe(true)
        const read: string[][] = []
        for await (const { values } of sheetRows(path, kind))
          read.push(values.map((value) => String(value ?? '')))
        expect(read).toEqual(rows)
      }),
      { numRuns: 40 },
    )
  },
)

test('the line of a report neutralises formulas in what it repeats', () => {
  expect(csvLine(['=x', '-1'])).toBe("'=x,'-1\n")
})
