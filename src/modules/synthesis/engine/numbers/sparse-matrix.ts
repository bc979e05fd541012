/** Rows of few values: row `r` has `values[i]` in `columns[i]`, for i in `starts[r] … starts[r + 1]`. */
export interface SparseMatrix {
  readonly height: number
  readonly width: number
  readonly starts: Uint32Array
  readonly columns: Uint32Array
  readonly values: Float32Array
}

type Whole = Uint32Array | Int32Array

export function transposed(matrix: SparseMatrix): SparseMatrix {
  const { height, width, columns } = matrix
  const turned = {
    starts: new Uint32Array(width + 1),
    columns: new Uint32Array(columns.length),
    values: new Float32Array(columns.length),
  }
  transposeInto(matrix, turned)
  return { height: width, width: height, ...turned }
}

/** Writes a matrix turned where there is room for it; `starts` holds zeros before. */
export function transposeInto(
  { height, width, starts, columns, values }: SparseMatrix,
  turnedInto: { readonly starts: Whole; readonly columns: Whole; readonly values: Float32Array },
): void {
  const { starts: turned, columns: rows, values: turnedValues } = turnedInto
  for (const column of columns) turned[column + 1] = (turned[column + 1] as number) + 1
  for (let column = 0; column < width; column++)
    turned[column + 1] = (turned[column + 1] as number) + (turned[column] as number)
  const next = turned.slice()
  for (let row = 0; row < height; row++)
    for (let i = starts[row] as number; i < (starts[row + 1] as number); i++) {
      const column = columns[i] as number
      const place = next[column] as number
      next[column] = place + 1
      rows[place] = row
      turnedValues[place] = values[i] as number
    }
}
