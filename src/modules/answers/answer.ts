import { type Actor, isAllowed, type Owner, type Step } from '#kernel/actor.ts'
import type { Words } from '#kernel/i18n.ts'
import { messages as kernelMessages } from '#kernel/messages.ts'
import { conflict, forbidden, invalid } from '#kernel/refusal.ts'
import { messages } from './messages.ts'

/**
 * An agent assigns each proposal to a service, with a day. The service studies it and drafts the answer: a decision, a
 * reason whatever the decision, what follows when it is kept, to whom it goes when it is another body's. An elected
 * member reads it, sends it back with a word, or validates it: the answer is theirs. The agents or the secretariat
 * publish it, alone or with all the others on one day. Published, it is never taken back: it is corrected, and the
 * former version stays readable. The facilitator of the process never touches any of this.
 */
export const statuses = ['assigned', 'drafted', 'validated', 'published'] as const
export type Status = (typeof statuses)[number]

export const statusNames: Readonly<Record<Status, Words>> = {
  assigned: { fr: 'À rédiger', en: 'To draft' },
  drafted: { fr: 'À valider', en: 'To validate' },
  validated: { fr: 'Validée, à publier', en: 'Validated, to publish' },
  published: { fr: 'Publiée', en: 'Published' },
}

const onlyElected: Words = {
  fr: 'changer la décision elle-même revient à un·e élu·e',
  en: 'to change the decision itself takes an elected member',
}

export const answerLife = {
  assign: {
    who: { administrator: 'all', agent: 'all' },
    from: ['assigned', 'drafted'],
    to: 'assigned',
    when: {
      fr: 'la première fois, ou tant que rien n’est validé',
      en: 'the first time, or as long as nothing is validated',
    },
  },
  save: { who: { agent: 'all', service: 'own' }, from: ['assigned'], to: 'assigned' },
  draft: { who: { agent: 'all', service: 'own' }, from: ['assigned', 'drafted'], to: 'drafted' },
  sendBack: { who: { agent: 'all', elected: 'all' }, from: ['drafted', 'validated'], to: 'assigned' },
  validate: { who: { elected: 'all' }, from: ['drafted'], to: 'validated' },
  publish: { who: { agent: 'all', secretariat: 'all' }, from: ['validated'], to: 'published' },
  correct: { who: { agent: 'all', elected: 'all' }, from: ['published'], to: 'published', when: onlyElected },
} as const satisfies Record<string, Step<Status>>

export type AnswerAction = keyof typeof answerLife

/** Who passes a process to the decision, once every proposal has its answer. */
export const passageKeepers = { administrator: 'all', agent: 'all' } as const

/** Who opens the desk of the answers; a service sees there what is assigned to it, nothing else. */
export const deskReaders = {
  administrator: 'all',
  agent: 'all',
  elected: 'all',
  secretariat: 'all',
  guarantor: 'all',
  service: 'own',
} as const

/** Refuses when the step does not start from this status. */
export function requireStep(action: AnswerAction, status: string): void {
  if ((answerLife[action].from as readonly string[]).includes(status)) return
  const now = statusNames[status as Status]
  throw conflict({
    fr: kernelMessages.fr.statusNow(messages.fr.actions[action], now.fr),
    en: kernelMessages.en.statusNow(messages.en.actions[action], now.en),
  })
}

/** What the page may offer to this person for an answer in this status. */
export function possibleActions(status: Status, actor: Actor, owner: Owner): AnswerAction[] {
  return (Object.keys(answerLife) as AnswerAction[]).filter((action) => {
    const step: Step<Status> = answerLife[action]
    return step.from.includes(status) && isAllowed(step.who, actor, owner) && reaches(actor, owner)
  })
}

/**
 * A service reaches the sheets of its organisation. A role given for one process only would otherwise reach, as one of
 * that process, the sheets of the other services too.
 */
export function reaches(actor: Actor, owner: Owner): boolean {
  return actor.grants.some((grant) => {
    const contained = grant.process == null || grant.process === owner.process
    if (!contained || !(grant.role in deskReaders)) return false
    return grant.role !== 'service' || grant.organisation === owner.organisation
  })
}

export function requireReach(actor: Actor, owner: Owner): void {
  if (!reaches(actor, owner)) throw forbidden({ fr: messages.fr.notYours, en: messages.en.notYours })
}

export const decisions = ['kept', 'kept_in_part', 'already_done', 'not_kept', 'other_body'] as const
export type Decision = (typeof decisions)[number]

export const decisionNames: Readonly<Record<Decision, Words>> = {
  kept: { fr: 'Retenue', en: 'Kept' },
  kept_in_part: { fr: 'Retenue en partie', en: 'Kept in part' },
  already_done: { fr: 'Déjà faite ou en cours', en: 'Already done or under way' },
  not_kept: { fr: 'Non retenue', en: 'Not kept' },
  other_body: { fr: 'Pour un autre organisme', en: 'For another body' },
}

export const reasonKinds = [
  'need',
  'competence',
  'cost',
  'law',
  'already_done',
  'contrary',
  'merged',
  'other_body',
  'other',
] as const
export type ReasonKind = (typeof reasonKinds)[number]

export const reasonKindNames: Readonly<Record<ReasonKind, Words>> = {
  need: { fr: 'Elle répond à un besoin constaté', en: 'It meets an established need' },
  competence: { fr: 'Compétence de la Ville ou du CCAS', en: 'Powers of the town or the CCAS' },
  cost: { fr: 'Coût', en: 'Cost' },
  law: { fr: 'Loi ou règlement', en: 'Law or regulation' },
  already_done: { fr: 'Déjà fait ou en cours', en: 'Already done or under way' },
  contrary: { fr: 'Contraire à une orientation de la Ville', en: 'Contrary to an orientation of the town' },
  merged: { fr: 'Traitée avec une autre proposition', en: 'Treated with another proposal' },
  other_body: { fr: 'Relève d’un autre organisme', en: 'Belongs to another body' },
  other: { fr: 'Autre raison', en: 'Other reason' },
}

/** Shorter than that, a reason explains nothing. The database holds the same. */
export const minReason = 20

export interface Decided {
  readonly decision: Decision
  readonly followUp?: string | undefined
  readonly passedTo?: string | undefined
  readonly passedOn?: string | undefined
}

/** A proposal that is kept says what follows; one for another body says which one and since when it has it. */
export function requireComplete(decided: Decided, today: string): void {
  const kept = decided.decision === 'kept' || decided.decision === 'kept_in_part'
  if (kept && !decided.followUp)
    throw invalid('followUp', { fr: messages.fr.followUpMissing, en: messages.en.followUpMissing })
  if (decided.decision !== 'other_body') return
  if (!decided.passedTo)
    throw invalid('passedTo', { fr: messages.fr.passedToMissing, en: messages.en.passedToMissing })
  if (!decided.passedOn)
    throw invalid('passedOn', { fr: messages.fr.passedOnMissing, en: messages.en.passedOnMissing })
  if (decided.passedOn > today)
    throw invalid('passedOn', { fr: messages.fr.passedOnLater, en: messages.en.passedOnLater })
}
