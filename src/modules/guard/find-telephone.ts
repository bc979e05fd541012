import type { Found } from './finding.ts'
import type { Token } from './tokens.ts'

// How French people part ten figures. Any other grouping is a reference, an amount, a social security number.
const groupings = new Set([
  '10',
  '2-2-2-2-2',
  '4-2-2-2',
  '2-8',
  '4-3-3',
  '4-6',
  '2-4-4',
  '2-2-2-4',
  '2-2-4-2',
  '2-4-2-2',
  '2-3-3-2',
  '3-3-2-2',
  '1-1-1-1-1-1-1-1-1-1',
])
// After +: metropolitan France, then the overseas countries and departments, some with six or eight figures.
const frenchAbroad =
  /^(?:330?[1-79][0-9]{8}|(?:262|590|594|596)0?[0-9]{9}|508[0-9]{6}|68[179][0-9]{6}(?:[0-9]{2})?)$/
const separators = new Set(['.', '-', '/', '–', '_'])

/** French numbers, national or with +33 and 0033, overseas too; and any number that begins with + and a country. */
export function findTelephones(tokens: readonly Token[]): Found[] {
  const found: Found[] = []
  let free = 0
  for (let at = 0; at < tokens.length; at += 1) {
    const number = national(tokens, at, free) ?? international(tokens, at)
    if (!number) continue
    found.push({
      kind: 'telephone',
      start: (tokens[at] as Token).start,
      end: (tokens[number.last] as Token).end,
      confidence: number.sure ? 'certain' : 'likely',
      reason: number.sure ? 'telephone' : 'telephoneAbroad',
    })
    at = number.last
    free = at + 1
  }
  return found
}

/** Groups of figures from `at`, and the token of the last; stops before more than `most` figures. */
function figuresFrom(tokens: readonly Token[], at: number, most: number) {
  const lengths: number[] = []
  let figures = ''
  let last = at
  for (let i = at; i < tokens.length; ) {
    const token = tokens[i] as Token
    if (token.kind !== 'number' || figures.length + token.text.length > most) break
    if (i > at && token.gap === '\n') break
    figures += token.text
    lengths.push(token.text.length)
    last = i
    const parted = separators.has(tokens[i + 1]?.text ?? '') && tokens[i + 2]?.kind === 'number'
    i += parted ? 2 : 1
  }
  return { figures, grouping: lengths.join('-'), last }
}

const glued = (token: Token | undefined) => token?.gap === '' && (token.kind !== 'sign' || token.text === '€')

function ends(tokens: readonly Token[], last: number): boolean {
  const [next, after] = [tokens[last + 1], tokens[last + 2]]
  const decimal = next?.gap === '' && after?.gap === '' && after.kind === 'number' && /[.,]/.test(next.text)
  return !glued(next) && !decimal
}

/** `free`: the first token past the number found before, which a new one may follow. */
function national(tokens: readonly Token[], at: number, free: number) {
  const [first, before] = [tokens[at] as Token, tokens[at - 1]]
  if (first.kind !== 'number' || !first.text.startsWith('0')) return undefined
  if (before && at !== free) {
    if (first.gap === '' && (before.kind !== 'sign' || /[,+/_-]/.test(before.text))) return undefined
    if (first.gap === '' && before.text === '.' && tokens[at - 2]?.kind === 'number') return undefined
  }
  const { figures, grouping, last } = figuresFrom(tokens, at, 10)
  // 08: numbers of services, never a person's.
  if (!/^0[1-79][0-9]{8}$/.test(figures) || !groupings.has(grouping)) return undefined
  return ends(tokens, last) ? { last, sure: true } : undefined
}

function international(tokens: readonly Token[], at: number) {
  const first = tokens[at] as Token
  const plus = first.text === '+' && tokens[at + 1]?.kind === 'number'
  const zeros = first.kind === 'number' && first.text.startsWith('00') && !glued(first)
  if (!plus && !zeros) return undefined
  let from = plus ? at + 1 : at
  let start = ''
  // +33 (0)6 …
  if (tokens[from + 1]?.text === '(' && tokens[from + 2]?.text === '0' && tokens[from + 3]?.text === ')') {
    start = (tokens[from] as Token).text
    from += 4
  }
  // A figure of the sentence may follow: the longest number that is whole is kept.
  for (let most = 14; most >= 8; most -= 1) {
    const { figures, last } = figuresFrom(tokens, from, most)
    const all = (start + figures).replace(/^00/, '')
    if (frenchAbroad.test(all) && ends(tokens, last)) return { last, sure: true }
  }
  const { figures, last } = figuresFrom(tokens, from, 15)
  const known = /^(?:33|262|590|594|596|508|687|689|681)/.test(figures)
  return plus && !known && /^[1-9][0-9]{8,14}$/.test(start + figures) && ends(tokens, last)
    ? { last, sure: false }
    : undefined
}
