import type { Step } from '#kernel/actor.ts'

/**
 * Anyone may report what is published, without an account. Nothing is hidden by it: someone of the town reads, decides and
 * says why. What the law or a person's life makes urgent is read first.
 */
export const reportReasons = [
  'illegal',
  'about_me',
  'private',
  'hatred',
  'insult',
  'threat',
  'advertising',
  'other',
] as const
export type ReportReason = (typeof reportReasons)[number]

export const urgentReasons = ['illegal', 'about_me', 'private'] as const satisfies readonly ReportReason[]
export const isUrgent = (reason: string): boolean => (urgentReasons as readonly string[]).includes(reason)

export const reportStatuses = ['waiting', 'acted', 'dismissed'] as const
export type ReportStatus = (typeof reportStatuses)[number]

export const reportLife = {
  report: { who: 'anyone', from: [], to: 'waiting' },
  settle: { who: { administrator: 'all', agent: 'all' }, from: ['waiting'], to: 'acted' },
} as const satisfies Record<string, Step<ReportStatus>>

export const reportReaders = { administrator: 'all', agent: 'all', guarantor: 'all' } as const
