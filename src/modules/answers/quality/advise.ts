import { heavyIn } from './heavy-words.ts'
import { type Ease, readingEase } from './reading-ease.ts'
import { sentencesOf, wordsOf } from './sentences.ts'

export const adviceKinds = [
  'decision',
  'substance',
  'cites',
  'own',
  'who',
  'when',
  'passed',
  'long',
  'heavy',
  'ease',
  'plain',
] as const
export type AdviceKind = (typeof adviceKinds)[number]

export interface Advice {
  readonly kind: AdviceKind
  /** Whether the answer holds on this point; null when the point does not apply to it. */
  readonly holds: boolean | null
  /** The sentences concerned, as they are written, with the simpler words where there are some. */
  readonly about: readonly { readonly sentence: string; readonly simpler?: string }[]
}

export interface Draft {
  readonly decision: string | null
  readonly reason: string | null
  readonly followUp: string | null
  readonly passedTo: string | null
  readonly passedOn: string | null
  /** The same in easy words, when somebody wrote it. */
  readonly plain: string | null
}

/** What is answered. */
export interface Asked {
  readonly number: number
  readonly title: string
  readonly text: string
}

/** Longer than that, a sentence is read twice. */
export const longestSentence = 25
/** In the version in easy words: one idea a sentence. */
export const longestPlainSentence = 15
/** Under that many words, a reason says that, not why. */
const fewestReasonWords = 12
/** Kandel & Moles: from 60 on, a text is said to be read without effort by most. */
export const easyFrom = 60

const months = 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre'
const moment = new RegExp(
  `\\b(?:${months})\\b|\\b20\\d\\d\\b|\\b\\d{1,2}/\\d{1,2}\\b|\\b(?:printemps|été|automne|hiver|trimestre|semestre|rentrée|semaine|mois)\\b`,
  'iu',
)
const actor =
  /\b(?:ville|mairie|ccas|service|direction|conseil|nous|adjoint\S*|élu\S*|agent\S*|équipe|association\S*|centre|département|métropole|agglomération|bailleur|préfecture|caf)\b/iu
const emptyWords = new Set(
  'avec dans pour plus sans leur leurs cette entre faire être avoir tous tout toute toutes nous vous elle elles sont ville mettre donner chaque aussi comme'.split(
    ' ',
  ),
)

const stem = (word: string) =>
  word
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/(?:ements?|tions?|ses?|es|s|e|x)$/, '')
const themes = (text: string) =>
  new Set(
    wordsOf(text)
      .filter((word) => word.length > 3 && !emptyWords.has(word.toLowerCase()))
      .map(stem),
  )

/** It takes up words of the title, two when there are two, or gives its number. */
function cites(said: string, asked: Asked): boolean {
  if (new RegExp(`n°\\s*${asked.number}(?!\\d)`).test(said)) return true
  const words = themes(said)
  const wanted = [...themes(asked.title)]
  const shared = wanted.filter((word) => words.has(word)).length
  return shared >= Math.min(2, Math.max(1, wanted.length))
}

/**
 * What could be better in an answer, point by point, with the sentences concerned. Advice beside the draft: it stops
 * nothing, is kept nowhere and gives no mark to anybody. `same`: the proposals whose answer says the same word for word.
 */
export function advise(
  draft: Draft,
  asked: Asked,
  same: readonly string[] = [],
): { advice: Advice[]; ease: Ease } {
  const reason = draft.reason ?? ''
  const followUp = draft.followUp ?? ''
  const said = [reason, followUp].filter(Boolean).join('\n')
  const sentences = sentencesOf(said)
  const kept = draft.decision === 'kept' || draft.decision === 'kept_in_part'
  const ease = readingEase(said)
  const long = sentences.filter((sentence) => wordsOf(sentence).length > longestSentence)
  const heavy = sentences.flatMap((sentence) => {
    const found = heavyIn(sentence)
    return found.length > 0
      ? [{ sentence, simpler: found.map((one) => `« ${one.found} » : ${one.simple}`).join(' ; ') }]
      : []
  })
  const plain = sentencesOf(draft.plain ?? '')
  const plainLong = plain.filter((sentence) => wordsOf(sentence).length > longestPlainSentence)
  const point = (kind: AdviceKind, holds: boolean | null, about: Advice['about'] = []): Advice => ({
    kind,
    holds,
    about,
  })
  return {
    ease,
    advice: [
      point('decision', draft.decision !== null),
      point('substance', wordsOf(reason).length >= fewestReasonWords),
      point('cites', cites(said, asked)),
      point(
        'own',
        reason ? same.length === 0 : null,
        same.map((sentence) => ({ sentence })),
      ),
      point('who', kept ? actor.test(followUp) : null, kept && followUp ? [{ sentence: followUp }] : []),
      point('when', kept ? moment.test(followUp) : null),
      point('passed', draft.decision === 'other_body' ? Boolean(draft.passedTo && draft.passedOn) : null),
      point(
        'long',
        long.length === 0,
        long.map((sentence) => ({ sentence })),
      ),
      point('heavy', heavy.length === 0, heavy),
      point('ease', ease.score === null ? null : ease.score >= easyFrom),
      point(
        'plain',
        plain.length > 0 ? plainLong.length === 0 : null,
        plainLong.map((sentence) => ({ sentence })),
      ),
    ],
  }
}
