import { letGo } from '#modules/synthesis/engine/numbers/let-go.ts'
import { eigen, normalise, orthonormaliser } from '#modules/synthesis/engine/numbers/linear-algebra.ts'
import { SeededRandom } from '#modules/synthesis/engine/numbers/seeded-random.ts'
import type { EncodedTexts } from '#modules/synthesis/engine/texts/encode-texts.ts'
import type { Crew, Job } from '#modules/synthesis/engine/threads/crew.ts'

/** A place in space for some of the stems: `vectors[rowOf[stem] * dimensions …]`, -1 for a stem that has none. */
export interface WordVectors {
  readonly dimensions: number
  readonly rowOf: Int32Array
  readonly vectors: Float32Array
}

export interface WordVectorOptions {
  readonly dimensions: number
  readonly seed: number
  /** Words this far apart are neighbours. */
  readonly window?: number
  /** Rarer words have no vector. */
  readonly leastUses?: number
  readonly mostWords?: number
  /** Pairs counted at the most; beyond, texts are drawn. */
  readonly mostPairs?: number
  readonly iterations?: number
}

/** Smoothing of the context's frequency (Levy, Goldberg and Dagan, 2015). */
const smoothing = 0.75
/** Columns beyond those wanted, for the precision of the drawn ones. */
const spare = 8

/** A square sparse matrix of words by words; there are fewer than 65,536 of them. */
interface Information {
  readonly height: number
  readonly starts: Uint32Array
  readonly columns: Uint16Array
  readonly values: Float32Array
}

/** How words of texts stand together. */
export interface Company {
  readonly words: readonly number[]
  readonly rowOf: Int32Array
  /** Undefined when there are too few words to learn from. */
  readonly information?: Information
}

/** Positive pointwise mutual information between the frequent words of the texts. */
export function companyOf(texts: EncodedTexts, options: WordVectorOptions): Company {
  const { words, rowOf } = frequentWords(texts, options.leastUses ?? 3, options.mostWords ?? 20_000)
  if (words.length < options.dimensions + spare) return { words: [], rowOf: rowOf.fill(-1) }
  return { words, rowOf, information: mutualInformation(texts, rowOf, words.length, options) }
}

/** Word vectors learnt from the texts themselves: the singular vectors of what keeps company. */
export async function learnWordVectors(
  crew: Crew,
  texts: EncodedTexts,
  options: WordVectorOptions,
  { words, rowOf, information }: Company = companyOf(texts, options),
): Promise<WordVectors & { readonly words: readonly number[] }> {
  const { dimensions } = options
  const vectors = information ? await leadingVectors(crew, information, options) : new Float32Array(0)
  return { words, dimensions, rowOf, vectors }
}

function frequentWords({ stems, tokens }: EncodedTexts, leastUses: number, mostWords: number) {
  const uses = new Uint32Array(stems.length)
  for (const token of tokens) uses[token] = (uses[token] as number) + 1
  const words: number[] = []
  for (let stem = 0; stem < stems.length; stem++) if ((uses[stem] as number) >= leastUses) words.push(stem)
  words.sort((a, b) => (uses[b] as number) - (uses[a] as number) || a - b)
  if (words.length > mostWords) words.length = mostWords
  const rowOf = new Int32Array(stems.length).fill(-1)
  for (const [row, stem] of words.entries()) rowOf[stem] = row
  return { words, rowOf }
}

function mutualInformation(
  { count, starts, tokens }: EncodedTexts,
  rowOf: Int32Array,
  words: number,
  { window = 8, mostPairs = 24e6, seed }: WordVectorOptions,
): Information {
  const pairs = tokens.length * window
  const share = pairs > mostPairs ? mostPairs / pairs : 1
  const rows = new Int32Array(tokens.length)
  for (let i = 0; i < tokens.length; i++) rows[i] = rowOf[tokens[i] as number] as number
  const eachPair = (each: (a: number, b: number) => void) => {
    const random = new SeededRandom(seed)
    for (let text = 0; text < count; text++) {
      if (share < 1 && random.next() > share) continue
      const from = starts[text] as number
      const to = starts[text + 1] as number
      for (let i = from; i < to; i++) {
        const a = rows[i] as number
        if (a < 0) continue
        for (let j = Math.max(from, i - window); j < i; j++) {
          const b = rows[j] as number
          if (b >= 0 && b !== a) each(a, b)
        }
      }
    }
  }
  // Pairs are filed by their first word, then counted word by word.
  const places = new Uint32Array(words + 1)
  eachPair((a, b) => {
    places[a + 1] = (places[a + 1] as number) + 1
    places[b + 1] = (places[b + 1] as number) + 1
  })
  for (let word = 0; word < words; word++)
    places[word + 1] = (places[word + 1] as number) + (places[word] as number)
  const next = places.slice()
  const filed = new Uint16Array(places[words] as number)
  eachPair((a, b) => {
    filed[next[a] as number] = b
    next[a] = (next[a] as number) + 1
    filed[next[b] as number] = a
    next[b] = (next[b] as number) + 1
  })
  letGo(rows, next)
  return counted(places, filed, words)
}

/**
 * Counts, then log(count × all / (word × smoothed context)) where it is positive. The columns are written over the pairs
 * that were read: there are never more of them.
 */
function counted(places: Uint32Array, filed: Uint16Array, words: number): Information {
  const starts = new Uint32Array(words + 1)
  const times = new Uint32Array(words)
  const columns = filed
  // What is not written to costs nothing.
  const values = new Float32Array(filed.length)
  const sums = new Float64Array(words)
  let used = 0
  for (let word = 0; word < words; word++) {
    const first = used
    for (let i = places[word] as number; i < (places[word + 1] as number); i++) {
      const other = filed[i] as number
      if (times[other] === 0) columns[used++] = other
      times[other] = (times[other] as number) + 1
    }
    for (let i = first; i < used; i++) {
      values[i] = times[columns[i] as number] as number
      times[columns[i] as number] = 0
    }
    sums[word] = (places[word + 1] as number) - (places[word] as number)
    starts[word + 1] = used
  }
  const smoothed = sums.map((sum) => sum ** smoothing)
  const all = smoothed.reduce((total, one) => total + one, 0)
  let kept = 0
  let from = 0
  for (let word = 0; word < words; word++) {
    const to = starts[word + 1] as number
    for (let i = from; i < to; i++) {
      const column = columns[i] as number
      const value = Math.log(
        ((values[i] as number) * all) / ((sums[word] as number) * (smoothed[column] as number)),
      )
      if (value <= 0) continue
      columns[kept] = column
      values[kept++] = value
    }
    from = to
    starts[word + 1] = kept
  }
  return {
    height: words,
    starts,
    columns: columns.subarray(0, kept),
    values: values.subarray(0, kept),
  }
}

/** Left singular vectors times the square root of the singular values, by subspace iteration from a drawn start. */
async function leadingVectors(
  crew: Crew,
  matrix: Information,
  { dimensions, seed, iterations = 2 }: WordVectorOptions,
): Promise<Float32Array> {
  const { room } = crew
  const mark = room.mark()
  const height = matrix.height
  const width = Math.ceil((dimensions + spare) / 4) * 4
  const placed = [room.put(matrix.starts), room.put(matrix.columns), room.put(matrix.values)]
  letGo(matrix.columns, matrix.values)
  const size = height * width
  const [a, b] = [room.take(size * 4), room.take(size * 4)]
  const square = room.take(width * width * 4)
  const random = new SeededRandom(seed)
  const start = room.real(a, size)
  for (let i = 0; i < size; i++) start[i] = random.next() + random.next() + random.next() - 1.5

  const multiply = async (from: number, to: number) => {
    room.real(to, size).fill(0)
    await crew.overRows('multiplySparse', height, width, ...placed, from, to)
  }
  const multiplyTurned = async (from: number, to: number) => {
    room.real(to, size).fill(0)
    await crew.overColumns('multiplyTurned', width, height, width, ...placed, from, to)
  }
  const orthonormalise = async (from: number, to: number) => {
    const gram = await gramOf(crew, from, height, width)
    room.real(square, width * width).set(orthonormaliser(gram, width))
    room.real(to, size).fill(0)
    await crew.overRows('multiplySquare', height, width, from, square, to)
  }
  await multiply(a, b)
  for (let iteration = 0; iteration < iterations; iteration++) {
    await orthonormalise(b, a)
    await multiplyTurned(a, b)
    await orthonormalise(b, a)
    await multiply(a, b)
  }
  const { values, vectors } = eigen(await gramOf(crew, b, height, width), width)
  const order = [...values.keys()]
    .sort((x, y) => (values[y] as number) - (values[x] as number))
    .slice(0, dimensions)
  const found = new Float32Array(height * dimensions)
  const product = room.real(b, size)
  for (let row = 0; row < height; row++) {
    for (const [j, column] of order.entries()) {
      let sum = 0
      for (let i = 0; i < width; i++)
        sum += (product[row * width + i] as number) * (vectors[i * width + column] as number)
      found[row * dimensions + j] = sum / Math.max(values[column] as number, 1e-9) ** 0.25
    }
    normalise(found, row * dimensions, dimensions)
  }
  room.release(mark)
  return found
}

/** Always in eight parts, added in order: the same sum whatever the number of threads. */
async function gramOf(crew: Crew, dense: number, height: number, width: number): Promise<Float64Array> {
  const { room } = crew
  const mark = room.mark()
  const parts = 8
  const rows = Math.ceil(height / parts)
  const grams = Array.from({ length: parts }, () => room.take(width * width * 4))
  const jobs: Job[] = grams.map((gram, part) => {
    const from = Math.min(height, part * rows)
    return { kernel: 'addGram', numbers: [from, Math.min(height, from + rows), width, dense, gram] }
  })
  await crew.run(jobs)
  const sum = new Float64Array(width * width)
  for (const gram of grams) {
    const part = room.real(gram, width * width)
    for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] as number) + (part[i] as number)
  }
  room.release(mark)
  return sum
}
