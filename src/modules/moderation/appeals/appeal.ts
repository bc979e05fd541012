import type { Step } from '#kernel/actor.ts'

/**
 * An author whose words are kept unpublished may ask, with the code, that another person decide. The guarantor may give an
 * opinion. Someone else than who refused answers with reasons, within the days promised: the words are published, or stay
 * unpublished. It lapses when there is nothing to decide any more: the words were corrected, withdrawn or restored.
 */
export const appealStatuses = ['waiting', 'accepted', 'rejected', 'lapsed'] as const
export type AppealStatus = (typeof appealStatuses)[number]

export const appealLife = {
  appeal: {
    who: 'anyone',
    from: [],
    to: 'waiting',
    when: { fr: 'avec le code du reçu', en: 'with the receipt’s code' },
  },
  opinion: { who: { guarantor: 'all' }, from: ['waiting'] },
  decide: {
    who: { administrator: 'all', agent: 'all' },
    from: ['waiting'],
    to: 'accepted',
    when: { fr: 'une autre personne que celle qui a refusé', en: 'another person than who refused' },
  },
} as const satisfies Record<string, Step<AppealStatus>>

/** Who reads appeals: those who decide, and the guarantor. */
export const appealReaders = { administrator: 'all', agent: 'all', guarantor: 'all' } as const
