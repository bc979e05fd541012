import { z } from 'zod'
import type { Actor } from '#kernel/actor.ts'
import { sentence } from '#kernel/i18n.ts'
import { identifier, line, slug } from '#kernel/input.ts'
import { reading } from '#kernel/reading.ts'
import { missing } from '#kernel/refusal.ts'
import {
  channels,
  contributionMessages,
  ownerOf,
  readers,
  requireProcess,
  statuses,
} from '#modules/contributions/module.ts'
import { queueCount } from './queue/queue-counts-reads.ts'
import { processesWithin, queue, queueRow, readableBy } from './queue/queue-reads.ts'

/** By place, not by page: the thousandth page costs what the first does. */
const paging = { after: identifier().optional(), size: z.int().min(1).max(100).default(20) }

export const listModerationQueue = reading({
  name: 'list-moderation-queue',
  summary: {
    fr: 'La file des contributions à relire et à publier',
    en: 'The queue of contributions to read and to publish',
  },
  who: readers,
  input: z.object({
    process: slug().optional(),
    status: z.enum(statuses).optional(),
    channel: z.enum(channels).optional(),
    axis: identifier().max(1000).optional(),
    language: z
      .string()
      .regex(/^[a-z]{2,3}$/)
      .optional(),
    privateLife: z.boolean().optional(),
    enteredFor: z.boolean().optional(),
    reported: z.boolean().optional(),
    appealed: z.boolean().optional(),
    search: line({ max: 200 }).optional(),
    ...paging,
  }),
  owner: async ({ process }, { db, actor }) =>
    ownerOf({ processId: process ? (await requireProcess(db, process)).id : ownProcess(actor) }),
  async run({ after, size, ...filter }, { db, actor }) {
    const within = processesWithin(actor)
    const found = await queue(db, filter, within, { after, limit: size + 1 })
    const shown = found.slice(0, size)
    return {
      total: await queueCount(db, filter, within),
      rows: shown.map((row) => readableBy(actor, row)),
      /** To be given back as `after`; absent on the last page. */
      next: found.length > size ? shown.at(-1)?.id : undefined,
    }
  },
})

export const showContributionSheet = reading({
  name: 'show-contribution-sheet',
  summary: {
    fr: 'La fiche d’une contribution, texte protégé compris',
    en: 'The sheet of a contribution, protected text included',
  },
  who: readers,
  input: z.object({ contribution: identifier() }),
  owner: async ({ contribution }, { db }) => ownerOf(await requireSheet(db, contribution)),
  run: async ({ contribution }, { db, actor }) => readableBy(actor, await requireSheet(db, contribution)),
})

async function requireSheet(db: Parameters<typeof queueRow>[0], id: number) {
  const found = await queueRow(db, id)
  if (!found) throw missing(sentence(contributionMessages, (m) => m.unknown))
  return found
}

/** Without a process asked, a person's own processes are what the queue shows. */
function ownProcess(actor: Actor): number {
  return actor.grants.find((grant) => grant.process != null)?.process ?? 0
}
