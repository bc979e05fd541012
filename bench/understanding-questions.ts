import { eachWord, stemOrNothing } from '../src/modules/synthesis/engine/texts/encode-texts.ts'
import type { Answer } from './understanding.ts'
import type { PeerQuestion } from './understanding-peer.ts'

/** The ten largest questions, each with all its answers. */
const largest = (answers: readonly Answer[]): Answer[][] =>
  [...Map.groupBy(answers, ({ question }) => question).values()]
    .sort((a, b) => b.length - a.length)
    .slice(0, 10)

/** The same without exact repeats: they were merged before being tagged, and bear the same tags. */
export const questionsOf = (answers: readonly Answer[]): Answer[][] =>
  largest(answers).map((all) => [...new Map(all.map((one) => [one.text.toLowerCase().trim(), one])).values()])

/**
 * Repeats left in, as the first study seems to have scored: whoever puts equal texts together is right each time, and the figures
 * of everyone are several times as high on questions that have many.
 */
export const questionsWithRepeats = largest

/** What a peer is given: it may read the words as they are, or the stems that we read. */
export const peerQuestion = (answers: readonly Answer[]): PeerQuestion =>
  answers.map(({ text, main_tag }) => {
    const stems: string[] = []
    eachWord(text, (word) => stems.push(stemOrNothing(word) ?? ''))
    return { text, stems: stems.filter(Boolean).join(' '), tag: main_tag }
  })

/** The answers that bear a tag, and the number of that tag. */
export function taggedOf(answers: readonly Answer[]): { places: number[]; tags: number[] } {
  const places = answers.flatMap(({ main_tag }, index) => (main_tag ? [index] : []))
  const names = [...new Set(places.map((place) => answers[place]?.main_tag))]
  return { places, tags: places.map((place) => names.indexOf(answers[place]?.main_tag)) }
}
