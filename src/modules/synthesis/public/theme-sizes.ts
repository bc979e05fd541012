import type { Lang } from '#kernel/i18n.ts'
import { formatNumber } from '#ui/numbers.ts'
import { publicWords } from './public-messages.ts'
import type { ThemeSize } from './public-reads.ts'

/** What the circles of the map may be sized by, as the address of the page says it. */
export const weights = ['personnes', 'paroles', 'citations'] as const
export type Weight = (typeof weights)[number]

const counts: Record<Weight, keyof Omit<ThemeSize, 'id'>> = {
  personnes: 'persons',
  paroles: 'voices',
  citations: 'citations',
}

/** Under this number, how many people spoke is not told. */
const leastPersons = 5

/** The size of a circle; fewer persons than may be told are drawn alike. */
export function shownSize(weight: Weight, found: ThemeSize | undefined): number {
  const value = found?.[counts[weight]] ?? 0
  return weight === 'personnes' ? Math.max(leastPersons - 1, value) : value
}

export function personsSaid(persons: number, lang: Lang): string {
  const words = publicWords[lang]
  if (persons === 0) return words.nobody
  return persons < leastPersons ? words.few : formatNumber(persons, lang)
}
