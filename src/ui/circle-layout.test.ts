import { expect, it } from 'vitest'
import { layCircles } from './circle-layout.ts'

const sizes = [40, 1, 12, 12, 300, 7, 0, 55, 23, 5, 5, 5]

it('circles stay in the picture, never lie on another, grow with their size, and are the same each time', () => {
  const placed = layCircles(sizes, 320)
  expect(placed).toHaveLength(sizes.length)
  for (const [at, one] of placed.entries()) {
    for (const side of [one.x - one.r, one.y - one.r]) expect(side).toBeGreaterThanOrEqual(0)
    for (const side of [one.x + one.r, one.y + one.r]) expect(side).toBeLessThanOrEqual(320)
    for (const other of placed.slice(at + 1))
      expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(one.r + other.r)
  }
  expect(placed[4]?.r).toBeGreaterThan(placed[7]?.r ?? 0)
  expect(placed[1]?.r).toBe(placed[6]?.r)
  expect(layCircles(sizes, 320)).toEqual(placed)
})

it('one circle fills the picture, none leaves it empty', () => {
  expect(layCircles([3], 100)).toEqual([{ x: 50, y: 50, r: expect.closeTo(47.6, 0) }])
  expect(layCircles([], 100)).toEqual([])
})
