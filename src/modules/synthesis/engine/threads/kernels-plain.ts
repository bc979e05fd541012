import type { Kernels } from './kernels.ts'

const { fround, imul } = Math

/**
 * The kernels without WebAssembly: the same numbers to the bit (scripts/text-kernels/kernels.ts is the other text of this
 * one), about ten times slower. Offsets are bytes in the shared memory.
 */
export function plainKernels(buffer: ArrayBufferLike): Kernels {
  const whole = new Int32Array(buffer)
  const real = new Float32Array(buffer)
  const half = new Int16Array(buffer)
  const bytes = new Uint8Array(buffer)
  const natural = new Uint16Array(buffer)

  function keep(
    scoreOf: Int32Array | Float32Array,
    ids: number,
    scores: number,
    row: number,
    id: number,
    score: number,
    k: number,
  ) {
    const first = row * k
    let place = first + k - 1
    while (place > first) {
      const before = scoreOf[scores + place - 1] as number
      if (before > score || (before === score && (whole[ids + place - 1] as number) < id)) break
      scoreOf[scores + place] = before
      whole[ids + place] = whole[ids + place - 1] as number
      place--
    }
    scoreOf[scores + place] = score
    whole[ids + place] = id
  }

  function dot(a: number, b: number, length: number): number {
    let sum = 0
    for (let j = 0; j < length; j++) sum = (sum + imul(half[a + j] as number, half[b + j] as number)) | 0
    return sum
  }

  function addScaled(out: number, from: number, scale: number, width: number) {
    for (let j = 0; j < width; j++)
      real[out + j] = (real[out + j] as number) + fround(scale * (real[from + j] as number))
  }

  return {
    sparseNeighbours(
      from,
      to,
      rowStarts,
      columns,
      values,
      columnStarts,
      rows,
      rowValues,
      sums,
      touched,
      budget,
      k,
      ids,
      scores,
    ) {
      const [rs, cs, vs, ks, ws, rv, su, te, is, ss] = [
        rowStarts,
        columns,
        values,
        columnStarts,
        rows,
        rowValues,
        sums,
        touched,
        ids,
        scores,
      ].map((offset) => offset >> 2) as [
        number,
        number,
        number,
        number,
        number,
        number,
        number,
        number,
        number,
        number,
      ]
      for (let row = from; row < to; row++) {
        const end = whole[rs + row + 1] as number
        let met = 0
        let read = 0
        for (let i = whole[rs + row] as number; i < end; i++) {
          const column = whole[cs + i] as number
          const weight = real[vs + i] as number
          const first = whole[ks + column] as number
          const last = whole[ks + column + 1] as number
          if (read > 0 && read + (last - first) > budget) break
          read += last - first
          for (let p = first; p < last; p++) {
            const other = whole[ws + p] as number
            const sum = real[su + other] as number
            if (sum === 0) whole[te + met++] = other
            real[su + other] = sum + fround(weight * (real[rv + p] as number))
          }
        }
        const worst = row * k + k - 1
        for (let t = 0; t < met; t++) {
          const other = whole[te + t] as number
          const score = real[su + other] as number
          real[su + other] = 0
          if (other === row) continue
          const least = real[ss + worst] as number
          if (score > least || (score === least && other < (whole[is + worst] as number)))
            keep(real, is, ss, row, other, score, k)
        }
      }
    },
    denseNeighbours(vectors, size, a0, a1, b0, b1, same, k, ids, scores) {
      const [vs, length, is, ss] = [vectors >> 1, size >> 1, ids >> 2, scores >> 2]
      const offer = (row: number, id: number, score: number) => {
        const worst = row * k + k - 1
        const least = whole[ss + worst] as number
        if (score > least || (score === least && id < (whole[is + worst] as number)))
          keep(whole, is, ss, row, id, score, k)
      }
      for (let a = a0; a < a1; a++)
        for (let b = same ? a + 1 : b0; b < b1; b++) {
          const score = dot(vs + a * length, vs + b * length, length)
          offer(a, b, score)
          offer(b, a, score)
        }
    },
    assignCells(from, to, vectors, size, cells, centres, out) {
      const [vs, cs, length] = [vectors >> 1, centres >> 1, size >> 1]
      for (let row = from; row < to; row++) {
        let best = -2147483648
        let chosen = 0
        for (let cell = 0; cell < cells; cell++) {
          const score = dot(vs + row * length, cs + cell * length, length)
          if (score <= best) continue
          best = score
          chosen = cell
        }
        whole[(out >> 2) + row] = chosen
      }
    },
    dotEach(from, to, vectors, size, other, out) {
      const [vs, length] = [vectors >> 1, size >> 1]
      for (let row = from; row < to; row++)
        whole[(out >> 2) + row] = dot(vs + row * length, other >> 1, length)
    },
    multiplySparse(from, to, width, rowStarts, columns, values, dense, out) {
      for (let row = from; row < to; row++) {
        const end = whole[(rowStarts >> 2) + row + 1] as number
        for (let i = whole[(rowStarts >> 2) + row] as number; i < end; i++)
          addScaled(
            (out >> 2) + row * width,
            (dense >> 2) + (natural[(columns >> 1) + i] as number) * width,
            real[(values >> 2) + i] as number,
            width,
          )
      }
    },
    multiplyTurned(from, to, height, width, rowStarts, columns, values, dense, out) {
      for (let row = 0; row < height; row++) {
        const end = whole[(rowStarts >> 2) + row + 1] as number
        for (let i = whole[(rowStarts >> 2) + row] as number; i < end; i++)
          addScaled(
            (out >> 2) + (natural[(columns >> 1) + i] as number) * width + from,
            (dense >> 2) + row * width + from,
            real[(values >> 2) + i] as number,
            to - from,
          )
      }
    },
    addGram(from, to, width, dense, gram) {
      for (let row = from; row < to; row++) {
        const source = (dense >> 2) + row * width
        for (let a = 0; a < width; a++)
          addScaled((gram >> 2) + a * width, source, real[source + a] as number, width)
      }
    },
    multiplySquare(from, to, width, dense, square, out) {
      for (let row = from; row < to; row++) {
        const source = (dense >> 2) + row * width
        for (let a = 0; a < width; a++)
          addScaled((out >> 2) + row * width, (square >> 2) + a * width, real[source + a] as number, width)
      }
    },
    signatures(from, to, signs, starts, hashes, multipliers, additions, out) {
      const [ms, as, os, ts] = [multipliers >> 2, additions >> 2, out >> 2, starts >> 2]
      for (let text = from; text < to; text++) {
        const target = os + text * hashes
        for (let h = 0; h < hashes; h++) whole[target + h] = -1
        const end = (whole[ts + text + 1] as number) - 4
        for (let i = whole[ts + text] as number; i < end; i++) {
          let hash = 2166136261 | 0
          for (let j = 0; j < 5; j++) hash = imul(hash ^ (bytes[signs + i + j] as number), 16777619)
          for (let h = 0; h < hashes; h++) {
            const value = (imul(hash, whole[ms + h] as number) + (whole[as + h] as number)) | 0
            if (value >>> 0 < (whole[target + h] as number) >>> 0) whole[target + h] = value
          }
        }
      }
    },
  }
}
