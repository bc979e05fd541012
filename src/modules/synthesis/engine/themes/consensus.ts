import type { Graph } from '#modules/synthesis/engine/neighbours/neighbour-graph.ts'

/** Edges that most runs cut count for nothing. */
const leastAgreement = 0.3

/**
 * What several runs agree on (after Lancichinetti and Fortunato, "Consensus clustering in complex networks", 2012): each
 * edge is kept as far as the runs put its two ends together, and the communities of that graph are taken. One run alone
 * depends on the order in which nodes are visited; this hardly does.
 */
export function consensusOf(graph: Graph, partitions: readonly Uint32Array[]): Graph {
  const { nodes, starts, ends, weights } = graph
  const keptStarts = new Uint32Array(nodes + 1)
  const keptEnds = new Uint32Array(ends.length)
  const keptWeights = new Float32Array(ends.length)
  let used = 0
  for (let node = 0; node < nodes; node++) {
    for (let i = starts[node] as number; i < (starts[node + 1] as number); i++) {
      const end = ends[i] as number
      let together = 0
      for (const partition of partitions) if (partition[node] === partition[end]) together++
      const share = together / partitions.length
      if (share < leastAgreement) continue
      keptEnds[used] = end
      keptWeights[used++] = (weights[i] as number) * share
    }
    keptStarts[node + 1] = used
  }
  return {
    ...graph,
    starts: keptStarts,
    ends: keptEnds.subarray(0, used),
    weights: keptWeights.subarray(0, used),
  }
}
