import { sql } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'
import { rows } from '#modules/moderation/reads.ts'

/** What moderation did in a process: checks P3 and P5. Counts only; a share is for who shows it, with its denominator. */
export interface ModerationFigures {
  /** Everything that came, whatever became of it. */
  readonly received: number
  readonly refused: number
  /** Refused with a reason of the published rules: all of them, or something is wrong. */
  readonly refusedWithReason: number
  readonly byReason: readonly { readonly reason: string; readonly n: number }[]
  readonly published: number
  readonly masked: number
  /** Published after someone had read them here; the others came published in a file. */
  readonly screenedBefore: number
  readonly appeals: { made: number; accepted: number; rejected: number; waiting: number; lapsed: number }
  readonly reports: { received: number; acted: number; dismissed: number; waiting: number }
}

export async function moderationFigures(db: Database, process: number): Promise<ModerationFigures> {
  const [counts] = await rows<Omit<ModerationFigures, 'byReason' | 'appeals' | 'reports'>>(
    db,
    sql`select count(*)::int as received, count(*) filter (where status = 'kept_unpublished')::int as refused,
          count(*) filter (where status = 'kept_unpublished' and status_reason is not null)::int as "refusedWithReason",
          count(*) filter (where status in ('published', 'published_masked'))::int as published,
          count(*) filter (where status = 'published_masked')::int as masked,
          count(*) filter (where status in ('published', 'published_masked') and screened_at <= published_at)::int as "screenedBefore"
        from contributions_contribution where process_id = ${process}`,
  )
  const byReason = await rows<{ reason: string; n: number }>(
    db,
    sql`select status_reason as reason, count(*)::int as n from contributions_contribution
        where process_id = ${process} and status = 'kept_unpublished' and status_reason is not null group by 1 order by 2 desc, 1`,
  )
  const [appeals] = await rows<ModerationFigures['appeals']>(
    db,
    sql`select count(*)::int as made, count(*) filter (where a.status = 'accepted')::int as accepted,
          count(*) filter (where a.status = 'rejected')::int as rejected, count(*) filter (where a.status = 'waiting')::int as waiting,
          count(*) filter (where a.status = 'lapsed')::int as lapsed
        from moderation_appeal a join contributions_contribution c on c.id = a.contribution_id where c.process_id = ${process}`,
  )
  const [reports] = await rows<ModerationFigures['reports']>(
    db,
    sql`select count(*)::int as received, count(*) filter (where r.status = 'acted')::int as acted,
          count(*) filter (where r.status = 'dismissed')::int as dismissed, count(*) filter (where r.status = 'waiting')::int as waiting
        from moderation_report r left join contributions_contribution c on c.id = r.contribution_id
        where coalesce(c.process_id, r.process_id) = ${process}`,
  )
  return { ...counts, byReason, appeals, reports } as ModerationFigures
}
