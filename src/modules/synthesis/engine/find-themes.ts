import { adjustedRand } from './agreement.ts'
import { consensusOf } from './consensus.ts'
import type { Crew } from './crew.ts'
import { leiden, renumber } from './leiden.ts'
import { type Graph, inducedBy } from './neighbour-graph.ts'

export interface Themes {
  /** Theme of each node, largest first; -1: too few others say something near, to be placed by a person. */
  readonly themeOf: Int32Array
  readonly themes: number
  /** Part of its theme each node lies in, numbered within the theme; 0 when the theme has one part. */
  readonly partOf: Int32Array
  /** How far two halves of the runs agree: adjusted Rand index. */
  readonly stability: number
}

/** A group of fewer texts is no theme. */
const fewestTexts = 3
/** A smaller theme is not cut into parts. */
const fewestToCut = 40

/** More runs where they cost little, and where few texts make one run unsure. */
const runsFor = (nodes: number): number => (nodes < 3000 ? 30 : nodes < 20_000 ? 8 : nodes < 150_000 ? 4 : 2)

export async function findThemes(
  crew: Crew,
  graph: Graph,
  resolution: number,
  seed: number,
): Promise<Themes> {
  const runs = await crew.searchCommunities(
    graph,
    resolution,
    Array.from({ length: runsFor(graph.nodes) }, (_, run) => seed * 1000 + run),
  )
  const half = runs.length / 2
  const [first, second] = [runs.slice(0, half), runs.slice(half)].map((some) => consensusOf(graph, some))
  const [all, ...halves] = await crew.searchEach(
    [consensusOf(graph, runs), first as Graph, second as Graph],
    resolution,
    seed,
  )
  const { themeOf, themes } = largestFirst(all as Uint32Array)
  return {
    themeOf,
    themes,
    partOf: partsOf(graph, themeOf, themes, resolution, seed),
    stability: adjustedRand(halves[0] as Uint32Array, halves[1] as Uint32Array),
  }
}

function largestFirst(communities: Uint32Array): { themeOf: Int32Array; themes: number } {
  const count = renumber(communities)
  const sizes = new Uint32Array(count)
  for (const community of communities) sizes[community] = (sizes[community] as number) + 1
  const order = [...sizes.keys()].sort((a, b) => (sizes[b] as number) - (sizes[a] as number) || a - b)
  const kept = order.filter((community) => (sizes[community] as number) >= fewestTexts)
  const number = new Int32Array(count).fill(-1)
  for (const [theme, community] of kept.entries()) number[community] = theme
  return {
    themeOf: Int32Array.from(communities, (community) => number[community] as number),
    themes: kept.length,
  }
}

function partsOf(
  graph: Graph,
  themeOf: Int32Array,
  themes: number,
  resolution: number,
  seed: number,
): Int32Array {
  const partOf = new Int32Array(graph.nodes)
  const placeOf = new Int32Array(graph.nodes).fill(-1)
  for (const members of membersOf(themeOf, themes)) {
    if (members.length < fewestToCut) continue
    const parts = leiden(inducedBy(graph, members, placeOf), resolution, seed)
    for (const [place, node] of members.entries()) partOf[node] = parts[place] as number
  }
  return partOf
}

/** The nodes of each theme, in order. */
export function membersOf(themeOf: Int32Array, themes: number): Uint32Array[] {
  const sizes = new Uint32Array(themes)
  for (const theme of themeOf) if (theme >= 0) sizes[theme] = (sizes[theme] as number) + 1
  const members = Array.from(sizes, (size) => new Uint32Array(size))
  const used = new Uint32Array(themes)
  for (let node = 0; node < themeOf.length; node++) {
    const theme = themeOf[node] as number
    if (theme < 0) continue
    const place = used[theme] as number
    ;(members[theme] as Uint32Array)[place] = node
    used[theme] = place + 1
  }
  return members
}
