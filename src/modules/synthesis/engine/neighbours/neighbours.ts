/** The `k` nearest of each text, best first: `ids[text * k + rank]`, -1 past the last; similarities within [0, 1]. */
export interface Neighbours {
  readonly k: number
  readonly ids: Int32Array
  readonly similarities: Float32Array
}
