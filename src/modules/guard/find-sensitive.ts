import type { Lang } from '#kernel/i18n.ts'
import { guardMessages } from './messages.ts'
import { relatives } from './name-words.ts'
import { figureAfter, sensitiveWords, type Topic, topics } from './sensitive-words.ts'
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
  readonly helpline?: Helpline
}

const entries = new Map<string, Entry[]>()
for (const topic of topics)
  for (const line of sensitiveWords[topic].split(';')) {
    const [phrase = '', helpline] = line.trim().split('>')
    const words = phrase.split(/\s+/).map((word) => word.split('|'))
    const entry = { topic, words, helpline: helpline as Helpline | undefined }
    for (const start of new Set(words[0]?.map(key)))
      entries.set(start, [...(entries.get(start) ?? []), entry])
  }

/** Entries are found by the first two letters of their first word. */
function key(word: string): string {
  return word.slice(0, 2)
}

const isWord = (fold: string, wanted: readonly string[]) =>
  wanted.some((one) => (one.endsWith('*') ? fold.startsWith(one.slice(0, -1)) : fold === one))

const people = new Set([
  ...relatives,
  ...`enfant enfants garcon parents famille gendre bru beau-frere belle-soeur grands-parents fils filles amis proches locataire
  eleve homme dame gars petit petite`.split(/\s+/),
])
const children = new Set(
  'enfant enfants fils fille filles garcon garcons neveu niece petit-fils petite-fille bebe gamin gamine petit petite cousin cousine'.split(
    ' ',
  ),
)
const owners = new Set('mon ma mes son sa ses notre nos leur leurs votre vos le la l'.split(' '))
const strangers = new Set('petit petite homme femme dame voisin voisine gamin gamine'.split(' '))
const named = new Set('mr mme mlle monsieur madame mademoiselle'.split(' '))
const impersonal = new Set(
  'faut faudrait y manque reste existe devrait semble suffit vaut importe'.split(' '),
)

/** Whether a token says that the sentence speaks of one person: the author, a relative, a neighbour, « elle », « il ». */
function isSomeone(tokens: readonly Token[], at: number): boolean {
  const { fold } = tokens[at] as Token
  const next = tokens[at + 1]?.fold ?? ''
  if (/^(je|j|me|m|moi|mon|ma|mes)$/.test(fold)) return true
  if (fold === 'elle' || fold === 'lui') return true
  if (fold === 'on') return /^(me|m|nous|vit)$/.test(next)
  if (fold === 'il') {
    const adjective = tokens[at + 2]?.fold ?? ''
    return !impersonal.has(next) && !/^(temps|important|necessaire|urgent|possible|normal)$/.test(adjective)
  }
  // « Mme Guillou », but neither « Monsieur le Maire » nor « Madame, ».
  if (named.has(fold))
    return (
      tokens[at + (tokens[at + 1]?.text === '.' ? 2 : 1)]?.kind === 'word' && !/^l(?:e|a|es)?$/.test(next)
    )
  const before = tokens[at - 1]?.fold ?? ''
  return (people.has(fold) && owners.has(before)) || (strangers.has(fold) && /^une?$/.test(before))
}

/** Mentions of health, offences, beliefs and the like that speak of somebody, in the order of the text. */
export function findSensitiveMentions(text: string, { lang = 'fr' }: { lang?: Lang } = {}): Mention[] {
  const tokens = tokensOf(text)
  const found: Mention[] = []
  let from = 0
  for (let at = 0; at <= tokens.length; at += 1) {
    const token = tokens[at]
    if (token && !/^[.!?…;]$/.test(token.text) && !(token.gap === '\n' && at > from)) continue
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
    if (kind === 'number') {
      const child = childAged(sentence, at)
      if (child) add('minor', child.first, child.last)
    }
    for (const { topic, words, helpline } of entries.get(key(fold)) ?? []) {
      const last = phraseEnd(sentence, at, words)
      if (last === undefined || !someone.slice(Math.max(0, at - reach), last + 4).includes(true)) continue
      if (isGeneral(sentence, at, topic) || isFigure(sentence, at, last)) continue
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

/** « les handicapés », « des personnes autistes » : people in general, not one of them. */
function isGeneral(sentence: readonly Token[], at: number, topic: Topic): boolean {
  if (topic === 'danger' || topic === 'violence') return false
  return sentence
    .slice(Math.max(0, at - 2), at)
    .some(({ fold }) =>
      /^(les|des|aux|personnes|ces|tous|toutes|jeunes|contre|pays|directrice|directeur)$/.test(fold),
    )
}

function isFigure(sentence: readonly Token[], at: number, last: number): boolean {
  const said = sentence
    .slice(at, last + 1)
    .map(({ fold }) => fold)
    .join(' ')
  const after = sentence[last + 1]?.fold ?? ''
  return (figureAfter[said] ?? figureAfter[sentence[last]?.fold ?? ''])?.test(after) ?? false
}

/** « mon fils de 8 ans », « ma nièce, 12 ans », « mes enfants de 3 et 5 ans » : a child of somebody, under 18. */
function childAged(sentence: readonly Token[], at: number) {
  const [age, unit] = [Number(sentence[at]?.text), sentence[at + 1]?.fold]
  if (unit === 'mois' ? age > 36 || sentence[at - 1]?.fold !== 'a' : unit !== 'ans' || age >= 18)
    return undefined
  for (let i = at - 1; i >= 0 && at - i <= 7; i -= 1)
    if (/^(?:moins|plus|tous|les|chaque|pendant|depuis)$/.test((sentence[i] as Token).fold)) return undefined
    else if (children.has((sentence[i] as Token).fold) && owners.has(sentence[i - 1]?.fold ?? ''))
      return { first: i, last: at + 1 }
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
