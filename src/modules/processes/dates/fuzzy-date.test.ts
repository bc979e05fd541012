import { describe, expect, it } from 'vitest'
import {
  compareFuzzyDates,
  daysLate,
  exactDay,
  fuzzyDate,
  fuzzyDateField,
  parseFuzzyDate,
  sayFuzzyDate,
  slipInDays,
  typedFuzzyDate,
} from './fuzzy-date.ts'

const plain = (said: string | undefined) => said?.replaceAll('\u00a0', ' ')

const read: [typed: string, from: string, to: string, french: string, english: string][] = [
  ['2017-06-09', '2017-06-09', '2017-06-09', '9 juin 2017', '9 June 2017'],
  ['vendredi 9 juin 2017', '2017-06-09', '2017-06-09', '9 juin 2017', '9 June 2017'],
  ['1er septembre 2017', '2017-09-01', '2017-09-01', '1er septembre 2017', '1 September 2017'],
  ['le 22 décembre 2017', '2017-12-22', '2017-12-22', '22 décembre 2017', '22 December 2017'],
  ['09/06/2017', '2017-06-09', '2017-06-09', '9 juin 2017', '9 June 2017'],
  ['Friday 9 June 2017', '2017-06-09', '2017-06-09', '9 juin 2017', '9 June 2017'],
  ['June 9, 2017', '2017-06-09', '2017-06-09', '9 juin 2017', '9 June 2017'],
  ['juin 2017', '2017-06-01', '2017-06-30', 'juin 2017', 'June 2017'],
  ['Février 2016', '2016-02-01', '2016-02-29', 'février 2016', 'February 2016'],
  ['2017-06', '2017-06-01', '2017-06-30', 'juin 2017', 'June 2017'],
  ['06/2017', '2017-06-01', '2017-06-30', 'juin 2017', 'June 2017'],
  ['début septembre 2017', '2017-09-01', '2017-09-10', 'début septembre 2017', 'early September 2017'],
  ['Début d’août 2017', '2017-08-01', '2017-08-10', 'début août 2017', 'early August 2017'],
  ['mi-juillet 2017', '2017-07-11', '2017-07-20', 'mi-juillet 2017', 'mid-July 2017'],
  ['fin février 2017', '2017-02-21', '2017-02-28', 'fin février 2017', 'late February 2017'],
  ['late September 2017', '2017-09-21', '2017-09-30', 'fin septembre 2017', 'late September 2017'],
  ['4e trimestre 2011', '2011-10-01', '2011-12-31', '4e trimestre 2011', 'fourth quarter of 2011'],
  ['premier trimestre de 2018', '2018-01-01', '2018-03-31', '1er trimestre 2018', 'first quarter of 2018'],
  ['Q2 2018', '2018-04-01', '2018-06-30', '2e trimestre 2018', 'second quarter of 2018'],
  ['2e semestre 2018', '2018-07-01', '2018-12-31', '2e semestre 2018', 'second half of 2018'],
  ['été 2017', '2017-06-21', '2017-09-21', 'été 2017', 'summer 2017'],
  ['printemps 2017', '2017-03-20', '2017-06-20', 'printemps 2017', 'spring 2017'],
  ['hiver 2017-2018', '2017-12-21', '2018-03-19', 'hiver 2017-2018', 'winter 2017-2018'],
  ['fin 2018', '2018-09-01', '2018-12-31', 'fin 2018', 'late 2018'],
  ['2018', '2018-01-01', '2018-12-31', '2018', '2018'],
  ['2013/2014', '2013-01-01', '2014-12-31', '2013–2014', '2013–2014'],
  ['2018–2020', '2018-01-01', '2020-12-31', '2018–2020', '2018–2020'],
  ['entre 2018 et 2020', '2018-01-01', '2020-12-31', '2018–2020', '2018–2020'],
  [
    'd’avril à juin 2017',
    '2017-04-01',
    '2017-06-30',
    'd’avril 2017 à juin 2017',
    'from April 2017 to June 2017',
  ],
  [
    'mars à décembre 2017',
    '2017-03-01',
    '2017-12-31',
    'de mars 2017 à décembre 2017',
    'from March 2017 to December 2017',
  ],
  [
    'du 19 au 20 mai 2017',
    '2017-05-19',
    '2017-05-20',
    'du 19 mai 2017 au 20 mai 2017',
    'from 19 May 2017 to 20 May 2017',
  ],
]

describe('a date of the field', () => {
  it.each(read)('“%s” is read and said in both languages', (typed, from, to, french, english) => {
    const date = parseFuzzyDate(typed)
    expect(date).toMatchObject({ from, to })
    expect(date && plain(sayFuzzyDate(date, 'fr'))).toBe(french)
    expect(date && plain(sayFuzzyDate(date, 'en'))).toBe(english)
  })

  it.each(read)('“%s” is the same once kept in its columns', (typed) => {
    const date = parseFuzzyDate(typed)
    expect(date && fuzzyDate(date.from, date.to, date.text)).toEqual(date)
    expect(date && parseFuzzyDate(typedFuzzyDate(date))).toEqual(date)
  })

  it.each([
    '',
    'bientôt',
    '31 juin 2017',
    '29 février 2017',
    'lundi 9 juin 2017',
    '5e trimestre 2017',
    '13/2017',
    'hiver 2017',
    'hiver 2017-2019',
    '2020–2018',
    'septembre',
    '1017',
    'd’ici quelque temps 2018',
  ])('“%s” is not understood rather than guessed', (typed) => {
    expect(parseFuzzyDate(typed)).toBeUndefined()
  })

  it('is refused with a sentence that shows how to write it, in both languages', () => {
    const refused = fuzzyDateField().safeParse('bientôt')
    const words = refused.error?.issues[0] as { params?: { words: { fr: string; en: string } } } | undefined
    expect(words?.params?.words.fr).toContain('début septembre 2017')
    expect(words?.params?.words.en).toContain('early September 2017')
  })

  it('keeps words that give no interval by themselves, and shows them as they stand', () => {
    const date = fuzzyDate('2018-01-01', '2020-12-31', 'avant la fin du mandat')
    expect(sayFuzzyDate(date, 'en')).toBe('avant la fin du mandat')
    expect(date.precision).toBe('words')
  })

  it('says the weekday of an exact day when asked', () => {
    expect(plain(sayFuzzyDate(exactDay('2017-06-09'), 'fr', { weekday: true }))).toBe('vendredi 9 juin 2017')
    expect(plain(sayFuzzyDate(exactDay('2017-06-01'), 'fr', { weekday: true }))).toBe('jeudi 1er juin 2017')
    expect(plain(sayFuzzyDate(exactDay('2017-06-09'), 'en', { weekday: true }))).toBe('Friday 9 June 2017')
  })

  it('is late only after its last day', () => {
    const deadline = fuzzyDate('2017-10-01', '2017-12-31', '4e trimestre 2017')
    expect(daysLate(deadline, '2017-12-31')).toBe(0)
    expect(daysLate(deadline, '2018-01-01')).toBe(1)
    expect(daysLate(deadline, '2017-10-15')).toBeLessThan(0)
  })

  it('slips by 84 days from 29 September to 22 December 2017, and by at least 30 from early September to 10 October', () => {
    expect(slipInDays(exactDay('2017-09-29'), exactDay('2017-12-22'))).toBe(84)
    expect(
      slipInDays(fuzzyDate('2017-09-01', '2017-09-10', 'début septembre 2017'), exactDay('2017-10-10')),
    ).toBe(30)
    expect(
      slipInDays(fuzzyDate('2017-04-01', '2017-06-30', 'd’avril à juin 2017'), exactDay('2017-05-19')),
    ).toBe(0)
    expect(slipInDays(exactDay('2017-09-29'), exactDay('2017-09-28'))).toBe(-1)
  })

  it('sorts by its first day, the finer one first', () => {
    const dates = ['2018', 'janvier 2018', 'été 2017', '2018-01-01'].map((typed) => parseFuzzyDate(typed))
    const sorted = dates.filter((date) => date !== undefined).sort(compareFuzzyDates)
    expect(sorted.map((date) => plain(sayFuzzyDate(date, 'fr')))).toEqual([
      'été 2017',
      '1er janvier 2018',
      'janvier 2018',
      '2018',
    ])
  })
})
