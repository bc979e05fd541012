import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contrast, GROUNDS, TEXT_CONTRAST, townColours } from './colour.ts'

const hex = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`)
const grounds = { light: Object.values(GROUNDS.light), dark: Object.values(GROUNDS.dark) }

test('a colour that is accepted can be read on every ground, in light and in dark, and written on', () => {
  fc.assert(
    fc.property(hex, (chosen) => {
      const answer = townColours(chosen)
      if (!answer.ok) return
      for (const scheme of ['light', 'dark'] as const) {
        const { town, onTown } = answer[scheme]
        for (const ground of grounds[scheme])
          expect(contrast(town, ground)).toBeGreaterThanOrEqual(TEXT_CONTRAST)
        expect(contrast(onTown, town)).toBeGreaterThanOrEqual(TEXT_CONTRAST)
        expect(answer.css).toContain(town)
      }
      expect(answer.light.town).toBe(chosen)
    }),
    { numRuns: 300 },
  )
})

test('a colour that is refused comes with the nearest one, which is accepted', () => {
  fc.assert(
    fc.property(hex, (chosen) => {
      const answer = townColours(chosen)
      if (answer.ok) return
      expect(answer.fails.length).toBeGreaterThan(0)
      expect(answer.fails.every((entry) => entry.found < entry.needed)).toBe(true)
      expect(townColours(answer.nearest).ok).toBe(true)
    }),
    { numRuns: 300 },
  )
})

test('the colour of the mock-ups is accepted as it is', () => {
  const answer = townColours('#0B4A60')
  expect(answer.ok && answer.light).toEqual({ town: '#0b4a60', onTown: '#fffaf0' })
})

test('a bright yellow is refused for a darker colour of the same hue', () => {
  const answer = townColours('#ffd400')
  expect(answer.ok).toBe(false)
  if (!answer.ok) expect(answer.nearest).toMatch(/^#[3-6][0-9a-f][2-5]/)
})

test.each(['red', '#12', '', 'url(x)', '#0b4a60;}body{display:none'])(
  '%j is no colour and gives no style',
  (text) => {
    expect(townColours(text)).toEqual({ ok: false, fails: [], nearest: '' })
  },
)
