/** What in a text looks like a way to reach somebody. A hint for those who read: it finds the plain cases, not names. */
export interface PersonalHint {
  readonly kind: 'email' | 'telephone'
  readonly start: number
  readonly end: number
}

const patterns = [
  ['email', /[\p{L}0-9._%+-]{1,64}@[\p{L}0-9-]{1,63}(?:\.[\p{L}0-9-]{1,63}){1,4}/gu],
  // 02 40 00 00 00, 02.40.00.00.00, +33 2 40 …, 0033 …, and ten figures in a row.
  [
    'telephone',
    /(?<![0-9])(?:(?:\+|00)33[\s.\-\u00a0\u202f]?(?:\(0\))?[\s.\-\u00a0\u202f]?[1-9]|0[1-9])(?:[\s.\-\u00a0\u202f]?[0-9]{2}){4}(?![0-9])/gu,
  ],
] as const

/** In the order of the text. */
export function personalHints(text: string): PersonalHint[] {
  return patterns
    .flatMap(([kind, pattern]) =>
      [...text.matchAll(pattern)].map((found) => ({
        kind,
        start: found.index,
        end: found.index + found[0].length,
      })),
    )
    .sort((a, b) => a.start - b.start)
}

const masks = { email: '[adresse électronique masquée]', telephone: '[numéro de téléphone masqué]' } as const

/** The same text with each hint replaced by the words that say what was there. */
export function masked(text: string): string {
  let result = ''
  let from = 0
  for (const hint of personalHints(text)) {
    if (hint.start < from) continue
    result += text.slice(from, hint.start) + masks[hint.kind]
    from = hint.end
  }
  return result + text.slice(from)
}
