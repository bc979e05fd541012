import { createHash } from 'node:crypto'
import type { Who } from '#kernel/actor.ts'
import type { Words } from '#kernel/i18n.ts'

/**
 * The synthesis says in a few sentences what many people said. Each sentence (a statement of what is, a stake, a lever)
 * rests on voices that anyone can open, and shows which kinds of people said it and who disagreed. A published
 * contribution is either cited or set aside with a public reason: the list of those in neither is public too.
 */
export const kinds = ['statement', 'stake', 'lever'] as const
export type Kind = (typeof kinds)[number]

export const kindNames: Readonly<Record<Kind, Words>> = {
  statement: { fr: 'Constat', en: 'Statement' },
  stake: { fr: 'Enjeu', en: 'Stake' },
  lever: { fr: 'Levier', en: 'Lever' },
}

/** A voice says it, or says the contrary. */
export const stances = ['says', 'disagrees'] as const
export type Stance = (typeof stances)[number]

export const stanceNames: Readonly<Record<Stance, Words>> = {
  says: { fr: 'Le dit', en: 'Says so' },
  disagrees: { fr: 'N’est pas d’accord', en: 'Disagrees' },
}

/** Who writes the synthesis: the outside facilitator for its own process, and the agents. Elected members only read it. */
export const synthesisWork: Who = { administrator: 'all', agent: 'all', facilitator: 'own' }

/** Who opens its desk. */
export const synthesisReading: Who = { ...synthesisWork, guarantor: 'all', elected: 'all' }

export interface Passage {
  readonly start: number
  readonly end: number
}

/** Tells later whether a passage still says the same, without keeping a word of it. */
export const fingerprintOf = (words: string): string =>
  createHash('sha256').update(words).digest('hex').slice(0, 16)

/** A text counted in whole signs, as PostgreSQL counts them: an emoji is one. */
export const signsOf = (text: string): string[] => [...text]

/**
 * Finds words copied from a text, whatever the spaces and line breaks between them. Positions count whole signs.
 * Undefined when the words are not there: a quotation that its author did not say is refused.
 */
export function passageOf(text: string, words: string): Passage | undefined {
  const pattern = words
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('\\s+')
  const found = pattern ? new RegExp(pattern, 'u').exec(text) : null
  if (!found) return undefined
  const start = signsOf(text.slice(0, found.index)).length
  return { start, end: start + signsOf(found[0]).length }
}

export interface CitedText {
  readonly text: string | null
  readonly startAt: number | null
  readonly endAt: number | null
  readonly fingerprint: string | null
}

/** The words a citation shows today: the passage while the text still says it there, else the whole published text. */
export function citedWords(cited: CitedText): { words: string | null; whole: boolean; changed: boolean } {
  if (cited.text === null || cited.startAt === null || cited.endAt === null) {
    const changed =
      cited.text !== null && cited.fingerprint !== null && fingerprintOf(cited.text) !== cited.fingerprint
    return { words: cited.text, whole: true, changed }
  }
  const passage = signsOf(cited.text).slice(cited.startAt, cited.endAt).join('')
  if (fingerprintOf(passage) === cited.fingerprint) {
    const whole = passage.length === cited.text.length
    return { words: passage, whole, changed: false }
  }
  return { words: cited.text, whole: true, changed: true }
}
