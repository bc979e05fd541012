import type { Words } from '#kernel/i18n.ts'

/**
 * What is asked of the town. Admitted, it must be answered. Two that ask the same are merged: one carries on with every
 * origin and every author, the other points to it and stays readable. One that asks two things is split. One that its
 * authors or its facilitator give up is withdrawn, with a public reason. None is ever deleted.
 */
export const proposalStatuses = ['admitted', 'merged', 'withdrawn'] as const
export type ProposalStatus = (typeof proposalStatuses)[number]

export const proposalStatusNames: Readonly<Record<ProposalStatus, Words>> = {
  admitted: { fr: 'Admise', en: 'Admitted' },
  merged: { fr: 'Fusionnée', en: 'Merged' },
  withdrawn: { fr: 'Retirée', en: 'Withdrawn' },
}

export const maxTitle = 160
export const maxText = 4000
