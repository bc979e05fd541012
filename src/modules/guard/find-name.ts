import type { Found } from './finding.ts'
import { afterCivility, alsoNamed, inOffice } from './name-after-civility.ts'
import { familyEnd, introduced } from './name-introduced.ts'
import {
  isFamily,
  isFirst,
  isNever,
  isPlace,
  isPlainFamily,
  isPlainFirst,
  isSeldom,
  isWord,
} from './name-lists.ts'
import {
  type Ask,
  elidedAt,
  initialAt,
  lowerEnd,
  type Name,
  namedPlace,
  partAt,
  readName,
} from './name-parts.ts'
import { particles } from './name-words.ts'
import { isLoud, type Token } from './tokens.ts'

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
    for (const one of [name, ...alsoNamed(tokens, at, name)]) {
      const { first, last, confidence, reason } = one
      const [start, end] = [(tokens[first] as Token).start, (tokens[last] as Token).end]
      found.push({ kind: 'name', start, end, confidence, reason, first, last })
      at = last
    }
  }
  return [...found, ...saidAgain(tokens, found)]
}

/** First name, then family name; or the family name in capital letters, then the first name. */
const listedPair: Ask = (tokens, at) => {
  const token = tokens[at] as Token
  if (isSeldom(token.fold) || isPlace(token.fold)) return undefined
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
    // A first name from elsewhere, which the list does not have.
    const foreign =
      !token.opens &&
      token.text.length > 2 &&
      token.shape === 'capital' &&
      !isWord(token.fold) &&
      isPlainFamily((tokens[name.last] as Token).fold)
    if (foreign && !reversed) return { ...name, confidence: 'possible', reason: 'listed' }
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
    : { ...name, confidence: family.text.length > 3 ? 'likely' : 'possible', reason: 'initial' }
}

/** What a person does: « Pierre est tombé ». */
const acts = new Set('est a etait m n ne vient dit habite va vit aide'.split(' '))

/** A first name or a family name by itself; one that is also a word needs a capital letter that does not open the sentence. */
const alone: Ask = (tokens, at) => {
  const token = tokens[at] as Token
  if (token.text.length < 3 || isSeldom(token.fold) || isPlace(token.fold)) return undefined
  const firstName = isPlainFirst(token.fold)
  if (firstName && !isWord(token.fold) && (token.shape === 'lower' || token.opens || isLoud(tokens, at)))
    return { first: at, last: familyEnd(tokens, at), confidence: 'likely', reason: 'firstAlone' }
  if (token.shape !== 'capital' || token.opens) return undefined
  const elided = token.gap === '' && /^[ld]$/.test(tokens[at - 2]?.fold ?? '')
  if (partAt(tokens, at - 1) || partAt(tokens, at + 1) || (elided && !firstName)) return undefined
  if (firstName)
    return {
      first: at,
      last: at,
      confidence: isWord(token.fold) && !acts.has(tokens[at + 1]?.fold ?? '') ? 'possible' : 'likely',
      reason: 'firstAlone',
    }
  // « les Kervella » : a family, in the plural.
  const plural = tokens[at - 1]?.fold === 'les'
  return isPlainFamily(token.fold)
    ? { first: at, last: at, confidence: plural ? 'likely' : 'possible', reason: 'familyAlone' }
    : undefined
}

/** « Le Gall », « Le Floch » : an article with a capital letter inside a sentence begins a name. */
const articled: Ask = (tokens, at) => {
  const [article, token] = [tokens[at] as Token, tokens[at + 1]]
  if (!/^Le$/.test(article.text) || article.opens || token?.shape !== 'capital' || token.gap !== ' ')
    return undefined
  if (isSeldom(token.fold) || isPlace(token.fold) || isWord(token.fold) || isLoud(tokens, at))
    return undefined
  return { first: at, last: at + 1, confidence: 'possible', reason: 'familyAlone' }
}

/** « LE GOFF Bertrand, », « N'DIAYE Océane, » : capital letters, then a first name, and nothing more. */
const loudThenFirst: Ask = (tokens, at) => {
  const start = tokens[at] as Token
  if (start.shape !== 'upper' && start.text.length > 1) return undefined
  const first = elidedAt(tokens, at) ? at + 3 : particles.has(start.fold) ? at + 2 : at + 1
  const [family, name, after] = [tokens[first - 1], tokens[first], tokens[first + 1]]
  if (family?.shape !== 'upper' || family.text.length < 4 || isSeldom(family.fold) || isPlace(family.fold))
    return undefined
  const whole = name?.shape === 'capital' && name.gap === ' ' && isPlainFirst(name.fold)
  return whole && (!after || after.gap === '\n' || /^[,.;:(]$/.test(after.text))
    ? { first: at, last: first, confidence: 'likely', reason: 'listed' }
    : undefined
}

const rules: readonly Ask[] = [
  afterCivility,
  introduced,
  inOffice,
  listedPair,
  loudThenFirst,
  initialled,
  alone,
  articled,
]

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
