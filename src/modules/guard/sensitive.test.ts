import { expect, test } from 'vitest'
import {
  labelledSentences,
  parts,
  precision,
  recall,
  type Score,
  scoresOf,
} from '#testing/labelled-sentences.ts'
import { findSensitiveMentions, helplinesFor, topics } from './module.ts'

test('the labelled sentences are more than nine hundred, and about half of them look-alikes', () => {
  const all = parts.flatMap((half) => labelledSentences(half))
  expect(all.length).toBeGreaterThanOrEqual(960)
  expect(new Set(all.map(({ sentence }) => sentence)).size).toBe(all.length)
  expect(all.filter(({ labels }) => labels.length === 0).length).toBeGreaterThan(all.length * 0.45)
  expect([...new Set(all.flatMap(({ labels }) => labels))].sort()).toEqual([...topics].sort())
})

// `dev` is where words were found. `held-out` was written before, in one sitting, by who then completed the words: its
// figures flatter. `later` was written after, to be oblique (« mon mari préfère les hommes »): most of it is missed, which
// says how far a list of words goes. `registers` was written in other registers (text messages, minutes, letters) before whole
// families of words were added: 0.62 of its mentions were flagged then. What is not flagged has not been read.
test.each([
  ['dev', 0.97, 0.97, 0.9, 0.9],
  ['held-out', 0.95, 0.88, 0.85, 0.8],
  ['later', 0.25, 0.8, 0, 0],
  ['registers', 0.7, 0.8, 0, 0],
] as const)(
  'of the %s sentences, at least this share of mentions is flagged: %d, and of flags is right: %d',
  (half, all, right, eachRecall, eachPrecision) => {
    const scores = scoresOf(labelledSentences(half))
    expect(recall(scores.all)).toBeGreaterThanOrEqual(all)
    expect(precision(scores.all)).toBeGreaterThanOrEqual(right)
    const below = (part: (score: Score) => number, floor: number) =>
      topics.filter((topic) => part(scores[topic]) < floor)
    expect(below(recall, eachRecall)).toEqual([])
    expect(below(precision, eachPrecision)).toEqual([])
  },
)

test.each([
  ['Mon mari me frappe quand il a bu.', ['3919', '114']],
  ['Je pense au suicide tous les soirs.', ['3114', '114']],
  ['On vit à cinq dans la voiture depuis deux semaines.', ['115', '114']],
  ['Le chômage frappe d’abord les jeunes.', []],
])('« %s » offers the numbers %j', (text, numbers) => {
  expect(helplinesFor(findSensitiveMentions(text))).toEqual(numbers)
})

test.each([
  ['M. Ferrand est diabétique.', ['health']],
  ['Mon plat préféré est le couscous tunisien, et ma rue est noire.', []],
  ['Le gérant est tunisien.', ['origin']],
  ['Je suis infirmière en oncologie.', []],
  ['Ma banque a été condamnée.', []],
])('in « %s », what is said of somebody is %j', (text, expected) => {
  expect(findSensitiveMentions(text).map(({ topic }) => topic)).toEqual(expected)
})

test('a child spoken of with violence adds the number for children in danger', () => {
  expect(helplinesFor(findSensitiveMentions('Le voisin bat ses enfants tous les soirs.'))).toContain('119')
})

test('a mention quotes its passage and says why, in both languages', () => {
  const text = 'Ma voisine est alcoolique.'
  expect(findSensitiveMentions(text)).toMatchObject([
    { topic: 'health', start: 15, end: 25, text: 'alcoolique' },
  ])
  expect(findSensitiveMentions(text, { lang: 'en' })[0]?.why).toBe('The text speaks of someone’s health.')
})
