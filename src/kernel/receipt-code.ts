import { randomInt } from 'node:crypto'
import type { Lang } from '#kernel/i18n.ts'

/**
 * The receipt's code: seven signs drawn at random and a check sign, shown as two groups of four: `7KM4 R9TP`.
 *
 * 23 signs, a prime number: with a different weight at each place, every wrong sign and every swap of two neighbours
 * changes the check. Of each pair of look-alikes one sign alone is used (0 and not O, D or Q; 1 and not I or L; 5 and not
 * S …), so that what is read wrongly on paper is put right without a doubt. No vowel: no code says a word.
 */
export const alphabet = '0123456789CFHJKMNPRTWXY'
const size = alphabet.length
const drawn = 7

const lookAlikes: Readonly<Record<string, string>> = {
  O: '0',
  Q: '0',
  D: '0',
  I: '1',
  L: '1',
  Z: '2',
  E: '3',
  A: '4',
  S: '5',
  G: '6',
  B: '8',
}

/** A new code, eight signs without space. 23⁷ possibilities: 3.4 thousand million. */
export function newReceiptCode(): string {
  let code = ''
  for (let place = 0; place < drawn; place++) code += alphabet[randomInt(size)]
  return code + checkSign(code)
}

/** The check sign of seven signs. */
export function checkSign(signs: string): string {
  let sum = 0
  for (let place = 0; place < drawn; place++) sum += (place + 1) * alphabet.indexOf(signs[place] as string)
  return alphabet[sum % size] as string
}

/** Reads what someone typed or dictated: any case, spaces, dashes, look-alikes. Undefined when it cannot be a code. */
export function readReceiptCode(typed: string): string | undefined {
  const code = [
    ...typed
      .normalize('NFKD')
      .toUpperCase()
      .replace(/[^A-Z0-9]/g, ''),
  ]
    .map((sign) => lookAlikes[sign] ?? sign)
    .join('')
  if (code.length !== drawn + 1 || [...code].some((sign) => !alphabet.includes(sign))) return undefined
  return checkSign(code) === code[drawn] ? code : undefined
}

/** Two groups of four. */
export function showReceiptCode(code: string): string {
  return `${code.slice(0, 4)} ${code.slice(4)}`
}

const spelling: Readonly<Record<Lang, { as: string; names: Readonly<Record<string, string>> }>> = {
  fr: {
    as: 'comme',
    names: {
      C: 'Célestin',
      F: 'François',
      H: 'Henri',
      J: 'Joseph',
      K: 'Kléber',
      M: 'Marcel',
      N: 'Nicolas',
      P: 'Pierre',
      R: 'Raoul',
      T: 'Thérèse',
      W: 'William',
      X: 'Xavier',
      Y: 'Yvonne',
    },
  },
  en: {
    as: 'for',
    names: {
      C: 'Charlie',
      F: 'Freddie',
      H: 'Harry',
      J: 'Jack',
      K: 'Kate',
      M: 'Mary',
      N: 'Nancy',
      P: 'Peter',
      R: 'Robert',
      T: 'Tommy',
      W: 'William',
      X: 'X-ray',
      Y: 'Yellow',
    },
  },
}

/** Each sign as it is said on the telephone: "7", "K comme Kléber" … */
export function spellReceiptCode(code: string, lang: Lang): string[] {
  const { as, names } = spelling[lang]
  return [...code].map((sign) => (names[sign] ? `${sign} ${as} ${names[sign]}` : sign))
}
