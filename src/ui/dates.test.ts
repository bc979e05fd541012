import { expect, test } from 'vitest'
import {
  dayOf,
  daysBetween,
  formatDay,
  formatDelay,
  formatInstant,
  formatMonth,
  formatSpan,
  formatTime,
} from './dates.ts'

const plain = (text: string) => text.replaceAll('\u00a0', ' ')
const start = new Date('2017-06-09T16:30:00Z')
const end = new Date('2017-06-09T19:30:00Z')

test('a session is said as a person would, in Paris time', () => {
  expect(plain(formatSpan(start, end))).toBe('vendredi 9 juin 2017, de 18 h 30 à 21 h 30')
  expect(plain(formatSpan(start, end, 'en'))).toBe('Friday 9 June 2017, from 6:30 pm to 9:30 pm')
})

test('a session without an end, or over two days, is said whole', () => {
  expect(plain(formatSpan(start, undefined))).toBe('vendredi 9 juin 2017, à 18 h 30')
  expect(plain(formatSpan(start, new Date('2017-06-10T10:00:00Z')))).toBe(
    'du vendredi 9 juin 2017 à 18 h 30 au samedi 10 juin 2017 à 12 h',
  )
})

test('the first of the month is "1er" in French, and a day never parts from its month', () => {
  expect(formatDay('2017-06-01')).toBe('1er\u00a0juin 2017')
  expect(plain(formatDay('2017-06-01', 'en', true))).toBe('Thursday 1 June 2017')
})

test('an hour on the hour has no minutes; midnight and noon are said', () => {
  expect(plain(formatTime(new Date('2017-01-01T08:00:00Z')))).toBe('9 h')
  expect(plain(formatTime(new Date('2016-12-31T23:00:00Z')))).toBe('0 h')
  expect(plain(formatTime(new Date('2017-01-01T11:00:00Z'), 'en'))).toBe('12 pm')
})

test('an instant near midnight belongs to the day of Paris', () => {
  expect(dayOf(new Date('2017-06-30T22:30:00Z'))).toBe('2017-07-01')
  expect(plain(formatInstant(new Date('2018-01-12T13:09:00Z')))).toBe('12 janvier 2018, à 14 h 09')
})

test('days are counted on the calendar, over the change of hour and the leap day', () => {
  expect(daysBetween('2017-09-29', '2017-12-22')).toBe(84)
  expect(daysBetween('2020-02-28', '2020-03-01')).toBe(2)
  expect(daysBetween(new Date('2017-10-28T22:00:00Z'), new Date('2017-10-29T23:00:00Z'))).toBe(1)
})

test('a delay is said in words', () => {
  expect(plain(formatDelay('2017-09-29', '2017-12-22'))).toBe('84 jours de retard')
  expect(plain(formatDelay('2017-09-29', '2017-09-29'))).toBe('à la date prévue')
  expect(plain(formatDelay('2017-09-29', '2017-09-28', 'en'))).toBe('1 day early')
  expect(formatMonth('2017-08')).toBe('août 2017')
})
