import type { Found } from './finding.ts'
import type { Token } from './tokens.ts'

// A service's box is not a person's. Every word of the name must be one of these.
const serviceWords = new Set(
  `mairie ville contact accueil info infos information secretariat direction service services prefet prefecture
  cahierscitoyens cahiers citoyens cahier doleances ccas cias communication urbanisme administration bonjour newsletter noreply
  no-reply ne-pas-repondre webmaster support standard commune communaute metropole departement region concertation participation
  dgs cabinet rgpd dpo presse association asso bureau maire etat-civil etatcivil elections social logement`.split(
    /\s+/,
  ),
)

const inName = new Set(["'", '.', '_', '%', '+', '-', '&'])

/** E-mail addresses, also as people write them: with spaces, (at), [at] or « arobase ». */
export function findEmails(tokens: readonly Token[]): Found[] {
  const found: Found[] = []
  for (const [at, token] of tokens.entries()) {
    const sign = atSign(tokens, at)
    if (!sign || token.kind === undefined) continue
    const first = nameStart(tokens, sign.from)
    const last = domainEnd(tokens, sign.to, sign.spelt)
    if (first === undefined || last === undefined) continue
    const name = tokens.slice(first, sign.from)
    const domain = tokens.slice(sign.to, last + 1)
    if (isService(name, domain)) continue
    const start = (tokens[first] as Token).start
    const end = (tokens[last] as Token).end
    found.push({ kind: 'email', start, end, confidence: sign.spelt ? 'likely' : 'certain', reason: 'email' })
  }
  return found
}

/** The tokens that stand for @: from the first to past the last. */
function atSign(tokens: readonly Token[], at: number) {
  const token = tokens[at] as Token
  if (token.text === '@') return { from: at, to: at + 1, spelt: false }
  if (token.fold === 'arobase' || token.fold === 'arobas') return { from: at, to: at + 1, spelt: true }
  const [before, after] = [tokens[at - 1]?.text, tokens[at + 1]?.text]
  const bracketed = (before === '(' && after === ')') || (before === '[' && after === ']')
  if (bracketed && (token.fold === 'at' || token.fold === 'a' || token.fold === 'arobase'))
    return { from: at - 1, to: at + 2, spelt: true }
  return undefined
}

function nameStart(tokens: readonly Token[], sign: number): number | undefined {
  if (tokens[sign]?.gap === '\n') return undefined
  let first: number | undefined
  for (let i = sign - 1; i >= 0 && sign - i <= 40; i -= 1) {
    const token = tokens[i] as Token
    if (token.kind !== 'sign') first = i
    else if (!inName.has(token.text)) break
    // « l'adresse d'Anne » : an apostrophe belongs to a name only inside it, never after one letter.
    else if (token.text === "'" && (tokens[i - 1]?.text.length ?? 0) < 2) break
    if (token.gap !== '') break
  }
  return first
}

function domainEnd(tokens: readonly Token[], from: number, spelt: boolean): number | undefined {
  let last: number | undefined
  let dots = 0
  let joined = true
  for (let i = from; i < tokens.length && i - from <= 24; i += 1) {
    const token = tokens[i] as Token
    const dot = token.text === '.' || (spelt && token.fold === 'point')
    if (token.gap === '\n' || (token.gap === ' ' && i !== from && !spelt)) break
    if (dot) {
      const next = tokens[i + 1]
      if (!next || next.kind === 'sign' || (next.gap !== '' && !spelt)) break
      dots += 1
      joined = true
    } else if (token.text === '-' || token.text === '_') {
      joined = true
    } else if (token.kind !== 'sign' && (joined || token.gap === '')) {
      joined = false
      if (dots > 0 && token.kind === 'word' && token.text.length >= 2) last = i
      if (token.gap === '' && last !== undefined && i === last + 1) last = i
    } else break
  }
  return last
}

function isService(name: readonly Token[], domain: readonly Token[]): boolean {
  const domainText = domain.map((token) => token.fold).join('')
  if (/(^|\.)gouv\.fr$/.test(domainText)) return true
  const words = name.filter((token) => token.kind === 'word').map((token) => token.fold)
  return (
    words.length > 0 &&
    words.every((word) => serviceWords.has(word) || word.split('-').every((part) => serviceWords.has(part)))
  )
}
