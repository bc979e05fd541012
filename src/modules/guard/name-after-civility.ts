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
import { type Ask, elidedAt, lowerEnd, type Name, readName, type Said } from './name-parts.ts'
import { civilities, notAfterCivility, particles, roles, shortCivilities } from './name-words.ts'
import { isLoud, type Token } from './tokens.ts'

/** « Mme Dupont », « M. et Mme Le Goff », « monsieur dupont », « Monsieur le maire Dupont ». */
export const afterCivility: Ask = (tokens, at) => {
  const civility = tokens[at] as Token
  const next = pastCivility(tokens, at)
  const token = next === undefined ? undefined : tokens[next]
  if (next === undefined || token?.kind !== 'word' || token.gap === '\n') return undefined
  // « Madame la Ministre de la Santé »
  if (token.shape === 'lower' && roles.has(tokens[next - 1]?.fold ?? '') && next > at + 1) return undefined
  const short = shortCivilities.has(civility.fold) || civility.fold === 'm'
  const name = readName(tokens, next)
  if (!name) return inSmallLetters(tokens, next, short)
  if (!isLoud(tokens, next)) return { ...name, confidence: 'certain', reason: 'civility' }
  const known = isFirst(token.fold) || isFamily(token.fold)
  if (!known && !short) return undefined
  return {
    first: next,
    last: known ? lowerEnd(tokens, next) : next,
    confidence: 'likely',
    reason: 'civility',
  }
}

/** The position after the civility, its dot, and the office held. */
function pastCivility(tokens: readonly Token[], at: number): number | undefined {
  const civility = tokens[at] as Token
  // « MmeE. Palm » : the space was lost.
  const glued = /^(?:Mmes?|Mlles?|MM?)[A-Z]$/.test(civility.text)
  if (!civilities.has(civility.fold) && !glued) return undefined
  const after = tokens[at + 1]
  const dotted = after?.text === '.' && after.gap === ''
  // « me » is a pronoun, « m » a metre or an elision.
  if (civility.fold === 'me' && (civility.text !== 'Me' || !isFamily(after?.fold ?? ''))) return undefined
  if (civility.fold === 'm' && !dotted && !(civility.text === 'M' && after?.shape === 'capital'))
    return undefined
  let next = dotted ? at + 2 : at + 1
  const article = tokens[next]?.fold ?? ''
  const elided = article === 'l' && tokens[next + 1]?.fold === "'"
  if (/^l[ae]s?$/.test(article) || elided) {
    const role = elided ? next + 2 : next + 1
    // « Monsieur le Maire » names nobody; « Madame Le Goff » does.
    if (roles.has(tokens[role]?.fold ?? '')) next = role
    else if (elided) return undefined
  }
  // Few words, whatever the text: « M. le président docteur ».
  for (let n = 0; n < 4 && next < tokens.length; n += 1) {
    const { fold } = tokens[next] as Token
    if (!roles.has(fold) && (!civilities.has(fold) || fold === 'm')) break
    next += tokens[next + 1]?.text === '.' ? 2 : 1
  }
  return next
}

function inSmallLetters(tokens: readonly Token[], at: number, short: boolean): Said | undefined {
  const token = tokens[at] as Token
  const next = tokens[at + 1]
  if (short && token.shape === 'lower') {
    // « mme d'hervilly », « mr n'diaye », « mme le bihan », « mr el amrani »
    const elided =
      elidedAt(tokens, at) && !/^[cjlmqst]$/.test(token.fold) && (tokens[at + 2]?.text.length ?? 0) > 2
    if (elided && !isNever(tokens[at + 2]?.fold ?? ''))
      return { first: at, last: at + 2, confidence: 'likely', reason: 'civility' }
    const led =
      particles.has(token.fold) && next?.kind === 'word' && next.gap === ' ' && !roles.has(next.fold)
    if (led && (isPlainFamily(next.fold) || (!/^(l[ae]|des?|du)$/.test(token.fold) && next.text.length > 2)))
      return { first: at, last: at + 1, confidence: 'likely', reason: 'civility' }
  }
  if (token.shape !== 'lower' || notAfterCivility.has(token.fold) || token.text.length < 3) return undefined
  const last = lowerEnd(tokens, at)
  if (isPlainFirst(token.fold) || isPlainFamily(token.fold))
    return { first: at, last, confidence: 'likely', reason: 'civility' }
  if (isNever(token.fold) || isPlace(token.fold)) return undefined
  if (short)
    return {
      first: at,
      last,
      confidence: isFamily(token.fold) || !isWord(token.fold) ? 'likely' : 'possible',
      reason: 'civility',
    }
  const doctor = /^(?:docteure?|dr)$/.test(tokens[at - 1]?.fold ?? '')
  return isFamily(token.fold)
    ? { first: at, last: at, confidence: doctor ? 'likely' : 'possible', reason: 'civility' }
    : undefined
}

/** « le juge Clarke », « la ministre Dupont » : an office, then a name with its capital letter. */
export const inOffice: Ask = (tokens, at) => {
  const [office, token] = [tokens[at] as Token, tokens[at + 1]]
  if (!roles.has(office.fold) || token?.gap !== ' ' || token.shape !== 'capital' || isLoud(tokens, at + 1))
    return undefined
  if (isPlace(token.fold) || isSeldom(token.fold) || token.text.length < 3) return undefined
  const name = readName(tokens, at + 1)
  return name && { ...name, confidence: 'likely', reason: 'civility' }
}

/** « MM. Durand, Le Goff et Martin » : the names that share a civility said in the plural. */
export function alsoNamed(tokens: readonly Token[], at: number, first: Name): Said[] {
  if (!/^(?:mm|mmes|mlles|messieurs|mesdames|docteurs)[a-z]?$/.test(tokens[at]?.fold ?? '')) return []
  const also: Said[] = []
  let { last } = first
  for (;;) {
    const joined = tokens[last + 1]?.text === ',' || tokens[last + 1]?.fold === 'et'
    const name = joined ? readName(tokens, last + 2) : undefined
    const start = tokens[last + 2]
    if (!name || !start || civilities.has(start.fold) || roles.has(start.fold)) return also
    also.push({ ...name, confidence: 'likely', reason: 'civility' })
    last = name.last
  }
}
