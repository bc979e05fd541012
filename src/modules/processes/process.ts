import type { Step } from '#kernel/actor.ts'
import { eachWords, type Words } from '#kernel/i18n.ts'
import { messages } from './messages.ts'

/**
 * A process is prepared: its charter, its mandate, its axes. It opens to participation only once its mandate is published.
 * What was said is gathered in a synthesis, each proposal is instructed and answered, the council decides, the plan is
 * carried out, and one day the process is closed. It never goes back.
 */
export const phases = [
  'preparation',
  'participation',
  'synthesis',
  'instruction',
  'decision',
  'implementation',
  'closed',
] as const
export type Phase = (typeof phases)[number]

/** What people's words can change, as the town declares it before opening. */
export const levels = ['information', 'consultation', 'concertation', 'co_construction'] as const
export type Level = (typeof levels)[number]

/** Who chose an axis: said beside it. */
export const origins = ['town', 'actors'] as const
export type Origin = (typeof origins)[number]

export const milestoneKinds = ['launch', 'grand_atelier', 'restitution', 'vote', 'forum', 'other'] as const
export type MilestoneKind = (typeof milestoneKinds)[number]

/** The templates a process may be made from. */
export const templateKeys = ['dix-etapes', 'fabrique', 'assises'] as const
export type TemplateKey = (typeof templateKeys)[number]

/** Who prepares a charter; only keepers publish it. */
export const drafters = { administrator: 'all', agent: 'all', facilitator: 'own' } as const

export const keepers = { administrator: 'all', agent: 'all' } as const

const mandatePublished: Words = {
  fr: 'le mandat de participation est publié',
  en: 'the mandate of participation is published',
}

/**
 * Each passage from a phase to the next. From instruction to decision there is none here: that one needs an answer to every
 * proposal, belongs to the answers, and reaches the process by `moves-to-decision`.
 */
export const processLife = {
  openParticipation: { who: keepers, from: ['preparation'], to: 'participation', when: mandatePublished },
  beginSynthesis: { who: keepers, from: ['participation'], to: 'synthesis' },
  beginInstruction: { who: keepers, from: ['synthesis'], to: 'instruction' },
  beginImplementation: { who: keepers, from: ['decision'], to: 'implementation' },
  close: { who: keepers, from: ['implementation'], to: 'closed' },
} as const satisfies Record<string, Step<Phase>>

/** The step out of a phase that `advance-process` may take, if any. */
export function stepFrom(phase: Phase): (Step<Phase> & { readonly to: Phase }) | undefined {
  return Object.values(processLife).find((step) => (step.from as readonly Phase[]).includes(phase))
}

/** People may speak: the phase is participation. */
export function isOpen(phase: Phase): boolean {
  return phase === 'participation'
}

/** Nothing more is expected of the town before implementation: shown as finished. */
export function isFinished(phase: Phase): boolean {
  return phase === 'implementation' || phase === 'closed'
}

export const phaseNames = eachWords<Phase>(messages.fr.phases, messages.en.phases)
