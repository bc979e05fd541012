import type { Folded } from './fold.ts'

/** Texts made ready to look for copies among them: all in memory that threads share. */
export interface Prepared extends Folded {
  /** The distinct texts. */
  readonly texts: Uint32Array
  readonly hashes: number
  readonly signatures: Int32Array
}

/** For each text, the first of its group of copies with small changes; and a longer text that holds most of it, or -1. */
export interface NearCopies {
  readonly near: Int32Array
  readonly includedIn: Int32Array
}

/** Jaccard index of the runs of five signs, from which two texts are copies. */
const sameFrom = 0.4
/** Share of the runs of the shorter text found in the longer, from which it is included in it. */
const includedFrom = 0.7
const bands = 21
const rowsInBand = 3
const comparedBefore = 12
/** Shorter texts are copies only when they are equal. */
const fewestRuns = 8

/** Compares in full those texts whose signatures resemble. */
export function nearCopies({ signs, starts, texts, hashes, signatures }: Prepared): NearCopies {
  const count = starts.length - 1
  const groups = new Groups(count)
  const includedIn = new Int32Array(count).fill(-1)
  const runs = new Runs({ signs, starts })
  const sketches = new Sketches({ signs, starts }, texts)
  eachCandidate(signatures, hashes, texts, (a, b, band) => {
    if (groups.first(a) === groups.first(b) || !sketches.mayResemble(a, b)) return
    if (!seemNear(signatures, hashes, a, b, band)) return
    const [first, second] = [runs.of(a), runs.of(b)]
    const relation = resemblance(first, second)
    if (relation === 'copy') groups.join(a, b)
    else if (relation === 'included') {
      const [shorter, longer] = first.length < second.length ? [a, b] : [b, a]
      includedIn[shorter] = longer
    }
  })
  return { near: Int32Array.from({ length: count }, (_, text) => groups.first(text)), includedIn }
}

/** Whether two texts are copies with small changes, or one holds the other; undefined: neither. */
function resemblance(a: Uint32Array, b: Uint32Array): 'copy' | 'included' | undefined {
  if (a.length < fewestRuns || b.length < fewestRuns)
    return a.length === b.length && sharedRuns(a, b, 0) === a.length && a.length > 0 ? 'copy' : undefined
  const least = Math.min(
    (sameFrom / (1 + sameFrom)) * (a.length + b.length),
    includedFrom * Math.min(a.length, b.length),
  )
  const shared = sharedRuns(a, b, least)
  if (shared / (a.length + b.length - shared) >= sameFrom) return 'copy'
  return shared / Math.min(a.length, b.length) >= includedFrom ? 'included' : undefined
}

/** As many equal hashes as nearly every pair has that is worth comparing in full (a Jaccard index of about 0.25). */
const fewestEqual = 9

/** False also when an earlier band has already brought the two together. */
function seemNear(signatures: Int32Array, hashes: number, a: number, b: number, band: number): boolean {
  const [x, y] = [a * hashes, b * hashes]
  let equal = 0
  for (let h = 0; h < hashes; h += rowsInBand) {
    let inBand = 0
    for (let i = h; i < h + rowsInBand && i < hashes; i++)
      if (signatures[x + i] === signatures[y + i]) inBand++
    if (inBand === rowsInBand && h < band * rowsInBand) return false
    equal += inBand
  }
  return equal >= fewestEqual
}

/** Pairs that have the same three hashes in some band, once a band; in a crowded bucket, each with those just before it. */
function eachCandidate(
  signatures: Int32Array,
  hashes: number,
  texts: Uint32Array,
  each: (a: number, b: number, band: number) => void,
): void {
  const keyed = new Float64Array(texts.length)
  const width = 2 ** Math.ceil(Math.log2(texts.length + 1))
  for (let band = 0; band < bands; band++) {
    for (const [index, text] of texts.entries()) {
      const at = text * hashes + band * rowsInBand
      let key = Math.imul(signatures[at] as number, 0x9e3779b1)
      key = Math.imul(key ^ (signatures[at + 1] as number), 0x85ebca77)
      key = Math.imul(key ^ (key >>> 15) ^ (signatures[at + 2] as number), 0xc2b2ae3d)
      keyed[index] = ((key ^ (key >>> 13)) >>> 0) * width + index
    }
    keyed.sort()
    let start = 0
    for (let i = 1; i < keyed.length; i++) {
      const bucket = Math.floor((keyed[i] as number) / width)
      if (bucket !== Math.floor((keyed[start] as number) / width)) {
        start = i
        continue
      }
      const b = (keyed[i] as number) % width
      for (let j = Math.max(start, i - comparedBefore); j < i; j++) {
        const a = (keyed[j] as number) % width
        each(texts[a] as number, texts[b] as number, band)
      }
    }
  }
}

/** The hash of the five signs from `at` on. */
function runAt(signs: Uint8Array, at: number): number {
  let hash = 2166136261
  for (let j = 0; j < 5; j++) hash = Math.imul(hash ^ (signs[at + j] as number), 16777619)
  return hash >>> 0
}

const wordsInSketch = 32
const rounding = 1e-6
const bitsInSketch = wordsInSketch * 32

/** Which of 1,024 kinds the runs of a text are of: enough to tell at once of most pairs that they do not resemble. */
class Sketches {
  readonly #bits: Uint32Array
  /** Kinds met in each text, and runs that a kind may hide: met before, in the same text. */
  readonly #kinds: Uint16Array
  readonly #hidden: Uint32Array
  constructor({ signs, starts }: Folded, texts: Uint32Array) {
    const count = starts.length - 1
    this.#bits = new Uint32Array(count * wordsInSketch)
    this.#kinds = new Uint16Array(count)
    this.#hidden = new Uint32Array(count)
    for (const text of texts) {
      const [from, to] = [starts[text] as number, (starts[text + 1] as number) - 4]
      let kinds = 0
      for (let at = from; at < to; at++) {
        const kind = (Math.imul(runAt(signs, at), 0x9e3779b1) >>> 0) % bitsInSketch
        const place = text * wordsInSketch + (kind >>> 5)
        const bit = 1 << (kind & 31)
        const before = this.#bits[place] as number
        if ((before & bit) === 0) kinds++
        this.#bits[place] = before | bit
      }
      this.#kinds[text] = kinds
      this.#hidden[text] = Math.max(0, to - from) - kinds
    }
  }

  /** False only when the two cannot share as many runs as copies or inclusions do. */
  mayResemble(a: number, b: number): boolean {
    const [x, y] = [this.#kinds[a] as number, this.#kinds[b] as number]
    const least = Math.min((sameFrom / (1 + sameFrom)) * (x + y), includedFrom * Math.min(x, y)) - rounding
    let most = Math.min(this.#hidden[a] as number, this.#hidden[b] as number)
    const [i, j] = [a * wordsInSketch, b * wordsInSketch]
    for (let word = 0; word < wordsInSketch; word++)
      most += bitsOf((this.#bits[i + word] as number) & (this.#bits[j + word] as number))
    return most >= least
  }
}

/** How many bits are 1. */
function bitsOf(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** The distinct runs of five signs of a text, in order, worked out when they are first asked for. */
class Runs {
  readonly #folded: Folded
  readonly #sorted: Uint32Array
  /** How many of the places of a text are used; -1: not worked out. */
  readonly #lengths: Int32Array
  constructor(folded: Folded) {
    this.#folded = folded
    this.#sorted = new Uint32Array(folded.signs.length)
    this.#lengths = new Int32Array(folded.starts.length - 1).fill(-1)
  }
  of(text: number): Uint32Array {
    const { signs, starts } = this.#folded
    const from = starts[text] as number
    const known = this.#lengths[text] as number
    if (known >= 0) return this.#sorted.subarray(from, from + known)
    const to = Math.max(from, (starts[text + 1] as number) - 4)
    const all = this.#sorted.subarray(from, to)
    for (let i = from; i < to; i++) all[i - from] = runAt(signs, i)
    all.sort()
    let used = 0
    for (let i = 0; i < all.length; i++)
      if (used === 0 || all[i] !== all[used - 1]) all[used++] = all[i] as number
    this.#lengths[text] = used
    return all.subarray(0, used)
  }
}

/** How many runs two texts share; some smaller number as soon as there cannot be `least`. */
function sharedRuns(a: Uint32Array, b: Uint32Array, least: number): number {
  let [i, j, shared] = [0, 0, 0]
  const [most, mostOther] = [a.length - least, b.length - least]
  while (i < a.length && j < b.length) {
    const [x, y] = [a[i] as number, b[j] as number]
    if (x === y) shared++
    else if (i - shared > most || j - shared > mostOther) break
    if (x <= y) i++
    if (y <= x) j++
  }
  return shared
}

/** Union-find whose root is the first of the group. */
class Groups {
  readonly #parent: Int32Array
  constructor(count: number) {
    this.#parent = Int32Array.from({ length: count }, (_, i) => i)
  }
  first(of: number): number {
    let root = of
    while (this.#parent[root] !== root) {
      this.#parent[root] = this.#parent[this.#parent[root] as number] as number
      root = this.#parent[root] as number
    }
    return root
  }
  join(a: number, b: number): void {
    const [x, y] = [this.first(a), this.first(b)]
    this.#parent[Math.max(x, y)] = Math.min(x, y)
  }
}
