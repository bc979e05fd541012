import { describe, expect, test } from 'vitest'
import { executoryOn, fingerprintOf, slipInDays } from '#modules/deliberations/deliberation.ts'
import { isTie, lacksQuorum, refusedVotes, type Votes } from './votes.ts'

const unknown: Votes = {
  members: null,
  present: null,
  votesFor: null,
  votesAgainst: null,
  votesAbstention: null,
  votesNotTakingPart: null,
}
const whole = {
  members: 49,
  present: 45,
  votesFor: 38,
  votesAgainst: 2,
  votesAbstention: 4,
  votesNotTakingPart: 1,
}

describe('figures of a vote', () => {
  test.each<[string, Partial<Votes>, string, string | undefined]>([
    ['nothing known is accepted, as in the article of 2017', {}, 'adopted', undefined],
    ['figures that add up are accepted', whole, 'adopted', undefined],
    ['one voice too few is refused', { ...whole, votesFor: 37 }, 'adopted', 'present'],
    [
      'an unknown abstention is not taken for zero',
      { ...whole, votesAbstention: null },
      'adopted',
      undefined,
    ],
    [
      'more voices than present is refused even when some are unknown',
      { present: 10, votesFor: 11 },
      'adopted',
      'votesFor',
    ],
    ['more present than seats is refused', { members: 10, present: 11 }, 'adopted', 'present'],
    [
      'adopted with fewer for than against is refused',
      { votesFor: 3, votesAgainst: 4 },
      'adopted',
      'outcome',
    ],
    ['adopted with no vote for is refused', { votesFor: 0 }, 'adopted', 'votesFor'],
    ['a tie of nobody adopts nothing', { votesFor: 0, votesAgainst: 0 }, 'adopted', 'votesFor'],
    ['a tie may be rejected too', { votesFor: 4, votesAgainst: 4 }, 'rejected', undefined],
    ['a tie may be adopted by the president', { votesFor: 4, votesAgainst: 4 }, 'adopted', undefined],
    [
      'rejected with more for than against is refused',
      { votesFor: 5, votesAgainst: 4 },
      'rejected',
      'outcome',
    ],
  ])('%s', (_title, figures, outcome, field) => {
    const refusal = refusedVotes({ ...unknown, ...figures }, outcome)
    expect(refusal && Object.keys(refusal.fields)[0]).toBe(field)
  })
})

describe('what is computed', () => {
  test('from 29 September to 22 December 2017 there are 84 days', () => {
    expect(slipInDays({ plannedOn: '2017-09-29', votedOn: '2017-12-22' })).toBe(84)
  })

  test('without an announced date the slip is unknown, not zero', () => {
    expect(slipInDays({ plannedOn: null, votedOn: '2017-12-22' })).toBeUndefined()
  })

  const publishedAt = new Date('2017-12-28T10:00:00+01:00')
  test.each([
    ['both, sent first', { sentOn: '2017-12-27', publishedAt }, '2017-12-28'],
    ['both, published first', { sentOn: '2018-01-03', publishedAt }, '2018-01-03'],
    ['only sent', { sentOn: '2017-12-27', publishedAt: null }, undefined],
    ['only published', { sentOn: null, publishedAt }, undefined],
  ])('a deliberation is executory from the later of the two: %s', (_title, dates, day) => {
    expect(executoryOn({ status: 'sent', outcome: 'adopted', ...dates })).toBe(day)
    expect(executoryOn({ status: 'sent', outcome: 'rejected', ...dates })).toBeUndefined()
  })

  test('published just after midnight in Paris counts for the new day', () => {
    const late = new Date('2017-12-27T23:30:00Z')
    expect(
      executoryOn({ status: 'published', outcome: 'adopted', sentOn: '2017-12-26', publishedAt: late }),
    ).toBe('2017-12-28')
  })

  test('the fingerprint is the SHA-256 of the text in UTF-8', () => {
    expect(fingerprintOf('délibéré')).toBe('986b897fe3114b2c106a616d69e546edb29199422603fe5e9074c5b049a9b9b9')
  })
})

test('the quorum is doubted at half of the seats, not above, and never guessed', () => {
  expect(lacksQuorum({ members: 48, present: 24 })).toBe(true)
  expect(lacksQuorum({ members: 49, present: 25 })).toBe(false)
  expect(lacksQuorum({ members: null, present: 3 })).toBe(false)
  expect(lacksQuorum({ members: 49, present: null })).toBe(false)
})

test('a tie is told from figures that are known', () => {
  expect(isTie({ votesFor: 4, votesAgainst: 4 })).toBe(true)
  expect(isTie({ votesFor: 5, votesAgainst: 4 })).toBe(false)
  expect(isTie({ votesFor: null, votesAgainst: null })).toBe(false)
})
