import type { Crew } from './crew.ts'
import { NumberTable } from './number-table.ts'
import { SeededRandom } from './seeded-random.ts'

/**
 * Texts that say the same words. Each text keeps its own voice: copies are grouped, never deleted, never merged.
 * `exact[t]` is the first text with the same letters and figures (t itself when there is none before); `near[t]` the first
 * text of its group of copies with small changes; `includedIn[t]` a longer text that holds most of it, or -1.
 */
export interface Duplicates {
  readonly exact: Int32Array
  readonly near: Int32Array
  readonly includedIn: Int32Array
}

/** Jaccard index of the runs of five signs, from which two texts are copies. */
const sameFrom = 0.4
/** Share of the runs of the shorter text found in the longer, from which it is included in it. */
const includedFrom = 0.7
const hashes = 64
const bands = 21
const rowsInBand = 3
const comparedBefore = 12
/** Shorter texts are copies only when they are equal. */
const fewestRuns = 8

const space = 32
const folded = Uint8Array.from({ length: 0x250 }, (_, code) => {
  const sign = String.fromCharCode(code)
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
  const plain = sign.charCodeAt(0)
  return (plain >= 97 && plain <= 122) || (plain >= 48 && plain <= 57) ? plain : space
})

interface Folded {
  readonly signs: Uint8Array
  readonly starts: Uint32Array
}

/** Letters and figures alone, without case or accents, cut by single spaces. */
function fold(texts: readonly string[]): Folded {
  const signs = new Uint8Array(texts.reduce((sum, text) => sum + text.length, 0))
  const starts = new Uint32Array(texts.length + 1)
  let used = 0
  for (const [index, text] of texts.entries()) {
    let last = space
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i)
      const sign = code < 0x250 ? (folded[code] as number) : space
      if (sign === space && last === space) continue
      signs[used++] = sign
      last = sign
    }
    if (used > (starts[index] as number) && signs[used - 1] === space) used--
    starts[index + 1] = used
  }
  return { signs: signs.subarray(0, used), starts }
}

/** The distinct runs of five signs of one text, in order. */
export function runsOf(text: string): Uint32Array {
  return new Runs(fold([text])).of(0)
}

/** Whether two texts are copies with small changes, or one holds the other; undefined: neither. */
export function resemblance(a: Uint32Array, b: Uint32Array): 'copy' | 'included' | undefined {
  if (a.length < fewestRuns || b.length < fewestRuns)
    return a.length === b.length && sharedRuns(a, b) === a.length && a.length > 0 ? 'copy' : undefined
  const shared = sharedRuns(a, b)
  if (shared / (a.length + b.length - shared) >= sameFrom) return 'copy'
  return shared / Math.min(a.length, b.length) >= includedFrom ? 'included' : undefined
}

export async function findDuplicates(crew: Crew, texts: readonly string[]): Promise<Duplicates> {
  const all = fold(texts)
  const exact = equalTexts(all, texts.length)
  const distinct: number[] = []
  for (let text = 0; text < texts.length; text++) if (exact[text] === text) distinct.push(text)
  const signatures = await signaturesOf(crew, all, texts.length)
  const groups = new Groups(texts.length)
  const includedIn = new Int32Array(texts.length).fill(-1)
  const runs = new Runs(all)
  eachCandidate(signatures, distinct, (a, b) => {
    if (groups.first(a) === groups.first(b) || !seemNear(signatures, a, b)) return
    const [first, second] = [runs.of(a), runs.of(b)]
    const relation = resemblance(first, second)
    if (relation === 'copy') groups.join(a, b)
    else if (relation === 'included') {
      const [shorter, longer] = first.length < second.length ? [a, b] : [b, a]
      includedIn[shorter] = longer
    }
  })
  const near = new Int32Array(texts.length)
  for (let text = 0; text < texts.length; text++) near[text] = groups.first(exact[text] as number)
  return { exact, near, includedIn }
}

function equalTexts({ signs, starts }: Folded, count: number): Int32Array {
  const first = new Int32Array(count)
  const table = new NumberTable()
  const firstOf: number[] = []
  for (let text = 0; text < count; text++) {
    const [from, to] = [starts[text] as number, starts[text + 1] as number]
    first[text] = text
    if (from === to) continue
    let [x, y] = [2166136261, 40503]
    for (let i = from; i < to; i++) {
      x = Math.imul(x ^ (signs[i] as number), 16777619)
      y = Math.imul(y + (signs[i] as number), 0x85ebca6b) ^ (y >>> 13)
    }
    const number = table.numberOf((x >>> 0) * 0x200000 + (y & 0x1fffff))
    const known = firstOf[number]
    if (known === undefined) firstOf[number] = text
    else if (sameSigns(signs, starts[known] as number, starts[known + 1] as number, from, to))
      first[text] = known
  }
  return first
}

function sameSigns(signs: Uint8Array, a: number, aEnd: number, b: number, bEnd: number): boolean {
  if (aEnd - a !== bEnd - b) return false
  for (let i = 0; i < aEnd - a; i++) if (signs[a + i] !== signs[b + i]) return false
  return true
}

async function signaturesOf(crew: Crew, { signs, starts }: Folded, count: number): Promise<Int32Array> {
  const { room } = crew
  const mark = room.mark()
  const random = new SeededRandom(5)
  const multipliers = Uint32Array.from({ length: hashes }, () => random.whole32() | 1)
  const additions = Uint32Array.from({ length: hashes }, () => random.whole32())
  const places = [room.put(signs), room.put(starts), hashes, room.put(multipliers), room.put(additions)]
  const out = room.take(count * hashes * 4, false)
  await crew.overRows('signatures', count, ...places, out)
  const found = room.whole(out, count * hashes).slice()
  room.release(mark)
  return found
}

/** As many equal hashes as nearly every pair has that is worth comparing in full (a Jaccard index of about 0.25). */
const fewestEqual = 9

function seemNear(signatures: Int32Array, a: number, b: number): boolean {
  let equal = 0
  for (let h = 0; h < hashes; h++) if (signatures[a * hashes + h] === signatures[b * hashes + h]) equal++
  return equal >= fewestEqual
}

/** Pairs that have the same three hashes in some band, once a band; in a crowded bucket, each with those just before it. */
function eachCandidate(
  signatures: Int32Array,
  texts: readonly number[],
  each: (a: number, b: number) => void,
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
        each(texts[a] as number, texts[b] as number)
      }
    }
  }
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
    for (let i = from; i < to; i++) {
      let hash = 2166136261
      for (let j = 0; j < 5; j++) hash = Math.imul(hash ^ (signs[i + j] as number), 16777619)
      all[i - from] = hash >>> 0
    }
    all.sort()
    let used = 0
    for (let i = 0; i < all.length; i++)
      if (used === 0 || all[i] !== all[used - 1]) all[used++] = all[i] as number
    this.#lengths[text] = used
    return all.subarray(0, used)
  }
}

function sharedRuns(a: Uint32Array, b: Uint32Array): number {
  let [i, j, shared] = [0, 0, 0]
  while (i < a.length && j < b.length) {
    const [x, y] = [a[i] as number, b[j] as number]
    if (x === y) shared++
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
