import type { Step } from '#kernel/actor.ts'
import type { Words } from '#kernel/i18n.ts'

/**
 * A session is planned, at an exact time or around a date; it is held, and its attendance is recorded; or it is cancelled
 * with a reason that everyone reads. A session that was held is not cancelled any more.
 */
export const sessionStatuses = ['planned', 'held', 'cancelled'] as const
export type SessionStatus = (typeof sessionStatuses)[number]

export const sessionKinds = [
  'workshop',
  'grand_atelier',
  'meeting',
  'restitution',
  'outreach',
  'forum',
] as const
export type SessionKind = (typeof sessionKinds)[number]

export const audiences = ['actors', 'citizens', 'all'] as const
export type Audience = (typeof audiences)[number]

/** How a count of persons is to be read: `more_than` keeps « plus de 150 » from becoming 150. */
export const qualifiers = ['exactly', 'about', 'more_than'] as const
export type Qualifier = (typeof qualifiers)[number]

/** What someone must know to come; each is yes, no or not known. */
export const accessPoints = ['stepFree', 'childCare', 'transport', 'interpreter', 'easyRead'] as const
export type AccessPoint = (typeof accessPoints)[number]
export const knowledge = ['yes', 'no', 'unknown'] as const

/** Whether one registers: yes, not any more, or anyone simply comes. */
export const registrationModes = ['open', 'closed', 'not_needed'] as const
export type RegistrationMode = (typeof registrationModes)[number]

/** Who may open a document given before a session: anyone, or those registered for it, with their code. */
export const documentAudiences = ['all', 'registered'] as const
export type DocumentAudience = (typeof documentAudiences)[number]

/** The groups the charter of 2017 names: counted as persons declare them, never shown beside a name. */
export const groups = [
  'town_agents',
  'ccas_agents',
  'institutions',
  'associations',
  'citizens',
  'beneficiaries',
] as const
export type Group = (typeof groups)[number]

/** The town plans; the facilitator of a process may only say who came to its sessions. */
export const planners = { administrator: 'all', agent: 'all' } as const

const begun: Words = { fr: 'le jour de la séance est venu', en: 'the day of the session has come' }

export const sessionLife = {
  plan: { who: planners, from: [], to: 'planned' },
  change: { who: planners, from: ['planned'], to: 'planned' },
  cancel: { who: planners, from: ['planned'], to: 'cancelled' },
  recordAttendance: {
    who: { ...planners, facilitator: 'own' },
    from: ['planned', 'held'],
    to: 'held',
    when: begun,
  },
} as const satisfies Record<string, Step<SessionStatus>>
