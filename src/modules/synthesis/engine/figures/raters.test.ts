import { expect, it } from 'vitest'
import { SeededRandom } from '#modules/synthesis/engine/numbers/seeded-random.ts'
import { kappa } from './agreement.ts'
import { agreementOf, type Placements } from './raters.ts'

/** A table of two raters, as lists: counts[i][j] texts placed in i by the first and in j by the second. */
function table(counts: readonly (readonly number[])[]): [Placements, Placements] {
  const [a, b]: [number[], number[]] = [[], []]
  for (const [i, row] of counts.entries())
    for (const [j, n] of row.entries())
      for (let k = 0; k < n; k++) {
        a.push(i)
        b.push(j)
      }
  return [a, b]
}

it('gives the kappa of the known example of 50 grant proposals: 0.40, with an interval that holds it', () => {
  const found = agreementOf([
    table([
      [20, 5],
      [10, 15],
    ]),
  ])
  expect(found).toMatchObject({ texts: 50, pairs: 1, alike: 0.7, byChance: 0.5 })
  expect(found?.kappa).toBeCloseTo(0.4, 10)
  // The large-sample standard error of Fleiss, Cohen and Everitt (1969) gives 0.40 ± 0.25.
  expect(found?.low).toBeGreaterThan(0.08)
  expect(found?.low).toBeLessThan(0.22)
  expect(found?.high).toBeGreaterThan(0.58)
  expect(found?.high).toBeLessThan(0.7)
})

it('counts the rows of each draw as kappa itself does', () => {
  const pair = table([
    [12, 3, 0],
    [2, 9, 4],
    [1, 0, 7],
  ])
  const one = agreementOf([pair], { draws: 1, seed: 5 })
  const random = new SeededRandom(5)
  const rows = Array.from(pair[0], () => random.below(pair[0].length))
  const [a, b] = pair.map((labels) => rows.map((row) => labels[row] as number)) as [number[], number[]]
  expect(one?.low).toBeCloseTo(kappa(a, b), 12)
})

it('says nothing under 20 texts in common, and the same thing twice for the same seed', () => {
  const few = table([
    [10, 0],
    [0, 9],
  ])
  expect(agreementOf([few])).toBeUndefined()
  const unsure: [Placements, Placements] = [
    [...few[0], undefined],
    [...few[1], 1],
  ]
  expect(agreementOf([unsure])).toBeUndefined()
  const pair = table([
    [12, 3],
    [2, 9],
  ])
  expect(agreementOf([pair], { seed: 7 })).toEqual(agreementOf([pair], { seed: 7 }))
  expect(agreementOf([pair, few])).toMatchObject({ pairs: 1 })
})
