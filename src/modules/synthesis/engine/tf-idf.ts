import type { EncodedTexts } from './encode-texts.ts'
import { NumberTable } from './number-table.ts'
import type { SparseMatrix } from './sparse-matrix.ts'

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
  const pairKeys: number[] = []
  const terms = new Uint32Array(tokens.length * 2)
  const termStarts = new Uint32Array(count + 1)
  let used = 0
  for (let text = 0; text < count; text++) {
    const from = starts[text] as number
    const to = starts[text + 1] as number
    for (let i = from; i < to; i++) terms[used++] = tokens[i] as number
    for (let i = from + 1; i < to; i++) {
      const key = (tokens[i - 1] as number) * words + (tokens[i] as number)
      const pair = pairs.numberOf(key)
      if (pair === pairKeys.length) pairKeys.push(key)
      terms[used++] = words + pair
    }
    termStarts[text + 1] = used
  }
  const { columnOf, textsWith, kept } = keptTerms(terms, termStarts, words + pairs.size, count)
  const width = textsWith.length
  const idf = Float64Array.from(textsWith, (texts) => Math.log((1 + count) / (1 + texts)) + 1)
  const columns = new Uint32Array(used)
  const values = new Float32Array(used)
  const rowStarts = new Uint32Array(count + 1)
  const times = new Uint32Array(width)
  let place = 0
  for (let text = 0; text < count; text++) {
    const met: number[] = []
    for (let i = termStarts[text] as number; i < (termStarts[text + 1] as number); i++) {
      const column = columnOf[terms[i] as number] as number
      if (column < 0) continue
      if (times[column] === 0) met.push(column)
      times[column] = (times[column] as number) + 1
    }
    met.sort((a, b) => (textsWith[a] as number) - (textsWith[b] as number) || a - b)
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
  return {
    height: count,
    width,
    starts: rowStarts,
    columns: columns.slice(0, place),
    values: values.slice(0, place),
    textsWith,
    firstStem: Int32Array.from(kept, (term) =>
      term < words ? term : Math.floor((pairKeys[term - words] as number) / words),
    ),
    secondStem: Int32Array.from(kept, (term) =>
      term < words ? -1 : (pairKeys[term - words] as number) % words,
    ),
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
  const kept: number[] = []
  const keptTexts: number[] = []
  for (let term = 0; term < kinds; term++) {
    const with_ = texts[term] as number
    if (with_ < fewestTexts || with_ > most) continue
    columnOf[term] = kept.length
    kept.push(term)
    keptTexts.push(with_)
  }
  return { columnOf, kept, textsWith: Uint32Array.from(keptTexts) }
}
