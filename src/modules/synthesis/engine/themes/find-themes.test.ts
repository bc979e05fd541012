import { afterAll, beforeAll, expect, test } from 'vitest'
import { adjustedRand } from '#modules/synthesis/engine/figures/agreement.ts'
import type { Graph } from '#modules/synthesis/engine/neighbours/neighbour-graph.ts'
import { SeededRandom } from '#modules/synthesis/engine/numbers/seeded-random.ts'
import { Crew } from '#modules/synthesis/engine/threads/crew.ts'
import { findThemes } from './find-themes.ts'

const [nodes, groups] = [6000, 12]
const groupOf = (node: number) => node % groups

/** Each node is linked to eight of its group and to two of any. */
function planted(): Graph {
  const random = new SeededRandom(1)
  const lists: number[][] = Array.from({ length: nodes }, () => [])
  for (let node = 0; node < nodes; node++)
    for (let link = 0; link < 10; link++) {
      const drawn = random.below(nodes)
      const other = link < 8 ? drawn - groupOf(drawn) + groupOf(node) : drawn
      if (other === node || other >= nodes || lists[node]?.includes(other)) continue
      lists[node]?.push(other)
      lists[other]?.push(node)
    }
  const starts = new Uint32Array(nodes + 1)
  for (const [node, list] of lists.entries()) starts[node + 1] = (starts[node] as number) + list.length
  const ends = Uint32Array.from(lists.flat())
  return { nodes, starts, ends, weights: new Float32Array(ends.length).fill(1) }
}

const graph = planted()
const truth = Int32Array.from({ length: nodes }, (_, node) => groupOf(node))
let alone: Crew
let crew: Crew
beforeAll(async () => {
  alone = await Crew.gather(0, undefined)
  crew = await Crew.gather(2, undefined)
})
afterAll(() => crew.dismiss())

test('among many texts, themes are searched between small groups: right, the same with threads, stable', async () => {
  const found = await findThemes(alone, graph, 1, 1)
  expect(adjustedRand(found.themeOf, truth)).toBeGreaterThan(0.95)
  expect(await findThemes(crew, graph, 1, 1)).toEqual(found)
  const other = await findThemes(alone, graph, 1, 2)
  expect(adjustedRand(found.themeOf, other.themeOf)).toBeGreaterThan(0.9)
})

test('what people placed stays together and apart among many texts too', async () => {
  const anchors = new Int32Array(nodes).fill(-1)
  // Two of the same group apart, and two of different groups together.
  anchors[0] = 0
  anchors[groups] = 1
  anchors[1] = 2
  anchors[2] = 2
  const { themeOf, anchorTheme } = await findThemes(alone, graph, 1, 1, anchors, 3)
  expect(themeOf[0]).not.toBe(themeOf[groups])
  expect(themeOf[1]).toBe(themeOf[2])
  expect([themeOf[0], themeOf[groups], themeOf[1]]).toEqual(anchorTheme)
})
