import { expect, test } from 'vitest'
import { modules } from '#all-modules'
import { describedFaults, placesOf } from '#testing/described.ts'

const files = modules.flatMap((one) => one.files ?? [])

/** Data that are described elsewhere, or that are no data: where, or why. */
const elsewhere: Readonly<Record<string, string>> = {
  '/donnees/dictionnaire.csv': 'the dictionary itself',
  '/donnees/dictionnaire.json': 'the dictionary itself',
  '/donnees/fil-choses.csv': 'described at /donnees/fil',
  '/donnees/fil-liens.csv': 'described at /donnees/fil',
  '/bureau/atelier/connexion.json': 'whether one is signed in: no data',
  '/registre.jsonl': 'described in docs/register-format.md',
  '/deliberations/scdl.csv': 'described by its standard, SCDL',
}

test('every address that hands out a table is in the data dictionary, or says where it is described', () => {
  const described = new Set(files.flatMap((one) => one.addresses).map((one) => one.split('?')[0]))
  const handedOut = modules
    .flatMap((one) => one.pages)
    .map(({ path }) => path.replace(/\{[^}]*\}/g, ''))
    .filter((path) => /\.(?:csv|json|jsonl|xlsx|ods)$/.test(path))
  expect(handedOut.length).toBeGreaterThan(20)
  const missing = handedOut.filter(
    (path) => !(path in elsewhere) && !described.has(path.replace(/:(\w+)/g, '{$1}')),
  )
  expect(missing).toEqual([])
  expect(Object.keys(elsewhere).filter((path) => !handedOut.includes(path))).toEqual([])
})

test('every described file has its own name, both languages, and leads to addresses that exist', () => {
  expect(new Set(files.map(({ name }) => name)).size).toBe(files.length)
  const readings = new Set(modules.flatMap((one) => one.readings).map(({ name }) => name))
  for (const file of files) {
    expect(new Set(file.columns.map(({ name }) => name)).size, file.name).toBe(file.columns.length)
    for (const words of [file.title, file.who, ...file.columns.flatMap((one) => [one.label, one.meaning])])
      expect(words.fr && words.en, file.name).toBeTruthy()
    for (const address of file.addresses.filter((one) => one.startsWith('/api/')))
      expect(readings, address).toContain(address.slice('/api/'.length).split('?')[0])
  }
})

test('a column that is added, emptied or changed without a word in the dictionary is found', async () => {
  const file = files.find(({ name }) => name === 'synthesis-table')
  if (!file) throw new Error('no such file')
  const answer = (body: unknown) => Response.json(body)
  const state = { status: 'published', wasPublished: true }
  expect((await describedFaults(file, answer({ state, cells: [] }))).faults).toEqual([])
  expect((await describedFaults(file, answer({ state: { ...state, mood: 'good' } }))).faults).toEqual([
    'synthesis-table: state.mood is not described',
  ])
  expect(
    (await describedFaults(file, answer({ state: { ...state, wasPublished: 'maybe' } }))).faults,
  ).toEqual(['synthesis-table: state.wasPublished is said yes-no: "maybe"'])
  expect((await describedFaults(file, answer({ cells: [{ text: '' }] }))).faults).toEqual([
    'synthesis-table: cells[].text is empty, and said never to be',
  ])
  expect(placesOf({ pairs: [[1, 2]] })).toEqual([
    ['pairs[][]', 1],
    ['pairs[][]', 2],
  ])
})
