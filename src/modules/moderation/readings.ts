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
import { processesWithin, queue, queueRow, readableBy } from './queue-reads.ts'

const paging = { page: identifier().max(100_000).default(1), size: z.int().min(1).max(100).default(20) }

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
    privateLife: z.boolean().optional(),
    search: line({ max: 200 }).optional(),
    ...paging,
  }),
  owner: async ({ process }, { db, actor }) =>
    ownerOf({ processId: process ? (await requireProcess(db, process)).id : ownProcess(actor) }),
  async run({ page, size, ...filter }, { db, actor }) {
    const found = await queue(db, filter, processesWithin(actor), { limit: size, offset: (page - 1) * size })
    return { total: found.total, rows: found.rows.map((row) => readableBy(actor, row)) }
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
