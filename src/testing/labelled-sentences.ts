import { readFileSync } from 'node:fs'
import { findSensitiveMentions, helplinesFor, type Topic, topics } from '#modules/guard/module.ts'

export interface Labelled {
  readonly labels: readonly Topic[]
  readonly sentence: string
}

const beside = new URL('../modules/guard/', import.meta.url)

export const parts = ['dev', 'held-out', 'later', 'registers'] as const
export type Part = (typeof parts)[number]

/** Invented sentences with what they say of somebody. `dev` is for finding words; the others only count. */
export function labelledSentences(half: Part, folder = beside): Labelled[] {
  const file = new URL(`sensitive-${half}.tsv`, folder)
  const [, ...lines] = readFileSync(file, 'utf8').trim().split('\n')
  return lines.map((line) => {
    const [labels = '', sentence = ''] = line.split('\t')
    return { labels: labels === '-' ? [] : (labels.split(',') as Topic[]), sentence }
  })
}

export interface Score {
  right: number
  missed: number
  wrong: number
}

export const recall = ({ right, missed }: Score) => right / (right + missed)
export const precision = ({ right, wrong }: Score) => right / (right + wrong)

/** What the guard says of a sentence; a number to call says that someone may be in danger. */
export function flagsOf(sentence: string): Set<Topic> {
  const mentions = findSensitiveMentions(sentence)
  const danger: Topic[] = helplinesFor(mentions).length > 0 ? ['danger'] : []
  return new Set([...mentions.map(({ topic }) => topic), ...danger])
}

/** Flags right, missed and wrong, by topic and in all. */
export function scoresOf(labelled: readonly Labelled[]): Record<Topic | 'all', Score> {
  const scores = Object.fromEntries(
    [...topics, 'all' as const].map((topic) => [topic, { right: 0, missed: 0, wrong: 0 }]),
  ) as Record<Topic | 'all', Score>
  for (const { labels, sentence } of labelled) {
    const flags = flagsOf(sentence)
    for (const topic of topics) {
      const verdict = labels.includes(topic)
        ? flags.has(topic)
          ? 'right'
          : 'missed'
        : flags.has(topic)
          ? 'wrong'
          : undefined
      if (!verdict) continue
      scores[topic][verdict] += 1
      scores.all[verdict] += 1
    }
  }
  return scores
}
