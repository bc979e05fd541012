import type { Found } from './finding.ts'
import { isFirst, isPlace } from './name-lists.ts'
import { doubtfulStreets, links, streetWords } from './place-words.ts'
import { isLoud, type Token } from './tokens.ts'

const shortened = new Set('st ste dr gal mal pr cdt col lt j g m a f r'.split(' '))
const repeated = new Set(['bis', 'ter', 'quater', 'quinquies'])
const living = new Set(
  `habite habitais habitait habitons habitent demeure demeurant domicilie domiciliee reside residant loge logee vis adresse domicile
  chez`.split(/\s+/),
)
const notTown = new Set(`euros euro habitants personnes francs euros francais francaises eur`.split(' '))

/** Number, street and name, with what follows up to the town; a street without number after « j'habite »; a postcode and its town. */
export function findAddresses(tokens: readonly Token[]): Found[] {
  const found: Found[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const address = numbered(tokens, at) ?? lived(tokens, at) ?? postcoded(tokens, at)
    if (!address) continue
    found.push({
      kind: 'address',
      start: (tokens[at] as Token).start,
      end: (tokens[address.last] as Token).end,
      confidence: address.confidence,
      reason: address.reason,
    })
    at = address.last
  }
  return found
}

interface Read {
  readonly last: number
  readonly confidence: Found['confidence']
  readonly reason: Found['reason']
}

function numbered(tokens: readonly Token[], at: number): Read | undefined {
  const number = tokens[at] as Token
  if (number.kind !== 'number' || number.text.length > 4 || number.text === '0') return undefined
  const before = tokens[at - 1]
  if (number.gap === '' && before && (before.kind !== 'sign' || /[.,/€]/.test(before.text))) return undefined
  let next = at + 1
  const suffix = tokens[next]
  if (suffix && (repeated.has(suffix.fold) || /^[A-F]$/.test(suffix.text) || /^[a-f]$/.test(suffix.text))) {
    // « 3 a rue … » : a letter alone, then the street.
    if (repeated.has(suffix.fold) || streetAt(tokens, next + 1) || streetAt(tokens, next + 2)) next += 1
  }
  if (tokens[next]?.text === ',') next += 1
  if (!streetAt(tokens, next)) return undefined
  const street = tokens[next] as Token
  const name = nameEnd(tokens, abbreviated(tokens, next))
  if (!name || (doubtfulStreets.has(street.fold) && !name.proper)) return undefined
  return {
    last: townEnd(tokens, name.last),
    confidence: name.proper || !doubtfulStreets.has(street.fold) ? 'certain' : 'possible',
    reason: 'address',
  }
}

function streetAt(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  return token !== undefined && token.gap !== '\n' && streetWords.has(token.fold)
}

/** The token after the street word and its abbreviation's dot. */
const abbreviated = (tokens: readonly Token[], street: number) =>
  tokens[street + 1]?.text === '.' && tokens[street + 1]?.gap === '' ? street + 2 : street + 1

/** « rue de la Paix », « rue Jean de La Fontaine », « rue Pierre et Marie Curie ». */
function linksName(tokens: readonly Token[], at: number, last: number | undefined): boolean {
  const { fold } = tokens[at] as Token
  if (last === undefined) return links.has(fold)
  if (fold === 'et') return isFirst(tokens[at - 1]?.fold ?? '') && isFirst(tokens[at + 1]?.fold ?? '')
  return /^(?:des?|du|las?|les?|l|d)$/.test(fold)
}

/** The name of a street: linking words, then a word, then every word with a capital letter. */
function nameEnd(tokens: readonly Token[], from: number): { last: number; proper: boolean } | undefined {
  let last: number | undefined
  let proper = false
  for (let i = from; i < tokens.length && i - from < 12; i += 1) {
    const token = tokens[i] as Token
    if (token.gap === '\n') break
    if (token.kind === 'word' && token.shape === 'lower' && linksName(tokens, i, last)) continue
    if (token.fold === "'" || (token.text === '.' && shortened.has(tokens[i - 1]?.fold ?? ''))) continue
    // « Albert 1er »
    if (last === i - 1 && token.text === '1' && /^i?er$/.test(tokens[i + 1]?.fold ?? '')) {
      i += 1
      last = i
      continue
    }
    const capital = token.kind === 'word' && token.shape !== 'lower' && !isLoud(tokens, i)
    const dated = token.kind === 'number' && token.text.length <= 2 && tokens[i - 1]?.fold === 'du'
    if (!(capital || dated || (last === undefined && token.kind === 'word'))) {
      // « rue du 11 novembre 1918 »
      if (last !== undefined && tokens[last]?.kind === 'number' && last === i - 1) {
        last = tokens[i + 1]?.kind === 'number' ? i + 1 : i
        proper = true
      }
      break
    }
    proper ||= capital || dated
    last = i
  }
  return last === undefined ? undefined : { last, proper }
}

/** Past the postcode and the town, when they follow. */
function townEnd(tokens: readonly Token[], last: number): number {
  let i = last + 1
  if (/^[,–-]$/.test(tokens[i]?.text ?? '') || tokens[i]?.fold === 'a') i += 1
  const token = tokens[i]
  if (token?.kind === 'number' && token.text.length === 5) return townName(tokens, i + 1) ?? i
  // « 12 rue des Lilas à Nantes », « 12 rue des Lilas, Nantes »: the town alone.
  const said = tokens[last + 1]?.fold === 'a' && token?.shape === 'capital' && token.gap === ' '
  if (said || (i > last + 1 && isPlace(token?.fold ?? ''))) return townName(tokens, i) ?? last
  return last
}

function townName(tokens: readonly Token[], from: number): number | undefined {
  let last: number | undefined
  for (let i = from; i < tokens.length && i - from < 6; i += 1) {
    const token = tokens[i] as Token
    if (token.kind !== 'word' || (token.gap === '\n' && i > from)) break
    if (token.shape === 'capital' || token.shape === 'upper') last = i
    else if (!(links.has(token.fold) && last !== undefined)) {
      // A town in small letters is one word, right after its postcode.
      if (i === from && tokens[i - 1]?.kind === 'number') last = i
      break
    }
  }
  return last
}

function lived(tokens: readonly Token[], at: number): Read | undefined {
  if (!streetAt(tokens, at)) return undefined
  const near = tokens.slice(Math.max(0, at - 4), at)
  if (!near.some(({ fold, opens }) => living.has(fold) && !opens)) return undefined
  const name = nameEnd(tokens, abbreviated(tokens, at))
  if (!name?.proper || name.last === at) return undefined
  return { last: townEnd(tokens, name.last), confidence: 'likely', reason: 'street' }
}

function postcoded(tokens: readonly Token[], at: number): Read | undefined {
  const [code, town] = [tokens[at] as Token, tokens[at + 1]]
  if (code.kind !== 'number' || !/^(?:0[1-9]|[1-8][0-9]|9[0-58])[0-9]{3}$/.test(code.text)) return undefined
  if (town?.gap !== ' ' || !/^(capital|upper)$/.test(town.shape) || notTown.has(town.fold)) return undefined
  if (code.gap === '' && tokens[at - 1]?.kind !== 'sign') return undefined
  // A round number counts people or money: it needs a word that says someone lives there.
  const said = tokens.slice(Math.max(0, at - 4), at).some(({ fold }) => living.has(fold) || fold === ',')
  if (code.text.endsWith('00') && !said) return undefined
  if (isLoud(tokens, at + 1) && !said) return undefined
  const last = townName(tokens, at + 1)
  return last === undefined ? undefined : { last, confidence: 'possible', reason: 'postcode' }
}
