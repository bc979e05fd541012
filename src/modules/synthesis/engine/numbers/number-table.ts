import { letGo } from './let-go.ts'

/** Numbers the distinct keys it is given, in the order they come: a Map<number, number> in a third of the time and memory. */
export class NumberTable {
  /** The keys by their numbers. */
  #keys: Float64Array
  /** A number by the place of its key, -1 where there is none. */
  #numbers: Int32Array
  #mask: number
  size = 0

  constructor(capacity = 1 << 12) {
    this.#keys = new Float64Array(capacity / 2 + 1)
    this.#numbers = new Int32Array(capacity).fill(-1)
    this.#mask = capacity - 1
  }

  /** The number of this key (a whole number under 2^53), a new one when it was never met. */
  numberOf(key: number): number {
    let place = this.#placeOf(key)
    for (;;) {
      const number = this.#numbers[place] as number
      if (number < 0) break
      if (this.#keys[number] === key) return number
      place = (place + 1) & this.#mask
    }
    this.#keys[this.size] = key
    this.#numbers[place] = this.size
    if (++this.size * 2 > this.#mask) this.#widen()
    return this.size - 1
  }

  /** The key that has this number. */
  keyOf(number: number): number {
    return this.#keys[number] as number
  }

  /** Gives its memory back: it is asked nothing more. */
  end(): void {
    letGo(this.#keys, this.#numbers)
  }

  /** The number of this key, -1 when it was never met. */
  find(key: number): number {
    let place = this.#placeOf(key)
    for (;;) {
      const number = this.#numbers[place] as number
      if (number < 0 || this.#keys[number] === key) return number
      place = (place + 1) & this.#mask
    }
  }

  #placeOf(key: number): number {
    const low = (key % 4294967296) | 0
    const high = (key / 4294967296) | 0
    const mixed = Math.imul(low ^ Math.imul(high, 0x9e3779b1), 0x85ebca6b)
    return (mixed ^ (mixed >>> 15)) & this.#mask
  }

  #widen(): void {
    const capacity = this.#numbers.length * 2
    const keys = new Float64Array(capacity / 2 + 1)
    keys.set(this.#keys)
    letGo(this.#keys, this.#numbers)
    this.#keys = keys
    this.#numbers = new Int32Array(capacity).fill(-1)
    this.#mask = capacity - 1
    for (let number = 0; number < this.size; number++) {
      let place = this.#placeOf(keys[number] as number)
      while ((this.#numbers[place] as number) >= 0) place = (place + 1) & this.#mask
      this.#numbers[place] = number
    }
  }
}
