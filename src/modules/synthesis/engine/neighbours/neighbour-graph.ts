import { letGo } from '#modules/synthesis/engine/numbers/let-go.ts'
import type { Neighbours } from './neighbours.ts'

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

/** Among more texts, the nearest share more terms, and two runs agree less when these count double (0.92 for 0.97 at 100,000). */
const doubledUnder = 5000

/**
 * How much the view of shared terms counts beside each other one. Few texts share few terms: by them they are half as near as by
 * the places of their words, and this view would hardly count.
 */
export const weightOfTerms = (texts: number): number => (texts < doubledUnder ? 2 : 1)

/**
 * Joins the views: two texts are linked as strongly as they are near, in every view and both ways, on average; each view counts
 * for its weight, so that two equal texts are linked by the sum of the weights.
 */
export function joinViews(
  nodes: number,
  views: readonly Neighbours[],
  weights: readonly number[] = views.map(() => 1),
): Graph {
  const named = views.map((view) => namedBy(nodes, view))
  // Room for every link at both ends: what is not written to costs nothing.
  const most = 2 * named.reduce((sum, { links }) => sum + links.length, 0)
  const starts = new Uint32Array(new SharedArrayBuffer((nodes + 1) * 4))
  const ends = new Uint32Array(new SharedArrayBuffer(most * 4))
  const linked = new Float32Array(new SharedArrayBuffer(most * 4))
  const sums = new Float64Array(nodes)
  let used = 0
  const add = (end: number, weight: number) => {
    if (sums[end] === 0) ends[used++] = end
    sums[end] = (sums[end] as number) + weight / 2
  }
  for (let node = 0; node < nodes; node++) {
    const first = used
    // View by view, and the texts that name this one in their order, itself among them: sums of reals depend on it.
    for (const [view, { k, ids, similarities }] of views.entries()) {
      const { starts: from, links } = named[view] as Named
      const weight = weights[view] as number
      let i = from[node] as number
      const to = from[node + 1] as number
      for (; i < to; i++) {
        const link = links[i] as number
        const other = Math.floor(link / k)
        if (other > node) break
        add(other, weight * (similarities[link] as number))
      }
      for (let link = node * k; link < node * k + k && (ids[link] as number) >= 0; link++)
        add(ids[link] as number, weight * (similarities[link] as number))
      for (; i < to; i++) {
        const link = links[i] as number
        add(Math.floor(link / k), weight * (similarities[link] as number))
      }
    }
    for (let i = first; i < used; i++) {
      const end = ends[i] as number
      linked[i] = sums[end] as number
      sums[end] = 0
    }
    starts[node + 1] = used
  }
  for (const { links } of named) letGo(links)
  return { nodes, starts, ends: ends.subarray(0, used), weights: linked.subarray(0, used) }
}

/** Where each text is named as a neighbour: `ids[links[i]]` is text t for i in starts[t] … starts[t + 1]. */
interface Named {
  readonly starts: Uint32Array
  readonly links: Uint32Array
}

function namedBy(nodes: number, { ids }: Neighbours): Named {
  const starts = new Uint32Array(nodes + 1)
  for (const id of ids) if (id >= 0) starts[id + 1] = (starts[id + 1] as number) + 1
  for (let node = 0; node < nodes; node++)
    starts[node + 1] = (starts[node + 1] as number) + (starts[node] as number)
  const next = starts.slice()
  const links = new Uint32Array(starts[nodes] as number)
  for (let link = 0; link < ids.length; link++) {
    const id = ids[link] as number
    if (id < 0) continue
    links[next[id] as number] = link
    next[id] = (next[id] as number) + 1
  }
  return { starts, links }
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
