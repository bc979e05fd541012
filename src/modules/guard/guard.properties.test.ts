import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findPersonalData, findSensitiveMentions, inMasked, mask } from './module.ts'

const prose = fc
  .array(
    fc.constantFrom(
      'Le bus ne passe plus.',
      'Mon loyer prend la moitié de ma retraite,',
      'il faut un banc',
      'Santé, Éducation',
      'ON NE NOUS ÉCOUTE PAS',
      'à 20 % en 2019',
      '- un toit',
      '\n',
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(' '))
const item = fc.constantFrom(
  ['email', 'fatou.diallo@orange.fr'],
  ['telephone', '06 12 34 56 78'],
  ['nir', '1 85 05 78 006 084 91'],
  ['iban', 'FR14 2004 1010 0505 0001 3M02 606'],
  ['address', '12 rue des Lilas'],
  ['plate', 'AB-123-CD'],
  ['profile', '@lili_du_44'],
  ['name', 'Mme Guillou'],
)

test('what is personal is found wherever it stands, at its exact place', () => {
  fc.assert(
    fc.property(prose, prose, item, (before, after, [kind, text]) => {
      const whole = `${before} ${text}, ${after}`
      const start = before.length + 1
      const hit = findPersonalData(whole).find(
        (one) => one.kind === kind && one.end === start + (text as string).length,
      )
      expect(hit).toBeDefined()
      expect(hit?.start).toBe(kind === 'name' ? start + 4 : start)
    }),
    { numRuns: 300 },
  )
})

test('any text is read without a crash, in order, without overlap, and each finding quotes the text', () => {
  const signs = fc.constantFrom(
    ...'Mme Dupont né 12 rue 06@.+-(0)/FR76’\u00a0\n\u0301É\ud83d\ude00'.split(''),
  )
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ unit: signs, maxLength: 200 })),
      (text) => {
        let from = 0
        for (const { start, end, text: quoted } of findPersonalData(text)) {
          expect(start).toBeGreaterThanOrEqual(from)
          expect(end).toBeGreaterThan(start)
          expect(text.slice(start, end)).toBe(quoted)
          from = end
        }
        for (const { start, end, text: quoted } of findSensitiveMentions(text))
          expect(text.slice(start, end)).toBe(quoted)
      },
    ),
    { numRuns: 500 },
  )
})

test('a masked text keeps the rest word for word, and says where each sign went', () => {
  fc.assert(
    fc.property(prose, prose, item, (before, after, [, text]) => {
      const whole = `${before} ${text} ${after}`
      const hidden = mask(whole, findPersonalData(whole))
      for (let at = 0; at < whole.length; at += 1) {
        const place = hidden.places.find((one) => one.start <= at && at < one.end)
        if (place) expect(inMasked(hidden, at)).toBe(place.maskedStart)
        else expect(hidden.text.charAt(inMasked(hidden, at))).toBe(whole.charAt(at))
      }
      for (const { maskedStart, maskedEnd } of hidden.places)
        expect(hidden.text.slice(maskedStart, maskedEnd)).toMatch(/^\[[^\]]+\]$/)
    }),
    { numRuns: 100 },
  )
})

// Each of these makes a regular expression that goes back on its steps take minutes.
test.each([
  ['one letter', 'a'],
  ['figures', '0'],
  ['figures and spaces', '06 '],
  ['capitals and dots', 'J. '],
  ['at signs', 'a.@'],
  ['civilities', 'Mme '],
  ['names', 'Jean Dupont '],
  ['particles', 'M. de la '],
  ['streets', '12 rue de la '],
  ['links', 'https://facebook.com/'],
  ['accounts', 'FR76 '],
  ['health', 'je suis en dépression '],
])('50,000 signs of %s are read in the time of a text of their length', (_, piece) => {
  const text = piece.repeat(Math.ceil(50_000 / piece.length))
  const start = process.cpuUsage()
  findPersonalData(text)
  findSensitiveMentions(text)
  const spent = process.cpuUsage(start)
  expect((spent.user + spent.system) / 1000).toBeLessThan(2_500)
})
