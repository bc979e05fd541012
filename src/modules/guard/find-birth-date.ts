import type { Found } from './finding.ts'
import type { Token } from './tokens.ts'

const months = new Set(
  `janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre janv fevr fev avr juil sept oct nov dec`.split(
    ' ',
  ),
)
const born = new Set(['ne', 'nee', 'nes', 'nees', 'naissance', 'naquis', 'naquit', 'born', 'anniversaire'])

/** A day of birth: « née le 12 mars 1985 », « date de naissance : 12/03/85 ». A year alone says an age, and stays. */
export function findBirthDates(tokens: readonly Token[]): Found[] {
  const found: Found[] = []
  for (const [at, token] of tokens.entries()) {
    // « ne » with no accent is also a negation: it needs « ne le 12 ».
    if (token.kind !== 'word' || !born.has(token.fold)) continue
    const negation = token.fold === 'ne' && token.text.toLowerCase() === 'ne'
    for (let i = at + 1; i < tokens.length && i - at <= (negation ? 2 : 8); i += 1) {
      const next = tokens[i] as Token
      if (next.text === '.' || next.text === ';') break
      if (next.kind !== 'number') continue
      if (negation && tokens[i - 1]?.fold !== 'le') break
      const last = dateEnd(tokens, i)
      if (last !== undefined)
        found.push({
          kind: 'birth_date',
          start: next.start,
          end: (tokens[last] as Token).end,
          confidence: 'certain',
          reason: 'birthDate',
        })
      if (last !== undefined || next.text.length <= 2) break
    }
  }
  return found
}

function dateEnd(tokens: readonly Token[], at: number): number | undefined {
  const day = tokens[at] as Token
  if (day.text.length > 2 || Number(day.text) < 1 || Number(day.text) > 31) return undefined
  const after = tokens[at + 1]?.fold === 'er' ? at + 2 : at + 1
  if (months.has(tokens[after]?.fold ?? '')) {
    const year = tokens[after + 1]?.text === '.' ? after + 2 : after + 1
    return /^(?:[0-9]{2}|[12][0-9]{3})$/.test(tokens[year]?.text ?? '') ? year : after
  }
  const sign = tokens[after]?.text ?? ''
  const parted = /^[./-]$/.test(sign)
  const [month, year] = parted ? [after + 1, after + 3] : [after, after + 1]
  const isMonth = /^(?:0?[1-9]|1[0-2])$/.test(tokens[month]?.text ?? '')
  const isYear = /^(?:[0-9]{2}|[12][0-9]{3})$/.test(tokens[year]?.text ?? '')
  return isMonth && isYear && (!parted || tokens[after + 2]?.text === sign) ? year : undefined
}
