import type { Graph } from '#modules/synthesis/engine/neighbours/neighbour-graph.ts'
import { letGo } from '#modules/synthesis/engine/numbers/let-go.ts'
import { SeededRandom, shuffled } from '#modules/synthesis/engine/numbers/seeded-random.ts'

/** A graph whose nodes may stand for several: `loops[n]` is the weight inside node n. */
interface Level extends Graph {
  readonly loops: Float64Array
  readonly strengths: Float64Array
}

/**
 * Communities by modularity, after Traag, Waltman and van Eck, "From Louvain to Leiden" (2019): nodes move to the
 * neighbouring community that gains most, each community is refined into well-connected parts, parts become nodes, and
 * again. A higher resolution gives more, smaller communities. Returns the community of each node, numbered from 0 in the
 * order of nodes. `start`: communities to begin from.
 */
export function leiden(graph: Graph, resolution: number, seed: number, start?: Uint32Array): Uint32Array {
  const random = new SeededRandom(seed)
  let total = 0
  for (const weight of graph.weights) total += weight
  for (const weight of graph.loops ?? []) total += weight
  const community = Uint32Array.from({ length: graph.nodes }, (_, node) => node)
  if (total === 0) return community
  let level = levelOf(graph, graph.loops ?? new Float64Array(graph.nodes))
  let current = start ? start.slice() : undefined
  // Where each node of the graph is on the present level.
  const placeOf = community.slice()
  for (let round = 0; round < 20; round++) {
    const communities = current ?? Uint32Array.from({ length: level.nodes }, (_, node) => node)
    const moved = moveNodes(level, communities, total, resolution, random)
    const count = renumber(communities)
    if (!moved && round > 0) {
      current = communities
      break
    }
    if (count === level.nodes) {
      current = communities
      break
    }
    const { parts, count: partCount } = refine(level, communities, count, total, resolution, random)
    const grouping = partCount < level.nodes ? parts : communities
    const groups = partCount < level.nodes ? partCount : count
    const next = new Uint32Array(groups)
    for (let node = 0; node < level.nodes; node++)
      next[grouping[node] as number] = communities[node] as number
    for (let node = 0; node < placeOf.length; node++)
      placeOf[node] = grouping[placeOf[node] as number] as number
    level = gather(level, grouping, groups)
    current = next
  }
  for (let node = 0; node < community.length; node++)
    community[node] = (current as Uint32Array)[placeOf[node] as number] as number
  renumber(community)
  return community
}

function levelOf(graph: Graph, loops: Float64Array): Level {
  const strengths = loops.slice()
  for (let node = 0; node < graph.nodes; node++)
    for (let i = graph.starts[node] as number; i < (graph.starts[node + 1] as number); i++)
      strengths[node] = (strengths[node] as number) + (graph.weights[i] as number)
  return { ...graph, loops, strengths }
}

/** Gives numbers from 0 in the order they are met; returns how many there are. */
export function renumber(communities: Uint32Array): number {
  const numbers = new Map<number, number>()
  for (let i = 0; i < communities.length; i++) {
    const old = communities[i] as number
    let number = numbers.get(old)
    if (number === undefined) {
      number = numbers.size
      numbers.set(old, number)
    }
    communities[i] = number
  }
  return numbers.size
}

/** Moves nodes while one gains by moving, revisiting only the neighbours of what moved. */
function moveNodes(
  level: Level,
  communities: Uint32Array,
  total: number,
  resolution: number,
  random: SeededRandom,
): boolean {
  const { nodes, starts, ends, weights, strengths, labels } = level
  const strengthOf = new Float64Array(nodes)
  for (let node = 0; node < nodes; node++)
    strengthOf[communities[node] as number] =
      (strengthOf[communities[node] as number] as number) + (strengths[node] as number)
  const labelOf = labels && new Int32Array(nodes).fill(-1)
  if (labels && labelOf)
    for (let node = 0; node < nodes; node++)
      if ((labels[node] as number) >= 0) labelOf[communities[node] as number] = labels[node] as number
  const queue = shuffled(nodes, random)
  const waiting = new Uint8Array(nodes).fill(1)
  const towards = new Float64Array(nodes)
  const met = new Uint32Array(nodes)
  let first = 0
  let length = nodes
  let moved = false
  for (let steps = 0; length > 0 && steps < nodes * 30; steps++) {
    const node = queue[first] as number
    first = first + 1 === nodes ? 0 : first + 1
    length--
    waiting[node] = 0
    const own = communities[node] as number
    const strength = strengths[node] as number
    let count = 0
    const to = starts[node + 1] as number
    for (let i = starts[node] as number; i < to; i++) {
      const other = communities[ends[i] as number] as number
      if (towards[other] === 0) met[count++] = other
      towards[other] = (towards[other] as number) + (weights[i] as number)
    }
    strengthOf[own] = (strengthOf[own] as number) - strength
    const pull = (resolution * strength) / total
    const label = labels ? (labels[node] as number) : -1
    let best = own
    let most = (towards[own] as number) - pull * (strengthOf[own] as number)
    for (let i = 0; i < count; i++) {
      const other = met[i] as number
      const gain = (towards[other] as number) - pull * (strengthOf[other] as number)
      if (gain > most + 1e-9 && (label < 0 || other === own || (labelOf as Int32Array)[other] === -1)) {
        most = gain
        best = other
      }
      towards[other] = 0
    }
    strengthOf[best] = (strengthOf[best] as number) + strength
    if (best === own) continue
    communities[node] = best
    if (label >= 0 && labelOf) {
      labelOf[own] = -1
      labelOf[best] = label
    }
    moved = true
    for (let i = starts[node] as number; i < to; i++) {
      const other = ends[i] as number
      if (waiting[other] || communities[other] === best) continue
      waiting[other] = 1
      const last = first + length
      queue[last >= nodes ? last - nodes : last] = other
      length++
    }
  }
  return moved
}

/** Inside each community, lone nodes join the well-connected part that gains most. */
function refine(
  level: Level,
  communities: Uint32Array,
  count: number,
  total: number,
  resolution: number,
  random: SeededRandom,
) {
  const { nodes, starts, ends, weights, strengths } = level
  const parts = Uint32Array.from({ length: nodes }, (_, node) => node)
  const partStrength = strengths.slice()
  const whole = new Float64Array(count)
  const inside = new Float64Array(nodes)
  for (let node = 0; node < nodes; node++) {
    const own = communities[node] as number
    whole[own] = (whole[own] as number) + (strengths[node] as number)
    for (let i = starts[node] as number; i < (starts[node + 1] as number); i++)
      if (communities[ends[i] as number] === own)
        inside[node] = (inside[node] as number) + (weights[i] as number)
  }
  const cut = inside.slice()
  const alone = new Uint8Array(nodes).fill(1)
  const towards = new Float64Array(nodes)
  const met = new Uint32Array(nodes)
  for (const node of shuffled(nodes, random)) {
    if (!alone[node]) continue
    const own = communities[node] as number
    const strength = strengths[node] as number
    const rest = whole[own] as number
    if ((inside[node] as number) < (resolution * strength * (rest - strength)) / total) continue
    let found = 0
    for (let i = starts[node] as number; i < (starts[node + 1] as number); i++) {
      if (communities[ends[i] as number] !== own) continue
      const part = parts[ends[i] as number] as number
      if (towards[part] === 0) met[found++] = part
      towards[part] = (towards[part] as number) + (weights[i] as number)
    }
    let best = -1
    let most = 0
    for (let i = 0; i < found; i++) {
      const part = met[i] as number
      if (part === node) continue
      const size = partStrength[part] as number
      if ((cut[part] as number) < (resolution * size * (rest - size)) / total) continue
      const gain = (towards[part] as number) - (resolution * strength * size) / total
      if (gain > most) {
        most = gain
        best = part
      }
    }
    if (best >= 0) {
      parts[node] = best
      partStrength[best] = (partStrength[best] as number) + strength
      cut[best] = (cut[best] as number) + (inside[node] as number) - 2 * (towards[best] as number)
      alone[node] = 0
      alone[best] = 0
    }
    for (let i = 0; i < found; i++) towards[met[i] as number] = 0
  }
  return { parts, count: renumber(parts) }
}

/** The graph whose nodes are groups of nodes. */
export function gathered(graph: Graph, grouping: Uint32Array, groups: number): Graph {
  return gather(levelOf(graph, graph.loops ?? new Float64Array(graph.nodes)), grouping, groups)
}

/** Each group becomes one node. */
function gather(level: Level, grouping: Uint32Array, groups: number): Level {
  const { nodes, starts, ends, weights } = level
  const members = new Uint32Array(nodes)
  const places = new Uint32Array(groups + 1)
  for (const group of grouping) places[group + 1] = (places[group + 1] as number) + 1
  for (let group = 0; group < groups; group++)
    places[group + 1] = (places[group + 1] as number) + (places[group] as number)
  const next = places.slice()
  for (let node = 0; node < nodes; node++) {
    const group = grouping[node] as number
    members[next[group] as number] = node
    next[group] = (next[group] as number) + 1
  }
  const newStarts = new Uint32Array(groups + 1)
  // Most edges fall inside the groups or are joined: the room for all of them is hardly ever needed.
  let newEnds = new Uint32Array(Math.ceil(ends.length / 3) + groups)
  let newWeights = new Float64Array(newEnds.length)
  const loops = new Float64Array(groups)
  const sums = new Float64Array(groups)
  let used = 0
  for (let group = 0; group < groups; group++) {
    const first = used
    for (let m = places[group] as number; m < (places[group + 1] as number); m++) {
      const node = members[m] as number
      loops[group] = (loops[group] as number) + (level.loops[node] as number)
      for (let i = starts[node] as number; i < (starts[node + 1] as number); i++) {
        const other = grouping[ends[i] as number] as number
        if (other === group) loops[group] = (loops[group] as number) + (weights[i] as number)
        else {
          if (sums[other] === 0) {
            if (used === newEnds.length) {
              newEnds = widened(newEnds)
              newWeights = widened(newWeights)
            }
            newEnds[used++] = other
          }
          sums[other] = (sums[other] as number) + (weights[i] as number)
        }
      }
    }
    for (let i = first; i < used; i++) {
      newWeights[i] = sums[newEnds[i] as number] as number
      sums[newEnds[i] as number] = 0
    }
    newStarts[group + 1] = used
  }
  const labels = level.labels && new Int32Array(groups).fill(-1)
  if (level.labels && labels)
    for (let node = 0; node < nodes; node++)
      if ((level.labels[node] as number) >= 0) labels[grouping[node] as number] = level.labels[node] as number
  const graph = {
    labels,
    nodes: groups,
    starts: newStarts,
    ends: newEnds.slice(0, used),
    weights: newWeights.slice(0, used),
  }
  letGo(newEnds, newWeights)
  return levelOf(graph, loops)
}

function widened<T extends Uint32Array | Float64Array>(numbers: T): T {
  const wider = new (numbers.constructor as new (length: number) => T)(Math.ceil(numbers.length * 1.5) + 16)
  wider.set(numbers)
  letGo(numbers)
  return wider
}
