import { bytesOf, type Memory } from './kernels.ts'

const page = 65536
const most = 65536 * page
const tooLittle = 'These texts need more memory than one analysis may take.'

type Numbers = Uint32Array | Int32Array | Float32Array | Uint16Array | Int16Array | Uint8Array

/** Room in the shared memory, taken in order and given back all at once: `const mark = room.mark(); …; room.release(mark)`. */
export class Workspace {
  readonly memory: Memory
  #top = 1024
  /** The most that was ever taken, in bytes. */
  peak = 0

  /** `plainBytes`: all the room there will be without WebAssembly, where reading memory that grows takes ten times as long. */
  constructor(isWebAssembly: boolean, plainBytes: number) {
    this.memory = isWebAssembly
      ? new WebAssembly.Memory({ initial: 1, maximum: 65536, shared: true })
      : plainMemory(Math.ceil(plainBytes / page) * page)
  }

  mark(): number {
    return this.#top
  }

  release(mark: number): void {
    this.#top = mark
  }

  /** Byte offset of this much room, filled with zeros unless told not to. */
  take(bytes: number, filled = true): number {
    const offset = Math.ceil(this.#top / 64) * 64
    this.#top = offset + bytes
    if (this.#top > most) throw new Error(tooLittle)
    this.peak = Math.max(this.peak, this.#top)
    this.#growTo(this.#top)
    if (filled) new Uint8Array(bytesOf(this.memory), offset, bytes).fill(0)
    return offset
  }

  /** Copies numbers in. */
  put(numbers: Numbers): number {
    const offset = this.take(numbers.byteLength, false)
    const target = new Uint8Array(bytesOf(this.memory), offset, numbers.byteLength)
    target.set(new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength))
    return offset
  }

  whole(offset: number, length: number): Int32Array {
    return new Int32Array(bytesOf(this.memory), offset, length)
  }
  real(offset: number, length: number): Float32Array {
    return new Float32Array(bytesOf(this.memory), offset, length)
  }
  half(offset: number, length: number): Int16Array {
    return new Int16Array(bytesOf(this.memory), offset, length)
  }

  #growTo(bytes: number): void {
    const { memory } = this
    const lacking = bytes - bytesOf(memory).byteLength
    if (lacking <= 0) return
    // By an eighth at least: growing has a price.
    const pages = Math.ceil(Math.max(lacking, bytes / 8) / page)
    if (memory instanceof SharedArrayBuffer && !memory.growable) throw new Error(tooLittle)
    if (memory instanceof SharedArrayBuffer) memory.grow(Math.min(most, memory.byteLength + pages * page))
    else memory.grow(Math.min(pages, (most - memory.buffer.byteLength) / page))
  }
}

/** Of this size, when the machine gives that much; else it grows. */
function plainMemory(bytes: number): SharedArrayBuffer {
  try {
    return new SharedArrayBuffer(bytes)
  } catch {
    return new SharedArrayBuffer(page, { maxByteLength: most })
  }
}
