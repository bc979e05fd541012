import { createHash } from 'node:crypto'
import type { Step } from '#kernel/actor.ts'
import type { Words } from '#kernel/i18n.ts'
import { type Day, dayOf, daysBetween } from '#ui/dates.ts'

/**
 * A deliberation is prepared with the date announced for its vote; that date may be put off, and every date ever
 * announced stays. It is voted once the process has passed to decision, sent to the prefecture, published in full. The
 * last two may come in either order (CGCT L2131-1): it is executory when both are done. Once voted, a value is corrected
 * only in public; once published, its text never changes.
 */
export const statuses = ['prepared', 'voted', 'sent', 'published'] as const
export type Status = (typeof statuses)[number]

/** The CCAS has a board of its own, which decides under the same rules (CGCT L2131-12). */
export const bodies = ['council', 'ccas_board'] as const
export type Body = (typeof bodies)[number]

export const outcomes = ['adopted', 'rejected'] as const
export type Outcome = (typeof outcomes)[number]

const preparers = { secretariat: 'all', agent: 'all' } as const
const secretariat = { secretariat: 'all' } as const

const afterPassage: Words = {
  fr: 'la démarche est passée à la décision : chaque proposition a sa réponse publiée, ou un acte la promet',
  en: 'the process has passed to decision: every proposal has its published answer, or an act promises it',
}
const withText: Words = { fr: 'le texte entier est enregistré', en: 'the full text is recorded' }
const keptTrail: Words = {
  fr: 'l’ancienne valeur, la personne, la date et la raison restent publiques',
  en: 'the old value, the person, the date and the reason stay public',
}

/** Who may do what, and when. */
export const deliberationLife = {
  prepare: { who: preparers, from: [], to: 'prepared' },
  revise: { who: preparers, from: ['prepared'] },
  replan: { who: preparers, from: ['prepared'] },
  adopt: { who: preparers, from: ['prepared', 'voted', 'sent'] },
  vote: { who: secretariat, from: ['prepared'], to: 'voted', when: afterPassage },
  send: { who: secretariat, from: ['voted', 'published'], to: 'sent' },
  publish: { who: secretariat, from: ['voted', 'sent'], to: 'published', when: withText },
  correct: { who: secretariat, from: ['voted', 'sent', 'published'], when: keptTrail },
} as const satisfies Record<string, Step<Status>>

interface Course {
  readonly status: string
  readonly outcome: string | null
  readonly sentOn: Day | null
  readonly publishedAt: Date | null
}

/** The day from which an adopted deliberation applies: both sent to the prefecture and published. Never typed. */
export function executoryOn(act: Course): Day | undefined {
  if (act.outcome !== 'adopted' || !act.sentOn || !act.publishedAt) return undefined
  const published = dayOf(act.publishedAt)
  return published > act.sentOn ? published : act.sentOn
}

/** Days between the date first announced and the real one: 84 from 29 September to 22 December 2017. */
export function slipInDays(act: { plannedOn: Day | null; votedOn: Day | null }): number | undefined {
  return act.plannedOn && act.votedOn ? daysBetween(act.plannedOn, act.votedOn) : undefined
}

/** The vote was announced for a day that is over, and is not recorded. */
export function isOverdue(act: { status: string }, announced: Day | undefined, now: Date): boolean {
  return act.status === 'prepared' && announced !== undefined && announced < dayOf(now)
}

/** SHA-256 of the text as published, in UTF-8: anyone finds it again with `sha256sum`. */
export function fingerprintOf(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}

/** What a correction may change once voted, by the name of its column. The text of a published act is not here. */
export const correctable = {
  number: { column: 'number', kind: 'text' },
  rapporteur: { column: 'rapporteur', kind: 'text' },
  summary: { column: 'summary', kind: 'text' },
  subject: { column: 'subject', kind: 'text' },
  text: { column: 'text', kind: 'text' },
  votedOn: { column: 'voted_on', kind: 'day' },
  slipReason: { column: 'slip_reason', kind: 'text' },
  members: { column: 'members', kind: 'count' },
  present: { column: 'present', kind: 'count' },
  votesFor: { column: 'votes_for', kind: 'count' },
  votesAgainst: { column: 'votes_against', kind: 'count' },
  votesAbstention: { column: 'votes_abstention', kind: 'count' },
  votesNotTakingPart: { column: 'votes_not_taking_part', kind: 'count' },
  sentOn: { column: 'sent_on', kind: 'day' },
  receiptNumber: { column: 'receipt_number', kind: 'text' },
} as const

export type CorrectableField = keyof typeof correctable
export const correctableFields = Object.keys(correctable) as [CorrectableField, ...CorrectableField[]]

/** A published act keeps its subject and its text for ever; a voted one keeps a subject and a date. */
export function isFrozen(field: CorrectableField, status: string): boolean {
  return status === 'published' && (field === 'text' || field === 'subject')
}
export function isCompulsory(field: CorrectableField): boolean {
  return field === 'subject' || field === 'votedOn'
}
