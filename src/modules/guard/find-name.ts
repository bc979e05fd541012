import type { Confidence, Found, Reason } from './finding.ts'
import { isFamily, isFirst, isNever, isPlace, isPlainFamily, isPlainFirst, isWord } from './name-lists.ts'
import { initialAt, type Name, namedPlace, partAt, readName } from './name-parts.ts'
import {
  civilities,
  introductions,
  notAfterCivility,
  particles,
  relatives,
  roles,
  shortCivilities,
} from './name-words.ts'
import { isLoud, type Token } from './tokens.ts'

type Ask = (
  tokens: readonly Token[],
  at: number,
) => (Name & { confidence: Confidence; reason: Reason }) | undefined

/** Names of persons: after a civility, a relative or an introduction, from the lists, then everywhere else in the text. */
export function findNames(tokens: readonly Token[]): Found[] {
  const found: (Found & Name)[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    if (tokens[at]?.kind !== 'word') continue
    const place = namedPlace(tokens, at)
    if (place !== undefined) {
      at = place
      continue
    }
    const name = rules.reduce<ReturnType<Ask>>((known, rule) => known ?? rule(tokens, at), undefined)
    if (!name) continue
    const { first, last, confidence, reason } = name
    const [start, end] = [(tokens[first] as Token).start, (tokens[last] as Token).end]
    found.push({ kind: 'name', start, end, confidence, reason, first, last })
    at = last
  }
  return [...found, ...saidAgain(tokens, found)]
}

const afterCivility: Ask = (tokens, at) => {
  const civility = tokens[at] as Token
  // « MmeE. Palm », « M.Dupont » : the space was lost.
  const glued = /^(?:Mmes?|Mlles?|MM?)([A-Z])$/.test(civility.text)
  if (!civilities.has(civility.fold) && !glued) return undefined
  if (civility.fold === 'me' && (civility.text !== 'Me' || !isFamily(tokens[at + 1]?.fold ?? '')))
    return undefined
  const short = shortCivilities.has(civility.fold)
  const dotted = tokens[at + 1]?.text === '.' && tokens[at + 1]?.gap === ''
  if (civility.fold === 'm' && !dotted && !(civility.text === 'M' && tokens[at + 1]?.shape === 'capital'))
    return undefined
  let next = dotted ? at + (glued ? 2 : 2) : at + 1
  // « Monsieur le Maire » names nobody, « Monsieur le maire Dupont » does.
  if (/^(le|la|l|les)$/.test(tokens[next]?.fold ?? '')) {
    const role = tokens[next + 1]?.text === "'" || tokens[next + 1]?.text === '’' ? next + 2 : next + 1
    if (!roles.has(tokens[role]?.fold ?? '') || tokens[role + 1]?.shape === 'lower') return undefined
    next = role + 1
  }
  while (
    roles.has(tokens[next]?.fold ?? '') ||
    (civilities.has(tokens[next]?.fold ?? '') && tokens[next]?.fold !== 'm')
  )
    next += tokens[next + 1]?.text === '.' ? 2 : 1
  const token = tokens[next]
  if (!token || token.gap === '\n' || token.kind !== 'word') return undefined
  const loud = isLoud(tokens, next)
  if (token.shape !== 'lower') {
    const name = readName(tokens, next)
    if (!name) return undefined
    const known = isFirst(token.fold) || isFamily(token.fold)
    if (loud && !known && !short) return undefined
    return {
      ...(loud ? { first: next, last: known ? lowerEnd(tokens, next) : next } : name),
      confidence: loud ? 'likely' : 'certain',
      reason: 'civility',
    }
  }
  if (notAfterCivility.has(token.fold) || token.text.length < 3) return undefined
  const last = lowerEnd(tokens, next)
  if (isPlainFirst(token.fold) || isPlainFamily(token.fold))
    return { first: next, last, confidence: 'likely', reason: 'civility' }
  if ((short || (dotted && civility.fold === 'm')) && !isNever(token.fold) && !roles.has(token.fold))
    return {
      first: next,
      last,
      confidence: isFamily(token.fold) || !isWord(token.fold) ? 'likely' : 'possible',
      reason: 'civility',
    }
  return isFamily(token.fold) && !isNever(token.fold)
    ? { first: next, last: next, confidence: 'possible', reason: 'civility' }
    : undefined
}

/** A name in small letters goes on while the lists know its words. */
function lowerEnd(tokens: readonly Token[], first: number): number {
  let last = first
  for (let i = first + 1; i - first < 3; i += 1) {
    const token = tokens[i]
    if (token?.kind !== 'word' || token.gap !== ' ') break
    if (!(isPlainFirst(token.fold) || isPlainFamily(token.fold))) break
    last = i
  }
  return last
}

const introduced: Ask = (tokens, at) => {
  const word = tokens[at] as Token
  const said =
    introductions.has(word.fold) ||
    (word.fold === 'suis' && tokens[at - 1]?.fold === 'je') ||
    (word.fold === 'nom' && tokens[at - 1]?.fold === 'mon')
  const family = word.fold === 'famille' || word.fold === 'consorts'
  if (!said && !family && !relatives.has(word.fold)) return undefined
  let next = at + 1
  if (tokens[next]?.fold === 'est' && word.fold === 'nom') next += 1
  if (/^[:,]$/.test(tokens[next]?.text ?? '')) next += 1
  const token = tokens[next]
  if (token?.kind !== 'word' || (token.gap === '\n' && tokens[next - 1]?.text !== ':')) return undefined
  if (civilities.has(token.fold) || isNever(token.fold) || isPlace(token.fold) || isLoud(tokens, next))
    return undefined
  if (token.shape === 'lower') {
    const plain = isPlainFirst(token.fold) && (said || tokens[next - 1] === word) && !family
    return plain && !(isWord(token.fold) && !said)
      ? { first: next, last: lowerEnd(tokens, next), confidence: 'likely', reason: 'introduced' }
      : undefined
  }
  if (token.shape === 'upper' && !isFirst(token.fold) && !isFamily(token.fold)) return undefined
  const surely = word.fold !== 'suis' && !family && tokens[next - 1]?.text !== ','
  const known = isFirst(token.fold) || (family && isFamily(token.fold))
  if (!known && !(surely && !isWord(token.fold) && token.text.length > 2)) return undefined
  const name = readName(tokens, next)
  return name && { ...name, confidence: known ? 'certain' : 'likely', reason: 'introduced' }
}

/** First name, then family name; or the family name in capital letters, then the first name. */
const listedPair: Ask = (tokens, at) => {
  const token = tokens[at] as Token
  if (isNever(token.fold) || isPlace(token.fold)) return undefined
  const next = tokens[at + 1]
  const loud = isLoud(tokens, at)
  if (token.shape === 'lower' || loud) {
    if (!isPlainFirst(token.fold)) return undefined
    const last = lowerEnd(tokens, at)
    const family = tokens[last]
    if (last === at || !family || !isPlainFamily(family.fold)) return undefined
    return { first: at, last, confidence: 'likely', reason: 'listed' }
  }
  const name = readName(tokens, at)
  if (!name || name.last === at) return undefined
  if (!isFirst(token.fold)) {
    const reversed =
      next && isFamily(token.fold) && isFirst(next.fold) && next.gap === ' ' && next.shape !== 'lower'
    if (
      !reversed ||
      (isWord(token.fold) && token.shape !== 'upper') ||
      (token.shape !== 'upper' && token.opens && isWord(next.fold))
    )
      return undefined
    return {
      first: at,
      last: at + 1,
      confidence: token.shape === 'upper' ? 'certain' : 'likely',
      reason: 'listed',
    }
  }
  const family = tokens[name.last] as Token
  const known = isFamily(family.fold) || isFirst(family.fold)
  if (isPlace(family.fold)) return undefined
  if (isPlainFirst(token.fold)) return { ...name, confidence: known ? 'certain' : 'likely', reason: 'listed' }
  return known && !(token.opens && isWord(family.fold))
    ? { ...name, confidence: 'likely', reason: 'listed' }
    : undefined
}

const initialled: Ask = (tokens, at) => {
  const start = initialAt(tokens, at)
  if (start === undefined) return undefined
  const before = tokens[at - 1]
  if (before && tokens[at]?.gap === '' && before.text !== '(') return undefined
  const name = readName(tokens, at)
  const family = name && tokens[name.last]
  if (!name || !family || family.text.length < 3 || particles.has(family.fold) || isLoud(tokens, name.last))
    return undefined
  if (isFamily(family.fold) && !isPlace(family.fold))
    return { ...name, confidence: 'likely', reason: 'initial' }
  return isWord(family.fold) || isPlace(family.fold)
    ? undefined
    : { ...name, confidence: 'possible', reason: 'initial' }
}

/** A first name or a family name by itself, where its capital letter cannot come from the sentence. */
const alone: Ask = (tokens, at) => {
  const token = tokens[at] as Token
  if (token.shape !== 'capital' || token.opens || token.text.length < 3) return undefined
  if (isNever(token.fold) || isPlace(token.fold)) return undefined
  const near = [partAt(tokens, at - 1), partAt(tokens, at + 1)]
  if (
    near.some(Boolean) ||
    (/^(l|d)$/.test(tokens[at - 2]?.fold ?? '') && tokens[at]?.gap === '' && !isPlainFirst(token.fold))
  )
    return undefined
  if (isPlainFirst(token.fold)) return { first: at, last: at, confidence: 'possible', reason: 'firstAlone' }
  return isPlainFamily(token.fold)
    ? { first: at, last: at, confidence: 'possible', reason: 'familyAlone' }
    : undefined
}

const rules: readonly Ask[] = [afterCivility, introduced, listedPair, initialled, alone]

/** The same names elsewhere in the text: said once with « Mme », then without. */
function saidAgain(tokens: readonly Token[], found: readonly (Found & Name)[]): Found[] {
  const known = new Set<string>()
  for (const { first, last, confidence } of found)
    if (confidence !== 'possible')
      for (const { fold, text, kind } of tokens.slice(first, last + 1))
        if (kind === 'word' && text.length > 2 && !particles.has(fold) && !isNever(fold) && !isPlace(fold))
          known.add(fold)
  if (known.size === 0) return []
  const again: Found[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Token
    if (token.kind !== 'word' || !known.has(token.fold)) continue
    const place = namedPlace(tokens, at)
    const plain = !isWord(token.fold) || (token.shape !== 'lower' && !token.opens && !isLoud(tokens, at))
    if (place !== undefined || !plain) continue
    again.push({ kind: 'name', start: token.start, end: token.end, confidence: 'likely', reason: 'again' })
  }
  return again
}
