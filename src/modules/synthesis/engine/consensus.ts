import { leiden } from './leiden.ts'
import type { Graph } from './neighbour-graph.ts'

/**
 * What several runs agree on (after Lancichinetti and Fortunato, "Consensus clustering in complex networks", 2012): each
 * edge is kept as far as the runs put its two ends together, and the communities of that graph are taken. One run alone
 * depends on the order in which nodes are visited; this hardly does.
 */
export function consensusOf(graph: Graph, partitions: readonly Uint32Array[]): Graph {
  const { nodes, starts, ends, weights } = graph
  const agreed = new Float32Array(weights.length)
  for (let node = 0; node < nodes; node++)
    for (let i = starts[node] as number; i < (starts[node + 1] as number); i++) {
      const end = ends[i] as number
      let together = 0
      for (const partition of partitions) if (partition[node] === partition[end]) together++
      const share = together / partitions.length
      // Edges that most runs cut count for nothing.
      agreed[i] = share > 0.5 ? (weights[i] as number) * share : (weights[i] as number) * share * 0.1
    }
  return { nodes, starts, ends, weights: agreed }
}

/** Communities of the consensus of these partitions. */
export function consensus(graph: Graph, partitions: readonly Uint32Array[], resolution: number, seed: number): Uint32Array {
  return leiden(consensusOf(graph, partitions), resolution, seed)
}
