import { beforeEach, describe, expect, it } from 'vitest'
import { doors } from '#testing/doors.ts'
import { type ThreadWorld, tellThread } from '#testing/thread-world.ts'
import { testTown } from '#testing/town.ts'
import { type Kind, kinds } from './thread.ts'

const town = testTown()
const { get, ask } = doors(town)

const keysOf = (world: ThreadWorld): Record<Kind, string> => ({
  process: String(world.process.id),
  session: String(world.session),
  contribution: world.voice.reference,
  statement: String(world.statement),
  proposal: String(world.proposal.id),
  answer: String(world.answer),
  deliberation: String(world.deliberation),
  action: String(world.action),
})

async function linksOf(path: string): Promise<string[]> {
  const response = await get(path)
  expect(response.status).toBe(200)
  const html = await response.text()
  return [...html.matchAll(/href="\/essai(\/fil\/[^"]+)"/g)].map((found) => String(found[1]))
}

describe('the thread', () => {
  let world: ThreadWorld
  beforeEach(async () => {
    world = await tellThread(town)
  })

  it('leads from anything to anything else along the chain in three clicks, both ways', async () => {
    const keys = keysOf(world)
    const path = (kind: Kind) => `/fil/${kind}/${keys[kind]}`
    const near = new Map<string, string[]>()
    const clicksFrom = async (start: string): Promise<Map<string, number>> => {
      const clicks = new Map([[start, 0]])
      const queue = [start]
      for (let here = queue.shift(); here !== undefined; here = queue.shift()) {
        const reached = clicks.get(here) as number
        if (reached === 3) continue
        if (!near.has(here)) near.set(here, await linksOf(here))
        for (const next of near.get(here) ?? [])
          if (!clicks.has(next)) {
            clicks.set(next, reached + 1)
            queue.push(next)
          }
      }
      return clicks
    }
    for (const from of kinds) {
      const clicks = await clicksFrom(path(from))
      for (const to of kinds)
        expect(`${from} → ${to}: ${(clicks.get(path(to)) ?? 99) <= 3}`).toBe(`${from} → ${to}: true`)
    }
  })
})
