import { eachWord, stemOrNothing } from '#modules/synthesis/engine/texts/encode-texts.ts'
import type { Near, NearTexts, Said } from './near-texts.ts'

/** Why a text stands in a theme, in words a person can check. */
export interface WhyHere {
  /** Words of the text that the theme's texts say more than others do, as the text writes them. */
  readonly sharedWords: readonly { readonly words: string; readonly texts: number }[]
  /** Words of the text that mean nearly what a near text of the theme says. */
  readonly closeWords: readonly { readonly here: string; readonly there: string; readonly nearness: number }[]
  /** Texts in the theme, this one left out. */
  readonly texts: number
}

const mostWords = 6
/** From this cosine on, two words are close. */
const closeFrom = 0.5

/** Whether a text of the index is in the theme looked at, and is not the one explained. */
type IsThere = (text: number) => boolean

/** The nearest texts of the theme. */
export const nearestThere = (near: NearTexts, said: string, isThere: IsThere): Near[] =>
  near.near(said, { k: 5, only: isThere }).slice(0, 5)

/** Explains the place of a text by the words of the theme and by those of its nearest texts there. */
export function whyHere(
  near: NearTexts,
  said: string,
  isThere: IsThere,
  nearestWords: readonly string[],
): WhyHere {
  let members = 0
  for (let text = 0; text < near.index.texts; text++) if (isThere(text)) members++
  return {
    sharedWords: sharedWords(near, said, isThere, members),
    closeWords: closeWords(near, said, nearestWords),
    texts: members,
  }
}

function sharedWords(
  near: NearTexts,
  said: string,
  isThere: IsThere,
  members: number,
): WhyHere['sharedWords'] {
  const { postings, texts } = near.index
  const ids = new Map(near.stemsOf(said).map(({ stem, id }) => [stem, id]))
  const scored = new Map<number, { words: string; texts: number; score: number; stems: number[] }>()
  const offer = (words: string, stems: number[]) => {
    const term = near.term(stems[0] as number, stems[1])
    if (term < 0 || scored.has(term)) return
    const from = postings.starts[term] as number
    const to = postings.starts[term + 1] as number
    let here = 0
    for (let i = from; i < to; i++) if (isThere(postings.columns[i] as number)) here++
    const share = here / Math.max(1, members)
    const elsewhere = (to - from - here + 0.5) / Math.max(1, texts - members)
    const score =
      share > elsewhere ? share * Math.log(1 + share / elsewhere) * (stems.length > 1 ? 1.6 : 1) : 0
    if (here > 0 && score > 0) scored.set(term, { words, texts: here, score, stems })
  }
  let before: { id: number; start: number; end: number } | undefined
  eachWord(said, (word, start, end) => {
    const stem = stemOrNothing(word)
    if (stem === undefined) return
    const id = ids.get(stem) ?? -1
    offer(word.toLowerCase(), [id])
    if (before && id >= 0 && before.id >= 0 && start - before.end <= 12)
      offer(said.slice(before.start, end).toLowerCase().replace(/\s+/g, ' '), [before.id, id])
    before = { id, start, end }
  })
  const told = new Set<number>()
  const kept: { words: string; texts: number }[] = []
  for (const { words, texts: count, stems } of [...scored.values()].sort((a, b) => b.score - a.score)) {
    if (kept.length === mostWords) break
    if (stems.some((stem) => told.has(stem))) continue
    for (const stem of stems) told.add(stem)
    kept.push({ words, texts: count })
  }
  return kept
}

function closeWords(near: NearTexts, said: string, others: readonly string[]): WhyHere['closeWords'] {
  const spelled = new Map<string, string>()
  for (const text of [said, ...others])
    eachWord(text, (word) => {
      const stem = stemOrNothing(word)
      if (stem !== undefined && !spelled.has(stem)) spelled.set(stem, word.toLowerCase())
    })
  const own = near.stemsOf(said)
  const has = new Set(own.map(({ stem }) => stem))
  const theirs = near.stemsOf(others.join('\n')).filter(({ stem }) => !has.has(stem))
  const pairs = own.flatMap((here) =>
    theirs.map((there) => ({ here, there, nearness: nearnessOf(near, here, there) })),
  )
  pairs.sort((a, b) => b.nearness - a.nearness)
  const told = new Set<string>()
  const kept: { here: string; there: string; nearness: number }[] = []
  for (const { here, there, nearness } of pairs) {
    if (kept.length === mostWords || nearness < closeFrom) break
    if (told.has(here.stem) || told.has(there.stem)) continue
    told.add(here.stem).add(there.stem)
    kept.push({
      here: spelled.get(here.stem) ?? here.stem,
      there: spelled.get(there.stem) ?? there.stem,
      nearness,
    })
  }
  return kept
}

/** The cosine of two words, in the space where they are nearer. */
function nearnessOf(near: NearTexts, a: Said, b: Said): number {
  const [x, y] = [near.placeOfStem(a), near.placeOfStem(b)]
  return Math.max(cosine(x.known, y.known), cosine(x.learnt, y.learnt))
}

function cosine(a: ArrayLike<number> | undefined, b: ArrayLike<number> | undefined): number {
  if (!a || !b) return 0
  let [dot, x, y] = [0, 0, 0]
  for (let j = 0; j < a.length; j++) {
    dot += (a[j] as number) * (b[j] as number)
    x += (a[j] as number) ** 2
    y += (b[j] as number) ** 2
  }
  return x > 0 && y > 0 ? dot / Math.sqrt(x * y) : 0
}
