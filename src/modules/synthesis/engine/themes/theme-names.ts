import type { TermMatrix } from '#modules/synthesis/engine/neighbours/tf-idf.ts'
import { type EncodedTexts, eachWord, stemOrNothing } from '#modules/synthesis/engine/texts/encode-texts.ts'

/** A word or two that tell one theme from the others, as people write them. */
export interface ThemeWord {
  readonly words: string
  readonly texts: number
}

/** Two words say more than one. */
const pairBonus = 1.6
/** Texts of a theme whose spelling is read. */
const read = 300

/**
 * What names each group: the terms used by many of its texts and few of the others (class-based tf-idf), two words
 * before one, in the spelling most people use. `members[g]`: the texts of group g.
 */
export function nameThemes(
  { stems }: EncodedTexts,
  matrix: TermMatrix,
  texts: readonly string[],
  members: readonly Uint32Array[],
  most = 6,
): ThemeWord[][] {
  const counts = new Uint32Array(matrix.width)
  return members.map((group) => {
    const met: number[] = []
    for (const text of group)
      for (let i = matrix.starts[text] as number; i < (matrix.starts[text + 1] as number); i++) {
        const column = matrix.columns[i] as number
        if (counts[column] === 0) met.push(column)
        counts[column] = (counts[column] as number) + 1
      }
    const scored: Scored[] = []
    for (const column of met) {
      const count = counts[column] as number
      counts[column] = 0
      if (count < 2 && group.length > 3) continue
      const share = count / group.length
      const others = Math.max(1, matrix.height - group.length)
      const elsewhere = ((matrix.textsWith[column] as number) - count + 0.5) / others
      const said = [matrix.firstStem[column] as number, matrix.secondStem[column] as number].filter(
        (id) => id >= 0,
      )
      const score = share * Math.log(1 + share / elsewhere) * (said.length > 1 ? pairBonus : 1)
      scored.push({ stems: said, texts: count, score, column })
    }
    scored.sort((a, b) => b.score - a.score || a.column - b.column)
    return spelled(distinctTerms(scored, most), stems, texts, group)
  })
}

interface Scored {
  readonly stems: readonly number[]
  readonly texts: number
  readonly score: number
  readonly column: number
}

/** The best terms, none of whose words was already said. */
function distinctTerms(scored: readonly Scored[], most: number): Scored[] {
  const said = new Set<number>()
  const kept: Scored[] = []
  for (const term of scored) {
    if (kept.length === most) break
    if (term.stems.some((stem) => said.has(stem))) continue
    for (const stem of term.stems) said.add(stem)
    kept.push(term)
  }
  return kept
}

function spelled(
  terms: readonly Scored[],
  stems: readonly string[],
  texts: readonly string[],
  group: Uint32Array,
): ThemeWord[] {
  const keyOf = (term: Scored) => term.stems.map((id) => stems[id]).join(' ')
  const wanted = new Map(terms.map((term) => [keyOf(term), new Map<string, number>()]))
  for (const text of group.subarray(0, read)) {
    const source = texts[text] as string
    let before: { stem: string; start: number; end: number } | undefined
    eachWord(source, (word, start, end) => {
      const stem = stemOrNothing(word)
      if (stem === undefined) return
      count(wanted.get(stem), word)
      if (before && start - before.end <= 12)
        count(wanted.get(`${before.stem} ${stem}`), source.slice(before.start, end))
      before = { stem, start, end }
    })
  }
  return terms.map((term) => {
    const key = keyOf(term)
    const spellings = [...(wanted.get(key) ?? [])].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    return { words: spellings[0]?.[0] ?? key, texts: term.texts }
  })
}

function count(spellings: Map<string, number> | undefined, said: string): void {
  if (!spellings) return
  const plain = said.toLowerCase().replace(/\s+/g, ' ')
  spellings.set(plain, (spellings.get(plain) ?? 0) + 1)
}
