// The inner loops of the text engine, in AssemblyScript (compiled by build.mjs to src/modules/synthesis/engine/kernels.wasm).
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

@inline function keepWhole(ids: usize, scores: usize, row: i32, id: i32, score: i32, k: i32): void {
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

@inline function offer(ids: usize, scores: usize, row: i32, id: i32, score: i32, k: i32): void {
  const worst = row * k + k - 1
  const least = load<i32>(at(scores, worst))
  if (score > least || (score == least && id < load<i32>(at(ids, worst)))) keepWhole(ids, scores, row, id, score, k)
}

/** Each of a0..a1 with each of b0..b1 (with those after it when both are the same block): kept on both sides. */
export function denseNeighbours(
  vectors: usize, bytes: i32, a0: i32, a1: i32, b0: i32, b1: i32, same: i32, k: i32, ids: usize, scores: usize,
): void {
  const size = <usize>bytes
  for (let a = a0; a < a1; a++) {
    const left = vectors + <usize>a * size
    let b = same ? a + 1 : b0
    let right = vectors + <usize>b * size
    const worst = at(scores, a * k + k - 1)
    for (; b + 1 < b1; b += 2) {
      let s0 = i32x4.splat(0)
      let s1 = i32x4.splat(0)
      const next = right + size
      for (let j: usize = 0; j < size; j += 16) {
        const x = v128.load(left + j)
        s0 = i32x4.add(s0, i32x4.dot_i16x8_s(x, v128.load(right + j)))
        s1 = i32x4.add(s1, i32x4.dot_i16x8_s(x, v128.load(next + j)))
      }
      const x0 = i32x4.extract_lane(s0, 0) + i32x4.extract_lane(s0, 1) + i32x4.extract_lane(s0, 2) + i32x4.extract_lane(s0, 3)
      const x1 = i32x4.extract_lane(s1, 0) + i32x4.extract_lane(s1, 1) + i32x4.extract_lane(s1, 2) + i32x4.extract_lane(s1, 3)
      if (x0 >= load<i32>(worst)) offer(ids, scores, a, b, x0, k)
      if (x0 >= load<i32>(at(scores, b * k + k - 1))) offer(ids, scores, b, a, x0, k)
      if (x1 >= load<i32>(worst)) offer(ids, scores, a, b + 1, x1, k)
      if (x1 >= load<i32>(at(scores, (b + 1) * k + k - 1))) offer(ids, scores, b + 1, a, x1, k)
      right += size * 2
    }
    if (b < b1) {
      const x = dot(left, right, size)
      offer(ids, scores, a, b, x, k)
      offer(ids, scores, b, a, x, k)
    }
  }
}

/** The cell whose centre is nearest to each of the vectors from..to; the first one when two are as near. */
export function assignCells(from: i32, to: i32, vectors: usize, bytes: i32, cells: i32, centres: usize, out: usize): void {
  const size = <usize>bytes
  for (let row = from; row < to; row++) {
    const vector = vectors + <usize>row * size
    let best = i32.MIN_VALUE
    let chosen = 0
    for (let cell = 0; cell < cells; cell++) {
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

/** out[from..to] = sparse rows × dense (width columns, a multiple of 4). `out` holds zeros before. */
export function multiplySparse(
  from: i32, to: i32, width: i32, rowStarts: usize, columns: usize, values: usize, dense: usize, out: usize,
): void {
  for (let row = from; row < to; row++) {
    const target = at(out, row * width)
    const end = load<i32>(at(rowStarts, row + 1))
    for (let i = load<i32>(at(rowStarts, row)); i < end; i++)
      addScaled(target, at(dense, load<i32>(at(columns, i)) * width), load<f32>(at(values, i)), width)
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
