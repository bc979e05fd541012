import type { Found } from './finding.ts'
import type { Token } from './tokens.ts'

// Sex (3, 4, 7, 8: provisional), year, month (20 to 42 and 50 to 99 when unknown), department (2A and 2B: Corsica), commune, order.
const shape =
  /^[123478][0-9]{2}(?:0[1-9]|1[0-2]|2[0-9]|3[0-9]|4[0-2]|[5-9][0-9])(?:[0-9]{2}|2[AB])[0-9]{6}(?:[0-9]{2})?$/

const separators = new Set(['.', '-', '/', '–', '_'])
const about = new Set([
  'nir',
  'secu',
  'ss',
  'insee',
  'vitale',
  'immatriculation',
  'assure',
  'assuree',
  'ameli',
])

/** Whether the key of 15 signs fits: 97 less the rest of the first 13 by 97; Corsica counts as 19 and 18. */
export function fitsKey(nir: string): boolean {
  const body = nir.slice(0, 13).replace('2A', '19').replace('2B', '18')
  return /^[0-9]{13}$/.test(body) && 97 - Number(BigInt(body) % 97n) === Number(nir.slice(13))
}

/** Social security numbers (numéro d'inscription au répertoire): with their key, or without it where the text says so. */
export function findNirs(tokens: readonly Token[]): Found[] {
  const found: Found[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Token
    if (token.kind !== 'number' || !/^[123478]/.test(token.text) || token.text.length > 15) continue
    if (token.gap === '' && isFigure(tokens[at - 1])) continue
    const { signs, last } = signsFrom(tokens, at)
    if (!shape.test(signs) || isFigure(tokens[last + 1])) continue
    const whole = signs.length === 15
    if (whole ? !fitsKey(signs) : !isAbout(tokens, at) || tokens[last + 1]?.kind === 'number') continue
    found.push({
      kind: 'nir',
      start: token.start,
      end: (tokens[last] as Token).end,
      confidence: whole ? 'certain' : 'possible',
      reason: whole ? 'nir' : 'nirWithoutKey',
    })
    at = last
  }
  return found
}

const isFigure = (token: Token | undefined): boolean => token?.gap === '' && token.kind !== 'sign'

function signsFrom(tokens: readonly Token[], at: number) {
  let signs = ''
  let last = at
  for (let i = at; i < tokens.length && signs.length < 15; ) {
    const token = tokens[i] as Token
    const corsica = /^2$/.test(signs.slice(5)) && /^[ab]$/.test(token.fold) && token.gap === ''
    if (!(token.kind === 'number' || corsica) || (i > at && token.gap === '\n')) break
    if (signs.length + token.text.length > 15) break
    signs += token.text.toUpperCase()
    last = i
    i += separators.has(tokens[i + 1]?.text ?? '') && tokens[i + 2]?.kind === 'number' ? 2 : 1
  }
  return { signs, last }
}

/** A word a little before says what the number is. */
function isAbout(tokens: readonly Token[], at: number): boolean {
  return tokens
    .slice(Math.max(0, at - 8), at)
    .some(
      ({ fold }, index, near) =>
        about.has(fold) || (fold === 'securite' && near[index + 1]?.fold === 'sociale'),
    )
}
