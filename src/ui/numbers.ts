import { numberFormat, pluralRules } from './formatters.ts'
import type { Lang } from './messages.ts'

const NBSP = '\u00a0'
const locale = (lang: Lang) => (lang === 'en' ? 'en-GB' : 'fr-FR')

/** "3 000" with a narrow no-break space in French, "3,000" in English. */
export function formatNumber(value: number, lang: Lang = 'fr', decimals = 0): string {
  return numberFormat(locale(lang), {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(value)
}

/** "128 sur 150": a number never goes without its denominator. */
export function outOf(value: number, total: number, lang: Lang = 'fr'): string {
  const word = lang === 'en' ? 'out of' : 'sur'
  return `${formatNumber(value, lang)}${NBSP}${word}${NBSP}${formatNumber(total, lang)}`
}

/**
 * "85 %". Rounds half up but never says 100 % or 0 % of what is neither: 149 out of 150 is 99 %, 1 out of 1000 is
 * "moins de 1 %". Without a denominator there is no percentage: undefined.
 */
export function percent(value: number, total: number, lang: Lang = 'fr'): string | undefined {
  if (total <= 0) return undefined
  const sign = lang === 'en' ? '%' : `${NBSP}%`
  const share = (100 * value) / total
  if (value > 0 && share < 1) return `${lang === 'en' ? 'less than 1' : `moins de${NBSP}1`}${sign}`
  const rounded = value < total ? Math.min(99, Math.round(share)) : Math.round(share)
  return `${formatNumber(rounded, lang)}${sign}`
}

/** An amount given in integer cents: "9 600 €", "9 600,50 €". */
export function euros(cents: number, lang: Lang = 'fr'): string {
  return numberFormat(locale(lang), {
    style: 'currency',
    currency: 'EUR',
    minimumFractionDigits: cents % 100 === 0 ? 0 : 2,
  }).format(cents / 100)
}

/** The forms of a word that is counted; `none` replaces the whole sentence for zero. */
export interface Plural {
  one: string
  other: string
  none?: string
}

/**
 * Counts a word: plural(3, {one: '# réponse', other: '# réponses', none: 'aucune réponse'}) is "3 réponses". '#' is
 * replaced by the number. French takes the singular below two, English for one alone.
 */
export function plural(count: number, forms: Plural, lang: Lang = 'fr'): string {
  if (count === 0 && forms.none !== undefined) return forms.none
  const form = pluralRules(lang).select(count) === 'one' ? forms.one : forms.other
  return form.replaceAll('# ', `#${NBSP}`).replaceAll('#', formatNumber(count, lang))
}

/** "84 jours", "1 jour". */
export function days(count: number, lang: Lang = 'fr'): string {
  return lang === 'en'
    ? plural(count, { one: '# day', other: '# days' }, lang)
    : plural(count, { one: '# jour', other: '# jours' }, lang)
}

/** The weight of a file: « 340 ko », « 1,2 Mo ». */
export function formatBytes(bytes: number, lang: Lang): string {
  const octet = lang === 'en' ? 'B' : 'o'
  if (bytes < 999_500) return `${formatNumber(Math.max(1, Math.round(bytes / 1000)), lang)}${NBSP}k${octet}`
  return `${formatNumber(bytes / 1_000_000, lang, 1)}${NBSP}M${octet}`
}
