import type { Lang } from '#kernel/i18n.ts'
import { guardMessages } from './messages.ts'
import { sensitiveAdjectives } from './sensitive-adjectives.ts'
import { familyGroups, familyWords } from './sensitive-families.ts'
import { isGeneral, isSaidOfOne, isSaidOfThing } from './sensitive-general.ts'
import { figureAfter, sensitiveWords, type Topic, topics, wordGroups } from './sensitive-words.ts'
import { children, isInitialDot, isOnesChild, isSomeone } from './someone.ts'
import { type Token, tokensOf } from './tokens.ts'

export type Helpline = '119' | '3919' | '115' | '3114'

/** A passage to read with care: a flag for the person who decides, never a mask. */
export interface Mention {
  readonly topic: Topic
  readonly start: number
  readonly end: number
  readonly text: string
  /** The number to call when the passage says that someone may be in danger. */
  readonly helpline?: Helpline
  readonly why: string
}

interface Entry {
  readonly topic: Topic
  readonly words: readonly (readonly string[])[]
  /** Counts only when said of a person, whom it qualifies. */
  readonly ofOne: boolean
  readonly helpline?: Helpline
}

const entries = new Map<string, Entry[]>()
const groups: Readonly<Record<string, readonly string[]>> = {
  ...wordGroups,
  ...familyGroups,
  country: [...(wordGroups.country ?? []), ...(familyGroups.capital ?? [])],
}
const spread = (words: string) =>
  words.split('|').flatMap((word) => (word.startsWith('@') ? (groups[word.slice(1)] ?? []) : [word]))
for (const topic of topics)
  for (const [lines, ofOne] of [
    [sensitiveWords[topic], false],
    [familyWords[topic] ?? '', false],
    [(sensitiveAdjectives as Partial<Record<Topic, string>>)[topic] ?? '', true],
  ] as const)
    for (const line of lines.split(';')) {
      const [phrase = '', helpline] = line.trim().split('>')
      if (phrase === '') continue
      const words = phrase.split(/\s+/).map(spread)
      const entry = { topic, words, ofOne, helpline: helpline as Helpline | undefined }
      for (const start of new Set(words[0]?.map(key)))
        entries.set(start, [...(entries.get(start) ?? []), entry])
    }

/** Entries are found by the first two letters of their first word. */
function key(word: string): string {
  return word.slice(0, 2)
}

const isWord = (fold: string, wanted: readonly string[]) =>
  wanted.some((one) => one === '_' || (one.endsWith('*') ? fold.startsWith(one.slice(0, -1)) : fold === one))

/** Mentions of health, offences, beliefs and the like that speak of somebody, in the order of the text. */
export function findSensitiveMentions(text: string, { lang = 'fr' }: { lang?: Lang } = {}): Mention[] {
  const tokens = tokensOf(text)
  const found: Mention[] = []
  let from = 0
  for (let at = 0; at <= tokens.length; at += 1) {
    const token = tokens[at]
    if (
      token &&
      (!/^[.!?…;]$/.test(token.text) || isInitialDot(tokens, at)) &&
      !(token.gap === '\n' && at > from)
    )
      continue
    found.push(...inSentence(text, tokens.slice(from, at), lang))
    from = at
  }
  return found
}

// How many words back a person may stand from what is said of them.
const reach = 9

function inSentence(text: string, sentence: readonly Token[], lang: Lang): Mention[] {
  const someone = sentence.map((_, at) => isSomeone(sentence, at))
  const found: Mention[] = []
  const seen = new Set<string>()
  const add = (topic: Topic, first: number, last: number, helpline?: Helpline) => {
    if (seen.has(topic) && !helpline) return
    seen.add(topic)
    const [start, end] = [(sentence[first] as Token).start, (sentence[last] as Token).end]
    found.push({
      topic,
      start,
      end,
      text: text.slice(start, end),
      helpline,
      why: guardMessages[lang].mention[topic],
    })
  }
  if (!someone.includes(true)) return found
  for (const [at, { fold, kind }] of sentence.entries()) {
    if (kind === 'number' || fold in ages) {
      const child = childAged(sentence, at)
      if (child) add('minor', child.first, child.last)
    }
    for (const { topic, words, ofOne, helpline } of entries.get(key(fold)) ?? []) {
      const last = phraseEnd(sentence, at, words)
      if (last === undefined || !someone.slice(Math.max(0, at - reach), last + 4).includes(true)) continue
      if (ofOne && !isSaidOfOne(sentence, at)) continue
      if (isSaidOfThing(sentence, at) || isGeneral(sentence, at, topic) || isFigure(sentence, at, last))
        continue
      if (
        topic === 'minor' &&
        !sentence.slice(Math.max(0, at - 20), last + 1).some((one) => children.has(one.fold))
      )
        continue
      add(topic, at, last, helpline)
    }
  }
  return found
}

function phraseEnd(
  sentence: readonly Token[],
  at: number,
  words: readonly (readonly string[])[],
): number | undefined {
  for (const [index, wanted] of words.entries())
    if (!isWord(sentence[at + index]?.fold ?? '', wanted)) return undefined
  return at + words.length - 1
}

function isFigure(sentence: readonly Token[], at: number, last: number): boolean {
  const said = sentence
    .slice(at, last + 1)
    .map(({ fold }) => fold)
    .join(' ')
  const after = sentence[last + 1]?.fold ?? ''
  return (figureAfter[said] ?? figureAfter[sentence[last]?.fold ?? ''])?.test(after) ?? false
}

const ages: Readonly<Record<string, number>> = Object.fromEntries(
  'zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept'
    .split(' ')
    .map((word, age) => [word, age]),
)

/** « mon fils de 8 ans », « ma nièce, douze ans », « elle a 9 ans » : a child of somebody, under 18. */
function childAged(sentence: readonly Token[], at: number) {
  const token = sentence[at] as Token
  const age = token.kind === 'number' ? Number(token.text) : (ages[token.fold] ?? Number.NaN)
  const unit = sentence[at + 1]?.fold
  if (
    unit === 'mois'
      ? !(age <= 36) || !/^(?:a|de)$/.test(sentence[at - 1]?.fold ?? '')
      : unit !== 'ans' || !(age < 18)
  )
    return undefined
  for (let i = at - 1; i >= 0 && at - i <= 9; i -= 1) {
    const { fold } = sentence[i] as Token
    if (/^(?:moins|plus|tous|les|chaque|pendant|depuis|travaille|cherche|bail|avait)$/.test(fold))
      return undefined
    if (isOnesChild(sentence, i)) return { first: i, last: at + 1 }
    if (/^(?:elle|il)$/.test(fold) && sentence[i + 1]?.fold === 'a' && i + 2 === at)
      return { first: i, last: at + 1 }
    if (/^une?$/.test(fold) && children.has(sentence[i + 1]?.fold ?? ''))
      return { first: i + 1, last: at + 1 }
  }
  return undefined
}

/** The numbers to offer when a text says that someone may be in danger; 114 receives text messages. None when nothing says so. */
export function helplinesFor(mentions: readonly Mention[]): (Helpline | '114')[] {
  const numbers = new Set(mentions.flatMap(({ helpline }) => (helpline ? [helpline] : [])))
  // A child is spoken of with violence: the number for children, beside the one for partners.
  const topicsSaid = new Set(mentions.map(({ topic }) => topic))
  if (numbers.size > 0 && topicsSaid.has('minor') && topicsSaid.has('violence')) numbers.add('119')
  return numbers.size > 0 ? [...numbers, '114'] : []
}
