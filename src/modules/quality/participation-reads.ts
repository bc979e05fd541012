import { sql } from 'drizzle-orm'
import type { Database } from '#kernel/database.ts'
import { rows } from './check-reads.ts'
import { type FigureCode, figureCodes } from './participation-messages.ts'

export interface Figure {
  readonly code: FigureCode
  /** Null: not known, which is not zero. */
  readonly numerator: number | null
  readonly denominator: number | null
}

export interface Participation {
  readonly received: number
  readonly channels: readonly { category: string; count: number }[]
  readonly categories: readonly { category: string; count: number }[]
  readonly figures: readonly Figure[]
}

/** Three queries, whatever the number of voices. */
export async function participationOf(db: Database, process: number): Promise<Participation> {
  const groups = await rows<{ kind: string; category: string; count: number }>(
    db,
    sql`with c as (select channel, author_category, status from contributions_contribution
          where process_id = ${process} and status <> 'withdrawn')
        select 'channel' as kind, channel as category, count(*)::int as count from c group by channel
        union all select 'category', author_category, count(*)::int from c
          where status in ('published', 'published_masked') group by author_category
        order by 3 desc, 2`,
  )
  const of = (kind: string) =>
    groups.filter((one) => one.kind === kind).map(({ category, count }) => ({ category, count }))
  const [found] = await rows<Record<string, number>>(
    db,
    sql`with c as (select * from contributions_contribution where process_id = ${process} and status <> 'withdrawn'),
        p as (select * from c where status in ('published', 'published_masked')),
        s as (select * from workshops_session where process_id = ${process} and status <> 'cancelled')
        select (select count(*)::int from c) as received, (select count(*)::int from p) as published,
          (select count(*)::int from p where author_category = 'concerned') as "I3",
          (select count(*)::int from p where author_category <> 'unsaid') as said,
          (select count(*)::int from c where channel = 'web') as "I4",
          (select count(*)::int from c where channel <> 'import') as "knownChannel",
          (select count(distinct district_id)::int from c) as "I5", (select count(*)::int from territory_district) as districts,
          (select count(*)::int from s where num_nulls(step_free, child_care, transport, interpreter, easy_read) = 0) as "I9", (select count(*)::int from s) as sessions,
          (select count(*)::int from s where status = 'held') as held,
          (select count(*)::int from s where status = 'held' and coalesce(attendance_persons, attendance_count) is not null) as "I10",
          (select count(distinct (axis_id, angle_id))::int from synthesis_proposal
            where process_id = ${process} and status = 'admitted' and axis_id is not null and angle_id is not null) as "I12",
          (select count(*)::int from processes_axis x cross join processes_angle g
            where x.process_id = ${process} and g.process_id = ${process}) as crossings,
          (select count(*)::int from s where exists (select 1 from workshops_document d where d.session_id = s.id)) as documented,
          (select count(*)::int from s where exists (select 1 from workshops_document d where d.session_id = s.id)
            and not exists (select 1 from workshops_document d where d.session_id = s.id and d.published_on > s.sort_day - 7)) as "P1",
          (select count(*)::int from s where facilitator_id is not null) as "P2",
          (select count(*)::int from c where status = 'kept_unpublished') as "P3",
          (select count(*)::int from c where entered_for) as entered,
          (select count(*)::int from c where entered_for and (read_back or author_check is not null)) as "P4",
          (select count(*)::int from p where screened_at is not null) as "P5"`,
  )
  const [said] = await rows<{ statements: number; plural: number; corrections: number }>(
    db,
    sql`select (select count(*)::int from synthesis_statement where process_id = ${process}) as statements,
          (select count(*)::int from (select t.id from synthesis_statement t join synthesis_citation k on k.statement_id = t.id
            join contributions_contribution c on c.id = k.contribution_id and c.author_category <> 'unsaid'
            where t.process_id = ${process} group by t.id having count(distinct c.author_category) > 1) x) as plural,
          (select count(*)::int from deliberations_correction r join deliberations_deliberation d on d.id = r.deliberation_id
            where d.process_id = ${process}) as corrections`,
  )
  const n = found as Record<string, number>
  // What nobody said is not known: it is not zero.
  const silent = n.received !== 0 && n.said === 0
  const known: Partial<Record<FigureCode, readonly [number | undefined, number | undefined]>> = {
    I3: silent ? undefined : [n.I3, n.said],
    I4: [n.I4, n.knownChannel],
    I5: n.received !== 0 && n.I5 === 0 ? undefined : [n.I5, n.districts],
    I7: silent ? undefined : [said?.plural, said?.statements],
    I9: [n.I9, n.sessions],
    I10: [n.I10, n.held],
    I12: [n.I12, n.crossings],
    P1: [n.P1, n.documented],
    P2: [n.P2, n.sessions],
    P3: [n.P3, n.received],
    P4: [n.P4, n.entered],
    P5: [n.P5, n.published],
    P7: [said?.corrections, undefined],
  }
  return {
    received: n.received ?? 0,
    channels: of('channel'),
    categories: of('category'),
    figures: figureCodes.map((code) => ({
      code,
      numerator: known[code]?.[0] ?? null,
      denominator: known[code]?.[1] ?? null,
    })),
  }
}
