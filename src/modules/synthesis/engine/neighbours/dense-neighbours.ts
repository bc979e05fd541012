import { SeededRandom } from '#modules/synthesis/engine/numbers/seeded-random.ts'
import type { Crew, Job } from '#modules/synthesis/engine/threads/crew.ts'
import { unit } from '#modules/synthesis/engine/vectors/text-vectors.ts'
import type { Neighbours } from './neighbours.ts'

/** Up to here every pair is compared; beyond, only texts whose cells are near. */
const allPairsUpTo = 8000
const block = 256
const nearCells = 8

/**
 * Nearest texts by their places in space (16-bit whole numbers, `dimensions` a multiple of 8). `meanwhile`: done by this
 * thread as others compare; the vectors are read no more by then.
 */
export async function denseNeighbours(
  crew: Crew,
  vectors: Int16Array,
  dimensions: number,
  k: number,
  seed: number,
  meanwhile?: () => void,
): Promise<Neighbours> {
  const count = vectors.length / dimensions
  const { room } = crew
  const mark = room.mark()
  const cells = count <= allPairsUpTo ? oneCell(count) : await cut(crew, vectors, dimensions, seed)
  const places = room.take(vectors.length * 2, false)
  const ordered = room.half(places, vectors.length)
  for (let place = 0; place < count; place++) {
    const from = (cells.members[place] as number) * dimensions
    const to = place * dimensions
    for (let j = 0; j < dimensions; j++) ordered[to + j] = vectors[from + j] as number
  }
  // Two threads may meet the same text: each keeps its own best, joined at the end.
  const parts = Math.max(1, crew.threads)
  const kept = Array.from({ length: parts }, () => {
    const ids = room.take(count * k * 4)
    room.whole(ids, count * k).fill(-1)
    return { ids, scores: room.take(count * k * 4), least: room.take(count * 4) }
  })
  const pairs = pairsOf(cells)
  const jobs: Job[][] = kept.map(() => [])
  const loads = new Float64Array(parts)
  for (const { a0, a1, b0, b1 } of pairs) {
    const freest = loads.indexOf(Math.min(...loads))
    loads[freest] = (loads[freest] as number) + (a1 - a0) * (b1 - b0) * (a0 === b0 ? 0.5 : 1)
    const { ids, scores, least } = kept[freest] as (typeof kept)[number]
    const numbers = [places, dimensions * 2, a0, a1, b0, b1, a0 === b0 ? 1 : 0, k, ids, scores, least]
    jobs[freest]?.push({ kernel: 'denseNeighbours', numbers })
  }
  const done = crew.runLists(jobs)
  meanwhile?.()
  await done
  const found = joined(
    kept.map(({ ids, scores }) => ({
      ids: room.whole(ids, count * k),
      scores: room.whole(scores, count * k),
    })),
    cells.members,
    k,
  )
  room.release(mark)
  return found
}

/** Texts gathered by cell: those of cell `c` are `members[starts[c] … starts[c + 1])`. */
interface Cells {
  readonly starts: Uint32Array
  readonly members: Uint32Array
  /** For each cell, those to compare it with, itself included. */
  readonly near: readonly (readonly number[])[]
}

function oneCell(count: number): Cells {
  const members = Uint32Array.from({ length: count }, (_, text) => text)
  const blocks = Math.max(1, Math.ceil(count / block))
  const starts = Uint32Array.from({ length: blocks + 1 }, (_, i) => Math.min(count, i * block))
  const all = [...Array(blocks).keys()]
  return { starts, members, near: all.map(() => all) }
}

/** Spherical k-means on a sample, then every text to its nearest centre. */
async function cut(crew: Crew, vectors: Int16Array, dimensions: number, seed: number): Promise<Cells> {
  const { room } = crew
  const count = vectors.length / dimensions
  const mark = room.mark()
  const number = Math.max(16, Math.round(Math.sqrt(count) * 1.2))
  const random = new SeededRandom(seed)
  const sampled = Math.min(count, number * 40)
  const sample = new Int16Array(sampled * dimensions)
  for (let i = 0; i < sampled; i++) {
    const from = random.below(count) * dimensions
    sample.set(vectors.subarray(from, from + dimensions), i * dimensions)
  }
  const centres = new Int16Array(number * dimensions)
  for (let cell = 0; cell < number; cell++) {
    const from = random.below(sampled) * dimensions
    centres.set(sample.subarray(from, from + dimensions), cell * dimensions)
  }
  const [samplePlace, centrePlace] = [room.put(sample), room.put(centres)]
  const out = room.take(Math.max(count, sampled) * 4)
  const assign = async (places: number, rows: number) => {
    room.half(centrePlace, centres.length).set(centres)
    await crew.overRows('assignCells', rows, places, dimensions * 2, number, centrePlace, out)
    return room.whole(out, rows)
  }
  for (let round = 0; round < 5; round++)
    moveCentres(centres, sample, await assign(samplePlace, sampled), dimensions)
  const cellOf = (await assign(room.put(vectors), count)).slice()
  room.release(mark)
  const starts = new Uint32Array(number + 1)
  for (const cell of cellOf) starts[cell + 1] = (starts[cell + 1] as number) + 1
  for (let cell = 0; cell < number; cell++)
    starts[cell + 1] = (starts[cell + 1] as number) + (starts[cell] as number)
  const next = starts.slice()
  const members = new Uint32Array(count)
  for (let text = 0; text < count; text++) {
    const cell = cellOf[text] as number
    members[next[cell] as number] = text
    next[cell] = (next[cell] as number) + 1
  }
  return { starts, members, near: nearest(centres, number, dimensions) }
}

function moveCentres(centres: Int16Array, sample: Int16Array, cellOf: Int32Array, dimensions: number): void {
  const sums = new Float64Array(centres.length)
  for (let i = 0; i < cellOf.length; i++) {
    const to = (cellOf[i] as number) * dimensions
    for (let j = 0; j < dimensions; j++)
      sums[to + j] = (sums[to + j] as number) + (sample[i * dimensions + j] as number)
  }
  for (let first = 0; first < sums.length; first += dimensions) {
    let squares = 0
    for (let j = first; j < first + dimensions; j++) squares += (sums[j] as number) ** 2
    if (squares === 0) continue
    const scale = unit / Math.sqrt(squares)
    for (let j = first; j < first + dimensions; j++) centres[j] = Math.round((sums[j] as number) * scale)
  }
}

function nearest(centres: Int16Array, number: number, dimensions: number): number[][] {
  return Array.from({ length: number }, (_, cell) => {
    const scored = Array.from({ length: number }, (_, other) => {
      let sum = 0
      for (let j = 0; j < dimensions; j++)
        sum += (centres[cell * dimensions + j] as number) * (centres[other * dimensions + j] as number)
      return { other, sum: other === cell ? Number.POSITIVE_INFINITY : sum }
    })
    scored.sort((a, b) => b.sum - a.sum || a.other - b.other)
    return scored.slice(0, nearCells).map(({ other }) => other)
  })
}

interface Pair {
  readonly a0: number
  readonly a1: number
  readonly b0: number
  readonly b1: number
}

/**
 * Each pair of near cells once, in blocks that stay in the processor's cache; the nearest cells first, so that the best are
 * soon known and the others soon refused.
 */
function pairsOf({ starts, near }: Cells): Pair[] {
  const sets = near.map((cells) => new Set(cells))
  const pairs: Pair[] = []
  const ranks = near.reduce((most, cells) => Math.max(most, cells.length), 0)
  for (let rank = 0; rank < ranks; rank++)
    for (const [cell, others] of near.entries()) {
      const other = others[rank]
      if (other === undefined || (other < cell && sets[other]?.has(cell))) continue
      const [a0, a1, b0, b1] = [starts[cell], starts[cell + 1], starts[other], starts[other + 1]] as [
        number,
        number,
        number,
        number,
      ]
      for (let a = a0; a < a1; a += block)
        for (let b = cell === other ? a : b0; b < b1; b += block)
          pairs.push({ a0: a, a1: Math.min(a + block, a1), b0: b, b1: Math.min(b + block, b1) })
    }
  return pairs.filter((pair) => pair.a1 > pair.a0 && pair.b1 > pair.b0)
}

function joined(
  kept: readonly { ids: Int32Array; scores: Int32Array }[],
  members: Uint32Array,
  k: number,
): Neighbours {
  const count = members.length
  const ids = new Int32Array(count * k).fill(-1)
  const similarities = new Float32Array(count * k)
  for (let place = 0; place < count; place++) {
    const first = place * k
    const to = (members[place] as number) * k
    const next = kept.map(() => first)
    for (let rank = 0; rank < k; rank++) {
      let best = -1
      for (let part = 0; part < kept.length; part++) {
        const at = next[part] as number
        if (at >= first + k || (kept[part]?.ids[at] as number) < 0) continue
        if (best < 0 || isBefore(kept, part, at, best, next[best] as number)) best = part
      }
      if (best < 0) break
      const at = next[best] as number
      next[best] = at + 1
      ids[to + rank] = members[kept[best]?.ids[at] as number] as number
      similarities[to + rank] = (kept[best]?.scores[at] as number) / (unit * unit)
    }
  }
  return { k, ids, similarities }
}

function isBefore(
  kept: readonly { ids: Int32Array; scores: Int32Array }[],
  a: number,
  atA: number,
  b: number,
  atB: number,
): boolean {
  const [x, y] = [kept[a]?.scores[atA] as number, kept[b]?.scores[atB] as number]
  return x > y || (x === y && (kept[a]?.ids[atA] as number) < (kept[b]?.ids[atB] as number))
}
