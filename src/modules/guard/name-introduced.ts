import { isFamily, isFirst, isNever, isPlace, isPlainFirst, isSeldom, isWord } from './name-lists.ts'
import { type Ask, elidedAt, lowerEnd, readName } from './name-parts.ts'
import { civilities, introductions, notAfterCivility, relatives } from './name-words.ts'
import { isLoud, type Token } from './tokens.ts'

/** « je m'appelle Fatou », « mon voisin Paul », « la famille Dupont », « signé : Jean Martin ». */
export const introduced: Ask = (tokens, at) => {
  const word = tokens[at] as Token
  const said = introduces(tokens, at)
  const family = word.fold === 'famille' || word.fold === 'consorts'
  if (!said && !family && !relatives.has(word.fold)) return undefined
  const next = nextWord(tokens, at)
  const token = tokens[next]
  if (token?.kind !== 'word' || (token.gap === '\n' && tokens[next - 1]?.text !== ':')) return undefined
  if (civilities.has(token.fold) || isNever(token.fold) || isLoud(tokens, next)) return undefined
  if (token.shape === 'lower') {
    if (family || !isPlainFirst(token.fold) || (!said && tokens[next - 1] !== word)) return undefined
    return { first: next, last: familyEnd(tokens, next), confidence: 'likely', reason: 'introduced' }
  }
  const name = readName(tokens, next)
  if (!name) return undefined
  if (isPlace(token.fold) && !isFirst(token.fold)) return undefined
  const known = isFirst(token.fold) || (family && isFamily(token.fold))
  if (known) return { ...name, confidence: 'certain', reason: 'introduced' }
  if (token.shape === 'upper' && !isFamily(token.fold)) return undefined
  const surely = word.fold !== 'suis' && tokens[next - 1]?.text !== ','
  return surely && !isWord(token.fold) && token.text.length > 2
    ? { ...name, confidence: 'likely', reason: 'introduced' }
    : undefined
}

function introduces(tokens: readonly Token[], at: number): boolean {
  const [before, word] = [tokens[at - 1]?.fold, tokens[at] as Token]
  return (
    introductions.has(word.fold) ||
    (word.fold === 'suis' && before === 'je') ||
    (word.fold === 'nom' && before === 'mon')
  )
}

function nextWord(tokens: readonly Token[], at: number): number {
  const next = tokens[at]?.fold === 'nom' && tokens[at + 1]?.fold === 'est' ? at + 2 : at + 1
  return /^[:,]$/.test(tokens[next]?.text ?? '') ? next + 1 : next
}

/** In small letters, the word after a first name is its family name when the list knows it, even if it is also a word. */
export function familyEnd(tokens: readonly Token[], first: number): number {
  const last = lowerEnd(tokens, first)
  const next = tokens[last + 1]
  if (last > first || next?.kind !== 'word' || next.gap !== ' ') return last
  if (elidedAt(tokens, last + 1) && /^[dno]$/.test(next.fold)) return last + 3
  return isFamily(next.fold) && !isSeldom(next.fold) && !notAfterCivility.has(next.fold) ? last + 1 : last
}
