import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findDuplicates } from '#modules/synthesis/engine/copies/near-duplicates.ts'
import {
  adjustedMutualInformation,
  adjustedRand,
  kappa,
} from '#modules/synthesis/engine/figures/agreement.ts'
import { groupShares, statedGaps, wilson } from '#modules/synthesis/engine/figures/viewpoints.ts'
import { drawnTexts } from '#modules/synthesis/engine/texts/drawn-texts.ts'
import { splitIdeas } from '#modules/synthesis/engine/texts/split-ideas.ts'
import { leiden } from '#modules/synthesis/engine/themes/leiden.ts'
import { Crew } from '#modules/synthesis/engine/threads/crew.ts'
import { shippedKernels, shippedWordsTable } from './shipped-files.ts'
import { type Options, understand } from './understand.ts'

const table = shippedWordsTable()
const plainly = (given: Partial<Options> = {}): Options => ({
  seed: 1,
  resolution: 1,
  threads: 0,
  wasm: shippedKernels(),
  table,
  ...given,
})

test('what people say of four subjects is gathered in themes that follow the subjects', async () => {
  const { texts, subject } = drawnTexts(300)
  const found = await understand(texts, plainly())
  expect(adjustedRand(found.themeOf, subject)).toBeGreaterThan(0.6)
  expect(found.themes.map(({ words }) => words[0]?.words).join(' ')).toMatch(/loyers|logements/)
})

test('the same seed gives the same result, with threads or without', async () => {
  const { texts } = drawnTexts(500)
  const [first, again, threads] = await Promise.all([
    understand(texts, plainly()),
    understand(texts, plainly()),
    understand(texts, plainly({ threads: 2 })),
  ])
  expect(again).toEqual(first)
  expect(threads).toEqual(first)
})

test('without WebAssembly the result is the same to the bit', async () => {
  const { texts } = drawnTexts(60)
  expect(await understand(texts, plainly({ wasm: undefined }))).toEqual(await understand(texts, plainly()))
})

test('no voice is left out: represented + singular + empty is always the number of texts', async () => {
  const word = fc.constantFrom(
    'logement',
    'bus',
    'école',
    'santé',
    'rien',
    'non',
    '😀',
    '',
    '.',
    'aide',
    'cantine',
    'vieux',
  )
  const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '))
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 40 }), async (texts) => {
      const { counts, representedBy, verbatims, units } = await understand(texts, plainly())
      expect(counts.represented + counts.singular + counts.empty).toBe(texts.length)
      expect(counts.empty).toBe(texts.filter((one) => one.trim() === '').length)
      for (const place of representedBy)
        if (place >= 0) expect(units[verbatims[place] as number]).toBeDefined()
    }),
    { numRuns: 40 },
  )
})

test('copies with small changes are grouped with the first, and others are not', async () => {
  const crew = await Crew.gather(0, shippedKernels())
  const { texts } = drawnTexts(80)
  const long =
    'Le centre social doit rester ouvert le samedi pour les familles qui travaillent toute la semaine.'
  const all = [
    ...texts,
    long,
    `Bonjour, ${long.toLowerCase().replace('toute la ', '')}`,
    long.toUpperCase(),
    'Un avis tout à fait différent sur les pistes cyclables.',
  ]
  const { exact, near } = await findDuplicates(crew, all)
  expect([near[81], near[82], exact[82], exact[81]]).toEqual([80, 80, 80, 81])
  expect(near[83]).toBe(83)
})

test('an idea is cited from where to where, and no word of a long text is lost', () => {
  fc.assert(
    fc.property(fc.array(fc.lorem({ maxCount: 12, mode: 'sentences' }), { maxLength: 12 }), (parts) => {
      const text = parts.join('\n')
      const ideas = splitIdeas(text)
      const kept = ideas
        .map(({ start, end }) => text.slice(start, end))
        .join('')
        .replace(/\s/g, '')
      expect(kept).toBe(text.replace(/\s/g, ''))
    }),
  )
})

test('two groups of nodes hardly linked are two communities, whatever the seed', () => {
  const edges: [number, number][] = [[4, 5]]
  for (const first of [0, 5])
    for (let a = 0; a < 5; a++) for (let b = 0; b < a; b++) edges.push([first + a, first + b])
  const lists = Array.from({ length: 10 }, (_, node) =>
    edges.flatMap(([a, b]) => (a === node ? [b] : b === node ? [a] : [])),
  )
  const starts = new Uint32Array(11)
  for (const [node, list] of lists.entries()) starts[node + 1] = (starts[node] as number) + list.length
  const ends = Uint32Array.from(lists.flat())
  const graph = { nodes: 10, starts, ends, weights: new Float32Array(ends.length).fill(1) }
  for (let seed = 1; seed < 20; seed++)
    expect([...leiden(graph, 1, seed)]).toEqual([0, 0, 0, 0, 0, 1, 1, 1, 1, 1])
})

test('a gap between groups is stated only when chance hardly explains it, and never under five persons', () => {
  const themeOf = [...Array(40).fill(0), ...Array(40).fill(1), 0, 0, 0]
  const groups = [...Array(40).fill('acteurs'), ...Array(40).fill('habitants'), 'élus', 'élus', 'élus']
  const shares = groupShares(themeOf, groups, 2)
  expect(shares[0]?.map(({ group }) => group)).toEqual(['acteurs', 'habitants'])
  expect(statedGaps(shares).map(({ theme, more }) => [theme, more])).toEqual([
    [0, 'acteurs'],
    [1, 'habitants'],
  ])
  const mixed = themeOf.map((_, text) => text % 2)
  expect(statedGaps(groupShares(mixed, groups, 2))).toEqual([])
  expect(wilson(0, 10)).toMatchObject({ low: 0 })
  expect(wilson(5, 10).low).toBeCloseTo(0.2366, 3)
})

test('agreement is 1 for the same groups under other names, and about 0 by chance', () => {
  expect(adjustedRand([0, 0, 1, 1, 2], [5, 5, 3, 3, 9])).toBe(1)
  expect(adjustedRand([0, 0, 1, 1], [0, 1, 0, 1])).toBeCloseTo(-0.5)
  // As scikit-learn gives for the same two lists.
  expect(adjustedMutualInformation([0, 0, 1, 1, 2, 2], [0, 0, 1, 2, 2, 2])).toBeCloseTo(0.5023, 3)
  expect(
    kappa(
      ['a', 'a', 'b', 'b'].map((x) => x.charCodeAt(0)),
      ['a', 'b', 'b', 'b'].map((x) => x.charCodeAt(0)),
    ),
  ).toBe(0.5)
})

test('an analysis can be stopped', async () => {
  await expect(understand(drawnTexts(50).texts, plainly({ signal: AbortSignal.abort() }))).rejects.toThrow(
    /abort/i,
  )
})

test('the WebAssembly kept in the repository is what its source gives', () => {
  const script = join(import.meta.dirname, '../../../../scripts/text-kernels/build.mjs')
  expect(execFileSync(process.execPath, [script, '--check'], { encoding: 'utf8' })).toContain(
    'is what its source gives',
  )
}, 30_000)
