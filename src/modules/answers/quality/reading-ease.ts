import { sentencesOf, wordsOf } from './sentences.ts'
import { syllables } from './syllables.ts'

export interface Ease {
  /** From 0 (very hard) to 100 (very easy); null under 30 words: the formula says nothing of so little. */
  readonly score: number | null
  readonly words: number
  readonly sentences: number
  readonly wordsPerSentence: number | null
  readonly syllablesPerWord: number | null
}

/** Under that, one long word changes everything. */
export const fewestWords = 30

/** The steps of the scale, by the score they begin at; the last is the easiest. */
export const easeSteps = [
  ['veryHard', 0],
  ['hard', 30],
  ['ratherHard', 50],
  ['plain', 60],
  ['ratherEasy', 70],
  ['easy', 80],
] as const
export type EaseStep = (typeof easeSteps)[number][0]

export const stepOf = (score: number): EaseStep =>
  (easeSteps.findLast(([, from]) => score >= from) ?? easeSteps[0])[0]

/**
 * Kandel & Moles (1958), the adaptation to French of Flesch's reading ease:
 * 207 − 1.015 × words per sentence − 73.6 × syllables per word. A figure to help who writes, never to judge who wrote.
 */
export function readingEase(text: string): Ease {
  const words = wordsOf(text)
  const sentences = sentencesOf(text).length
  if (words.length === 0)
    return { score: null, words: 0, sentences: 0, wordsPerSentence: null, syllablesPerWord: null }
  // "l’" is heard within the word that follows: it adds no syllable.
  const heard = words.reduce((sum, word) => sum + (/['’]$/.test(word) ? 0 : syllables(word)), 0)
  const perSentence = words.length / sentences
  const perWord = heard / words.length
  const score = 207 - 1.015 * perSentence - 73.6 * perWord
  return {
    score: words.length < fewestWords ? null : Math.max(0, Math.min(100, Math.round(score))),
    words: words.length,
    sentences,
    wordsPerSentence: Math.round(perSentence * 10) / 10,
    syllablesPerWord: Math.round(perWord * 100) / 100,
  }
}
