import type { Owner, Step } from '#kernel/actor.ts'
import type { Words } from '#kernel/i18n.ts'

/**
 * What a person or a group said. It is received with a receipt; someone of the town reads it for private data; it is then
 * published, published with masks, or kept unpublished for a reason of the published rules. Its author alone, with the
 * code, corrects it (it is then read again) or withdraws it. Nothing disappears: the counts by state are public.
 */
export const statuses = [
  'received',
  'screened',
  'published',
  'published_masked',
  'kept_unpublished',
  'withdrawn',
] as const
export type Status = (typeof statuses)[number]

/** What the public reads, in lists, exports and search. */
export const publicStatuses = ['published', 'published_masked'] as const satisfies readonly Status[]
export const isPublic = (status: string): boolean => (publicStatuses as readonly string[]).includes(status)

const living = ['received', 'screened', 'published', 'published_masked', 'kept_unpublished'] as const

/** Reading and masking is work a facilitator may be paid for, in its own process; publishing or not is the town's decision. */
export const contributionLife = {
  screen: {
    who: { administrator: 'all', agent: 'all', facilitator: 'own' },
    from: ['received', 'screened'],
    to: 'screened',
  },
  /** From a published state: what the public reads is changed, a mask more or less. */
  publish: {
    who: { administrator: 'all', agent: 'all' },
    from: ['received', 'screened', 'published', 'published_masked'],
    to: 'published',
  },
  publishInBulk: { who: { administrator: 'all', agent: 'all' }, from: ['screened'], to: 'published' },
  keepUnpublished: {
    who: { administrator: 'all', agent: 'all' },
    from: ['received', 'screened', 'published', 'published_masked'],
    to: 'kept_unpublished',
    when: { fr: 'avec une raison des règles publiées', en: 'with a reason of the published rules' },
  },
  restore: { who: { administrator: 'all', agent: 'all' }, from: ['kept_unpublished'], to: 'screened' },
  undo: {
    who: { administrator: 'all', agent: 'all' },
    from: ['screened', 'published', 'published_masked', 'kept_unpublished'],
    to: 'received',
    when: { fr: 'sa propre décision, dans les 15 minutes', en: 'one’s own decision, within 15 minutes' },
  },
  correct: {
    who: 'anyone',
    from: living,
    to: 'received',
    when: { fr: 'avec le code du reçu', en: 'with the receipt’s code' },
  },
  withdraw: {
    who: 'anyone',
    from: living,
    to: 'withdrawn',
    when: { fr: 'avec le code du reçu', en: 'with the receipt’s code' },
  },
  contact: {
    who: 'anyone',
    from: living,
    when: { fr: 'avec le code du reçu', en: 'with the receipt’s code' },
  },
} as const satisfies Record<string, Step<Status>>

/** Who types what others said. The author is never the person who types. */
export const entry = { who: { administrator: 'all', agent: 'all', facilitator: 'own' } } as const

/** Who reads the queue and the protected texts. Guarantor, elected members and partners read; none of them moderates. */
export const readers = {
  administrator: 'all',
  agent: 'all',
  guarantor: 'all',
  elected: 'all',
  partner: 'own',
  facilitator: 'own',
} as const

export const kinds = ['individual', 'group', 'verbatim', 'brief', 'questionnaire'] as const
export type Kind = (typeof kinds)[number]

export const channels = [
  'web',
  'paper',
  'telephone',
  'sms',
  'letter',
  'email',
  'counter',
  'workshop',
  'outreach',
  'import',
] as const
export type Channel = (typeof channels)[number]

/** The channels of what is typed for someone: a form of this site is never one. */
export const enteredChannels = [
  'paper',
  'telephone',
  'counter',
  'workshop',
  'letter',
  'sms',
  'email',
  'outreach',
] as const satisfies readonly Channel[]

export const authorCategories = [
  'citizen',
  'concerned',
  'professional',
  'association',
  'institution',
  'company',
  'town_agent',
  'unsaid',
] as const
export type AuthorCategory = (typeof authorCategories)[number]

/** The published rules: the only reasons for which words are kept unpublished. An exact repeat is none: it is another voice. */
export const keptReasons = [
  'personal_data',
  'accusation',
  'insult',
  'hatred',
  'threat',
  'advertising',
  'off_subject',
  'unreadable',
] as const
export type KeptReason = (typeof keptReasons)[number]

/** Who put in French what was said in another language. A machine is none of them: nothing is sent to one. */
export const translationOrigins = ['author', 'relative', 'interpreter', 'agent'] as const

/** What its author said, with the receipt, of what someone else typed for them. */
export const authorChecks = ['confirmed', 'corrected'] as const

/** How an author may be told of the answer; `code`: by looking with the receipt, nothing else is kept. */
export const answerChannels = ['code', 'email', 'telephone', 'letter', 'counter'] as const

export const maxText = 6000

export const maxPseudonym = 60

/** Longer for what others wrote before: cahiers d'acteur, letters, imported files. */
export const maxLongText = 50_000

/** The reference's place in the process, for roles that reach only their own process. */
export const ownerOf = (row: { processId: number }): Owner => ({ process: row.processId })

export const titleWords: Words = { fr: 'Contributions', en: 'Contributions' }
