import { z } from 'zod'
import { identifier, slug } from '#kernel/input.ts'
import { reading } from '#kernel/reading.ts'
import { deskReaders } from '#modules/answers/answer.ts'
import { dayInParis } from '#modules/processes/module.ts'
import { pageNumber } from './desk-door.ts'
import { deskCounts, queueOf, queues, workloadOf } from './desk-reads.ts'

/** Sheets given to a program at once. */
const sheetsAtOnce = 500

/** What a service is shown is cut to its organisation by the reads themselves. */
export const ownDesk = async (
  _input: unknown,
  { actor }: { actor: { grants: readonly { role: string; organisation: number }[] } },
) => ({
  organisation: actor.grants.find((grant) => grant.role === 'service')?.organisation ?? null,
})

export const listSheets = reading({
  name: 'list-answer-sheets',
  summary: {
    fr: 'Les fiches de réponse que je peux voir, la plus proche échéance d’abord, par pages de 500',
    en: 'The answer sheets I may see, nearest due day first, in pages of 500',
  },
  who: deskReaders,
  owner: ownDesk,
  input: z.object({
    queue: z.enum(queues).default('all'),
    process: slug().optional(),
    organisation: identifier().optional(),
    page: pageNumber(),
  }),
  run: ({ page, ...input }, { db, actor, now }) =>
    queueOf(db, actor, { ...input, today: dayInParis(now) }, { page, size: sheetsAtOnce }),
})

export const showWorkload = reading({
  name: 'show-answer-workload',
  summary: {
    fr: 'La charge de chaque service : à rédiger, en retard, à valider, publiées',
    en: 'The load of each service: to draft, late, to validate, published',
  },
  who: deskReaders,
  owner: ownDesk,
  input: z.object({}),
  async run(_input, { db, actor, now }) {
    const today = dayInParis(now)
    return { counts: await deskCounts(db, actor, today), services: await workloadOf(db, actor, today) }
  },
})
