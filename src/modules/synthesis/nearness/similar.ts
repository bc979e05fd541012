import type { Database } from '#kernel/database/database.ts'
import type { Town } from '#kernel/towns/towns.ts'
import { sentencesOf } from '#modules/synthesis/citations/passages.ts'
import { similarFrom } from '#modules/synthesis/engine/index/near-texts.ts'
import type { Passage } from '#modules/synthesis/statements/statement.ts'
import { compareTexts, sameFrom } from './compared-texts.ts'
import { publicVoices } from './public-voices.ts'
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
  const all = await publicVoices(town, db, processId)
  if (!all) return []
  const near = (await all.near(words, { k: Math.max(15, options.most), without: options.without }))
    .filter(({ nearness }) => nearness >= similarFrom)
    .slice(0, options.most)
  const same = new Map(near.map(({ id, nearness }) => [id, nearness >= sameFrom]))
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
  const [best] = compareTexts([...said, words]).near.near(words, { only: (at) => at < said.length })
  return sentences[best?.text ?? 0] ?? first
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
  const near = compareTexts([...rows.map((row) => row.text), words])
    .near.near(words, { only: (at) => at < rows.length })
    .filter(({ nearness }) => nearness >= sameFrom)
  return {
    persons: voices.reduce((sum, one) => sum + one.persons, 0),
    voices,
    written: near.slice(0, 8).map(({ text }) => rows[text] as WrittenRow),
  }
}
