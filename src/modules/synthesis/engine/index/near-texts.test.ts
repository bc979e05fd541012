import { deserialize, serialize } from 'node:v8'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { shippedKernels, shippedWordsTable } from '#modules/synthesis/engine/shipped-files.ts'
import { drawnTexts } from '#modules/synthesis/engine/texts/drawn-texts.ts'
import { understand } from '#modules/synthesis/engine/understand.ts'
import { coverageCurve, coveredWithin } from '#modules/synthesis/engine/verbatims/coverage.ts'
import { NearTexts } from './near-texts.ts'
import { placeNew, placeText } from './place-new.ts'
import { indexTexts, type TextIndex } from './text-index.ts'
import { nearestThere, whyHere } from './why-here.ts'

const [table, wasm] = [shippedWordsTable(), shippedKernels()]
const { texts, subject } = drawnTexts(500)
const others = drawnTexts(100, 9)
let index: TextIndex
let near: NearTexts
beforeAll(async () => {
  index = await indexTexts(texts, { table, wasm })
  near = new NearTexts(index, { table, wasm })
})

test('a new text goes where its neighbours are, and a strange one to a person', () => {
  const right = others.texts.filter((text, i) => placeText(near, subject, text).theme === others.subject[i])
  expect(right.length).toBeGreaterThan(95)
  expect(placeText(near, subject, 'Zzz xkcd 123')).toMatchObject({ theme: -1, first: -1, share: 0 })
  expect(placeText(near, subject, '')).toMatchObject({ theme: -1 })
})

test('a vote of less than half goes to a person, and shares are always of the whole vote', () => {
  const votes = fc.array(
    fc.record({
      theme: fc.integer({ min: -1, max: 3 }),
      nearness: fc.double({ min: 0.01, max: 1, noNaN: true }),
    }),
  )
  fc.assert(
    fc.property(votes, (all) => {
      const themeOf = all.map(({ theme }) => theme)
      const placed = placeNew(
        all.map(({ nearness }, text) => ({ text, nearness })),
        themeOf,
      )
      expect(placed.share).toBeGreaterThanOrEqual(0)
      expect(placed.share).toBeLessThanOrEqual(1)
      expect(placed.theme).toBe(placed.share >= 0.5 ? placed.first : -1)
      if (placed.first >= 0) expect(placed.second).not.toBe(placed.first)
      const sum = (theme: number) =>
        all.reduce((total, one) => total + (one.theme === theme ? one.nearness : 0), 0)
      for (let theme = 0; theme < 4; theme++) expect(sum(theme)).toBeLessThanOrEqual(sum(placed.first) + 1e-9)
    }),
  )
})

test('a text added to an index is found like those it was made of, and finds them', async () => {
  const first = await indexTexts(texts.slice(0, 400), { table, wasm, learn: false })
  const grown = new NearTexts(first, { table, wasm })
  const added = texts.slice(400).map((text) => grown.add(text))
  expect(added).toEqual(added.map((_, at) => 400 + at))
  const all = new NearTexts(await indexTexts(texts, { table, wasm, learn: false }), { table, wasm })
  let alike = 0
  for (const text of others.texts) {
    const wanted = all.near(text).slice(0, 5)
    const found = new Set(grown.near(text).map((one) => one.text))
    alike += wanted.filter((one) => found.has(one.text)).length / wanted.length / others.texts.length
  }
  // The weights of words differ a little, being those of the first texts.
  expect(alike).toBeGreaterThan(0.9)
  for (const place of added.slice(0, 20)) {
    const itself = grown.near(texts[place] as string).find((one) => one.text === place)
    expect(itself?.nearness).toBeGreaterThan(0.99)
  }
  const others450 = grown.near(texts[450] as string, { only: (text) => text !== 450 })
  expect(others450.map((one) => one.text)).not.toContain(450)
})

test('an index that was kept in a file answers the same, with WebAssembly or without', () => {
  const kept = new NearTexts(deserialize(serialize(index)) as TextIndex, { table })
  for (const text of others.texts.slice(0, 20)) expect(kept.near(text)).toEqual(near.near(text))
})

test('no other text is nearer to a text of the corpus than itself', () => {
  for (const self of [0, 7, 123, 499]) {
    const found = near.near(texts[self] as string)
    expect(found[0]?.nearness).toBeGreaterThan(0.9)
    expect(found.find(({ text }) => text === self)?.nearness).toBeCloseTo(found[0]?.nearness as number, 3)
  }
})

test('why a text is here: words it shares, words close to them, five nearest of the theme', () => {
  const self = subject.indexOf(1)
  const explained = (said: string, theme: number, except = -1) => {
    const isThere = (text: number) => text !== except && subject[text] === theme
    const nearest = nearestThere(near, said, isThere)
    const words = nearest.map(({ text }) => texts[text] as string)
    return { nearest, ...whyHere(near, said, isThere, words) }
  }
  const why = explained(texts[self] as string, 1, self)
  expect(why.nearest).toHaveLength(5)
  expect(why.texts).toBe(subject.filter((one) => one === 1).length - 1)
  for (const { text } of why.nearest) expect([subject[text], text === self]).toEqual([1, false])
  expect(why.sharedWords.length).toBeGreaterThan(1)
  for (const { words, texts: count } of why.sharedWords) {
    expect((texts[self] as string).toLowerCase()).toContain(words)
    expect(count).toBeLessThanOrEqual(why.texts)
  }
  const close = explained('Le loyer de mon appartement est trop élevé', 0).closeWords
  expect(close.map(({ here, there }) => `${here}/${there}`).join(' ')).toMatch(
    /appartement\/(logements|loyers)/,
  )
})

test('the coverage curve rises with what is read, to all that is represented', async () => {
  const { coverage, counts, verbatims } = await understand(texts, {
    seed: 1,
    resolution: 1,
    threads: 0,
    wasm,
    table,
  })
  expect(coverage.texts.at(-1)).toBe(counts.represented)
  expect(coverage.characters).toHaveLength(verbatims.length + 1)
  for (const curve of [coverage.texts, coverage.ideas, coverage.characters])
    expect([...curve]).toEqual([...curve].sort((a, b) => a - b))
  const half = coveredWithin(coverage, (coverage.characters.at(-1) as number) / 2)
  expect(half.texts / counts.represented).toBeGreaterThan(0.5)
  expect(coveredWithin(coverage, 0)).toEqual({ verbatims: 0, characters: 0, texts: 0, ideas: 0 })
})

test('what is covered within some characters never holds more characters than that', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 300 })), fc.nat(5000), (lengths, characters) => {
      const curve = coverageCurve(
        lengths,
        lengths.map((_, n) => n),
        [],
      )
      const covered = coveredWithin(curve, characters)
      expect(covered.characters).toBeLessThanOrEqual(characters)
      if (covered.verbatims < lengths.length)
        expect(covered.characters + (lengths[covered.verbatims] as number)).toBeGreaterThan(characters)
      expect(covered.texts).toBe(covered.verbatims)
    }),
  )
})
