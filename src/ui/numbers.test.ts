import fc from 'fast-check'
import { expect, test } from 'vitest'
import { days, euros, formatBytes, formatNumber, outOf, percent, plural } from './numbers.ts'

const plain = (text: string | undefined) => text?.replace(/[\u00a0\u202f]/g, ' ')

test('a number keeps its denominator, and thousands their thin space', () => {
  expect(outOf(128, 150)).toBe('128\u00a0sur\u00a0150')
  expect(formatNumber(100000)).toBe('100\u202f000')
  expect(plain(outOf(128, 1500, 'en'))).toBe('128 out of 1,500')
})

test('the weight of a file is said in thousands or millions, and is never nothing', () => {
  const said = [12, 340_400, 999_499, 999_500, 1_240_000].map((bytes) => plain(formatBytes(bytes, 'fr')))
  expect(said).toEqual(['1 ko', '340 ko', '999 ko', '1,0 Mo', '1,2 Mo'])
  expect(plain(formatBytes(1_240_000, 'en'))).toBe('1.2 MB')
})

test('a percentage never says all or nothing of what is neither', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100000 }), fc.integer({ min: 0, max: 100000 }), (total, part) => {
      const value = Math.min(part, total)
      const said = plain(percent(value, total))
      expect(said === '0 %').toBe(value === 0)
      expect(said === '100 %').toBe(value === total)
    }),
  )
  expect(percent(1, 0)).toBeUndefined()
  expect(plain(percent(1, 1000))).toBe('moins de 1 %')
})

test('French takes the singular for zero and one, English for one alone', () => {
  const fr = { one: '# réponse', other: '# réponses' }
  expect([0, 1, 2].map((n) => plain(plural(n, fr)))).toEqual(['0 réponse', '1 réponse', '2 réponses'])
  const en = { one: '# answer', other: '# answers' }
  expect([0, 1, 2].map((n) => plain(plural(n, en, 'en')))).toEqual(['0 answers', '1 answer', '2 answers'])
  expect(plural(0, { ...fr, none: 'aucune réponse' })).toBe('aucune réponse')
  expect(plain(days(84))).toBe('84 jours')
})

test('the plural of a million stays a plural, whatever French grammar calls it', () => {
  expect(plain(plural(1000000, { one: '# voix', other: '# voix' }))).toBe('1 000 000 voix')
  expect(plain(plural(2000000, { one: '# réponse', other: '# réponses' }))).toBe('2 000 000 réponses')
})

test('amounts in cents are said in euros', () => {
  expect(plain(euros(960000))).toBe('9 600 €')
  expect(plain(euros(960050))).toBe('9 600,50 €')
})
