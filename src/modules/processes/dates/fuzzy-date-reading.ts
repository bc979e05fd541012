import type { FuzzyDate } from './fuzzy-date.ts'

/** Reads one date or one range; pure, in French and in English. The text of the result is left to the caller. */
export function readSpan(typed: string): FuzzyDate | undefined {
  const plain = typed
    .toLowerCase()
    .replace(/[’']/g, "'")
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return readOne(plain) ?? readRange(plain)
}

const MONTHS: readonly (readonly string[])[] = [
  ['janvier', 'january', 'janv', 'jan'],
  ['fevrier', 'february', 'fevr', 'feb'],
  ['mars', 'march', 'mar'],
  ['avril', 'april', 'avr', 'apr'],
  ['mai', 'may'],
  ['juin', 'june', 'jun'],
  ['juillet', 'july', 'juil', 'jul'],
  ['aout', 'august', 'aug'],
  ['septembre', 'september', 'sept', 'sep'],
  ['octobre', 'october', 'oct'],
  ['novembre', 'november', 'nov'],
  ['decembre', 'december', 'dec'],
]
const DAYS: readonly (readonly string[])[] = [
  ['dimanche', 'sunday'],
  ['lundi', 'monday'],
  ['mardi', 'tuesday'],
  ['mercredi', 'wednesday'],
  ['jeudi', 'thursday'],
  ['vendredi', 'friday'],
  ['samedi', 'saturday'],
]
const QUARTERS: readonly RegExp[] = [
  /^(1|1er|1st|premier|first)$/,
  /^(2|2e|2eme|2nd|deuxieme|second)$/,
  /^(3|3e|3eme|3rd|troisieme|third)$/,
  /^(4|4e|4eme|4th|quatrieme|fourth|dernier|last)$/,
]
const PARTS: readonly RegExp[] = [
  /^(debut|early|beginning of)$/,
  /^(mi|milieu|mid|middle of)$/,
  /^(fin|late|end of)$/,
]

const month = MONTHS.flat().join('|')
const weekday = DAYS.flat().join('|')
const year = '((?:19|20|21)\\d\\d)'
const ordinal = '([a-z0-9]+)'
const full = (pattern: string) => new RegExp(`^${pattern}$`)
const forms = {
  iso: full(`${year}-(\\d\\d)-(\\d\\d)`),
  isoMonth: full(`${year}-(\\d\\d)`),
  slashed: full(`(\\d\\d?)[/.](\\d\\d?)[/.]${year}`),
  slashedMonth: full(`(\\d\\d?)/${year}`),
  day: full(`(?:le |on )?(?:(${weekday}),? )?(\\d\\d?)(?:er|st|nd|rd|th)? (?:of )?(${month})\\.?,? ${year}`),
  englishDay: full(`(?:on )?(?:(${weekday}),? )?(${month})\\.? (\\d\\d?)(?:st|nd|rd|th)?,? ${year}`),
  month: full(
    `(?:en |in )?(?:(debut|mi|milieu|fin|early|mid|late|beginning of|middle of|end of)[ -](?:de )?)?(?:d')?(${month})\\.? ${year}`,
  ),
  yearPart: full(`(debut|mi|milieu|fin|early|mid|late|beginning of|middle of|end of)[ -](?:de )?${year}`),
  quarter: full(
    `(?:au |le |in the |the )?(?:${ordinal} (?:trimestre|quarter)|[tq]([1-4]))(?: de| of)? ${year}`,
  ),
  half: full(`(?:au |le |in the |the )?(?:${ordinal} (?:semestre|half)|[sh]([12]))(?: de| of)? ${year}`),
  season: full(`(?:(?:au|a l'|en|l'|in) ?)?(printemps|spring|ete|summer|automne|autumn)(?: de)? ${year}`),
  winter: full(`(?:(?:en|l'|in) ?)?(?:hiver|winter) ${year} ?[-–/] ?((?:19|20|21)?\\d\\d)`),
  year: full(`(?:en |in )?${year}`),
}

function readOne(text: string): FuzzyDate | undefined {
  let m = forms.iso.exec(text)
  if (m) return dayOf(m[1], m[2], m[3])
  m = forms.slashed.exec(text)
  if (m) return dayOf(m[3], m[2], m[1])
  m = forms.day.exec(text)
  if (m) return dayOf(m[4], monthOf(m[3]), m[2], m[1])
  m = forms.englishDay.exec(text)
  if (m) return dayOf(m[4], monthOf(m[2]), m[3], m[1])
  m = forms.isoMonth.exec(text)
  if (m) return monthSpan(m[1], m[2])
  m = forms.slashedMonth.exec(text)
  if (m) return monthSpan(m[2], m[1])
  m = forms.month.exec(text)
  if (m) return m[1] ? partOfMonth(m[3], monthOf(m[2]), m[1]) : monthSpan(m[3], monthOf(m[2]))
  m = forms.yearPart.exec(text)
  if (m) return monthsSpan(m[2], placeIn(PARTS, m[1]) * 4, 4, 'year-part')
  m = forms.quarter.exec(text)
  if (m) return nth(m, 4, 3, 'quarter')
  m = forms.half.exec(text)
  if (m) return nth(m, 2, 6, 'half')
  m = forms.season.exec(text)
  if (m) return season(m[1], m[2])
  m = forms.winter.exec(text)
  if (m) return winter(m[1], m[2])
  m = forms.year.exec(text)
  return m ? monthsSpan(m[1], 0, 12, 'year') : undefined
}

/** « 2018–2020 », « de juin à septembre 2017 », « du 23 au 25 mars 2017 »: the first end borrows what it does not say. */
function readRange(text: string): FuzzyDate | undefined {
  const bare = text.replace(/^(d'|de |du |entre |from |between |des )/, '')
  for (const cut of [
    / ?[–—] ?/,
    / (?:a|au|et|to|and|until|jusqu'en|jusqu'a) /,
    / - /,
    /(?<=\d{4})[-/](?=\d{4})/,
    /-/,
  ]) {
    const [first, last, ...others] = bare.split(cut)
    if (!first || !last || others.length > 0) continue
    const to = readOne(last.replace(/^le /, ''))
    if (!to) continue
    const yearOfLast = / ?(\d{4})$/.exec(last)?.[1] ?? ''
    const monthOfLast = new RegExp(`(?:${month})\\.? \\d{4}$`).exec(last)?.[0] ?? ''
    const from = readOne(first) ?? readOne(`${first} ${yearOfLast}`) ?? readOne(`${first} ${monthOfLast}`)
    if (from && from.from < to.to) return { from: from.from, to: to.to, precision: 'range', ends: [from, to] }
  }
  return undefined
}

const two = (n: number) => String(n).padStart(2, '0')
const monthOf = (name = '') => String(MONTHS.findIndex((names) => names.includes(name)) + 1)
const placeIn = (patterns: readonly RegExp[], word = '') =>
  patterns.findIndex((pattern) => pattern.test(word))
const lastDay = (y: number, m: number) => new Date(Date.UTC(y, m, 0)).getUTCDate()

function dayOf(year = '', month = '', day = '', name?: string): FuzzyDate | undefined {
  const [y, m, d] = [Number(year), Number(month), Number(day)]
  if (m < 1 || m > 12 || d < 1 || d > lastDay(y, m)) return undefined
  // A weekday that is not that day's is a mistake in one of the two: nobody can know which.
  if (name && !DAYS[new Date(Date.UTC(y, m - 1, d)).getUTCDay()]?.includes(name)) return undefined
  const iso = `${y}-${two(m)}-${two(d)}`
  return { from: iso, to: iso, precision: 'day' }
}

/** `count` months from the month numbered `start` (0 is January). */
function monthsSpan(
  year = '',
  start: number,
  count: number,
  precision: FuzzyDate['precision'],
): FuzzyDate | undefined {
  if (start < 0 || start + count > 12) return undefined
  const y = Number(year)
  const end = start + count
  return { from: `${y}-${two(start + 1)}-01`, to: `${y}-${two(end)}-${two(lastDay(y, end))}`, precision }
}

const monthSpan = (year = '', month = '') => monthsSpan(year, Number(month) - 1, 1, 'month')

function partOfMonth(year = '', month = '', part = ''): FuzzyDate | undefined {
  const whole = monthSpan(year, month)
  if (!whole) return undefined
  const prefix = whole.from.slice(0, 8)
  const [from, to] = [
    ['01', '10'],
    ['11', '20'],
    ['21', whole.to.slice(8)],
  ][placeIn(PARTS, part)] as [string, string]
  return { from: prefix + from, to: prefix + to, precision: 'part' }
}

function nth(
  m: RegExpExecArray,
  parts: number,
  months: number,
  precision: 'quarter' | 'half',
): FuzzyDate | undefined {
  const position = m[2]
    ? Number(m[2]) - 1
    : placeIn(QUARTERS, /^(dernier|last)$/.test(m[1] ?? '') ? String(parts) : m[1])
  return position < 0 || position >= parts
    ? undefined
    : monthsSpan(m[3], position * months, months, precision)
}

function season(name = '', year = ''): FuzzyDate | undefined {
  const bounds = /printemps|spring/.test(name)
    ? ['03-20', '06-20']
    : /ete|summer/.test(name)
      ? ['06-21', '09-21']
      : ['09-22', '12-20']
  return { from: `${year}-${bounds[0]}`, to: `${year}-${bounds[1]}`, precision: 'season' }
}

/** A winter spans two years: written with one year alone it is not understood, because nobody knows which winter it is. */
function winter(first = '', second = ''): FuzzyDate | undefined {
  const next = Number(second.length === 2 ? first.slice(0, 2) + second : second)
  return next === Number(first) + 1
    ? { from: `${first}-12-21`, to: `${next}-03-19`, precision: 'season' }
    : undefined
}
