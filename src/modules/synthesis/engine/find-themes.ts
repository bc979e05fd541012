import { adjustedRand } from './agreement.ts'
import { consensusOf } from './consensus.ts'
import type { Crew } from './crew.ts'
import { contracted } from './decisions.ts'
import { leiden } from './leiden.ts'
import { type Graph, inducedBy } from './neighbour-graph.ts'

export interface Themes {
  /** Theme of each node, largest first; -1: too few others say something near, to be placed by a person. */
  readonly themeOf: Int32Array
  readonly themes: number
  /** Theme of each anchor: the same one is never that of two. */
  readonly anchorTheme: readonly number[]
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

/**
 * Themes by the consensus of several searches. `anchors`: for each node, the number of what people placed it in (one of
 * `anchored`), -1 when they did not: such nodes stay together, apart from those of other anchors.
 */
export async function findThemes(
  crew: Crew,
  whole: Graph,
  resolution: number,
  seed: number,
  anchors?: Int32Array,
  anchored = 0,
): Promise<Themes> {
  const { graph, nodeOf } = anchors
    ? contracted(whole, anchors, anchored)
    : { graph: whole, nodeOf: undefined }
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
  const communities = nodeOf ? Uint32Array.from(nodeOf, (node) => (all as Uint32Array)[node] as number) : all
  const { themeOf, numberOf, themes } = largestFirst(
    communities as Uint32Array,
    (all as Uint32Array).slice(0, anchored),
  )
  return {
    themeOf,
    themes,
    anchorTheme: Array.from((all as Uint32Array).subarray(0, anchored), (one) => numberOf.get(one) as number),
    partOf: partsOf(whole, themeOf, themes, resolution, seed),
    stability: adjustedRand(halves[0] as Uint32Array, halves[1] as Uint32Array),
  }
}

/** Numbers the communities from the largest; those of few nodes are no theme, unless they are to be kept. */
function largestFirst(communities: Uint32Array, kept: Uint32Array) {
  const sizes = new Map<number, number>()
  for (const community of kept) sizes.set(community, 0)
  for (const community of communities) sizes.set(community, (sizes.get(community) ?? 0) + 1)
  const isKept = new Set(kept)
  const order = [...sizes]
    .filter(([community, size]) => size >= fewestTexts || isKept.has(community))
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
  const numberOf = new Map(order.map(([community], theme) => [community, theme]))
  const themeOf = Int32Array.from(communities, (community) => numberOf.get(community) ?? -1)
  return { themeOf, numberOf, themes: order.length }
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
