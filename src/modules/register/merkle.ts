// The Merkle tree of RFC 9162, section 2.1: how entries become one fingerprint, and how one proves that an entry is in a
// tree (2.1.3) or that a tree grew out of another (2.1.4). Pure: it knows fingerprints, not towns.
import { createHash } from 'node:crypto'

/** 32 bytes: SHA-256. */
export type Hash = Buffer

/** A complete subtree: it covers the leaves from `position·2^level` to `(position + 1)·2^level - 1`. */
export interface Node {
  readonly level: number
  readonly position: number
}

const sha256 = (...parts: (string | Uint8Array)[]): Hash => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

const leafPrefix = Uint8Array.of(0)
const nodePrefix = Uint8Array.of(1)

/** The fingerprint of a leaf; its prefix keeps a leaf from ever passing for a node. */
export const leafHash = (body: string): Hash => sha256(leafPrefix, body)
export const nodeHash = (left: Uint8Array, right: Uint8Array): Hash => sha256(nodePrefix, left, right)
/** What a tree without leaves is worth. */
export const emptyRoot = (): Hash => sha256()

/** The largest power of two smaller than n (n > 1). */
function splitOf(n: number): number {
  let half = 1
  while (half * 2 < n) half *= 2
  return half
}

/** The complete subtrees that make up the leaves of [start, end), from left to right; `start` is a multiple of their size. */
export function nodesOf(start: number, end: number): Node[] {
  const nodes: Node[] = []
  let from = start
  while (from < end) {
    let size = 1
    let level = 0
    while (from % (size * 2) === 0 && from + size * 2 <= end) {
      size *= 2
      level++
    }
    nodes.push({ level, position: from / size })
    from += size
  }
  return nodes
}

/** The root over complete subtrees given from left to right: the right ones are smaller, and joined first. */
export function rootOf(hashes: readonly Uint8Array[]): Hash {
  if (hashes.length === 0) return emptyRoot()
  return hashes.reduceRight((right, left) => nodeHash(left, right)) as Hash
}

type Range = readonly [start: number, end: number]

/** Which ranges of leaves make the proof that leaf `index` is in the tree of `size` leaves, from the leaf up. */
export function inclusionRanges(index: number, size: number): Range[] {
  const up = (start: number, end: number): Range[] => {
    if (end - start === 1) return []
    const half = start + splitOf(end - start)
    return index < half
      ? [...up(start, half), [half, end] as const]
      : [...up(half, end), [start, half] as const]
  }
  return up(0, size)
}

/** Which ranges make the proof that the tree of `to` leaves begins with the tree of `from` leaves (0 < from < to). */
export function consistencyRanges(from: number, to: number): Range[] {
  const down = (start: number, end: number, whole: boolean): Range[] => {
    if (from === end) return whole ? [] : [[start, end]]
    const half = start + splitOf(end - start)
    return from <= half
      ? [...down(start, half, whole), [half, end] as const]
      : [...down(half, end, false), [start, half] as const]
  }
  return down(0, to, true)
}

/** RFC 9162, 2.1.3.2: whether the path leads from the leaf to the root. */
export function includes(
  proof: { readonly index: number; readonly size: number; readonly path: readonly Uint8Array[] },
  leaf: Uint8Array,
  root: Uint8Array,
): boolean {
  let place = proof.index
  let last = proof.size - 1
  if (place < 0 || place > last) return false
  let hash: Uint8Array = leaf
  for (const step of proof.path) {
    if (last === 0) return false
    if (place % 2 === 1 || place === last) {
      hash = nodeHash(step, hash)
      while (place % 2 === 0 && place !== 0) {
        place = Math.floor(place / 2)
        last = Math.floor(last / 2)
      }
    } else hash = nodeHash(hash, step)
    place = Math.floor(place / 2)
    last = Math.floor(last / 2)
  }
  return last === 0 && Buffer.compare(hash, root) === 0
}

/** RFC 9162, 2.1.4.2: whether the second tree begins with the whole of the first. */
export function extendsTree(
  proof: { readonly from: number; readonly to: number; readonly path: readonly Uint8Array[] },
  fromRoot: Uint8Array,
  toRoot: Uint8Array,
): boolean {
  const { from, to } = proof
  if (from === to) return proof.path.length === 0 && Buffer.compare(fromRoot, toRoot) === 0
  if (from < 1 || from > to) return false
  const power = Number.isInteger(Math.log2(from))
  const [first, ...rest] = power ? [fromRoot, ...proof.path] : proof.path
  if (!first) return false
  let place = from - 1
  let last = to - 1
  while (place % 2 === 1) {
    place = Math.floor(place / 2)
    last = Math.floor(last / 2)
  }
  let before: Uint8Array = first
  let after: Uint8Array = first
  for (const step of rest) {
    if (last === 0) return false
    if (place % 2 === 1 || place === last) {
      before = nodeHash(step, before)
      after = nodeHash(step, after)
      while (place % 2 === 0 && place !== 0) {
        place = Math.floor(place / 2)
        last = Math.floor(last / 2)
      }
    } else after = nodeHash(after, step)
    place = Math.floor(place / 2)
    last = Math.floor(last / 2)
  }
  return last === 0 && Buffer.compare(before, fromRoot) === 0 && Buffer.compare(after, toRoot) === 0
}

/** A tree that only grows, of which only the right edge is remembered: log2(size) fingerprints, whatever its size. */
export class GrowingTree {
  #edge: { level: number; hash: Hash }[] = []
  #size = 0

  /** `edge`: the fingerprints of `nodesOf(0, size)`, from left to right. */
  constructor(size = 0, edge: readonly Uint8Array[] = []) {
    this.#size = size
    this.#edge = nodesOf(0, size).map(({ level }, index) => ({
      level,
      hash: Buffer.from(edge[index] as Uint8Array),
    }))
  }

  get size(): number {
    return this.#size
  }

  get root(): Hash {
    return rootOf(this.#edge.map(({ hash }) => hash))
  }

  /** Adds a leaf. @returns every complete subtree that this closes, the leaf first. */
  add(leaf: Hash): (Node & { hash: Hash })[] {
    const made = [{ level: 0, position: this.#size, hash: leaf }]
    let top = made[0] as Node & { hash: Hash }
    for (let left = this.#edge.at(-1); left?.level === top.level; left = this.#edge.at(-1)) {
      this.#edge.pop()
      top = { level: top.level + 1, position: (top.position - 1) / 2, hash: nodeHash(left.hash, top.hash) }
      made.push(top)
    }
    this.#edge.push({ level: top.level, hash: top.hash })
    this.#size++
    return made
  }
}
