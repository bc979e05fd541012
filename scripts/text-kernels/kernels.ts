// The inner loops of the text engine, in AssemblyScript (compiled by build.mjs to src/modules/synthesis/engine/threads/kernels.wasm).
// kernels-plain.ts does the same in plain TypeScript, to the bit: whole numbers, or one 32-bit rounding an operation, in
// the same order. Every pointer is a byte offset into the one memory that the threads share.

// @ts-nocheck: AssemblyScript, not TypeScript

@inline function at(base: usize, index: i32): usize {
  return base + ((<usize>index) << 2)
}

// The k best of a row, best first; equal scores in order of their ids, so that the order of visits does not matter.
@inline function keepFloat(ids: usize, scores: usize, row: i32, id: i32, score: f32, k: i32): void {
  const first = row * k
  let place = first + k - 1
  while (place > first) {
    const before = load<f32>(at(scores, place - 1))
    if (before > score || (before == score && load<i32>(at(ids, place - 1)) < id)) break
    store<f32>(at(scores, place), before)
    store<i32>(at(ids, place), load<i32>(at(ids, place - 1)))
    place--
  }
  store<f32>(at(scores, place), score)
  store<i32>(at(ids, place), id)
}

function keepWhole(ids: usize, scores: usize, least: usize, row: i32, id: i32, score: i32, k: i32): void {
  const first = row * k
  let place = first + k - 1
  while (place > first) {
    const before = load<i32>(at(scores, place - 1))
    if (before > score || (before == score && load<i32>(at(ids, place - 1)) < id)) break
    store<i32>(at(scores, place), before)
    store<i32>(at(ids, place), load<i32>(at(ids, place - 1)))
    place--
  }
  store<i32>(at(scores, place), score)
  store<i32>(at(ids, place), id)
  store<i32>(at(least, row), load<i32>(at(scores, first + k - 1)))
}

/** For rows from..to: the k nearest by shared terms, rarest term first, within a budget of postings read a row. */
export function sparseNeighbours(
  from: i32, to: i32, rowStarts: usize, columns: usize, values: usize, columnStarts: usize, rows: usize,
  rowValues: usize, sums: usize, touched: usize, budget: i32, k: i32, ids: usize, scores: usize,
): void {
  for (let row = from; row < to; row++) {
    const end = load<i32>(at(rowStarts, row + 1))
    let met = 0
    let read = 0
    for (let i = load<i32>(at(rowStarts, row)); i < end; i++) {
      const column = load<i32>(at(columns, i))
      const weight = load<f32>(at(values, i))
      const first = load<i32>(at(columnStarts, column))
      const last = load<i32>(at(columnStarts, column + 1))
      if (read > 0 && read + (last - first) > budget) break
      read += last - first
      for (let p = first; p < last; p++) {
        const other = load<i32>(at(rows, p))
        const sum = load<f32>(at(sums, other))
        if (sum == 0) store<i32>(at(touched, met++), other)
        store<f32>(at(sums, other), sum + weight * load<f32>(at(rowValues, p)))
      }
    }
    const worst = row * k + k - 1
    for (let t = 0; t < met; t++) {
      const other = load<i32>(at(touched, t))
      const score = load<f32>(at(sums, other))
      store<f32>(at(sums, other), 0)
      if (other == row) continue
      const least = load<f32>(at(scores, worst))
      if (score > least || (score == least && other < load<i32>(at(ids, worst))))
        keepFloat(ids, scores, row, other, score, k)
    }
  }
}

@inline function dot(a: usize, b: usize, bytes: usize): i32 {
  let sum = i32x4.splat(0)
  for (let j: usize = 0; j < bytes; j += 16) sum = i32x4.add(sum, i32x4.dot_i16x8_s(v128.load(a + j), v128.load(b + j)))
  return i32x4.extract_lane(sum, 0) + i32x4.extract_lane(sum, 1) + i32x4.extract_lane(sum, 2) + i32x4.extract_lane(sum, 3)
}

/** The sum of the lanes of each of four. */
@inline function sumsOf(s0: v128, s1: v128, s2: v128, s3: v128): v128 {
  const a = i32x4.add(i32x4.shuffle(s0, s1, 0, 1, 4, 5), i32x4.shuffle(s0, s1, 2, 3, 6, 7))
  const b = i32x4.add(i32x4.shuffle(s2, s3, 0, 1, 4, 5), i32x4.shuffle(s2, s3, 2, 3, 6, 7))
  return i32x4.add(i32x4.shuffle(a, b, 0, 2, 4, 6), i32x4.shuffle(a, b, 1, 3, 5, 7))
}

@inline function offer(ids: usize, scores: usize, least: usize, row: i32, id: i32, score: i32, k: i32): void {
  const known = load<i32>(at(least, row))
  if (score > known || (score == known && id < load<i32>(at(ids, row * k + k - 1))))
    keepWhole(ids, scores, least, row, id, score, k)
}

@inline function offerBoth(ids: usize, scores: usize, least: usize, a: i32, b: i32, score: i32, k: i32): void {
  offer(ids, scores, least, a, b, score, k)
  offer(ids, scores, least, b, a, score, k)
}

// Four scores of `a` with b, b + 1, b + 2 and b + 3: most are near enough neither to the one nor to the others.
@inline function offerFour(ids: usize, scores: usize, least: usize, a: i32, b: i32, four: v128, k: i32): void {
  const known = i32x4.min_s(i32x4.splat(load<i32>(at(least, a))), v128.load(at(least, b)))
  if (!v128.any_true(i32x4.ge_s(four, known))) return
  offerBoth(ids, scores, least, a, b, i32x4.extract_lane(four, 0), k)
  offerBoth(ids, scores, least, a, b + 1, i32x4.extract_lane(four, 1), k)
  offerBoth(ids, scores, least, a, b + 2, i32x4.extract_lane(four, 2), k)
  offerBoth(ids, scores, least, a, b + 3, i32x4.extract_lane(four, 3), k)
}

/**
 * Each of a0..a1 with each of b0..b1 (with those after it when both are the same block): kept on both sides. `least`
 * holds the last score kept of each row. Two rows meet four at a time, so that what is loaded serves more than once.
 */
export function denseNeighbours(
  vectors: usize, bytes: i32, a0: i32, a1: i32, b0: i32, b1: i32, same: i32, k: i32, ids: usize, scores: usize,
  least: usize,
): void {
  const size = <usize>bytes
  let a = a0
  for (; a + 1 < a1; a += 2) {
    const left = vectors + <usize>a * size
    const below = left + size
    let b = b0
    if (same) {
      offerBoth(ids, scores, least, a, a + 1, dot(left, below, size), k)
      b = a + 2
    }
    for (; b + 3 < b1; b += 4) {
      const first = vectors + <usize>b * size
      const second = first + size
      const third = second + size
      const fourth = third + size
      let s0 = i32x4.splat(0)
      let s1 = i32x4.splat(0)
      let s2 = i32x4.splat(0)
      let s3 = i32x4.splat(0)
      let t0 = i32x4.splat(0)
      let t1 = i32x4.splat(0)
      let t2 = i32x4.splat(0)
      let t3 = i32x4.splat(0)
      for (let j: usize = 0; j < size; j += 16) {
        const x = v128.load(left + j)
        const y = v128.load(below + j)
        const z0 = v128.load(first + j)
        s0 = i32x4.add(s0, i32x4.dot_i16x8_s(x, z0))
        t0 = i32x4.add(t0, i32x4.dot_i16x8_s(y, z0))
        const z1 = v128.load(second + j)
        s1 = i32x4.add(s1, i32x4.dot_i16x8_s(x, z1))
        t1 = i32x4.add(t1, i32x4.dot_i16x8_s(y, z1))
        const z2 = v128.load(third + j)
        s2 = i32x4.add(s2, i32x4.dot_i16x8_s(x, z2))
        t2 = i32x4.add(t2, i32x4.dot_i16x8_s(y, z2))
        const z3 = v128.load(fourth + j)
        s3 = i32x4.add(s3, i32x4.dot_i16x8_s(x, z3))
        t3 = i32x4.add(t3, i32x4.dot_i16x8_s(y, z3))
      }
      offerFour(ids, scores, least, a, b, sumsOf(s0, s1, s2, s3), k)
      offerFour(ids, scores, least, a + 1, b, sumsOf(t0, t1, t2, t3), k)
    }
    for (; b < b1; b++) {
      const right = vectors + <usize>b * size
      offerBoth(ids, scores, least, a, b, dot(left, right, size), k)
      offerBoth(ids, scores, least, a + 1, b, dot(below, right, size), k)
    }
  }
  // The last row of an odd number: those after it in its own block are none.
  if (a < a1 && !same)
    for (let b = b0; b < b1; b++)
      offerBoth(ids, scores, least, a, b, dot(vectors + <usize>a * size, vectors + <usize>b * size, size), k)
}

/** The cell whose centre is nearest to each of the vectors from..to; the first one when two are as near. */
export function assignCells(from: i32, to: i32, vectors: usize, bytes: i32, cells: i32, centres: usize, out: usize): void {
  const size = <usize>bytes
  for (let row = from; row < to; row++) {
    const vector = vectors + <usize>row * size
    let best = i32.MIN_VALUE
    let chosen = 0
    let cell = 0
    for (; cell + 3 < cells; cell += 4) {
      const first = centres + <usize>cell * size
      let s0 = i32x4.splat(0)
      let s1 = i32x4.splat(0)
      let s2 = i32x4.splat(0)
      let s3 = i32x4.splat(0)
      for (let j: usize = 0; j < size; j += 16) {
        const x = v128.load(vector + j)
        s0 = i32x4.add(s0, i32x4.dot_i16x8_s(x, v128.load(first + j)))
        s1 = i32x4.add(s1, i32x4.dot_i16x8_s(x, v128.load(first + size + j)))
        s2 = i32x4.add(s2, i32x4.dot_i16x8_s(x, v128.load(first + size * 2 + j)))
        s3 = i32x4.add(s3, i32x4.dot_i16x8_s(x, v128.load(first + size * 3 + j)))
      }
      const four = sumsOf(s0, s1, s2, s3)
      if (!v128.any_true(i32x4.gt_s(four, i32x4.splat(best)))) continue
      const x0 = i32x4.extract_lane(four, 0)
      if (x0 > best) {
        best = x0
        chosen = cell
      }
      const x1 = i32x4.extract_lane(four, 1)
      if (x1 > best) {
        best = x1
        chosen = cell + 1
      }
      const x2 = i32x4.extract_lane(four, 2)
      if (x2 > best) {
        best = x2
        chosen = cell + 2
      }
      const x3 = i32x4.extract_lane(four, 3)
      if (x3 > best) {
        best = x3
        chosen = cell + 3
      }
    }
    for (; cell < cells; cell++) {
      const score = dot(vector, centres + <usize>cell * size, size)
      if (score > best) {
        best = score
        chosen = cell
      }
    }
    store<i32>(at(out, row), chosen)
  }
}

/** How near each of the vectors from..to is to another one. */
export function dotEach(from: i32, to: i32, vectors: usize, bytes: i32, other: usize, out: usize): void {
  const size = <usize>bytes
  for (let row = from; row < to; row++) store<i32>(at(out, row), dot(vectors + <usize>row * size, other, size))
}

@inline function addScaled(out: usize, from: usize, scale: f32, width: i32): void {
  const factor = f32x4.splat(scale)
  const bytes = (<usize>width) << 2
  for (let j: usize = 0; j < bytes; j += 16)
    v128.store(out + j, f32x4.add(v128.load(out + j), f32x4.mul(factor, v128.load(from + j))))
}

/** out[from..to] = sparse rows × dense (width columns, a multiple of 4; 16 bits a column of the sparse). `out` holds zeros before. */
export function multiplySparse(
  from: i32, to: i32, width: i32, rowStarts: usize, columns: usize, values: usize, dense: usize, out: usize,
): void {
  for (let row = from; row < to; row++) {
    const target = at(out, row * width)
    const end = load<i32>(at(rowStarts, row + 1))
    for (let i = load<i32>(at(rowStarts, row)); i < end; i++)
      addScaled(
        target, at(dense, <i32>load<u16>(columns + ((<usize>i) << 1)) * width), load<f32>(at(values, i)), width,
      )
  }
}

/**
 * out = the same sparse rows, turned, × dense, for the columns from..to (multiples of 4) of the dense: each sum adds up
 * in the order of the rows, as if the matrix had been turned. `out` holds zeros before.
 */
export function multiplyTurned(
  from: i32, to: i32, height: i32, width: i32, rowStarts: usize, columns: usize, values: usize, dense: usize, out: usize,
): void {
  for (let row = 0; row < height; row++) {
    const source = at(dense, row * width + from)
    const end = load<i32>(at(rowStarts, row + 1))
    for (let i = load<i32>(at(rowStarts, row)); i < end; i++)
      addScaled(
        at(out, <i32>load<u16>(columns + ((<usize>i) << 1)) * width + from), source, load<f32>(at(values, i)), to - from,
      )
  }
}

/** gram += transpose(rows from..to) × the same rows. */
export function addGram(from: i32, to: i32, width: i32, dense: usize, gram: usize): void {
  for (let row = from; row < to; row++) {
    const source = at(dense, row * width)
    for (let a = 0; a < width; a++) addScaled(at(gram, a * width), source, load<f32>(at(source, a)), width)
  }
}

/** out[from..to] = dense rows × a square matrix. `out` holds zeros before. */
export function multiplySquare(from: i32, to: i32, width: i32, dense: usize, square: usize, out: usize): void {
  for (let row = from; row < to; row++) {
    const source = at(dense, row * width)
    const target = at(out, row * width)
    for (let a = 0; a < width; a++) addScaled(target, at(square, a * width), load<f32>(at(source, a)), width)
  }
}

/** MinHash: for each text from..to, the least of every hash function over its runs of five signs. */
export function signatures(
  from: i32, to: i32, signs: usize, starts: usize, hashes: i32, multipliers: usize, additions: usize, out: usize,
): void {
  const bytes = (<usize>hashes) << 2
  for (let text = from; text < to; text++) {
    const target = out + <usize>text * bytes
    for (let h: usize = 0; h < bytes; h += 16) v128.store(target + h, i32x4.splat(-1))
    const end = load<i32>(at(starts, text + 1)) - 4
    for (let i = load<i32>(at(starts, text)); i < end; i++) {
      let hash: u32 = 2166136261
      for (let j = 0; j < 5; j++) hash = (hash ^ load<u8>(signs + <usize>(i + j))) * 16777619
      const all = i32x4.splat(hash)
      for (let h: usize = 0; h < bytes; h += 16) {
        const value = i32x4.add(i32x4.mul(all, v128.load(multipliers + h)), v128.load(additions + h))
        v128.store(target + h, i32x4.min_u(v128.load(target + h), value))
      }
    }
  }
}
