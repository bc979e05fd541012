import { sql } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'
import { type Status, undoMinutes } from '#modules/contributions/module.ts'
import { rows } from '#modules/moderation/reads.ts'
import { conditions, type QueueFilter } from './queue-reads.ts'

/** How many stand in each state, for the filters of the queue. */
export async function queueCounts(
  db: Database,
  within: number[] | undefined,
  process?: string,
): Promise<Partial<Record<Status, number>>> {
  const found = await rows<{ status: Status; n: number }>(
    db,
    sql`select c.status, count(*)::int as n from contributions_contribution c
        where ${conditions({ process }, within)} group by c.status`,
  )
  return Object.fromEntries(found.map(({ status, n }) => [status, n]))
}

/** How many answer to every filter. */
export async function queueCount(
  db: Database,
  filter: QueueFilter,
  within: number[] | undefined,
): Promise<number> {
  const [found] = await rows<{ n: number }>(
    db,
    sql`select count(*)::int as n from contributions_contribution c where ${conditions(filter, within)}`,
  )
  return found?.n ?? 0
}

export interface QueueProgress {
  /** Read or decided since midnight, by anyone. */
  readonly today: number
  /** The day the oldest that waits was received; null when nothing waits. */
  readonly oldest: string | null
}

export async function queueProgress(
  db: Database,
  within: number[] | undefined,
  day: string,
  process?: string,
): Promise<QueueProgress> {
  const where = conditions({ process }, within)
  const since = sql`(${day}::date::timestamp at time zone 'Europe/Paris')`
  const [found] = await rows<QueueProgress>(
    db,
    sql`select
          (select count(*)::int from contributions_contribution c where ${where} and c.screened_at >= ${since})
          + (select count(*)::int from contributions_contribution c
             where ${where} and c.status = 'kept_unpublished' and c.status_at >= ${since} and c.screened_at is null) as today,
          (select (c.received_at at time zone 'Europe/Paris')::date::text from contributions_contribution c
           where ${where} and c.status = 'received' order by c.received_at, c.id limit 1) as oldest`,
  )
  return found ?? { today: 0, oldest: null }
}

/** Of these, those whose last decision is this person's own and can still be undone. */
export async function undoableBy(
  db: Database,
  actor: string,
  contributions: readonly number[],
  now: Date,
): Promise<{ id: number; reference: string; status: Status }[]> {
  if (contributions.length === 0) return []
  const since = new Date(now.getTime() - undoMinutes * 60_000).toISOString()
  return rows(
    db,
    sql`select c.id::int, c.reference, c.status from contributions_contribution c
        join lateral (select j.actor, j.at, j.fact from kernel_journal j where j.subject_kind = 'contribution'
          and j.subject_id = c.id::text and j.fact in ('ContributionScreened', 'ContributionPublished', 'ContributionKeptUnpublished',
            'ContributionReceived', 'ContributionCorrected', 'ContributionRestored', 'ContributionWithdrawn', 'DecisionUndone')
          order by j.id desc limit 1) l on true
        where c.id = any(${sql.param(contributions)}::bigint[]) and l.actor = ${actor} and l.at >= ${since}::timestamptz
          and l.fact in ('ContributionScreened', 'ContributionPublished', 'ContributionKeptUnpublished')
        order by c.id`,
  )
}
