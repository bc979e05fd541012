import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Database } from '#kernel/database/database.ts'
import { sentence } from '#kernel/i18n.ts'
import { slug } from '#kernel/input.ts'
import { reading } from '#kernel/reading.ts'
import { processBySlug } from '#modules/processes/module.ts'
import { words } from './messages.ts'
import type { Channel } from './notice.ts'
import { type ChannelCount, countByChannel } from './reads.ts'

/** Fewer people than that are not told apart. */
export const secretBelow = 5

/** Null: secret, too few people. */
export interface PublicRate {
  readonly channel: Channel | 'all'
  readonly reachable: number | null
  readonly told: number | null
  readonly waiting: number | null
  readonly missed: number | null
}

type Count = Omit<ChannelCount, 'processId'>

/** The authors of a process told of every answer their words received, out of those who can be reached. */
export async function notificationRate(db: Database, processId: number): Promise<PublicRate[]> {
  return publicRates(await countByChannel(db, sql`c.process_id = ${processId}`))
}

/**
 * The whole first, then each channel. A channel of fewer than five people is secret; when it is the only one, the next
 * smallest is too, or a subtraction would give it away.
 */
export function publicRates(counts: readonly Count[]): PublicRate[] {
  const sum = (key: 'reachable' | 'told' | 'waiting' | 'missed') =>
    counts.reduce((total, one) => total + one[key], 0)
  const all = {
    channel: 'all' as const,
    reachable: sum('reachable'),
    told: sum('told'),
    waiting: sum('waiting'),
    missed: sum('missed'),
  }
  const secret = new Set(counts.filter((one) => one.reachable < secretBelow).map((one) => one.channel))
  if (secret.size === 1) {
    const [next] = counts.filter((one) => !secret.has(one.channel)).sort((a, b) => a.reachable - b.reachable)
    if (next) secret.add(next.channel)
  }
  const said = (one: PublicRate, hidden: boolean): PublicRate =>
    hidden
      ? { channel: one.channel, reachable: null, told: null, waiting: null, missed: null }
      : {
          channel: one.channel,
          reachable: one.reachable,
          told: one.told,
          waiting: one.waiting,
          missed: one.missed,
        }
  return [
    said(all, all.reachable > 0 && all.reachable < secretBelow),
    ...counts.map((one) => said(one, secret.has(one.channel))),
  ]
}

export const showNotificationRate = reading({
  name: 'notification-rate',
  summary: sentence(words, (m) => m.rateSummary),
  who: 'anyone',
  input: z.object({ process: slug() }),
  run: async ({ process }, { db }) => notificationRate(db, (await processBySlug(db, process)).id),
})
