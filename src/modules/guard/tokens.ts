/** A word, a number or a sign of a text, with where it stands. Offsets are those of JavaScript strings. */
export interface Token {
  readonly kind: 'word' | 'number' | 'sign'
  readonly text: string
  /** In small letters, without accents: what lists are asked. */
  readonly fold: string
  readonly start: number
  readonly end: number
  /** What stands before it: nothing, a space, or the end of a line. */
  readonly gap: '' | ' ' | '\n'
  readonly shape: 'lower' | 'capital' | 'upper' | 'other'
  /** First of its sentence: its capital letter says nothing. */
  readonly opens: boolean
}

// Compound words are one token (Jean-Pierre, Saint-Nazaire); an apostrophe parts two. The classes exclude each other,
// so that reading is one pass whatever the text.
const piece =
  /(\p{L}[\p{L}\p{M}]*(?:[-\u2010\u2011]\p{L}[\p{L}\p{M}]*)*)|([0-9]+)|([\s\u00a0\u202f\u200b]+)|./gsu

const opening = new Set('.!?…:;«"“”•*–—()[]|>'.split(''))

export function fold(text: string): string {
  const plain = text.toLowerCase()
  if (/^[a-z0-9-]*$/.test(plain)) return plain
  return plain
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replace(/[\u2010\u2011]/g, '-')
    .replaceAll('’', "'")
}

function shapeOf(text: string): Token['shape'] {
  const lower = text.toLowerCase()
  if (text === lower) return 'lower'
  if (text.length > 1 && text === text.toUpperCase()) return 'upper'
  return text.charAt(0) === lower.charAt(0) ? 'other' : 'capital'
}

export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  let gap: Token['gap'] = '\n'
  let opens = true
  for (const found of text.matchAll(piece)) {
    const [whole, word, number, blank] = found
    if (blank !== undefined) {
      gap = blank.includes('\n') ? '\n' : ' '
      if (gap === '\n') opens = true
      continue
    }
    const kind = word !== undefined ? 'word' : number !== undefined ? 'number' : 'sign'
    tokens.push({
      kind,
      text: whole,
      fold: kind === 'word' ? fold(whole) : whole === '’' ? "'" : whole,
      start: found.index,
      end: found.index + whole.length,
      gap,
      shape: kind === 'word' ? shapeOf(whole) : 'other',
      opens,
    })
    opens = kind === 'sign' && (opening.has(whole) || (whole === '-' && gap !== ''))
    gap = ''
  }
  return tokens
}

/** Words around are in capital letters too: those of this one say nothing. */
export function isLoud(tokens: readonly Token[], at: number): boolean {
  let upper = 0
  let words = 0
  for (const step of [-1, 1])
    for (let i = at + step, seen = 0; seen < 3 && Math.abs(i - at) < 8; i += step) {
      const token = tokens[i]
      if (!token) break
      if (token.kind !== 'word' || token.text.length < 2) continue
      seen += 1
      words += 1
      if (token.shape === 'upper') upper += 1
    }
  return upper >= 3 && upper * 5 >= words * 3
}
