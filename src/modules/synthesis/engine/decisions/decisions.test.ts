import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shippedKernels, shippedWordsTable } from '#modules/synthesis/engine/shipped-files.ts'
import { drawnTexts } from '#modules/synthesis/engine/texts/drawn-texts.ts'
import { leiden } from '#modules/synthesis/engine/themes/leiden.ts'
import { understand } from '#modules/synthesis/engine/understand.ts'
import { matchThemes } from './match-themes.ts'

const options = { seed: 1, resolution: 1, threads: 0, wasm: shippedKernels(), table: shippedWordsTable() }
const texts = [...drawnTexts(60).texts, '', drawnTexts(60).texts[0] as string]
const text = fc.nat(texts.length - 1)
const theme = fc.integer({ min: 10, max: 15 })

test('every decision of people is kept by a new run, whatever they decided', async () => {
  const locked = fc.array(fc.record({ theme, texts: fc.array(text, { maxLength: 8 }) }), { maxLength: 4 })
  const some = fc.array(fc.record({ text, theme }), { maxLength: 12 })
  const before = fc.array(fc.constantFrom(-1, 10, 11, 12, 13, 14, 15), {
    minLength: texts.length,
    maxLength: texts.length,
  })
  await fc.assert(
    fc.asyncProperty(fc.record({ locked, placed: some, forbidden: some, before }), async (decisions) => {
      const found = await understand(texts, { ...options, decisions })
      const idOf = new Map(found.known.map((match) => [match.after, match.before]))
      const nowIn = (one: number) => idOf.get(found.themeOf[one] as number)
      const placed = new Map(decisions.placed.map((one) => [one.text, one.theme]))
      for (const [one, wanted] of placed) expect(nowIn(one)).toBe(wanted)
      const forbidden = decisions.forbidden.filter((one) => placed.get(one.text) !== one.theme)
      for (const one of forbidden) expect(nowIn(one.text)).not.toBe(one.theme)
      const lastLock = new Map(decisions.locked.flatMap((lock) => lock.texts.map((one) => [one, lock.theme])))
      for (const [one, wanted] of lastLock)
        if (!placed.has(one) && !forbidden.some((no) => no.text === one)) expect(nowIn(one)).toBe(wanted)
      expect(new Set(found.known.map((match) => match.after)).size).toBe(found.known.length)
      const { counts } = found
      expect(counts.represented + counts.singular + counts.empty).toBe(texts.length)
    }),
    { numRuns: 40 },
  )
}, 30_000)

test('a locked theme takes in what resembles it, and stays itself', async () => {
  const { texts, subject } = drawnTexts(200)
  const first = subject.flatMap((one, index) => (one === 2 && index < 100 ? [index] : []))
  const found = await understand(texts, { ...options, decisions: { locked: [{ theme: 7, texts: first }] } })
  const kept = found.known.find(({ before }) => before === 7)?.after as number
  expect(first.every((one) => found.themeOf[one] === kept)).toBe(true)
  const joined = subject.filter((one, index) => one === 2 && index >= 100 && found.themeOf[index] === kept)
  expect(joined.length).toBeGreaterThan(10)
  expect(found.themes[kept]?.texts).toBeGreaterThan(first.length)
})

test('two nodes of different labels are never one community, however strongly they are linked', () => {
  const graph = {
    nodes: 3,
    starts: Uint32Array.of(0, 2, 4, 6),
    ends: Uint32Array.of(1, 2, 0, 2, 0, 1),
    weights: Float32Array.of(9, 1, 9, 1, 1, 1),
  }
  const together = leiden(graph, 0.1, 1)
  expect(together[0]).toBe(together[1])
  const apart = leiden({ ...graph, labels: Int32Array.of(0, 1, -1) }, 0.1, 1)
  expect(apart[0]).not.toBe(apart[1])
})

const groups = fc.array(fc.integer({ min: -1, max: 4 }), { minLength: 1, maxLength: 40 })

test('themes given other numbers are known again', () => {
  fc.assert(
    fc.property(groups, (before) => {
      const after = before.map((one) => (one < 0 ? -1 : 4 - one))
      const matches = matchThemes(before, after)
      expect(matches.map((match) => match.before)).toEqual(
        [...new Set(before.filter((one) => one >= 0))].sort(),
      )
      for (const match of matches) expect(match).toMatchObject({ after: 4 - match.before, overlap: 1 })
    }),
  )
})

test('no other way to name the themes again keeps more texts where they were', () => {
  const orders = (of: number[]): number[][] =>
    of.length < 2
      ? [of]
      : of.flatMap((one) => orders(of.filter((other) => other !== one)).map((rest) => [one, ...rest]))
  const all = orders([0, 1, 2, 3, 4])
  fc.assert(
    fc.property(groups, fc.infiniteStream(fc.integer({ min: -1, max: 4 })), (before, stream) => {
      const after = before.map(() => stream.next().value as number)
      const kept = matchThemes(before, after).reduce((sum, { shared }) => sum + shared, 0)
      const sharedBy = (row: number, column: number) =>
        before.filter((one, index) => one === row && after[index] === column).length
      const overlapBy = (row: number, column: number) =>
        sharedBy(row, column) /
        Math.max(1, before.filter((one, index) => one === row || after[index] === column).length)
      const best = Math.max(
        ...all.map((order) => order.reduce((sum, column, row) => sum + sharedBy(row, column), 0)),
      )
      const slight = Math.max(
        ...all.map((order) =>
          order.reduce(
            (sum, column, row) => sum + (overlapBy(row, column) < 0.1 ? sharedBy(row, column) : 0),
            0,
          ),
        ),
      )
      expect(kept).toBeGreaterThanOrEqual(best - slight)
      expect(kept).toBeLessThanOrEqual(best)
    }),
    { numRuns: 60 },
  )
})
