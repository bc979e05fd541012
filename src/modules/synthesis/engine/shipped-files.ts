import { existsSync, readFileSync } from 'node:fs'
import { readWordsTable, type WordsTable } from '#modules/synthesis/engine/vectors/words-table.ts'

/** From this folder in the sources; from the bundle, in the sources that stand beside it. */
function shipped(name: string): Uint8Array {
  const places = [`./${name}`, `../src/modules/synthesis/engine/${name}`]
  const found = places.map((place) => new URL(place, import.meta.url)).find((url) => existsSync(url))
  if (!found) throw new Error(`${name} is missing beside the program.`)
  return readFileSync(found)
}

export const shippedKernels = (): Uint8Array => shipped('threads/kernels.wasm')
export const shippedWordsTable = (): WordsTable => readWordsTable(shipped('vectors/words-table.bin'))
