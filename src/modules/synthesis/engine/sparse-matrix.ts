/** Rows of few values: row `r` has `values[i]` in `columns[i]`, for i in `starts[r] … starts[r + 1]`. */
export interface SparseMatrix {
  readonly height: number
  readonly width: number
  readonly starts: Uint32Array
  readonly columns: Uint32Array
  readonly values: Float32Array
}

export function transposed({ height, width, starts, columns, values }: SparseMatrix): SparseMatrix {
  const turned = new Uint32Array(width + 1)
  for (const column of columns) turned[column + 1] = (turned[column + 1] as number) + 1
  for (let column = 0; column < width; column++)
    turned[column + 1] = (turned[column + 1] as number) + (turned[column] as number)
  const next = turned.slice()
  const rows = new Uint32Array(columns.length)
  const turnedValues = new Float32Array(columns.length)
  for (let row = 0; row < height; row++)
    for (let i = starts[row] as number; i < (starts[row + 1] as number); i++) {
      const column = columns[i] as number
      const place = next[column] as number
      next[column] = place + 1
      rows[place] = row
      turnedValues[place] = values[i] as number
    }
  return { height: width, width: height, starts: turned, columns: rows, values: turnedValues }
}
