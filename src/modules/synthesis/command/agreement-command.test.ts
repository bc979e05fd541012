import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { plainly } from '#testing/plainly.ts'
import { agreementCommand } from './agreement-command.ts'
import type { OfflineCall } from './offline-command.ts'

const folder = mkdtempSync(join(tmpdir(), 'agreement-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function run(one: string, other: string, flags: OfflineCall['flags'] = {}, names = ['a.csv', 'b.csv']) {
  const paths = [one, other].map((content, at) => {
    const path = join(folder, names[at] as string)
    writeFileSync(path, content)
    return path
  })
  const [printed, warned]: [string[], string[]] = [[], []]
  const code = await agreementCommand.run({
    args: paths,
    flags,
    lang: 'fr',
    print: (line) => printed.push(plainly(line)),
    warn: (line) => warned.push(plainly(line)),
  })
  return { code, printed, warned, said: () => JSON.parse(printed.join('')) }
}

/** A table of two raters as two files: counts[i][j] texts labelled i by the first and j by the second. */
function twoFiles(counts: readonly (readonly number[])[], labels: readonly string[]): [string, string] {
  const rows: [string, string][] = counts.flatMap((row, i) =>
    row.flatMap((n, j) => Array(n).fill([labels[i], labels[j]])),
  )
  const file = (at: 0 | 1) => `id;label\n${rows.map((row, id) => `${id};${row[at]}`).join('\n')}\n`
  return [file(0), file(1)]
}

const proposals: readonly (readonly number[])[] = [
  [20, 5],
  [10, 15],
]

test('two people who labelled the same texts read their kappa with its interval, the known example giving 0.40', async () => {
  const [one, other] = twoFiles(proposals, ['oui', 'non'])
  const { code, said } = await run(one, other, { json: true })
  expect(code).toBe(0)
  expect(said()).toMatchObject({ texts: 50, same_labels: true, labels: [2, 2], only_in: [0, 0] })
  const { kappa, ari, ami } = said()
  expect(kappa.value).toBeCloseTo(0.4, 10)
  expect([kappa.low < 0.4, kappa.high > 0.4, kappa.low > 0.05, kappa.high < 0.75]).toEqual(
    Array(4).fill(true),
  )
  // As scikit-learn gives for the same two lists.
  expect(ari).toBeCloseTo(0.1432, 4)
  expect(ami).toBeCloseTo(0.1129, 4)
  const { printed } = await run(one, other)
  expect(printed.join('\n')).toMatch(/Kappa de Cohen : 0,40 \(intervalle à 95 % : de 0,\d\d à 0,\d\d\)/)
})

test('what understand prints is compared with labels by its groups, never by its numbers', async () => {
  const [people] = twoFiles(proposals, ['oui', 'non'])
  const themes = Array.from({ length: 50 }, (_, id) =>
    JSON.stringify({ id: String(id), theme: id < 25 ? 1 : id < 45 ? 0 : -1, part: 0 }),
  ).join('\n')
  const { said } = await run(people, themes, { json: true }, ['a.csv', 'b.jsonl'])
  expect(said()).toMatchObject({ texts: 45, kappa: null, same_labels: false, without_label: [0, 5], ari: 1 })
  const twice = await run(themes, themes, { json: true }, ['a.jsonl', 'b.jsonl'])
  expect(twice.said()).toMatchObject({ kappa: null, ari: 1, ami: 1 })
  const { printed } = await run(people, themes, {}, ['a.csv', 'b.jsonl'])
  expect(printed.join('\n')).toContain('Kappa : non calculé')
})

test('texts of one file only, those without a label and labels of one file only are counted and named', async () => {
  const rows = Array.from({ length: 30 }, (_, id) => `${id},${id % 2 ? 'bus' : 'logement'}`)
  const one = ['id,label', ...rows, '90,bus', '91,'].join('\n')
  const other = ['id,label', ...rows.map((row) => row.replace(/^(2|4),.*/, '$1,vélo')), '91,bus'].join('\n')
  const { said, printed } = await run(one, other, { json: true })
  expect(said()).toMatchObject({
    texts: 30,
    only_in: [1, 0],
    without_label: [1, 0],
    labels_of_one: [[], ['vélo']],
    same_labels: true,
  })
  expect(printed).toHaveLength(1)
  const words = (await run(one, other)).printed.join('\n')
  expect(words).toContain('Seulement dans')
  expect(words).toContain('vélo')
})

test('under twenty texts in common nothing is said but their number', async () => {
  const rows = Array.from({ length: 19 }, (_, id) => `${id},a`).join('\n')
  const { said } = await run(`id,label\n${rows}`, `id,label\n${rows}`, { json: true })
  expect(said()).toMatchObject({ texts: 19, kappa: null, ari: null, ami: null })
})

test.each([
  ['without the columns', 'id,texte\n1,a\n', 'Colonnes lues : id, texte'],
  ['with an identifier twice', 'id,label\n1,a\n1,b\n', 'Ligne 3'],
  ['without an identifier', 'id,label\n,a\n', 'ligne 2'],
  ['without a row', 'id,label\n', 'aucune ligne'],
  ['with other identifiers', 'id,label\nx1,a\n', 'Les identifiants se ressemblent-ils'],
  [
    'of texts',
    `id,label\n${Array.from({ length: 5001 }, (_, id) => `${id},a${id}`).join('\n')}`,
    '5001 étiquettes',
  ],
])('a file %s is refused with what to mend', async (_, content, words) => {
  const { code, warned } = await run('id,label\n1,a\n2,b\n', content)
  expect(code).toBe(2)
  expect(warned.join('\n')).toContain(words)
})

test('a file that is not there, or a single one, is refused in words', async () => {
  const warned: string[] = []
  const call = { flags: {}, lang: 'en' as const, print: () => {}, warn: (line: string) => warned.push(line) }
  expect(await agreementCommand.run({ ...call, args: [join(folder, 'no.csv'), 'b.csv'] })).toBe(2)
  expect(await agreementCommand.run({ ...call, args: ['a.csv'] })).toBe(2)
  expect(warned.join('\n')).toMatch(/does not exist.*Give two files/s)
})
