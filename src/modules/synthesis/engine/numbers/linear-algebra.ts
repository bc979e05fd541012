/** Eigenvalues and eigenvectors (columns) of a symmetric matrix, by Jacobi's rotations. */
export function eigen(symmetric: Float64Array, n: number): { values: Float64Array; vectors: Float64Array } {
  const a = symmetric.slice()
  const v = new Float64Array(n * n)
  for (let i = 0; i < n; i++) v[i * n + i] = 1
  for (let sweep = 0; sweep < 12; sweep++) {
    let off = 0
    let trace = 0
    for (let p = 0; p < n; p++) {
      trace += (a[p * n + p] as number) ** 2
      for (let q = p + 1; q < n; q++) off += (a[p * n + q] as number) ** 2
    }
    if (off < 1e-14 * trace) break
    for (let p = 0; p < n; p++) for (let q = p + 1; q < n; q++) rotate(a, v, n, p, q)
  }
  return { values: Float64Array.from({ length: n }, (_, i) => a[i * n + i] as number), vectors: v }
}

function rotate(a: Float64Array, v: Float64Array, n: number, p: number, q: number): void {
  const apq = a[p * n + q] as number
  if (Math.abs(apq) < 1e-30) return
  const theta = ((a[q * n + q] as number) - (a[p * n + p] as number)) / (2 * apq)
  const t = Math.sign(theta || 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1))
  const c = 1 / Math.sqrt(t * t + 1)
  const s = t * c
  for (let k = 0; k < n; k++) {
    const x = a[k * n + p] as number
    const y = a[k * n + q] as number
    a[k * n + p] = c * x - s * y
    a[k * n + q] = s * x + c * y
  }
  for (let k = 0; k < n; k++) {
    const x = a[p * n + k] as number
    const y = a[q * n + k] as number
    a[p * n + k] = c * x - s * y
    a[q * n + k] = s * x + c * y
    const vx = v[k * n + p] as number
    const vy = v[k * n + q] as number
    v[k * n + p] = c * vx - s * vy
    v[k * n + q] = s * vx + c * vy
  }
}

/** What a matrix of this Gram matrix is multiplied by on the right to have orthonormal columns (Cholesky). */
export function orthonormaliser(gram: Float64Array, n: number): Float32Array {
  const c = new Float64Array(n * n)
  for (let i = 0; i < n; i++)
    for (let j = 0; j <= i; j++) {
      let x = gram[i * n + j] as number
      for (let k = 0; k < j; k++) x -= (c[i * n + k] as number) * (c[j * n + k] as number)
      c[i * n + j] = i === j ? Math.sqrt(Math.max(x, 1e-10)) : x / (c[j * n + j] as number)
    }
  const inverse = new Float32Array(n * n)
  const column = new Float64Array(n)
  for (let col = 0; col < n; col++) {
    for (let i = col; i < n; i++) {
      let x = i === col ? 1 : 0
      for (let k = col; k < i; k++) x -= (c[i * n + k] as number) * (column[k] as number)
      column[i] = x / (c[i * n + i] as number)
      inverse[col * n + i] = column[i] as number
    }
  }
  return inverse
}

/** Makes the `width` numbers from `first` of length 1; zeros stay zeros. */
export function normalise(numbers: Float32Array, first: number, width: number): void {
  let squares = 0
  for (let j = first; j < first + width; j++) squares += (numbers[j] as number) ** 2
  const scale = squares > 0 ? 1 / Math.sqrt(squares) : 0
  for (let j = first; j < first + width; j++) numbers[j] = (numbers[j] as number) * scale
}
