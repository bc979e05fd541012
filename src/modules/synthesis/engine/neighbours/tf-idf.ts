import { letGo } from '#modules/synthesis/engine/numbers/let-go.ts'
import { NumberTable } from '#modules/synthesis/engine/numbers/number-table.ts'
import type { SparseMatrix } from '#modules/synthesis/engine/numbers/sparse-matrix.ts'
import type { EncodedTexts } from '#modules/synthesis/engine/texts/encode-texts.ts'

/** What a column stands for: a stem, or two that stand side by side. */
export interface TermMatrix extends SparseMatrix {
  readonly textsWith: Uint32Array
  /** For each column: its stem, or its first; and its second or -1. */
  readonly firstStem: Int32Array
  readonly secondStem: Int32Array
}

/** Terms in more than this share of the texts tell nothing apart. */
const mostTexts = 0.2
const fewestTexts = 2

/** One row a text: its stems and pairs of neighbouring stems, weighted by tf-idf, of length 1; the rarest terms first. */
export function tfIdf({ count, stems, starts, tokens }: EncodedTexts): TermMatrix {
  const words = stems.length
  const pairs = new NumberTable()
  const terms = new Uint32Array(tokens.length * 2)
  const termStarts = new Uint32Array(count + 1)
  let used = 0
  for (let text = 0; text < count; text++) {
    const from = starts[text] as number
    const to = starts[text + 1] as number
    for (let i = from; i < to; i++) terms[used++] = tokens[i] as number
    for (let i = from + 1; i < to; i++) {
      const key = (tokens[i - 1] as number) * words + (tokens[i] as number)
      terms[used++] = words + pairs.numberOf(key)
    }
    termStarts[text + 1] = used
  }
  const { columnOf, textsWith, kept } = keptTerms(terms, termStarts, words + pairs.size, count)
  const width = textsWith.length
  const idf = Float64Array.from(textsWith, (texts) => Math.log((1 + count) / (1 + texts)) + 1)
  // Longer than needed: what is not written to costs nothing.
  const columns = new Uint32Array(used)
  const values = new Float32Array(used)
  const rowStarts = new Uint32Array(count + 1)
  const times = new Uint32Array(width)
  let place = 0
  const met: number[] = []
  const rarestFirst = (a: number, b: number) => (textsWith[a] as number) - (textsWith[b] as number) || a - b
  for (let text = 0; text < count; text++) {
    met.length = 0
    for (let i = termStarts[text] as number; i < (termStarts[text + 1] as number); i++) {
      const column = columnOf[terms[i] as number] as number
      if (column < 0) continue
      if (times[column] === 0) met.push(column)
      times[column] = (times[column] as number) + 1
    }
    sortInPlace(met, rarestFirst)
    let squares = 0
    const first = place
    for (const column of met) {
      const weight = (1 + Math.log(times[column] as number)) * (idf[column] as number)
      times[column] = 0
      squares += weight * weight
      columns[place] = column
      values[place++] = weight
    }
    const scale = squares > 0 ? 1 / Math.sqrt(squares) : 0
    for (let i = first; i < place; i++) values[i] = (values[i] as number) * scale
    rowStarts[text + 1] = place
  }
  const firstStem = kept.map((term) => (term < words ? term : Math.floor(pairs.keyOf(term - words) / words)))
  const secondStem = kept.map((term) => (term < words ? -1 : pairs.keyOf(term - words) % words))
  letGo(terms, termStarts, columnOf, kept)
  pairs.end()
  return {
    height: count,
    width,
    starts: rowStarts,
    columns: columns.subarray(0, place),
    values: values.subarray(0, place),
    textsWith,
    firstStem,
    secondStem,
  }
}

/** By insertion, several times as fast for the few terms of a text. */
function sortInPlace(numbers: number[], compare: (a: number, b: number) => number): void {
  if (numbers.length > 64) {
    numbers.sort(compare)
    return
  }
  for (let i = 1; i < numbers.length; i++) {
    const number = numbers[i] as number
    let j = i
    for (; j > 0 && compare(numbers[j - 1] as number, number) > 0; j--) numbers[j] = numbers[j - 1] as number
    numbers[j] = number
  }
}

function keptTerms(terms: Uint32Array, starts: Uint32Array, kinds: number, count: number) {
  const texts = new Uint32Array(kinds)
  const last = new Int32Array(kinds).fill(-1)
  for (let text = 0; text < count; text++)
    for (let i = starts[text] as number; i < (starts[text + 1] as number); i++) {
      const term = terms[i] as number
      if (last[term] === text) continue
      last[term] = text
      texts[term] = (texts[term] as number) + 1
    }
  const most = Math.max(10, mostTexts * count)
  const columnOf = last.fill(-1)
  let width = 0
  for (let term = 0; term < kinds; term++) {
    const with_ = texts[term] as number
    if (with_ >= fewestTexts && with_ <= most) columnOf[term] = width++
  }
  const kept = new Int32Array(width)
  const textsWith = new Uint32Array(width)
  for (let term = 0; term < kinds; term++) {
    const column = columnOf[term] as number
    if (column < 0) continue
    kept[column] = term
    textsWith[column] = texts[term] as number
  }
  letGo(texts)
  return { columnOf, kept, textsWith }
}
