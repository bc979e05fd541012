import type { Graph } from '#modules/synthesis/engine/neighbours/neighbour-graph.ts'

/** Verbatims to cite, the most telling first, and what each text is represented by. */
export interface Chosen {
  readonly order: Uint32Array
  /** For each text, the place in `order` of the verbatim nearest to it; -1 for a singular voice: none is near enough. */
  readonly representedBy: Int32Array
  /** For each text, the place of the first verbatim that speaks for it when they are read in order; -1 when none does. */
  readonly spokenAt: Int32Array
}

/** From this similarity on, a verbatim speaks for a text. */
export const speaksFrom = 0.12
/** A verbatim of four times the length must tell twice as much. */
const costPower = 0.5
/** Very short texts cost as much as this: "oui" tells nothing. */
const leastLength = 40

/**
 * Facility location: at each step the text that brings all others nearest to a chosen one, for its length, until every
 * text that has a near neighbour is represented. What no other text says is left: the singular voices, to be listed.
 * The order is that of reading: any beginning of it is the best synthesis of its length. `fullWeight`: the weight of a link
 * between equal texts.
 */
export function chooseVerbatims(graph: Graph, fullWeight: number, lengths: ArrayLike<number>): Chosen {
  const { nodes, starts, ends, weights } = graph
  const nearness = new Float32Array(nodes)
  const by = new Int32Array(nodes).fill(-1)
  const spokenAt = new Int32Array(nodes).fill(-1)
  const gain = (node: number): number => {
    let sum = 1 - (nearness[node] as number)
    for (let i = starts[node] as number; i < (starts[node + 1] as number); i++) {
      const more = (weights[i] as number) / fullWeight - (nearness[ends[i] as number] as number)
      if (more > 0) sum += more
    }
    return sum / Math.max(leastLength, lengths[node] as number) ** costPower
  }
  const heap = new Heap(nodes)
  for (let node = 0; node < nodes; node++) heap.push(node, gain(node))
  const order: number[] = []
  const hasNear = new Uint8Array(nodes)
  let waiting = 0
  for (let node = 0; node < nodes; node++) {
    for (let i = starts[node] as number; i < (starts[node + 1] as number) && hasNear[node] === 0; i++)
      if ((weights[i] as number) / fullWeight >= speaksFrom) hasNear[node] = 1
    waiting += hasNear[node] as number
  }
  while (waiting > 0 && heap.size > 0) {
    const value = heap.greatest
    const node = heap.pop()
    // Gains only fall: one that is still the best after being counted anew is the best.
    const now = gain(node)
    if (now < value - 1e-12) {
      heap.push(node, now)
      continue
    }
    const place = order.length
    const serve = (text: number, near: number) => {
      if (near <= (nearness[text] as number)) return
      if ((nearness[text] as number) < speaksFrom && near >= speaksFrom && hasNear[text] === 1) waiting--
      if (near >= speaksFrom && (spokenAt[text] as number) < 0) spokenAt[text] = place
      nearness[text] = near
      by[text] = place
    }
    if (hasNear[node] === 0) continue
    serve(node, 1)
    for (let i = starts[node] as number; i < (starts[node + 1] as number); i++)
      serve(ends[i] as number, (weights[i] as number) / fullWeight)
    order.push(node)
  }
  for (let node = 0; node < nodes; node++) if ((nearness[node] as number) < speaksFrom) by[node] = -1
  return { order: Uint32Array.from(order), representedBy: by, spokenAt }
}

/** A heap of nodes, the greatest value first; equal values in the order of nodes. */
class Heap {
  readonly #nodes: Int32Array
  readonly #values: Float64Array
  size = 0
  constructor(capacity: number) {
    this.#nodes = new Int32Array(capacity + 1)
    this.#values = new Float64Array(capacity + 1)
  }
  push(node: number, value: number): void {
    let at = this.size++
    while (at > 0) {
      const above = (at - 1) >> 1
      if (!this.#before(value, node, above)) break
      this.#move(above, at)
      at = above
    }
    this.#nodes[at] = node
    this.#values[at] = value
  }
  get greatest(): number {
    return this.#values[0] as number
  }
  pop(): number {
    const top = this.#nodes[0] as number
    const last = --this.size
    const [node, value] = [this.#nodes[last] as number, this.#values[last] as number]
    let at = 0
    for (;;) {
      let below = 2 * at + 1
      if (below >= last) break
      if (
        below + 1 < last &&
        this.#before(this.#values[below + 1] as number, this.#nodes[below + 1] as number, below)
      )
        below++
      if (this.#before(value, node, below)) break
      this.#move(below, at)
      at = below
    }
    this.#nodes[at] = node
    this.#values[at] = value
    return top
  }
  #before(value: number, node: number, place: number): boolean {
    const other = this.#values[place] as number
    return value > other || (value === other && node < (this.#nodes[place] as number))
  }
  #move(from: number, to: number): void {
    this.#nodes[to] = this.#nodes[from] as number
    this.#values[to] = this.#values[from] as number
  }
}
