import { and, eq, isNotNull, sql } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'
import type { Lang } from '#kernel/i18n.ts'
import { follow, type follower } from './tables.ts'

/** One thing followed, with what it is called today; never the address of who follows. */
export interface Followed {
  readonly id: number
  readonly follower: number
  readonly key: string
  /** Of the person, with which everything is stopped. */
  readonly own: string
  readonly confirmedAt: Date | null
  readonly process: number | null
  readonly action: number | null
  readonly title: string
  readonly path: string
}

async function followed(db: Database, where: ReturnType<typeof sql>): Promise<Followed[]> {
  const { rows } = await db.execute<Omit<Followed, 'confirmedAt'> & { confirmedAt: string | null }>(sql`
    select f.id::int, f.follower_id::int as follower, f.key, w.key as own, f.confirmed_at as "confirmedAt",
      f.process_id::int as process, f.action_id::int as action, coalesce(p.title, a.title) as title,
      case when p.id is not null then '/demarches/' || p.slug else '/actions/' || a.id end as path
    from following_follow f join following_follower w on w.id = f.follower_id
    left join processes_process p on p.id = f.process_id left join plans_action a on a.id = f.action_id
    where ${where} order by f.id`)
  return rows.map((row) => ({
    ...row,
    confirmedAt: row.confirmedAt === null ? null : new Date(row.confirmedAt),
  }))
}

export const followByKey = async (db: Database, key: string): Promise<Followed | undefined> =>
  (await followed(db, sql`f.key = ${key}`))[0]

export const followsOfOwner = (db: Database, own: string): Promise<Followed[]> =>
  followed(db, sql`w.key = ${own}`)

/** How many addresses follow a process, confirmed. */
export function countFollowers(db: Database, process: number): Promise<number> {
  return db.$count(follow, and(eq(follow.processId, process), isNotNull(follow.confirmedAt)))
}

/** Who is to be looked at today, oldest first, with what they follow. */
export interface Due {
  readonly id: number
  readonly email: string
  readonly key: string
  readonly lang: Lang
  readonly seen: number
  /** An earlier message has not left yet: nothing more is written meanwhile. */
  readonly waits: boolean
  readonly follows: readonly {
    readonly process: number | null
    readonly action: number | null
    readonly since: number
  }[]
}

export async function dueFollowers(tx: Database, today: string, limit: number): Promise<Due[]> {
  const { rows } = await tx.execute<Due & Record<string, unknown>>(sql`
    select w.id::int, w.email, w.key, w.lang, w.seen::int,
      exists (select from kernel_message m where m.id = w.message_id and m.sent_at is null and m.gave_up is null) as waits,
      (select json_agg(json_build_object('process', f.process_id, 'action', f.action_id, 'since', f.since))
       from following_follow f where f.follower_id = w.id and f.confirmed_at is not null) as follows
    from following_follower w
    where (w.looked_on is null or w.looked_on < ${today}::date)
      and exists (select from following_follow f where f.follower_id = w.id and f.confirmed_at is not null)
    order by w.id limit ${limit} for update of w skip locked`)
  return rows
}

export type FollowerRow = typeof follower.$inferSelect
