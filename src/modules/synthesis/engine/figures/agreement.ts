/** How two groupings of the same texts agree. */

interface Crossing {
  readonly count: number
  readonly rows: Map<number, number>
  readonly columns: Map<number, number>
  /** By `keyOf` the two labels. */
  readonly cells: Map<number, number>
}

/** One number for two labels, whole numbers under 2^26 and above -2. */
const labelRoom = 2 ** 26
const keyOf = (a: number, b: number) => (a + 1) * labelRoom + b + 1

function crossing(a: ArrayLike<number>, b: ArrayLike<number>): Crossing {
  const [rows, columns, cells] = [
    new Map<number, number>(),
    new Map<number, number>(),
    new Map<number, number>(),
  ]
  const more = <K>(map: Map<K, number>, key: K) => map.set(key, (map.get(key) ?? 0) + 1)
  for (let i = 0; i < a.length; i++) {
    more(rows, a[i] as number)
    more(columns, b[i] as number)
    more(cells, keyOf(a[i] as number, b[i] as number))
  }
  return { count: a.length, rows, columns, cells }
}

const pairs = (n: number) => (n * (n - 1)) / 2
const sumOf = (values: Iterable<number>, of: (value: number) => number) => {
  let sum = 0
  for (const value of values) sum += of(value)
  return sum
}

/** Adjusted Rand index (Hubert and Arabie, 1985): 1 the same groups, 0 as much as by chance. */
export function adjustedRand(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const { count, rows, columns, cells } = crossing(a, b)
  const together = sumOf(cells.values(), pairs)
  const [inA, inB] = [sumOf(rows.values(), pairs), sumOf(columns.values(), pairs)]
  const expected = count > 1 ? (inA * inB) / pairs(count) : 0
  const most = (inA + inB) / 2
  return most === expected ? 1 : (together - expected) / (most - expected)
}

/** Adjusted mutual information (Vinh, Epps and Bailey, 2010), with the mean of the entropies. */
export function adjustedMutualInformation(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const { count, rows, columns, cells } = crossing(a, b)
  const entropy = (sizes: Iterable<number>) => -sumOf(sizes, (n) => (n / count) * Math.log(n / count))
  let information = 0
  for (const [key, n] of cells) {
    const [row, column] = [Math.floor(key / labelRoom) - 1, (key % labelRoom) - 1]
    information +=
      (n / count) * Math.log((n * count) / ((rows.get(row) as number) * (columns.get(column) as number)))
  }
  const expected = expectedInformation(count, [...rows.values()], [...columns.values()])
  const most = (entropy(rows.values()) + entropy(columns.values())) / 2
  return most === expected ? 1 : (information - expected) / (most - expected)
}

function expectedInformation(count: number, rows: readonly number[], columns: readonly number[]): number {
  const logs = new Float64Array(count + 1)
  for (let n = 2; n <= count; n++) logs[n] = (logs[n - 1] as number) + Math.log(n)
  const logFactorial = (n: number) => logs[n] as number
  let sum = 0
  for (const a of rows)
    for (const b of columns)
      for (let n = Math.max(1, a + b - count); n <= Math.min(a, b); n++) {
        const chance =
          logFactorial(a) +
          logFactorial(b) +
          logFactorial(count - a) +
          logFactorial(count - b) -
          logFactorial(count) -
          logFactorial(n) -
          logFactorial(a - n) -
          logFactorial(b - n) -
          logFactorial(count - a - b + n)
        sum += (n / count) * Math.log((count * n) / (a * b)) * Math.exp(chance)
      }
  return sum
}

/** Cohen's kappa between two persons who placed the same texts in named groups. */
export function kappa(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const { count, rows, columns, cells } = crossing(a, b)
  let agreed = 0
  let expected = 0
  for (const [label, n] of rows) {
    agreed += (cells.get(keyOf(label, label)) ?? 0) / count
    expected += ((n / count) * (columns.get(label) ?? 0)) / count
  }
  return expected === 1 ? 1 : (agreed - expected) / (1 - expected)
}
