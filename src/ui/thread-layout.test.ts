import fc from 'fast-check'
import { expect, test } from 'vitest'
import { layThread, type PictureKnot, WIDEST_LEVEL } from './thread-layout.ts'
import { narrowPlaces, widePlaces } from './thread-places.ts'
import { wrapText } from './wrap-text.ts'

const grouped = (count: number) => `${count} autres`
const knots = fc
  .array(fc.record({ level: fc.integer({ min: 0, max: 9 }), label: fc.string({ maxLength: 60 }) }), {
    minLength: 3,
    maxLength: 60,
  })
  .map((list) =>
    list
      .sort((a, b) => a.level - b.level)
      .map(({ level, label }): PictureKnot => ({ level: `${level}`, label, state: 'done' })),
  )

test('every knot of the list is in the picture exactly once, alone or drawn with others', () => {
  fc.assert(
    fc.property(knots, (list) => {
      const drawn = layThread(list, undefined, grouped).levels.flat()
      expect(drawn.flatMap((knot) => knot.positions).sort((a, b) => a - b)).toEqual(list.map((_, i) => i + 1))
    }),
  )
})

test('no level is wider than five, and no two knots share a place, wide or narrow', () => {
  fc.assert(
    fc.property(knots, (list) => {
      const thread = layThread(list, undefined, grouped)
      expect(Math.max(...thread.levels.map((level) => level.length))).toBeLessThanOrEqual(WIDEST_LEVEL)
      for (const places of [widePlaces(thread), narrowPlaces(thread)]) {
        const spots = places.placed.map((placed) => `${placed.x} ${placed.y}`)
        expect(new Set(spots).size).toBe(spots.length)
        for (const { x, y, label } of places.placed) {
          expect(x).toBeGreaterThan(0)
          expect(x).toBeLessThan(places.width)
          expect(Math.max(y + 14, label.y + (label.lines.length - 1) * 19)).toBeLessThanOrEqual(places.height)
        }
      }
    }),
  )
})

test('the knot looked from and the broken one are never hidden among the others', () => {
  const list = Array.from(
    { length: 20 },
    (_, i): PictureKnot => ({
      level: 'voix',
      label: `Parole ${i + 1}`,
      state: i === 18 ? 'broken' : 'done',
      here: i === 12,
    }),
  )
  const shown = layThread(list, undefined, grouped).levels.flat()
  expect(shown.find((knot) => knot.here)?.positions).toEqual([13])
  expect(shown.find((knot) => knot.state === 'broken')?.positions).toEqual([19])
  expect(shown.at(-1)?.label).toBe('16 autres')
})

test('links that lead to knots drawn together are drawn once', () => {
  const list = [
    ...Array.from({ length: 12 }, (_, i): PictureKnot => ({ level: 'a', label: `${i}`, state: 'done' })),
    { level: 'b', label: 'b', state: 'expected' as const },
  ]
  const links = Array.from({ length: 12 }, (_, i) => [i, 12] as const)
  expect(layThread(list, links, grouped).links).toHaveLength(WIDEST_LEVEL)
})

test('a label is broken at spaces and after hyphens, and shortened when it does not fit', () => {
  expect(wrapText('Délibération-cadre', 14, 2)).toEqual(['Délibération-', 'cadre'])
  expect(wrapText('un deux trois quatre', 9, 1)).toEqual(['un deux…'])
})
