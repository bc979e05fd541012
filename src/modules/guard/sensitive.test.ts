import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { findSensitiveMentions, helplinesFor } from './module.ts'

const [, ...lines] = readFileSync(new URL('sensitive-sentences.tsv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
const labelled = lines.map((line) => {
  const [labels = '', sentence = ''] = line.split('\t')
  return { labels: labels === '-' ? [] : labels.split(','), sentence }
})

function flagsOf(sentence: string): Set<string> {
  const mentions = findSensitiveMentions(sentence)
  return new Set([
    ...mentions.map(({ topic }) => topic),
    ...(helplinesFor(mentions).length > 0 ? ['danger'] : []),
  ])
}

// The words were completed with these sentences in hand. Two sets of thirty written afterwards, before they were added
// here, had 28 % then 53 % of their mentions flagged: what is not flagged has not been read.
test('the labelled sentences are more than three hundred, about half of them look-alikes', () => {
  expect(labelled.length).toBeGreaterThanOrEqual(300)
  expect(labelled.filter(({ labels }) => labels.length === 0).length).toBeGreaterThan(labelled.length * 0.45)
})

test('of the labelled mentions, at least 95 % are flagged, and at least 95 % of the flags are right', () => {
  const counts = { right: 0, missed: 0, wrong: 0 }
  for (const { labels, sentence } of labelled) {
    const flags = flagsOf(sentence)
    for (const label of labels) counts[flags.has(label) ? 'right' : 'missed'] += 1
    counts.wrong += [...flags].filter((flag) => !labels.includes(flag)).length
  }
  expect(counts.right / (counts.right + counts.missed)).toBeGreaterThanOrEqual(0.95)
  expect(counts.right / (counts.right + counts.wrong)).toBeGreaterThanOrEqual(0.95)
})

test.each([
  ['Mon mari me frappe quand il a bu.', ['3919', '114']],
  ['Je pense au suicide tous les soirs.', ['3114', '114']],
  ['On vit à cinq dans la voiture depuis deux semaines.', ['115', '114']],
  ['Le chômage frappe d’abord les jeunes.', []],
])('« %s » offers the numbers %j', (text, numbers) => {
  expect(helplinesFor(findSensitiveMentions(text))).toEqual(numbers)
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
