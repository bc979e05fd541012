import type { Neighbours } from './neighbours.ts'
import { shared } from './shared-numbers.ts'

/** An undirected graph, each edge written at both ends: node `n` meets `ends[i]` with `weights[i]`, i in starts[n] … starts[n + 1]. */
export interface Graph {
  readonly nodes: number
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  readonly weights: Float32Array | Float64Array
  /** Weight inside each node, when nodes stand for several. */
  readonly loops?: Float64Array
  /** Two nodes of different labels are never in one community; -1: no label. */
  readonly labels?: Int32Array
}

/** Joins the views: two texts are linked as strongly as they are near, in every view and both ways, on average. */
export function joinViews(nodes: number, views: readonly Neighbours[]): Graph {
  const starts = new Uint32Array(nodes + 1)
  eachLink(nodes, views, (a, b) => {
    starts[a + 1] = (starts[a + 1] as number) + 1
    starts[b + 1] = (starts[b + 1] as number) + 1
  })
  for (let node = 0; node < nodes; node++)
    starts[node + 1] = (starts[node + 1] as number) + (starts[node] as number)
  const next = starts.slice()
  const bytes = (starts[nodes] as number) * 4
  const ends = new Uint32Array(new SharedArrayBuffer(bytes))
  const weights = new Float32Array(new SharedArrayBuffer(bytes))
  eachLink(nodes, views, (a, b, weight) => {
    const [i, j] = [next[a] as number, next[b] as number]
    ends[i] = b
    weights[i] = weight / 2
    next[a] = i + 1
    ends[j] = a
    weights[j] = weight / 2
    next[b] = j + 1
  })
  return merged({ nodes, starts, ends, weights })
}

function eachLink(
  nodes: number,
  views: readonly Neighbours[],
  each: (a: number, b: number, weight: number) => void,
) {
  for (const { k, ids, similarities } of views)
    for (let node = 0; node < nodes; node++)
      for (let i = node * k; i < node * k + k && (ids[i] as number) >= 0; i++)
        each(node, ids[i] as number, similarities[i] as number)
}

/** Adds up the edges between the same two nodes, in place. */
function merged({ nodes, starts, ends, weights }: Graph): Graph {
  const sums = new Float64Array(nodes)
  const merged = new Uint32Array(nodes + 1)
  let used = 0
  for (let node = 0; node < nodes; node++) {
    const first = used
    for (let i = starts[node] as number; i < (starts[node + 1] as number); i++) {
      const end = ends[i] as number
      if (sums[end] === 0) ends[used++] = end
      sums[end] = (sums[end] as number) + (weights[i] as number)
    }
    for (let i = first; i < used; i++) {
      const end = ends[i] as number
      weights[i] = sums[end] as number
      sums[end] = 0
    }
    merged[node + 1] = used
  }
  return {
    nodes,
    starts: shared(merged),
    ends: shared(ends.subarray(0, used)),
    weights: shared(weights.subarray(0, used)),
  }
}

/** The part of a graph between some of its nodes; node `i` of the part is `members[i]` of the whole. */
export function inducedBy(graph: Graph, members: Uint32Array, placeOf: Int32Array): Graph {
  const starts = new Uint32Array(members.length + 1)
  const ends: number[] = []
  const weights: number[] = []
  for (const [place, node] of members.entries()) placeOf[node] = place
  for (const [place, node] of members.entries()) {
    for (let i = graph.starts[node] as number; i < (graph.starts[node + 1] as number); i++) {
      const end = placeOf[graph.ends[i] as number] as number
      if (end < 0) continue
      ends.push(end)
      weights.push(graph.weights[i] as number)
    }
    starts[place + 1] = ends.length
  }
  for (const node of members) placeOf[node] = -1
  return { nodes: members.length, starts, ends: Uint32Array.from(ends), weights: Float32Array.from(weights) }
}
