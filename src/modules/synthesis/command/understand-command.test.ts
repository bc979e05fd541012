import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { CommandCall } from '#kernel/module.ts'
import { understandCommand } from './understand-command.ts'

const folder = mkdtempSync(join(tmpdir(), 'understand-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function run(name: string, content: string, flags: CommandCall['flags'] = {}) {
  const path = join(folder, name)
  writeFileSync(path, content)
  const [printed, warned]: [string[], string[]] = [[], []]
  const call = {
    args: [path],
    flags,
    lang: 'fr',
    print: (line: string) => printed.push(line),
    warn: (line: string) => warned.push(line),
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
  expect(lines[1]).toMatchObject({ exact_duplicate_of: '1', duplicate_of: '1' })
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
  expect(printed[0]).toBe('4 textes, 3 différents.')
  expect(printed.join('\n')).toContain('Vides : 1')
})

test.each([
  ['without the columns', 'a,b\n1,2\n', 'colonne « id »'],
  ['with an identifier twice', 'id,text\n1,a\n1,b\n', 'Ligne 3'],
  ['without any text', 'id,text\n', 'aucun texte'],
])('a file %s is refused with what to mend', async (_, content, sentence) => {
  const { code, warned } = await run('faux.csv', content)
  expect(code).toBe(2)
  expect(warned.join('\n')).toContain(sentence)
})
