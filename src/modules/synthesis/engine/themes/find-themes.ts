import { contracted } from '#modules/synthesis/engine/decisions/decisions.ts'
import { adjustedRand } from '#modules/synthesis/engine/figures/agreement.ts'
import { type Graph, inducedBy } from '#modules/synthesis/engine/neighbours/neighbour-graph.ts'
import type { Crew } from '#modules/synthesis/engine/threads/crew.ts'
import { consensusOf } from './consensus.ts'
import { gathered, leiden } from './leiden.ts'

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

/** More runs where few texts make one run unsure. */
const runsFor = (nodes: number): number => (nodes < 1500 ? 60 : nodes < 3000 ? 30 : 8)

/** From here on, what is nearly the same is gathered first: searches then move small groups, not single texts. */
const gatheredFrom = 5000
/** About 25 texts in a small group. */
const groupShare = 333
/** Small groups do not depend on the seed of the run: two runs differ by their searches alone. */
const groupSeed = 7

/** Small groups of nodes that no later search divides, and the graph between them. */
async function smallGroups(crew: Crew, graph: Graph, resolution: number, meanwhile?: () => void) {
  if (graph.nodes < gatheredFrom) {
    meanwhile?.()
    return { graph, groupOf: Uint32Array.from({ length: graph.nodes }, (_, node) => node) }
  }
  const fine = Math.max(graph.nodes / groupShare, resolution * 10)
  const searched = crew.searchCommunities(graph, fine, [groupSeed])
  meanwhile?.()
  const [groupOf] = (await searched) as [Uint32Array]
  const groups = groupOf.reduce((most, group) => Math.max(most, group), 0) + 1
  return { graph: gathered(graph, groupOf, groups), groupOf }
}

/**
 * Themes by the consensus of several searches. `anchors`: for each node, the number of what people placed it in (one of
 * `anchored`), -1 when they did not: such nodes stay together, apart from those of other anchors. `meanwhile`: done by this
 * thread as another one searches.
 */
export async function findThemes(
  crew: Crew,
  whole: Graph,
  resolution: number,
  seed: number,
  anchors?: Int32Array,
  anchored = 0,
  meanwhile?: () => void,
): Promise<Themes> {
  const placed = anchors ? contracted(whole, anchors, anchored) : undefined
  const { graph, groupOf } = await smallGroups(crew, placed?.graph ?? whole, resolution, meanwhile)
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
  const found = all as Uint32Array
  const groupOfNode = placed ? placed.nodeOf.map((node) => groupOf[node] as number) : groupOf
  const anchoredIn = groupOf.subarray(0, anchored).map((group) => found[group] as number)
  const { themeOf, numberOf, themes } = largestFirst(
    groupOfNode.map((group) => found[group] as number),
    anchoredIn,
  )
  return {
    themeOf,
    themes,
    anchorTheme: Array.from(anchoredIn, (community) => numberOf.get(community) as number),
    partOf: partsOf(
      graph,
      groupOfNode,
      Int32Array.from(found, (one) => numberOf.get(one) ?? -1),
      themeOf,
      themes,
      resolution,
      seed,
    ),
    stability: adjustedRand(
      groupOfNode.map((group) => halves[0]?.[group] as number),
      groupOfNode.map((group) => halves[1]?.[group] as number),
    ),
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

/** The parts of each theme: communities of the groups it is made of. */
function partsOf(
  graph: Graph,
  groupOfNode: Uint32Array,
  themeOfGroup: Int32Array,
  themeOf: Int32Array,
  themes: number,
  resolution: number,
  seed: number,
): Int32Array {
  const sizes = new Uint32Array(themes)
  for (const theme of themeOf) if (theme >= 0) sizes[theme] = (sizes[theme] as number) + 1
  const partOfGroup = new Uint32Array(graph.nodes)
  const placeOf = new Int32Array(graph.nodes).fill(-1)
  for (const [theme, groups] of membersOf(themeOfGroup, themes).entries()) {
    if ((sizes[theme] as number) < fewestToCut) continue
    const parts = leiden(inducedBy(graph, groups, placeOf), resolution, seed)
    for (const [place, group] of groups.entries()) partOfGroup[group] = parts[place] as number
  }
  return Int32Array.from(groupOfNode, (group, node) =>
    (themeOf[node] as number) < 0 ? 0 : (partOfGroup[group] as number),
  )
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
