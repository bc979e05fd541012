import type { Graph } from '#modules/synthesis/engine/neighbours/neighbour-graph.ts'

/** How firmly each text belongs where it is. */
export interface Membership {
  /** Share of its neighbours' weight that lies in its own theme, within [0, 1]. */
  readonly share: Float32Array
  /** That share less the share of the second theme: small, it is to be read again. */
  readonly margin: Float32Array
  /** The second theme, -1 when there is none. */
  readonly second: Int32Array
}

export function membershipOf(graph: Graph, themeOf: ArrayLike<number>, themes: number): Membership {
  const share = new Float32Array(graph.nodes)
  const margin = new Float32Array(graph.nodes)
  const second = new Int32Array(graph.nodes).fill(-1)
  const sums = new Float64Array(themes)
  for (let node = 0; node < graph.nodes; node++) {
    const met: number[] = []
    let total = 0
    for (let i = graph.starts[node] as number; i < (graph.starts[node + 1] as number); i++) {
      const theme = themeOf[graph.ends[i] as number] as number
      if (sums[theme] === 0) met.push(theme)
      sums[theme] = (sums[theme] as number) + (graph.weights[i] as number)
      total += graph.weights[i] as number
    }
    const own = (themeOf[node] as number) < 0 ? 0 : (sums[themeOf[node] as number] as number)
    let next = 0
    for (const theme of met) {
      if (theme !== themeOf[node] && (sums[theme] as number) > next) {
        next = sums[theme] as number
        second[node] = theme
      }
      sums[theme] = 0
    }
    share[node] = total > 0 ? own / total : 0
    margin[node] = total > 0 ? (own - next) / total : 0
  }
  return { share, margin, second }
}
