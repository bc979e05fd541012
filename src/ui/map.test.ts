import { describe, expect, test } from 'vitest'
import { isClockwise, layMap } from './map-layout.ts'
import { mapScale } from './map-scale.ts'

const ring = (west: number, south: number, size = 0.02) => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
]

describe('a map', () => {
  test.each([
    ['as GeoJSON turns', ring(-1.55, 47.2)],
    ['the other way round', [...ring(-1.55, 47.2)].reverse()],
  ])('draws a square of the town as a square, whichever way its ring turns: %s', (_, coordinates) => {
    const { areas, height } = layMap([{ type: 'Polygon', coordinates: [coordinates] }])
    const steps = areas[0]?.path.match(/-?\d+/g)?.map(Number) ?? []
    expect(steps.length).toBe(8)
    // At 47 degrees north a degree of longitude is two thirds of a degree of latitude.
    expect(height).toBe(560)
  })

  test('puts the number of a horseshoe inside it, where its centre is not', () => {
    const horseshoe = [
      [0, 0],
      [0.05, 0],
      [0.05, 0.05],
      [0.04, 0.05],
      [0.04, 0.01],
      [0.01, 0.01],
      [0.01, 0.05],
      [0, 0.05],
      [0, 0],
    ]
    const [area] = layMap([{ type: 'Polygon', coordinates: [horseshoe] }]).areas
    const inTheGap = area && area.x > 120 && area.x < 360 && area.y < 360
    expect(inTheGap).toBe(false)
  })

  test('keeps two neighbours joined: the points they share fall on the same places', () => {
    const points = (path = '') => {
      const numbers = path.match(/-?\d+/g)?.map(Number) ?? []
      let [x = 0, y = 0] = numbers
      const found = [`${x} ${y}`]
      for (let at = 2; at < numbers.length; at += 2) {
        x += numbers[at] ?? 0
        y += numbers[at + 1] ?? 0
        found.push(`${x} ${y}`)
      }
      return found
    }
    const { areas } = layMap([
      { type: 'Polygon', coordinates: [ring(-1.55, 47.2)] },
      { type: 'Polygon', coordinates: [ring(-1.53, 47.2)] },
    ])
    const shared = points(areas[0]?.path).filter((point) => points(areas[1]?.path).includes(point))
    expect(shared.length).toBe(2)
  })

  test('has nothing to draw where no area has a shape', () => {
    expect(layMap([null, null])).toMatchObject({ height: 0, areas: [undefined, undefined] })
  })

  test('knows which way a ring turns', () => {
    expect(isClockwise(ring(0, 0))).toBe(false)
    expect(isClockwise([...ring(0, 0)].reverse())).toBe(true)
  })
})

describe('the scale of a map', () => {
  test('keeps zero, unknown and secret apart, and names only the steps it uses', () => {
    const { levelOf, steps } = mapScale([0, 1, 4, 9, undefined, 'secret'])
    expect([0, 1, 3, 4, 6, 7, 9].map(levelOf)).toEqual([0, 1, 1, 2, 2, 3, 3])
    expect(steps.map(({ level }) => level)).toEqual([0, 1, 2, 3, 'unknown', 'secret'])
    expect(mapScale([undefined]).steps).toEqual([{ level: 'unknown' }])
  })

  test('gives a small number its own step', () => {
    expect(mapScale([1, 2]).steps).toEqual([
      { level: 1, from: 1, to: 1 },
      { level: 2, from: 2, to: 2 },
    ])
  })
})
