import type { Graph } from '#modules/synthesis/engine/neighbours/neighbour-graph.ts'

/**
 * What people decided, which no run undoes. Texts are said by their place in the input, themes by the caller's own
 * numbers (0 or more). When two decisions on one text disagree, `placed` comes before `forbidden`, before `locked`.
 */
export interface Decisions {
  /** Themes that people locked: their texts stay together. Others may join them. */
  readonly locked?: readonly { readonly theme: number; readonly texts: readonly number[] }[]
  /** Texts that people moved or pinned to a theme. */
  readonly placed?: readonly { readonly text: number; readonly theme: number }[]
  /** "Not this theme". */
  readonly forbidden?: readonly { readonly text: number; readonly theme: number }[]
  /** Theme of each text before this run, under 0 when it had none: themes found now are known by it. */
  readonly before?: ArrayLike<number>
}

/** Decisions made ready for a run. */
export class Rules {
  /** The themes that some text must be in, by the caller's numbers. */
  readonly themes: readonly number[]
  readonly before: ArrayLike<number>
  /** For each text that people placed, which of `themes` it is in. */
  readonly anchorOf: ReadonlyMap<number, number>
  readonly #forbidden = new Map<number, Set<number>>()

  constructor({ locked = [], placed = [], forbidden = [], before = [] }: Decisions) {
    this.before = before
    for (const { text, theme } of forbidden) {
      const themes = this.#forbidden.get(text) ?? new Set()
      this.#forbidden.set(text, themes.add(theme))
    }
    const themeOf = new Map<number, number>()
    for (const { theme, texts } of locked)
      for (const text of texts) if (!this.#forbidden.get(text)?.has(theme)) themeOf.set(text, theme)
    for (const { text, theme } of placed) {
      themeOf.set(text, theme)
      this.#forbidden.get(text)?.delete(theme)
    }
    this.themes = [...new Set([...locked, ...placed].map(({ theme }) => theme))].sort((a, b) => a - b)
    this.anchorOf = new Map([...themeOf].map(([text, theme]) => [text, this.themes.indexOf(theme)]))
  }

  forbids(text: number, theme: number): boolean {
    return this.#forbidden.get(text)?.has(theme) ?? false
  }

  get forbidden(): Iterable<[number, ReadonlySet<number>]> {
    return this.#forbidden
  }

  /** Which anchor each unit belongs to, -1: none. A text that is a copy of another obeys the other's decision here. */
  anchorsOf(units: readonly { readonly text: number }[]): Int32Array {
    return Int32Array.from(units, ({ text }) => this.anchorOf.get(text) ?? -1)
  }

  /** The graph without the edges that would pull a text to a theme it must not be in. */
  withoutForbidden(graph: Graph, units: readonly { readonly text: number }[]): Graph {
    if (this.#forbidden.size === 0) return graph
    const textOf = (node: number) => units[node]?.text ?? -1
    const wasIn = (text: number) => {
      const anchor = this.anchorOf.get(text)
      return anchor === undefined ? (this.before[text] ?? -1) : (this.themes[anchor] as number)
    }
    const { nodes, starts, ends, weights } = graph
    const keptStarts = new Uint32Array(nodes + 1)
    const [keptEnds, keptWeights] = [ends.slice(), weights.slice()]
    let used = 0
    for (let node = 0; node < nodes; node++) {
      const text = textOf(node)
      for (let i = starts[node] as number; i < (starts[node + 1] as number); i++) {
        const other = textOf(ends[i] as number)
        if (this.forbids(text, wasIn(other)) || this.forbids(other, wasIn(text))) continue
        keptEnds[used] = ends[i] as number
        keptWeights[used++] = weights[i] as number
      }
      keptStarts[node + 1] = used
    }
    return {
      nodes,
      starts: keptStarts,
      ends: keptEnds.subarray(0, used),
      weights: keptWeights.subarray(0, used),
    }
  }
}

/**
 * The graph in which all the nodes of an anchor are one, that carries its number as label; the anchors come first.
 * `nodeOf[n]`: where node n of the whole graph is.
 */
export function contracted(
  graph: Graph,
  anchors: Int32Array,
  count: number,
): { graph: Graph; nodeOf: Uint32Array } {
  const nodeOf = new Uint32Array(graph.nodes)
  let nodes = count
  for (let node = 0; node < graph.nodes; node++)
    nodeOf[node] = (anchors[node] as number) >= 0 ? (anchors[node] as number) : nodes++
  const members: number[][] = Array.from({ length: nodes }, () => [])
  for (let node = 0; node < graph.nodes; node++) members[nodeOf[node] as number]?.push(node)
  const starts = new Uint32Array(nodes + 1)
  const ends = new Uint32Array(graph.ends.length)
  const weights = new Float32Array(graph.ends.length)
  const loops = new Float64Array(nodes)
  const sums = new Float64Array(nodes)
  let used = 0
  for (const [place, own] of members.entries()) {
    const first = used
    for (const node of own)
      for (let i = graph.starts[node] as number; i < (graph.starts[node + 1] as number); i++) {
        const end = nodeOf[graph.ends[i] as number] as number
        if (end === place) loops[place] = (loops[place] as number) + (graph.weights[i] as number)
        else if (end >= count || place >= count) {
          if (sums[end] === 0) ends[used++] = end
          sums[end] = (sums[end] as number) + (graph.weights[i] as number)
        }
      }
    for (let i = first; i < used; i++) {
      weights[i] = sums[ends[i] as number] as number
      sums[ends[i] as number] = 0
    }
    starts[place + 1] = used
  }
  const labels = Int32Array.from({ length: nodes }, (_, node) => (node < count ? node : -1))
  return {
    graph: { nodes, starts, ends: ends.slice(0, used), weights: weights.slice(0, used), loops, labels },
    nodeOf,
  }
}
