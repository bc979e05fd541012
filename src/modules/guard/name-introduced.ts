import { isFamily, isFirst, isNever, isPlace, isPlainFirst, isSeldom, isWord } from './name-lists.ts'
import { type Ask, elidedAt, lowerEnd, readName } from './name-parts.ts'
import { civilities, introductions, notAfterCivility, particles, relatives, roles } from './name-words.ts'
import { isLoud, type Token } from './tokens.ts'

/** « je m'appelle Fatou », « mon voisin Paul », « la famille Dupont », « signé : Jean Martin ». */
export const introduced: Ask = (tokens, at) => {
  const word = tokens[at] as Token
  const said = introduces(tokens, at)
  const family = word.fold === 'famille' || word.fold === 'consorts'
  if (!said && !family && !relatives.has(word.fold)) return undefined
  const next = nextWord(tokens, at)
  const token = tokens[next]
  const led = family && token ? familyLed(tokens, next) : undefined
  if (led !== undefined) return { first: next, last: led, confidence: 'certain', reason: 'introduced' }
  if (token?.kind !== 'word' || (token.gap === '\n' && tokens[next - 1]?.text !== ':')) return undefined
  if (civilities.has(token.fold) || isNever(token.fold) || isLoud(tokens, next)) return undefined
  if (token.shape === 'lower') {
    if (family || !isPlainFirst(token.fold) || (!said && tokens[next - 1] !== word)) return undefined
    const last = said ? saidFamilyEnd(tokens, next) : familyEnd(tokens, next)
    return { first: next, last, confidence: 'likely', reason: 'introduced' }
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

/** « la famille Le Goff », « la famille N'Diaye », « la famille de Kersauson ». */
function familyLed(tokens: readonly Token[], at: number): number | undefined {
  const token = tokens[at] as Token
  if (elidedAt(tokens, at) && /^[NDO]$/.test(token.text) && tokens[at + 2]?.shape === 'capital') return at + 2
  const name = tokens[at + 1]
  const led =
    name?.kind === 'word' && name.gap === ' ' && name.shape === 'capital' && particles.has(token.fold)
  // « la famille de Nantes », « la famille de Sylvie »: the small particle must be followed by a family name, or by none known.
  const small = token.shape === 'lower'
  if (
    !led ||
    isNever(name.fold) ||
    isPlace(name.fold) ||
    (small && (isFirst(name.fold) || isWord(name.fold)))
  )
    return undefined
  return small && !/^(?:de|d|du|von|van|el|al|ben)$/.test(token.fold) ? undefined : at + 1
}

/** Where a clause begins again: what stands before it, after a first name, was a family name. */
const clauses = new Set('j je et nous on mon ma mes'.split(' '))

/** « je m'appelle yasmine lecorre j'ai … » : a word no list knows, between a first name said and what begins again. */
function saidFamilyEnd(tokens: readonly Token[], first: number): number {
  const last = familyEnd(tokens, first)
  const [word, after] = [tokens[last + 1], tokens[last + 2]]
  const known =
    word?.kind !== 'word' ||
    word.gap !== ' ' ||
    word.text.length < 4 ||
    [notAfterCivility, relatives, roles, civilities].some((list) => list.has(word.fold)) ||
    isNever(word.fold) ||
    isPlace(word.fold)
  if (last > first || known) return last
  return !after || after.gap === '\n' || clauses.has(after.fold) || /^[.!]$/.test(after.text)
    ? last + 1
    : last
}

/** In small letters, the word after a first name is its family name when the list knows it, even if it is also a word. */
export function familyEnd(tokens: readonly Token[], first: number): number {
  const last = lowerEnd(tokens, first)
  const next = tokens[last + 1]
  if (last > first || next?.kind !== 'word' || next.gap !== ' ') return last
  if (elidedAt(tokens, last + 1) && /^[dno]$/.test(next.fold)) return last + 3
  const led = particles.has(next.fold) && /^(?:le|el|al|ould|ait|ben|da|di|van|von)$/.test(next.fold)
  const after = tokens[last + 2]
  if (led && after?.kind === 'word' && after.gap === ' ' && after.shape === 'lower' && isFamily(after.fold))
    return last + 2
  return isFamily(next.fold) && !isSeldom(next.fold) && !notAfterCivility.has(next.fold) ? last + 1 : last
}
