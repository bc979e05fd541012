import { describe, expect, test } from 'vitest'
import { parseFuzzyDate } from '#modules/processes/module.ts'
import { coverageOf, type Timing, timingOf } from './action.ts'
import { amount, attributedShare, centsOf, writtenEuros } from './money.ts'
import { type ObjectiveLine, outlineOf } from './objective-tree.ts'

describe('whether an action is late', () => {
  const ends = '2020-12-31'
  test.each<[string, string, string, string | undefined, string, Timing]>([
    [
      'on the last day of spring it is in time',
      'in_progress',
      'create',
      'printemps 2019',
      '2019-06-20',
      { is: 'in_time' },
    ],
    [
      'after the last day of a year it is late',
      'in_progress',
      'create',
      '2019',
      '2020-01-30',
      { is: 'late', days: 30 },
    ],
    [
      'within an approximate year it is not late yet',
      'not_started',
      'create',
      '2019',
      '2019-12-31',
      { is: 'in_time' },
    ],
    [
      'suspended beyond its date is a date not kept',
      'suspended',
      'relocate',
      'fin 2019',
      '2020-01-01',
      { is: 'late', days: 1 },
    ],
    ['done is never late', 'done', 'create', '2018', '2026-01-01', { is: 'ended' }],
    ['stopped is never late', 'stopped', 'experiment', '2018', '2026-01-01', { is: 'ended' }],
    ['made permanent is never late', 'made_permanent', 'partnership', '2018', '2026-01-01', { is: 'ended' }],
    [
      'an unknown status after the date cannot be said',
      'unknown',
      'create',
      '2018',
      '2026-01-01',
      { is: 'cannot_say' },
    ],
    [
      'without a deadline nothing is missed',
      'in_progress',
      'create',
      undefined,
      '2019-01-01',
      { is: 'no_deadline' },
    ],
    [
      'without a deadline once the plan is over it is said',
      'in_progress',
      'create',
      undefined,
      '2021-01-01',
      { is: 'plan_over' },
    ],
    [
      'a continuous action outlives its plan',
      'in_progress',
      'continuous',
      undefined,
      '2021-01-01',
      { is: 'no_deadline' },
    ],
  ])('%s', (_title, status, kind, deadline, today, expected) => {
    const action = { status, kind, deadline: deadline ? parseFuzzyDate(deadline) : undefined }
    expect(timingOf(action, ends, today)).toEqual(expected)
  })
})

describe('districts', () => {
  test('when all are promised, those nobody spoke of count as unknown, never as served', () => {
    expect(coverageOf(['served', 'not_yet'], true, 8)).toEqual({ served: 1, notYet: 1, unknown: 6, total: 8 })
  })

  test('when some are aimed at, they are the denominator', () => {
    expect(coverageOf(['served', 'unknown'], false, 8)).toEqual({
      served: 1,
      notYet: 0,
      unknown: 1,
      total: 2,
    })
  })
})

describe('money', () => {
  test.each([
    ['2 350 000', 235_000_000],
    ['9600,50', 960_050],
    ['0.1', 10],
    ['1.15', 115],
    ['0,07', 7],
    ['99999999999,99', 9_999_999_999_999],
  ])('%s euros are integer cents, whatever a float would make of them', (typed, cents) => {
    expect(centsOf(typed)).toBe(cents)
    expect(centsOf(writtenEuros(cents))).toBe(cents)
  })

  test.each(['-5', '1e6', '12,345', 'environ 12', '', '1 000 000 000 000'])(
    '« %s » is not an amount',
    (typed) => {
      expect(amount().safeParse(typed).success).toBe(false)
    },
  )

  test('of the Nantes envelope, two calls of 250,000 € are attributed, and 98 actions are unknown', () => {
    const unknown = Array.from({ length: 98 }, () => ({ cents: null, period: null }))
    const calls = [1, 2].map(() => ({ cents: 25_000_000, period: 'per_year' }))
    expect(attributedShare({ cents: 235_000_000, period: 'per_year' }, [...calls, ...unknown])).toEqual({
      cents: 50_000_000,
      counted: 2,
      unknown: 98,
      apart: 0,
    })
  })

  test('an amount per year is not added to a total', () => {
    const share = attributedShare({ cents: 100, period: 'total' }, [{ cents: 40, period: 'per_year' }])
    expect(share).toEqual({ cents: 0, counted: 0, unknown: 0, apart: 1 })
  })
})

describe('the tree read as an outline', () => {
  const line = (id: number, parentId: number | null, position: number, axisId: number | null = null) =>
    ({ id, parentId, position, axisId }) satisfies ObjectiveLine

  test('gives each objective its number, in order, under its parent', () => {
    const outline = outlineOf([
      line(4, 2, 1),
      line(2, 1, 2),
      line(3, 1, 1),
      line(1, null, 1, 7),
      line(5, null, 2),
    ])
    expect(outline.map(({ number, objective, depth }) => [number, objective.id, depth])).toEqual([
      ['1', 1, 0],
      ['1.1', 3, 1],
      ['1.2', 2, 1],
      ['1.2.1', 4, 2],
      ['2', 5, 0],
    ])
    expect(outline.map((one) => one.axisId)).toEqual([7, 7, 7, 7, null])
  })

  test('reads a tree of any depth', () => {
    const deep = Array.from({ length: 2_000 }, (_, index) => line(index + 1, index || null, 1))
    expect(outlineOf(deep).at(-1)?.depth).toBe(1_999)
  })
})
