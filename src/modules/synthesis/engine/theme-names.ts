import { type EncodedTexts, eachWord, stemOrNothing } from './encode-texts.ts'
import { NumberTable } from './number-table.ts'

/** A word or two that tell one theme from the others, as people write them. */
export interface ThemeWord {
  readonly words: string
  readonly texts: number
}

/** Two words say more than one. */
const pairBonus = 1.6
const read = 400

/**
 * What names each group: the terms used by many of its texts and few of the others (class-based tf-idf), two words
 * before one, in the spelling most people use. `members[g]`: the texts of group g.
 */
export function nameThemes(
  encoded: EncodedTexts,
  texts: readonly string[],
  members: readonly Uint32Array[],
  most = 6,
): ThemeWord[][] {
  const width = encoded.stems.length
  const everywhere = termCounts(encoded, allOf(encoded.count), width)
  return members.map((group) => {
    const here = termCounts(encoded, group, width)
    const scored: { key: number; texts: number; score: number }[] = []
    for (const [key, count] of here) {
      if (count < 2 && group.length > 3) continue
      const share = count / group.length
      const elsewhere = ((everywhere.get(key) ?? count) - count + 0.5) / Math.max(1, encoded.count - group.length)
      const score = share * Math.log(1 + share / elsewhere) * (key >= width ? pairBonus : 1)
      scored.push({ key, texts: count, score })
    }
    scored.sort((a, b) => b.score - a.score || a.key - b.key)
    return spelled(distinctTerms(scored, width, most), encoded, texts, group, width)
  })
}

const allOf = (count: number) => Uint32Array.from({ length: count }, (_, text) => text)

/** In how many of these texts each stem is (key below `width`), and each pair of neighbours (key = width + a × width + b). */
function termCounts({ starts, tokens }: EncodedTexts, group: Uint32Array, width: number): Map<number, number> {
  const table = new NumberTable()
  const keys: number[] = []
  const counts: number[] = []
  const last: number[] = []
  const meet = (key: number, text: number) => {
    const number = table.numberOf(key)
    if (number === keys.length) {
      keys.push(key)
      counts.push(0)
      last.push(-1)
    }
    if (last[number] === text) return
    last[number] = text
    counts[number] = (counts[number] as number) + 1
  }
  for (const text of group)
    for (let i = starts[text] as number; i < (starts[text + 1] as number); i++) {
      const token = tokens[i] as number
      meet(token, text)
      if (i > (starts[text] as number)) meet(width + (tokens[i - 1] as number) * width + token, text)
    }
  return new Map(keys.map((key, number) => [key, counts[number] as number]))
}

const stemsOf = (key: number, width: number): number[] =>
  key < width ? [key] : [Math.floor((key - width) / width), (key - width) % width]

/** The best terms, none of whose words was already said. */
function distinctTerms(scored: readonly { key: number; texts: number }[], width: number, most: number) {
  const said = new Set<number>()
  const kept: { key: number; texts: number }[] = []
  for (const term of scored) {
    if (kept.length === most) break
    const stems = stemsOf(term.key, width)
    if (stems.some((stem) => said.has(stem))) continue
    for (const stem of stems) said.add(stem)
    kept.push(term)
  }
  return kept
}

function spelled(
  terms: readonly { key: number; texts: number }[],
  encoded: EncodedTexts,
  texts: readonly string[],
  group: Uint32Array,
  width: number,
): ThemeWord[] {
  const wanted = new Map(
    terms.map((term) => [stemsOf(term.key, width).map((id) => encoded.stems[id]).join(' '), new Map<string, number>()]),
  )
  for (const text of group.subarray(0, read)) {
    const source = texts[text] as string
    let before: { stem: string; start: number; end: number } | undefined
    eachWord(source, (word, start, end) => {
      const stem = stemOrNothing(word)
      if (stem === undefined) return
      count(wanted.get(stem), word)
      if (before && start - before.end <= 12) count(wanted.get(`${before.stem} ${stem}`), source.slice(before.start, end))
      before = { stem, start, end }
    })
  }
  return terms.flatMap((term) => {
    const key = stemsOf(term.key, width).map((id) => encoded.stems[id]).join(' ')
    const spellings = [...(wanted.get(key) ?? [])].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    return [{ words: spellings[0]?.[0] ?? key, texts: term.texts }]
  })
}

function count(spellings: Map<string, number> | undefined, said: string): void {
  if (!spellings) return
  const plain = said.toLowerCase().replace(/\s+/g, ' ')
  spellings.set(plain, (spellings.get(plain) ?? 0) + 1)
}
