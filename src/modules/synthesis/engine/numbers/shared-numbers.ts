type Numbers = Uint8Array | Int32Array | Uint32Array | Float32Array | Float64Array

/** The same numbers in memory that threads read without a copy; themselves when they are there already. */
export function shared<T extends Numbers>(numbers: T): T {
  if (numbers.buffer instanceof SharedArrayBuffer) return numbers
  const copy = new (numbers.constructor as new (buffer: SharedArrayBuffer) => T)(
    new SharedArrayBuffer(numbers.byteLength),
  )
  copy.set(numbers)
  return copy
}
