import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { operator } from '#kernel/actor.ts'
import type { Command } from '#kernel/module.ts'
import { guard, unguard } from '#kernel/spreadsheets/formula-guard.ts'
import { localLink } from '#kernel/towns/town-link.ts'
import type { Town, Towns } from '#kernel/towns/towns.ts'
import { fileColumns } from '#modules/contributions/module.ts'
import { doors, persona } from '#testing/doors.ts'
import { everyVoice } from '#testing/every-voice.ts'
import { plainly } from '#testing/plainly.ts'
import { openOwnTestTown, testTown } from '#testing/town.ts'
import { aContribution, aProcess } from '#testing/voices.ts'
import { exportCommand, importCommand } from './file-commands.ts'
import { importFile } from './import-file.ts'

const town = testTown()
const folder = mkdtempSync(join(tmpdir(), 'parole-files-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let files = 0
function file(content: string | Uint8Array, name = `f${++files}.csv`): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

async function run(command: Command, where: Town, args: string[], flags: Record<string, string | true> = {}) {
  const said: string[] = []
  const say = (line: string) => void said.push(line)
  const exit = await command.run({
    towns: {} as Towns,
    town: async () => where,
    link: async () => localLink(where, operator),
    args,
    flags,
    lang: 'fr',
    print: say,
    warn: say,
  })
  return { exit, said: plainly(said.join('\n')) }
}

const count = async (where: Town) =>
  (await where.db.execute(sql`select count(*)::int as n from contributions_contribution`)).rows[0]?.n
const texts = async (where: Town) =>
  (await where.db.execute(sql`select text from contributions_contribution order by id`)).rows.map(
    (row) => row.text,
  )
const link = localLink(town, operator)

test('a trial says every faulty line, its column and why, and changes nothing', async () => {
  const { slug } = await aProcess(town)
  const path = file(
    [
      'process,text,axis,said_on,status,source,external_id',
      `${slug},Une parole,1,2017-05-20,received,atelier,1`,
      `${slug},,1,2017-05-20,received,atelier,2`,
      `${slug},"Sur deux`,
      'lignes",9,2017-05-20,received,atelier,3',
      `${slug},Une date,1,2017-02-30,received,atelier,4`,
      `${slug},Un état,1,,nulle part,atelier,5`,
      `${slug},Le même,1,,received,atelier,1`,
    ].join('\n'),
  )
  const report = await importFile(link, path, { trial: true })
  expect(report).toMatchObject({ read: 6, added: 1, faults: 5 })
  expect(report.faulty.map(({ line, column }) => [line, column])).toEqual([
    [3, 'text'],
    [4, 'axis'],
    [6, 'said_on'],
    [7, 'status'],
    [8, 'external_id'],
  ])
  expect(report.faulty[0]?.reason.fr).toBe('Le texte manque.')
  expect(await count(town)).toBe(0)
  expect((await importFile(link, path)).added).toBe(1)
})

test('importing twice changes nothing, not even the journal', async () => {
  const { slug } = await aProcess(town)
  const path = file(`process,text,source,external_id\n${slug},Une,gd,1\n${slug},Deux,gd,2\n${slug},Trois,,\n`)
  expect(await importFile(link, path)).toMatchObject({ added: 3, known: 0 })
  const journal = async () =>
    (await town.db.execute(sql`select count(*)::int as n from kernel_journal`)).rows[0]?.n
  const before = await journal()
  expect(await importFile(link, path)).toMatchObject({ added: 0, known: 3 })
  expect(await count(town)).toBe(3)
  expect(await journal()).toBe(before)
})

test('exact repeats without identifier are separate voices, once each however often the file comes', async () => {
  const { slug } = await aProcess(town)
  const path = file(`process,text\n${slug},Aucune\n${slug},Aucune\n${slug},Aucune\n`)
  await importFile(link, path)
  await importFile(link, path)
  expect(await texts(town)).toEqual(['Aucune', 'Aucune', 'Aucune'])
})

test('an import stopped in the middle is resumed by importing the same file', async () => {
  const { slug } = await aProcess(town)
  const lines = Array.from({ length: 1200 }, (_, n) => `${slug},Parole ${n},lot,${n}`)
  await importFile(link, file(`process,text,source,external_id\n${lines.slice(0, 700).join('\n')}`))
  const report = await importFile(link, file(`process,text,source,external_id\n${lines.join('\n')}`))
  expect(report).toMatchObject({ added: 500, known: 700 })
  expect(await count(town)).toBe(1200)
})

test.each([
  ['a comma in UTF-8', ',', (text: string) => Buffer.from(text)],
  ['a semicolon with a byte-order mark', ';', (text: string) => Buffer.from(`\ufeff${text}`)],
  ['a tab', '\t', (text: string) => Buffer.from(text)],
  [
    'a semicolon in Windows-1252',
    ';',
    (text: string) => Buffer.from(text.replaceAll('’', '\u0092'), 'latin1'),
  ],
])('a file with %s is read', async (_, separator, encode) => {
  const { slug } = await aProcess(town)
  const rows = [
    ['process', 'text'],
    [slug, `"L’été, l'hiver; à l'école\tça gèle"`],
  ]
  await importFile(link, file(encode(rows.map((row) => row.join(separator)).join('\r\n'))))
  expect(await texts(town)).toEqual(["L’été, l'hiver; à l'école\tça gèle"])
})

test('a file whose line endings are mixed is read line by line', async () => {
  const { slug } = await aProcess(town)
  await importFile(link, file(`process,text\r\n${slug},Une\n${slug},Deux\r\n${slug},Trois\n`))
  expect(await texts(town)).toEqual(['Une', 'Deux', 'Trois'])
})

test('JSON lines are read, and a broken line is said', async () => {
  const { slug } = await aProcess(town)
  const report = await importFile(
    link,
    file(`{"process":"${slug}","text":"Une parole","axis":1}\n{oh\n`, 'a.jsonl'),
  )
  expect(report).toMatchObject({ added: 1, faults: 1 })
  expect(report.faulty[0]).toMatchObject({ line: 2, column: 'json' })
})

test.each([
  ['', 'Ce fichier est vide'],
  ['a,b\n1,2\n', 'Il manque la colonne'],
])('a file that is no file of contributions is refused with a sentence', async (content, sentence) => {
  const { exit, said } = await run(importCommand, town, [file(content)])
  expect(exit).toBe(2)
  expect(said).toContain(sentence)
})

test('the command says what it did and ends with an error code when lines are to be mended', async () => {
  const { slug } = await aProcess(town)
  const path = file(`process,text\n${slug},Une\n${slug},\n`)
  const trial = await run(importCommand, town, [path], { 'dry-run': true })
  expect(trial).toMatchObject({ exit: 1 })
  expect(trial.said).toContain('Essai, rien n’est changé.')
  expect(trial.said).toContain('ligne 3, colonne text : Le texte manque.')
  expect(await count(town)).toBe(0)
  expect((await run(importCommand, town, [path])).said).toContain('1 ajoutées')
  expect((await run(importCommand, town, [join(folder, 'absent.csv')])).exit).toBe(2)
})

test('a cell is guarded against formulas and given back exactly, whatever it holds', () => {
  expect(guard('=1+1')).toBe("'=1+1")
  for (const sign of ['=', '+', '-', '@', '\t', '\r']) expect(guard(`${sign}x`)[0]).toBe("'")
  const cells = fc
    .array(fc.constantFrom("'", '=', '+', '-', '@', '\t', '＝', 'a', ' '))
    .map((signs) => signs.join(''))
  fc.assert(
    fc.property(fc.oneof(cells, fc.string()), (cell) => {
      expect(unguard(guard(cell))).toBe(cell)
      expect(guard(cell)).not.toMatch(/^[=+\-@\t\r\n]/)
    }),
  )
})

test('the public table neutralises formulas', async () => {
  const process = await aProcess(town)
  await aContribution(town, process, { text: '=HYPERLINK("http://x";"y")' })
  await aContribution(town, process, { text: '-2+3+cmd|calc' })
  const table = await (await doors(town).get(`/demarches/${process.slug}/contributions.csv`)).text()
  expect(table).toContain(`"'=HYPERLINK(""http://x"";""y"")"`)
  expect(table).toContain(",'-2+3+cmd|calc,")
})

test('the public data hold no protected text, no code and no contact', async () => {
  const process = await aProcess(town)
  await aContribution(town, process, { text: 'Publiée' })
  await aContribution(town, process, { text: 'Pas encore lue', status: 'received' })
  const site = doors(town)
  for (const path of ['csv', 'json']) {
    const data = await (await site.get(`/demarches/${process.slug}/contributions.${path}`)).text()
    expect(data).toContain('Publiée')
    expect(data).not.toContain('Pas encore lue')
  }
  expect((await site.ask('export-contributions', {}, await persona(town, 'agent'))).status).toBe(403)
})

test('export, import into an empty town, export: the same to the byte, in each format', async () => {
  const first = await openOwnTestTown()
  try {
    await everyVoice(first)
    for (const format of ['csv', 'jsonl', 'json', 'xlsx', 'ods'] as const) {
      const second = await openOwnTestTown()
      try {
        const out = join(folder, `first.${format}`)
        expect((await run(exportCommand, first, [], { format, out })).exit).toBe(0)
        const back = join(folder, `second.${format}`)
        expect(await count(second)).toBe(0)
        expect((await run(importCommand, second, [out])).exit).toBe(0)
        await run(exportCommand, second, [], { format, out: back })
        expect(readFileSync(out).equals(readFileSync(back)), format).toBe(true)
        expect(await count(second)).toBe(await count(first))
      } finally {
        await second.close()
      }
    }
    const own = await run(importCommand, first, [join(folder, 'first.csv')])
    expect(own.said).toContain('0 ajoutées')
    const exported = readFileSync(join(folder, 'first.csv'), 'utf8')
    for (const { code } of (await first.db.execute(sql`select code from contributions_contribution`)).rows)
      expect(exported).not.toContain(code)
    expect(exported).not.toContain('awa@exemple.fr')
    expect(exported).not.toContain('Retirée par son auteur')
    expect(exported.slice(1).split('\n')[0]).toBe(fileColumns.join(','))
  } finally {
    await first.close()
  }
}, 60_000)

test.each(['text', 'published_text', 'translation'])(
  'a workbook is refused when a cell of %s would be cut, with the reference of the contribution',
  async (column) => {
    const { slug } = await aProcess(town)
    const reference = 'C-900001'
    const texts = { text: 'Courte', published_text: 'Courte', translation: 'Courte' }
    const row = { process: slug, reference, status: 'published', ...texts, [column]: '😀'.repeat(16_500) }
    expect(await importFile(link, file(JSON.stringify(row)))).toMatchObject({ added: 1 })
    const { said } = await run(exportCommand, town, [], {
      format: 'xlsx',
      out: join(folder, 'long.xlsx'),
    }).catch((error) => ({ said: error.sentence.fr as string }))
    expect(said).toContain(reference)
    expect(said).toContain('32 767')
  },
)

test('stopped by Ctrl-C, the command ends between two batches, says what is taken, and goes on when typed again', async () => {
  const { slug } = await aProcess(town)
  const path = file(
    `process,text\n${Array.from({ length: 1700 }, (_, n) => `${slug},Parole ${n}`).join('\n')}\n`,
  )
  let batches = 0
  const where = localLink(town, operator)
  const slow: typeof where = {
    ...where,
    perform: (operation, input) => {
      if (++batches === 2) globalThis.process.emit('SIGINT')
      return where.perform(operation, input)
    },
  }
  const said: string[] = []
  const call = (link: typeof where) =>
    importCommand.run({
      towns: {} as Towns,
      town: async () => town,
      link: async () => link,
      args: [path],
      flags: {},
      lang: 'fr',
      print: (line) => void said.push(line),
      warn: (line) => void said.push(line),
    })
  expect(await call(slow)).toBe(130)
  expect(said.join('\n').replace(/[\u00a0\u202f]/g, ' ')).toContain('Arrêté. 1 000 contributions sont prises')
  expect(await count(town)).toBe(1000)
  expect(await call(where)).toBe(0)
  expect(await count(town)).toBe(1700)
})
