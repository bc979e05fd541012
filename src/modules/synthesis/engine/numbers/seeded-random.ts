/** xorshift32: the same numbers for the same seed, on every machine. */
export class SeededRandom {
  #state: number
  constructor(seed: number) {
    this.#state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) >>> 0 || 1
  }
  /** Within [0, 1[. */
  next(): number {
    let x = this.#state
    x ^= x << 13
    x ^= x >>> 17
    x ^= x << 5
    this.#state = x >>> 0
    return this.#state / 4294967296
  }
  /** A whole number within [0, bound[. */
  below(bound: number): number {
    return Math.floor(this.next() * bound)
  }
  whole32(): number {
    this.next()
    return this.#state
  }
}

/** 0 … count-1 in an order drawn from the seed. */
export function shuffled(count: number, random: SeededRandom): Uint32Array {
  const order = new Uint32Array(count)
  for (let i = 0; i < count; i++) order[i] = i
  for (let i = count - 1; i > 0; i--) {
    const j = random.below(i + 1)
    const kept = order[i] as number
    order[i] = order[j] as number
    order[j] = kept
  }
  return order
}
