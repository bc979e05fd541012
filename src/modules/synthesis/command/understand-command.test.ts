import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { CommandCall } from '#kernel/module.ts'
import { drawnTexts } from '#modules/synthesis/engine/texts/drawn-texts.ts'
import { plainly } from '#testing/plainly.ts'
import { understandCommand } from './understand-command.ts'

const folder = mkdtempSync(join(tmpdir(), 'understand-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function run(name: string, content: string | Uint8Array, flags: CommandCall['flags'] = {}) {
  const path = join(folder, name)
  writeFileSync(path, content as string)
  const [printed, warned]: [string[], string[]] = [[], []]
  const call = {
    args: [path],
    flags,
    lang: 'fr',
    print: (lines: string) => printed.push(...lines.split('\n').map(plainly)),
    warn: (line: string) => warned.push(plainly(line)),
  }
  const code = await understandCommand.run(call as unknown as CommandCall)
  return { code, printed, warned }
}

const csv = `id;text;group
1;Des logements moins chers pour les familles;habitants
2;Des logements moins chers pour les familles;acteurs
3;Plus de bus le soir vers la gare;habitants
4;;habitants
`

test('each text of a file is said with its theme, its copies and what represents it', async () => {
  const { code, printed } = await run('avis.csv', csv, { json: true })
  expect(code).toBe(0)
  const lines = printed.map((line) => JSON.parse(line))
  expect(lines.map(({ id }) => id)).toEqual(['1', '2', '3', '4'])
  expect(lines[1]).toMatchObject({ exact_duplicate_of: '1', duplicate_of: '1', duplicate_group: '1' })
  expect(lines[0]).toHaveProperty('membership')
  expect(lines[3]).toMatchObject({ represented: false, theme: -1 })
})

test('JSON lines give the same, and a person reads the whole in words', async () => {
  const jsonl = csv
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(';'))
    .map(([id, text, group]) => JSON.stringify({ id, text, group }))
  const fromLines = await run('avis.jsonl', jsonl.join('\n'), { json: true })
  expect(fromLines.printed).toEqual((await run('avis.csv', csv, { json: true })).printed)
  const { printed } = await run('avis.csv', csv)
  expect(printed[0]).toBe('Textes lus : 4, distincts : 3.')
  expect(printed.join('\n')).toContain('Vides : 1')
})

test.each([
  ['without the columns', 'a,b\n1,2\n', 'il manque « id », « text »'],
  ['without the text', 'id,texte\n1,a\n', 'Colonnes lues : id, texte'],
  ['with an identifier twice', 'id,text\n1,a\n1,b\n', 'Ligne 3'],
  ['with an identifier missing', 'id,text\n1,a\n,b\n', 'Ligne 3'],
  ['without any text', 'id,text\n', 'aucun texte'],
  ['without anything', '', 'aucun texte'],
  ['in another writing', Buffer.from('id,text\n1,\xe9t\xe9\n', 'latin1'), 'CSV UTF-8'],
  ['with a quotation mark left open', 'id,text\n1,"a\n2,b\n', 'guillemet'],
  ['with a huge line', `id,text\n1,${'a '.repeat(600_000)}\n`, 'plus d’un million'],
])('a file %s is refused with what to mend', async (_, content, words) => {
  const { code, warned } = await run('faux.csv', content)
  expect(code).toBe(2)
  expect(warned.join('\n')).toContain(words)
})

test.each([
  ['that is not JSON', '{"id":1,"text":"a"}\n{oui}\n', 'Ligne 2'],
  ['of something else', '{"id":1,"text":"a"}\n[1,2]\n', 'Ligne 2'],
  ['without a text', '{"id":1}\n', 'Ligne 1'],
  ['whose text is no text', '{"id":1,"text":{"a":1}}\n', 'doit être du texte'],
  ['with a huge line', `{"id":1,"text":"${'a '.repeat(600_000)}"}\n`, 'plus d’un million'],
])('a line of JSON %s is refused with what to mend', async (_, content, words) => {
  const { code, warned } = await run('faux.jsonl', content)
  expect(code).toBe(2)
  expect(warned.join('\n')).toContain(words)
})

test.each([
  [{ seed: 'x' }, '--seed'],
  [{ resolution: '0' }, '--resolution'],
])('options %o are refused in words', async (flags, words) => {
  const { code, warned } = await run('avis.csv', csv, flags)
  expect([code, warned.join()]).toEqual([2, expect.stringContaining(words)])
})

test('a higher resolution gives more themes, and another seed is taken', async () => {
  const { texts } = drawnTexts(120)
  const lines = texts.map((text, id) => JSON.stringify({ id, text })).join('\n')
  const themes = async (flags: CommandCall['flags']) => {
    const { printed } = await run('avis.jsonl', lines, { json: true, ...flags })
    return new Set(printed.map((line) => JSON.parse(line).theme)).size
  }
  expect(await themes({ resolution: '4' })).toBeGreaterThan(await themes({ resolution: '0.5', seed: '2' }))
})

test('a comma in a text of a file cut by semicolons is a sign like others', async () => {
  const asJson = `{"id":1,"text":"Du vélo, du bus, de la marche ; et vite"}`
  const { printed } = await run('virgules.csv', 'id;text\n1;"Du vélo, du bus, de la marche ; et vite"\n', {
    json: true,
  })
  expect(JSON.parse(printed[0] as string)).toEqual(
    JSON.parse((await run('virgules.jsonl', asJson, { json: true })).printed[0] as string),
  )
  const unquoted = await run('nues.csv', 'id;text\n1;Du vélo, du bus\n2;De la marche\n', { json: true })
  expect(unquoted.code).toBe(0)
})

test('a text cut in two by the separator is refused with its line, and empty cells at the end are not', async () => {
  const { code, warned } = await run('coupe.csv', 'id,text\n1,Du bus\n2,Du vélo, et du bus\n')
  expect(code).toBe(2)
  expect(warned.join(' ')).toContain('Ligne 3 : plus de cases que de colonnes')
  expect((await run('vides.csv', 'id;text;group\n1;Du bus;a;;\n')).code).toBe(0)
})
