import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  alphabet,
  checkSign,
  newReceiptCode,
  readReceiptCode,
  showReceiptCode,
  spellReceiptCode,
} from './receipt-code.ts'

const signs = fc
  .array(fc.constantFrom(...alphabet), { minLength: 7, maxLength: 7 })
  .map((drawn) => drawn.join(''))
const codes = signs.map((seven) => seven + checkSign(seven))

test('the alphabet has a prime number of signs, none twice, none that looks like another', () => {
  expect(alphabet.length).toBe(23)
  expect(new Set(alphabet).size).toBe(23)
  for (const pair of ['0O', '0D', '0Q', '1I', '1L', '2Z', '5S', '6G', '8B', 'UV'])
    expect([...pair].filter((sign) => alphabet.includes(sign)).length).toBeLessThanOrEqual(1)
})

test('a new code has eight signs and is read back', () => {
  const drawn = Array.from({ length: 2000 }, newReceiptCode)
  for (const code of drawn) expect(readReceiptCode(code)).toBe(code)
  expect(new Set(drawn).size).toBe(2000)
  // Each place draws each sign: nothing is lost to a bad draw.
  for (let place = 0; place < 8; place++) expect(new Set(drawn.map((code) => code[place])).size).toBe(23)
})

test('one wrong sign is always noticed', () => {
  fc.assert(
    fc.property(codes, fc.nat(7), fc.nat(21), (code, place, shift) => {
      const wrong = alphabet[(alphabet.indexOf(code[place] as string) + 1 + shift) % 23]
      expect(readReceiptCode(code.slice(0, place) + wrong + code.slice(place + 1))).toBeUndefined()
    }),
    { numRuns: 2000 },
  )
})

test('two neighbours exchanged are always noticed', () => {
  fc.assert(
    fc.property(codes, fc.nat(6), (code, place) => {
      const [a, b] = [code[place], code[place + 1]]
      fc.pre(a !== b)
      expect(readReceiptCode(code.slice(0, place) + b + a + code.slice(place + 2))).toBeUndefined()
    }),
    { numRuns: 2000 },
  )
})

test('a sign missing or added is always noticed', () => {
  fc.assert(
    fc.property(codes, fc.nat(7), (code, place) => {
      expect(readReceiptCode(code.slice(0, place) + code.slice(place + 1))).toBeUndefined()
      expect(readReceiptCode(`${code.slice(0, place)}7${code.slice(place)}`)).toBeUndefined()
    }),
  )
})

test('what people write is understood: small letters, spaces, dashes and look-alikes', () => {
  const lookAlikes: Record<string, string> = {
    '0': 'oOQ',
    '1': 'iIlL',
    '2': 'zZ',
    '5': 'sS',
    '6': 'gG',
    '8': 'bB',
  }
  fc.assert(
    fc.property(codes, fc.infiniteStream(fc.nat(5)), (code, choices) => {
      const next = () => choices.next().value as number
      const typed = [...code]
        .map((sign) => {
          const others = lookAlikes[sign] ?? sign + sign.toLowerCase()
          return `${others[next() % others.length]}${['', ' ', '-', ' . ', '\u00a0', ''][next()]}`
        })
        .join('')
      expect(readReceiptCode(typed)).toBe(code)
    }),
  )
})

test.each(['', '7KM4', '????????', '<script>', '7KM4R9TP7KM4R9TP', 'É'.repeat(8), '١٢٣٤٥٦٧٨'])(
  '« %s » is no code',
  (typed) => {
    expect(readReceiptCode(typed)).toBeUndefined()
  },
)

test('a code is shown in two groups and spelled sign by sign in both languages', () => {
  expect(showReceiptCode('7KM4R9TP')).toBe('7KM4 R9TP')
  expect(spellReceiptCode('7KM4R9TP', 'fr')).toEqual([
    '7',
    'K comme Kléber',
    'M comme Marcel',
    '4',
    'R comme Raoul',
    '9',
    'T comme Thérèse',
    'P comme Pierre',
  ])
  expect(spellReceiptCode('7KM4R9TP', 'en')[1]).toBe('K for Kate')
  for (const sign of alphabet)
    if (/[A-Z]/.test(sign)) expect(spellReceiptCode(sign, 'fr')[0]).toContain('comme')
})
