import { expect } from 'vitest'

/** Every sentence of a group of words, its parameters filled. */
const sentencesOf = (words: unknown): string[] =>
  typeof words === 'function'
    ? sentencesOf(words('02 40 00 00 00'))
    : typeof words === 'string'
      ? words.split(/\n|(?<=[.?])\s/)
      : Object.values(words as object).flatMap(sentencesOf)

/** Words for people who read with difficulty: short sentences, and nothing between brackets but what is optional. */
export function expectSimple(...words: unknown[]): void {
  const sentences = sentencesOf(words)
  expect(sentences.length).toBeGreaterThan(5)
  for (const sentence of sentences) {
    expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(14)
    expect(sentence.replace(/\((?:facultatif|optional|02 40 00 00 00)\)/, ''), sentence).not.toMatch(/[();]/)
  }
}
