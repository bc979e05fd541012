import { catalogue, type Lang } from '#kernel/i18n.ts'
import { formatDay, formatMonth } from '#ui/dates.ts'
import type { FuzzyDate } from './fuzzy-date.ts'

export const messages = catalogue(
  {
    notUnderstood:
      'Cette date n’est pas comprise. Écrivez par exemple « 9 juin 2017 », « juin 2017 », « début septembre 2017 », « 4e trimestre 2017 », « été 2017 », « hiver 2017-2018 », « 2018 » ou « 2018–2020 ».',
    parts: { p0: 'début', p1: 'mi-', p2: 'fin' },
    quarter: (n: number, year: string) => `${n === 1 ? '1er' : `${n}e`} trimestre ${year}`,
    half: (n: number, year: string) => `${n === 1 ? '1er' : '2e'} semestre ${year}`,
    seasons: { spring: 'printemps', summer: 'été', autumn: 'automne', winter: 'hiver' },
    days: (from: string, to: string) => `du ${from} au ${to}`,
    months: (from: string, to: string) =>
      `${/^\d{1,2}(er)?\s/.test(from) ? 'du ' : /^[aeiouâé]/.test(from) ? 'd’' : 'de '}${from} à ${to}`,
  },
  {
    notUnderstood:
      'This date is not understood. Write for example “9 June 2017”, “June 2017”, “early September 2017”, “Q4 2017”, “summer 2017”, “winter 2017-2018”, “2018” or “2018–2020”.',
    parts: { p0: 'early', p1: 'mid-', p2: 'late' },
    quarter: (n: number, year: string) =>
      `${['first', 'second', 'third', 'fourth'][n - 1]} quarter of ${year}`,
    half: (n: number, year: string) => `${n === 1 ? 'first' : 'second'} half of ${year}`,
    seasons: { spring: 'spring', summer: 'summer', autumn: 'autumn', winter: 'winter' },
    days: (from: string, to: string) => `from ${from} to ${to}`,
    months: (from: string, to: string) => `from ${from} to ${to}`,
  },
)

/** Says a date of the field in a sentence's middle: « début septembre 2017 », “early September 2017”. */
export function sayFuzzyDate(date: FuzzyDate, lang: Lang, options: { weekday?: boolean } = {}): string {
  const words = messages[lang]
  const year = date.from.slice(0, 4)
  const month = Number(date.from.slice(5, 7))
  switch (date.precision) {
    case 'day':
      return formatDay(date.from, lang, options.weekday)
    case 'month':
      return formatMonth(date.from, lang)
    case 'part':
      return withPart(
        Math.min(2, Math.floor(Number(date.from.slice(8)) / 10.5)),
        formatMonth(date.from, lang),
        lang,
      )
    case 'quarter':
      return words.quarter(Math.ceil(month / 3), year)
    case 'half':
      return words.half(month > 6 ? 2 : 1, year)
    case 'season':
      return saySeason(month, year, lang)
    case 'year-part':
      return withPart((month - 1) / 4, year, lang)
    case 'year':
      return year
    case 'range':
      return sayRange(date, lang)
    case 'words':
      return date.text ?? words.days(formatDay(date.from, lang), formatDay(date.to, lang))
  }
}

function withPart(part: number, of: string, lang: Lang): string {
  const words = messages[lang].parts
  const word = [words.p0, words.p1, words.p2][part] ?? ''
  return word.endsWith('-') ? word + of : `${word} ${of}`
}

function saySeason(month: number, year: string, lang: Lang): string {
  const words = messages[lang].seasons
  if (month === 12) return `${words.winter} ${year}-${Number(year) + 1}`
  return `${month === 3 ? words.spring : month === 6 ? words.summer : words.autumn} ${year}`
}

function sayRange(date: FuzzyDate, lang: Lang): string {
  const words = messages[lang]
  const [first, last] = date.ends ?? []
  if (!first || !last || (first.precision === 'day' && last.precision === 'day'))
    return words.days(formatDay(date.from, lang), formatDay(date.to, lang))
  if (first.precision === 'year' && last.precision === 'year')
    return `${date.from.slice(0, 4)}–${date.to.slice(0, 4)}`
  return words.months(sayFuzzyDate(first, lang), sayFuzzyDate(last, lang))
}
