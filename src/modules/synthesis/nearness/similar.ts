import type { Database } from '#kernel/database.ts'
import type { Town } from '#kernel/towns.ts'
import { sentencesOf } from '#modules/synthesis/citations/passages.ts'
import type { Passage } from '#modules/synthesis/statements/statement.ts'
import { NearTexts, saysTheSame } from './near-texts.ts'
import { voicesIndex } from './voices-index.ts'
import { type PublicVoice, voicesByIds, type WrittenRow, writtenOf } from './voices-reads.ts'

export interface SuggestedVoice extends PublicVoice {
  /** The sentence of it that is nearest. */
  readonly passage: Passage & { words: string }
  readonly same: boolean
}

/** The public voices nearest to some words, with the sentence to cite; those in `without` left out. */
export async function suggestVoices(
  town: Town,
  db: Database,
  processId: number,
  words: string,
  options: { most: number; without?: ReadonlySet<number> } = { most: 12 },
): Promise<SuggestedVoice[]> {
  const index = await voicesIndex(town, db, processId)
  if (!index) return []
  const near = index.near
    .nearest(words, options.most + (options.without?.size ?? 0))
    .filter((one) => !options.without?.has(index.ids[one.at] as number))
    .slice(0, options.most)
  const same = new Map(near.map((one) => [index.ids[one.at] as number, saysTheSame(one)]))
  const voices = await voicesByIds(db, processId, [...same.keys()])
  return voices.map((voice) => ({
    ...voice,
    passage: nearestSentence(voice.text, words),
    same: same.get(voice.id) ?? false,
  }))
}

function nearestSentence(text: string, words: string) {
  const sentences = sentencesOf(text)
  const [first] = sentences
  if (!first || sentences.length === 1) return first ?? { start: 0, end: 1, words: text }
  const said = sentences.map((one) => one.words)
  const best = new NearTexts([...said, words]).nearest(words, 2).find((one) => one.at < said.length)
  return sentences[best?.at ?? 0] ?? first
}

export interface AlreadySaid {
  readonly persons: number
  readonly voices: readonly SuggestedVoice[]
  readonly written: readonly WrittenRow[]
}

/** What was already said or written that is close to some words: by how many people, and where to read it. */
export async function alreadySaid(
  town: Town,
  db: Database,
  processId: number,
  words: string,
): Promise<AlreadySaid> {
  const found = await suggestVoices(town, db, processId, words, { most: 60 })
  const voices = found.filter((one) => one.same)
  const rows = await writtenOf(db, processId)
  const near = new NearTexts([...rows.map((row) => row.text), words])
    .nearest(words, 9)
    .filter((one) => one.at < rows.length && saysTheSame(one))
  return {
    persons: voices.reduce((sum, one) => sum + one.persons, 0),
    voices,
    written: near.map((one) => rows[one.at] as WrittenRow).slice(0, 8),
  }
}
