import type { Actor, Owner, Step } from '#kernel/actor.ts'
import { sentence, type Words } from '#kernel/i18n.ts'
import { messages as kernelMessages } from '#kernel/messages.ts'
import { conflict, invalid } from '#kernel/refusal.ts'
import { instructors } from '#modules/answers/assignment/instructor.ts'
import { opinionWords } from './messages.ts'

/**
 * Those who instruct a proposal ask others what they think of it, with a question and a day. Whoever is asked sees that
 * proposal and their own request, nothing else of the desk. The opinion is given once; it is not public.
 */
export const opinionStatuses = ['asked', 'given', 'withdrawn'] as const
export type OpinionStatus = (typeof opinionStatuses)[number]

export const opinionStatusNames: Readonly<Record<OpinionStatus, Words>> = {
  asked: { fr: 'Avis demandé', en: 'Opinion asked' },
  given: { fr: 'Avis donné', en: 'Opinion given' },
  withdrawn: { fr: 'Demande d’avis retirée', en: 'Request for an opinion withdrawn' },
}

/** Who may speak for the service or the organisation that is asked. */
export const speakers = { service: 'own', partner: 'own', agent: 'own' } as const

export const opinionLife = {
  ask: { who: instructors, from: [], to: 'asked' },
  give: { who: speakers, from: ['asked'], to: 'given' },
  withdraw: { who: instructors, from: ['asked'], to: 'withdrawn' },
} as const satisfies Record<string, Step<OpinionStatus>>

export const stances = ['favourable', 'conditional', 'unfavourable', 'not_concerned'] as const
export type Stance = (typeof stances)[number]

/** Shorter than that, an opinion explains nothing. The database holds the same. */
export const minOpinion = 20

/** Whether one and the same role speaks for the organisation asked, in that process. */
export function speaksFor(actor: Actor, asked: Owner): boolean {
  return actor.grants.some(
    (grant) =>
      grant.role in speakers &&
      grant.organisation === asked.organisation &&
      (grant.process == null || grant.process === asked.process),
  )
}

/** What is erased with a request that waits no more. */
export const noLink = { linkKey: null, linkEmail: null, linkUntil: null } as const

export function requireReasons(input: { stance: Stance; text?: string | undefined }): void {
  if (input.stance === 'not_concerned' || (input.text ?? '').length >= minOpinion) return
  throw invalid(
    'text',
    sentence(opinionWords, (m) => m.textMissing),
  )
}

export function requireAsked(action: 'give' | 'withdraw', status: string): void {
  if (status === 'asked') return
  const done = sentence(opinionWords, (m) => m.actions[action])
  const now = opinionStatusNames[status as OpinionStatus]
  throw conflict({
    fr: kernelMessages.fr.statusNow(done.fr, now.fr),
    en: kernelMessages.en.statusNow(done.en, now.en),
  })
}
