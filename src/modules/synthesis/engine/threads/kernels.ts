import { plainKernels } from './kernels-plain.ts'

type Kernel<Arguments extends number[]> = (...numbers: Arguments) => void
type N = number

/**
 * The inner loops, over one memory shared by the threads; pointers are byte offsets into it. A matrix is three of them
 * (starts, columns, values); vectors of whole numbers have 16 bits a place; the k neighbours of a row are kept best first.
 */
export interface Kernels {
  /** from, to, rowStarts, columns, values, columnStarts, rows, rowValues, sums (zeros), touched, budget, k, ids, scores */
  readonly sparseNeighbours: Kernel<[N, N, N, N, N, N, N, N, N, N, N, N, N, N]>
  /** vectors, bytes of one (a multiple of 16), a0, a1, b0, b1, same block (0 or 1), k, ids, scores, least score kept of each (zeros) */
  readonly denseNeighbours: Kernel<[N, N, N, N, N, N, N, N, N, N, N]>
  /** from, to, vectors, bytes of one, cells, centres, out */
  readonly assignCells: Kernel<[N, N, N, N, N, N, N]>
  /** from, to, vectors, bytes of one, another vector, out: the product of each with that one */
  readonly dotEach: Kernel<[N, N, N, N, N, N]>
  /** from, to, width (a multiple of 4), rowStarts, columns (16 bits each), values, dense, out (zeros) */
  readonly multiplySparse: Kernel<[N, N, N, N, N, N, N, N]>
  /** from, to (multiples of 4), height, width, rowStarts, columns (16 bits each), values, dense, out (zeros) */
  readonly multiplyTurned: Kernel<[N, N, N, N, N, N, N, N, N]>
  /** from, to, width, dense, gram */
  readonly addGram: Kernel<[N, N, N, N, N]>
  /** from, to, width, dense, square, out (zeros) */
  readonly multiplySquare: Kernel<[N, N, N, N, N, N]>
  /** from, to, signs, starts, hashes (a multiple of 4), multipliers, additions, out */
  readonly signatures: Kernel<[N, N, N, N, N, N, N, N]>
}

export type KernelName = keyof Kernels

/** The memory all threads share: WebAssembly's own when it runs here, else plain bytes that can grow. */
export type Memory = WebAssembly.Memory | SharedArrayBuffer

export const bytesOf = (memory: Memory): ArrayBufferLike =>
  memory instanceof SharedArrayBuffer ? memory : memory.buffer

/** Kernels over this memory, from compiled WebAssembly when there is some. */
export function kernelsOver(memory: Memory, compiled: WebAssembly.Module | undefined): Kernels {
  if (!compiled) return plainKernels(bytesOf(memory))
  const instance = new WebAssembly.Instance(compiled, { env: { memory: memory as WebAssembly.Memory } })
  return instance.exports as unknown as Kernels
}

/** Whether this machine runs our WebAssembly (threads and SIMD); if not, everything works, more slowly. */
export function compileKernels(wasm: Uint8Array | undefined): WebAssembly.Module | undefined {
  if (!wasm || typeof WebAssembly === 'undefined') return undefined
  try {
    return new WebAssembly.Module(wasm as BufferSource)
  } catch {
    return undefined
  }
}
