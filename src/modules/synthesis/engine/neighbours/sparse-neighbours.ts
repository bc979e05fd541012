import { type SparseMatrix, transposeInto } from '#modules/synthesis/engine/numbers/sparse-matrix.ts'
import type { Crew } from '#modules/synthesis/engine/threads/crew.ts'
import type { Neighbours } from './neighbours.ts'

/** How many postings are read for one text: the rarest terms come first, and say the most. */
export const postingsRead = 1000

/** Nearest texts by the terms they share. The rows of the matrix have their rarest terms first. `meanwhile`: done by this thread as others compare. */
export async function sparseNeighbours(
  crew: Crew,
  matrix: SparseMatrix,
  k: number,
  meanwhile?: () => void,
): Promise<Neighbours> {
  const { room } = crew
  const mark = room.mark()
  const { height, width } = matrix
  const length = matrix.columns.length
  const [starts, columns, values] = [
    room.put(matrix.starts),
    room.put(matrix.columns),
    room.put(matrix.values),
  ]
  const termStarts = room.take((width + 1) * 4)
  const [rows, rowValues] = [room.take(length * 4, false), room.take(length * 4, false)]
  transposeInto(matrix, {
    starts: room.whole(termStarts, width + 1),
    columns: room.whole(rows, length),
    values: room.real(rowValues, length),
  })
  const ids = room.take(height * k * 4)
  const scores = room.take(height * k * 4)
  room.whole(ids, height * k).fill(-1)
  const parts = Math.max(1, crew.threads)
  const size = Math.ceil(height / parts)
  // Each part adds up in a place of its own.
  const jobs = Array.from({ length: parts }, (_, part) => {
    const sums = room.take(height * 4)
    const touched = room.take(height * 4, false)
    const matrixPlaces = [starts, columns, values, termStarts, rows, rowValues]
    const numbers = [
      part * size,
      Math.min(height, (part + 1) * size),
      ...matrixPlaces,
      sums,
      touched,
      postingsRead,
      k,
      ids,
      scores,
    ]
    return { kernel: 'sparseNeighbours' as const, numbers }
  })
  const done = crew.run(jobs)
  meanwhile?.()
  await done
  const found = {
    k,
    ids: room.whole(ids, height * k).slice(),
    similarities: room.real(scores, height * k).slice(),
  }
  room.release(mark)
  return found
}
