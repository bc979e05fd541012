import { findSensitiveMentions } from '#modules/guard/module.ts'
import { labelledSentences, parts, precision, recall, scoresOf } from '#testing/labelled-sentences.ts'
import type { Printer } from './figures.ts'

/** From where the bench is built. */
const folder = new URL('../src/modules/guard/', import.meta.url)

/** Mentions of health, offences, beliefs and the like, topic by topic, in each part of the labelled sentences. */
export function measureMentions(print: Printer): void {
  for (const half of parts) {
    const sentences = labelledSentences(half, folder)
    const mentioning = sentences.filter(({ labels }) => labels.length > 0).length
    print.say(
      `guard: mentions, ${half}: ${sentences.length} sentences, ${mentioning} of which speak of somebody`,
    )
    for (const [topic, score] of Object.entries(scoresOf(sentences))) {
      const { right, missed, wrong } = score
      print.figure({
        name: `guard mentions, ${half}, ${topic}: recall`,
        value: recall(score),
        unit: `of ${right + missed}`,
      })
      // Nothing flagged: there is no precision to speak of.
      if (right + wrong > 0)
        print.figure({
          name: `guard mentions, ${half}, ${topic}: precision`,
          value: precision(score),
          unit: `of ${right + wrong}`,
        })
    }
  }
}

/** How fast, and how often in texts nobody labelled. */
export function measureMentionsIn(texts: readonly string[], signs: number, print: Printer): void {
  const start = performance.now()
  const flagged = texts.map((text) => findSensitiveMentions(text).length)
  const seconds = (performance.now() - start) / 1000
  print.figure({ name: 'guard mentions speed', value: signs / seconds / 1e6, unit: 'million signs a second' })
  print.figure({
    name: 'guard mentions, answers flagged as they are',
    value: flagged.filter((count) => count > 0).length,
    unit: `of ${texts.length}`,
  })
}
