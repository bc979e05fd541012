import { expect, test } from 'vitest'
import { Lane } from './lane.ts'

test('a lane whose step throws says so, can be waited for, and works again when it is asked', async () => {
  const seen: unknown[] = []
  let turns = 0
  const lane = new Lane(
    async () => {
      turns++
      if (turns === 1) throw new Error('the disk is full')
      return turns < 3
    },
    (error) => seen.push((error as Error).message),
  )
  lane.kick()
  await lane.settle()
  expect([turns, seen]).toEqual([1, ['the disk is full']])
  lane.kick()
  await lane.settle()
  expect([turns, seen]).toEqual([3, ['the disk is full']])
})

test('who asks while a step is failing is served all the same', async () => {
  let turns = 0
  const lane: Lane = new Lane(
    async () => {
      turns++
      if (turns > 1) return false
      lane.kick()
      throw new Error('once')
    },
    () => {},
  )
  lane.kick()
  await lane.settle()
  expect(turns).toBe(2)
})
