import { expect, test } from 'vitest'
import { describedColumns } from './described-file.ts'

test('a line of the table says all there is to know of a column', () => {
  const [one, two] = describedColumns(
    `persons | number? personnes / persons | Venues / Came | Combien sont venues. / How many came. | 12
     state | choice | État / State | Où elle en est. / How far it is. | held`,
    { state: ['held', 'planned'] },
  )
  expect(one).toEqual({
    name: 'persons',
    type: 'number',
    values: [],
    unit: { fr: 'personnes', en: 'persons' },
    mayBeEmpty: true,
    label: { fr: 'Venues', en: 'Came' },
    meaning: { fr: 'Combien sont venues.', en: 'How many came.' },
    example: '12',
  })
  expect(two).toMatchObject({ values: ['held', 'planned'], unit: null, mayBeEmpty: false })
})

test('a line that leaves something out, or a choice without its words, stops the program at its start', () => {
  expect(() => describedColumns('a | text | Un / One | Ceci. / This.')).toThrow('not a described column')
  expect(() => describedColumns('a | texte | Un / One | Ceci. / This. | x')).toThrow('not a described column')
  expect(() => describedColumns('a | text | Un | Ceci. / This. | x')).toThrow('not two languages')
  expect(() => describedColumns('a | choice | Un / One | Ceci. / This. | x')).toThrow('list of words')
  expect(() => describedColumns('a | text | Un / One | Ceci. / This. | x', { b: ['x'] })).toThrow(
    'not described',
  )
})
