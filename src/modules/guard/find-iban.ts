import { countrySpecs, ValidationErrorsIBAN, validateIBAN } from 'ibantools'
import type { Found } from './finding.ts'
import type { Token } from './tokens.ts'

const separators = new Set(['-', '.', '/', '_'])
const about = new Set(['iban', 'rib', 'compte', 'virement', 'virements', 'account', 'banque', 'bancaire'])

/** International bank account numbers of any country, by their checksum; a mistyped one where the text says what it is. */
export function findIbans(tokens: readonly Token[]): Found[] {
  const found: Found[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Token
    const country = token.text.toUpperCase()
    const length = token.kind === 'word' && token.text.length === 2 && countrySpecs[country]?.chars
    if (!length || (token.gap === '' && tokens[at - 1] && tokens[at - 1]?.kind !== 'sign')) continue
    const { signs, last } = signsFrom(tokens, at, length)
    if (signs.length !== length || !/^[A-Z]{2}[0-9]{2}/.test(signs)) continue
    const next = tokens[last + 1]
    if (next?.gap === '' && next.kind !== 'sign') continue
    const proved = hasChecksum(signs)
    const said = tokens.slice(Math.max(0, at - 8), at).some(({ fold }) => about.has(fold))
    if (!proved && !said) continue
    found.push({
      kind: 'iban',
      start: token.start,
      end: (tokens[last] as Token).end,
      confidence: proved ? 'certain' : 'likely',
      reason: proved ? 'iban' : 'ibanMistyped',
    })
    at = last
  }
  return found
}

function signsFrom(tokens: readonly Token[], at: number, length: number) {
  let signs = ''
  let last = at
  for (let i = at; i < tokens.length && signs.length < length; ) {
    const token = tokens[i] as Token
    if (token.kind === 'sign' || (i > at && token.gap === '\n') || !/^[A-Za-z0-9]+$/.test(token.text)) break
    if (signs.length + token.text.length > length) break
    signs += token.text.toUpperCase()
    last = i
    i += separators.has(tokens[i + 1]?.text ?? '') ? 2 : 1
  }
  return { signs, last }
}

/** A bank's own key inside the number may be wrong: the international checksum is enough to say what it is. */
function hasChecksum(iban: string): boolean {
  const { errorCodes } = validateIBAN(iban)
  return errorCodes.every((code) => code === ValidationErrorsIBAN.WrongAccountBankBranchChecksum)
}
