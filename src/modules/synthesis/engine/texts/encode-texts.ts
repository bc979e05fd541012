import snowball from 'snowball-stemmers'
import { letGo } from '#modules/synthesis/engine/numbers/let-go.ts'
import { stopWords } from './stop-words.ts'

/** Texts as numbers: the stems of text `d` are `tokens[starts[d] … starts[d + 1])`. */
export interface EncodedTexts {
  readonly count: number
  readonly stems: readonly string[]
  readonly starts: Uint32Array
  readonly tokens: Uint32Array
  /** In how many texts each stem is. */
  readonly textsWith: Uint32Array
}

const stemmer = snowball.newStemmer('french')
/** Stems of the words met last: finding one takes a hundred times as long as looking it up. */
const recent = new Map<string, string | undefined>()
const mostRecent = 50_000

/** A stem without accents, so that people's spelling does not divide them. */
export const stemOf = (word: string): string =>
  stemmer
    .stem(word)
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')

const letter = 1
const digit = 2
/** What each sign of the Latin alphabets is; any other sign cuts words. */
const signs = Uint8Array.from({ length: 0x250 }, (_, code) => {
  const sign = String.fromCharCode(code)
  return /\p{L}/u.test(sign) ? letter : /[0-9]/.test(sign) ? digit : 0
})
const apostrophes: readonly number[] = [0x27, 0x2019]
const elided = new Set(['l', 'd', 'j', 'm', 't', 's', 'n', 'c', 'qu', 'jusqu', 'lorsqu', 'puisqu', 'quoiqu'])

/** Calls `each` with every word of the text, elided articles left out, and where it begins and ends. */
export function eachWord(text: string, each: (word: string, start: number, end: number) => void): void {
  const length = text.length
  let i = 0
  while (i < length) {
    const code = text.charCodeAt(i)
    if (code >= 0x250 || signs[code] === 0) {
      i++
      continue
    }
    let j = i + 1
    while (j < length) {
      const next = text.charCodeAt(j)
      if (next >= 0x250 || signs[next] === 0) break
      j++
    }
    const word = text.substring(i, j)
    const apostrophe = j < length && j - i <= 7 && apostrophes.includes(text.charCodeAt(j))
    if (apostrophe && elided.has(word.toLowerCase())) i = j + 1
    else {
      each(word, i, j)
      i = j
    }
  }
}

/** The stem of a word as it is written, or undefined when it says nothing of the subject. */
export function stemOrNothing(word: string): string | undefined {
  if (recent.has(word)) return recent.get(word)
  const lower = word.toLowerCase()
  const silent = lower.length < 2 || stopWords.has(lower) || /^\d+$/.test(lower)
  const stem = silent ? undefined : stemOf(lower)
  if (recent.size >= mostRecent) recent.clear()
  recent.set(word, stem)
  return stem
}

/** Numbers the stems of the texts in the order they are met. */
export function encodeTexts(texts: Iterable<string>): EncodedTexts {
  const known = new Map<string, number>()
  const ids = new Map<string, number>()
  const stems: string[] = []
  const starts: number[] = [0]
  let tokens = new Uint32Array(1 << 16)
  let used = 0
  const add = (word: string) => {
    let id = known.get(word)
    if (id === undefined) {
      const stem = stemOrNothing(word)
      if (stem === undefined) id = -1
      else {
        id = ids.get(stem)
        if (id === undefined) {
          id = stems.length
          ids.set(stem, id)
          stems.push(stem)
        }
      }
      known.set(word, id)
    }
    if (id < 0) return
    if (used === tokens.length) {
      const wider = new Uint32Array(tokens.length * 2)
      wider.set(tokens)
      letGo(tokens)
      tokens = wider
    }
    tokens[used++] = id
  }
  for (const text of texts) {
    eachWord(text, add)
    starts.push(used)
  }
  const encoded = {
    count: starts.length - 1,
    stems,
    starts: Uint32Array.from(starts),
    tokens: tokens.subarray(0, used),
  }
  return { ...encoded, textsWith: countTexts(encoded) }
}

function countTexts({ count, stems, starts, tokens }: Omit<EncodedTexts, 'textsWith'>): Uint32Array {
  const counts = new Uint32Array(stems.length)
  const last = new Int32Array(stems.length).fill(-1)
  for (let text = 0; text < count; text++)
    for (let i = starts[text] as number; i < (starts[text + 1] as number); i++) {
      const token = tokens[i] as number
      if (last[token] === text) continue
      last[token] = text
      counts[token] = (counts[token] as number) + 1
    }
  return counts
}
