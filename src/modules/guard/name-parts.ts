import type { Confidence, Reason } from './finding.ts'
import { isNever, isPlace, isPlainFamily, isPlainFirst } from './name-lists.ts'
import { civilities, particles, titles } from './name-words.ts'
import { links, namedAfter } from './place-words.ts'
import type { Token } from './tokens.ts'

/** Positions of the first and last token of a name. */
export interface Name {
  readonly first: number
  readonly last: number
}

export type Said = Name & { readonly confidence: Confidence; readonly reason: Reason }

/** One way to recognise a name at a token. */
export type Ask = (tokens: readonly Token[], at: number) => Said | undefined

/** D'Artagnan, n'diaye: a letter, an apostrophe and a word, all together. */
export function elidedAt(tokens: readonly Token[], at: number): boolean {
  const [letter, sign, word] = [tokens[at], tokens[at + 1], tokens[at + 2]]
  return (
    letter?.text.length === 1 &&
    sign?.fold === "'" &&
    sign.gap === '' &&
    word?.kind === 'word' &&
    word.gap === ''
  )
}

/** A name in small letters goes on while the lists know its words. */
export function lowerEnd(tokens: readonly Token[], first: number): number {
  let last = first
  for (let i = first + 1; i - first < 3; i += 1) {
    const token = tokens[i]
    if (token?.kind !== 'word' || token.gap !== ' ') break
    if (!(isPlainFirst(token.fold) || isPlainFamily(token.fold))) break
    last = i
  }
  return last
}

const capital = (token: Token | undefined) =>
  token?.kind === 'word' && (token.shape === 'capital' || token.shape === 'upper' || token.shape === 'other')

/** A word with a capital letter that may be part of a name. */
export function partAt(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  return (
    token !== undefined &&
    capital(token) &&
    token.text.length > 1 &&
    !isNever(token.fold) &&
    !civilities.has(token.fold)
  )
}

/** « J. », « J.-P. » : the position past it. */
export function initialAt(tokens: readonly Token[], at: number): number | undefined {
  let next = at
  for (let n = 0; n < 3; n += 1) {
    const token = tokens[next]
    const bare =
      token?.kind === 'word' && /^\p{Lu}(?:-\p{Lu})?$/u.test(token.text) && tokens[next + 1]?.text === '.'
    if (!bare || tokens[next + 1]?.gap !== '') break
    next += tokens[next + 2]?.text === '-' ? 3 : 2
  }
  return next === at ? undefined : next
}

/** A name from its first part: initials, capitals, and particles between them; five parts at most. */
export function readName(tokens: readonly Token[], at: number): Name | undefined {
  let last: number | undefined
  let parts = 0
  for (let i = at; i < tokens.length && parts < 5 && i - at < 16; ) {
    const token = tokens[i] as Token
    if (i > at && token.gap === '\n') break
    const initial = initialAt(tokens, i)
    if (initial !== undefined) {
      i = initial
      if (last !== undefined && tokens[i]?.shape !== 'capital') break
      continue
    }
    if (elidedAt(tokens, i) && partAt(tokens, i + 2)) {
      last = i + 2
      i += 3
    } else if (partAt(tokens, i) && !(last !== undefined && isPlace(token.fold))) {
      last = i
      i += 1
    } else if (particles.has(token.fold) && token.kind === 'word' && leadsOn(tokens, i)) {
      i += 1
      continue
    } else break
    parts += 1
  }
  return last === undefined ? undefined : { first: at, last }
}

/** A particle, or two, before a word with a capital letter. */
function leadsOn(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]
  if (!next || next.gap === '\n') return false
  return partAt(tokens, at + 1)
    ? !isPlace(next.fold)
    : particles.has(next.fold) && partAt(tokens, at + 2) && !isPlace(tokens[at + 2]?.fold ?? '')
}

/** « rue du Docteur Roux », « lycée Jean Moulin », « loi Macron » : the end of what is named after someone. */
export function namedPlace(tokens: readonly Token[], at: number): number | undefined {
  const start = tokens[at] as Token
  if (start.shape === 'lower' && !titles.has(start.fold)) return undefined
  let i = at - 1
  for (let n = 0; n < 5 && i >= 0; n += 1, i -= 1) {
    const token = tokens[i] as Token
    if (token.gap === '\n' && i < at - 1 && tokens[i + 1]?.gap === '\n') break
    const skipped =
      links.has(token.fold) || token.fold === "'" || titles.has(token.fold) || /^["«“]$/.test(token.text)
    if (!skipped) break
  }
  const before = tokens[i]
  if (before?.kind !== 'word' || !namedAfter.has(before.fold)) return undefined
  // Words that also begin a sentence about someone: they count only right before the name.
  const name = titles.has(start.fold) ? readName(tokens, at + 1) : readName(tokens, at)
  return name?.last
}
