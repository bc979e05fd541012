import { letGo } from '#modules/synthesis/engine/numbers/let-go.ts'
import { normalise } from '#modules/synthesis/engine/numbers/linear-algebra.ts'
import type { EncodedTexts } from '#modules/synthesis/engine/texts/encode-texts.ts'
import type { WordVectors } from './word-vectors.ts'

/** Places are kept as whole numbers of 16 bits: a length of 1 is this. */
export const unit = 16384
/** About as many texts are enough to find what all of them share. */
const mostSampled = 20_000

/** Where texts stand, and the direction that all of them shared, taken away. */
export interface TextPlaces {
  readonly places: Int16Array
  readonly shared: Float64Array
}

/**
 * One place in space a text: its words' places, weighted by how rare they are, without the direction that all texts
 * share, as whole numbers (so that every machine gives the same neighbours).
 */
export function textPlaces(texts: EncodedTexts, words: WordVectors): TextPlaces {
  const { count } = texts
  const { dimensions } = words
  const sumOf = summing(texts, words)
  const step = Math.max(1, Math.floor(count / mostSampled))
  const sampled = Math.ceil(count / step)
  const sample = new Float32Array(sampled * dimensions)
  for (let i = 0; i < sampled; i++) sumOf(i * step, sample, i * dimensions)
  const shared = sharedDirection(sample, sampled, dimensions)
  letGo(sample)
  // One text at a time: whole numbers take half the room.
  const place = new Float32Array(dimensions)
  const places = new Int16Array(count * dimensions)
  for (let text = 0; text < count; text++) {
    sumOf(text, place, 0)
    takeAway(place, 0, shared)
    for (let j = 0; j < dimensions; j++)
      places[text * dimensions + j] = Math.round((place[j] as number) * unit)
  }
  return { places, shared }
}

/** Writes the sum of the words of a text, of length 1, from `first` on. */
function summing(
  { count, starts, tokens, textsWith }: EncodedTexts,
  { dimensions, rowOf, vectors }: WordVectors,
) {
  const times = new Uint16Array(textsWith.length)
  const met: number[] = []
  return (text: number, sums: Float32Array, first: number): void => {
    met.length = 0
    for (let i = starts[text] as number; i < (starts[text + 1] as number); i++) {
      const token = tokens[i] as number
      if ((rowOf[token] as number) < 0) continue
      if (times[token] === 0) met.push(token)
      times[token] = (times[token] as number) + 1
    }
    sums.fill(0, first, first + dimensions)
    for (const token of met) {
      const weight =
        (1 + Math.log(times[token] as number)) * Math.log((1 + count) / (1 + (textsWith[token] as number)))
      times[token] = 0
      const from = (rowOf[token] as number) * dimensions
      for (let j = 0; j < dimensions; j++)
        sums[first + j] = (sums[first + j] as number) + weight * (vectors[from + j] as number)
    }
    normalise(sums, first, dimensions)
  }
}

/** The place of a text that was not there: the words it is made of, among `count` texts. */
export function placeOne(
  words: readonly { readonly place: ArrayLike<number>; readonly times: number; readonly textsWith: number }[],
  count: number,
  shared: Float64Array,
): Int16Array {
  const sums = new Float32Array(shared.length)
  for (const { place, times, textsWith } of words) {
    let squares = 0
    for (let j = 0; j < sums.length; j++) squares += (place[j] as number) ** 2
    const weight =
      ((1 + Math.log(times)) * Math.log((1 + count) / (1 + textsWith))) / (Math.sqrt(squares) || 1)
    for (let j = 0; j < sums.length; j++) sums[j] = (sums[j] as number) + weight * (place[j] as number)
  }
  normalise(sums, 0, sums.length)
  takeAway(sums, 0, shared)
  return Int16Array.from(sums, (x) => Math.round(x * unit))
}

/** The first principal direction: what every text has says nothing. */
function sharedDirection(places: Float32Array, count: number, dimensions: number): Float64Array {
  let direction = new Float64Array(dimensions).fill(1 / Math.sqrt(dimensions))
  for (let round = 0; round < 12; round++) {
    const next = new Float64Array(dimensions)
    for (let text = 0; text < count; text++) {
      const share = along(places, text * dimensions, direction)
      for (let j = 0; j < dimensions; j++)
        next[j] = (next[j] as number) + share * (places[text * dimensions + j] as number)
    }
    const length = Math.sqrt(next.reduce((sum, x) => sum + x * x, 0)) || 1
    direction = next.map((x) => x / length)
  }
  return direction
}

function takeAway(places: Float32Array, first: number, direction: Float64Array): void {
  const share = along(places, first, direction)
  for (let j = 0; j < direction.length; j++)
    places[first + j] = (places[first + j] as number) - share * (direction[j] as number)
  normalise(places, first, direction.length)
}

function along(places: Float32Array, first: number, direction: Float64Array): number {
  let sum = 0
  for (let j = 0; j < direction.length; j++) sum += (places[first + j] as number) * (direction[j] as number)
  return sum
}
