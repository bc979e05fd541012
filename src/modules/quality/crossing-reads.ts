import { sql } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'
import { rows } from './check-reads.ts'

export interface CrossingCounts {
  readonly axis: number
  readonly axisTitle: string
  readonly angle: number
  readonly angleTitle: string
  readonly sessions: number
  readonly contributions: number
  readonly proposals: number
}

export interface Crossings {
  readonly cells: readonly CrossingCounts[]
  /** In the whole process, placed or not. */
  readonly all: { readonly sessions: number; readonly contributions: number; readonly proposals: number }
  /** In no cell. */
  readonly outside: { readonly sessions: number; readonly contributions: number; readonly proposals: number }
}

const published = sql.raw(`status in ('published', 'published_masked')`)

/** Two queries, whatever the number of voices. */
export async function crossings(db: Database, process: number): Promise<Crossings> {
  const cells = await rows<CrossingCounts>(
    db,
    sql`with c as (select axis_id, angle_id, count(*)::int as n from contributions_contribution
            where process_id = ${process} and ${published} group by 1, 2),
          p as (select axis_id, angle_id, count(*)::int as n from synthesis_proposal
            where process_id = ${process} and status = 'admitted' group by 1, 2),
          s as (select coalesce(t.axis_id, s.axis_id) as axis_id, t.angle_id, count(distinct s.id)::int as n
            from workshops_session s join minutes_table t on t.session_id = s.id
            where s.process_id = ${process} and s.status <> 'cancelled' group by 1, 2)
        select x.number as axis, x.short_title as "axisTitle", g.position as angle, g.title as "angleTitle",
          coalesce((select n from s where s.axis_id = x.id and s.angle_id = g.id), 0) as sessions,
          coalesce((select n from c where c.axis_id = x.id and c.angle_id = g.id), 0) as contributions,
          coalesce((select n from p where p.axis_id = x.id and p.angle_id = g.id), 0) as proposals
        from processes_axis x cross join processes_angle g
        where x.process_id = ${process} and g.process_id = ${process} order by x.number, g.position`,
  )
  const [sums] = await rows<Record<'sessions' | 'contributions' | 'proposals' | 'worked', number>>(
    db,
    sql`select (select count(*)::int from workshops_session where process_id = ${process} and status <> 'cancelled') as sessions,
          (select count(*)::int from contributions_contribution where process_id = ${process} and ${published}) as contributions,
          (select count(*)::int from synthesis_proposal where process_id = ${process} and status = 'admitted') as proposals,
          (select count(distinct s.id)::int from workshops_session s join minutes_table t on t.session_id = s.id
            where s.process_id = ${process} and s.status <> 'cancelled' and t.angle_id is not null
              and coalesce(t.axis_id, s.axis_id) is not null) as worked`,
  )
  const { worked = 0, ...all } = sums ?? { sessions: 0, contributions: 0, proposals: 0, worked: 0 }
  const placed = (of: (one: CrossingCounts) => number) => cells.reduce((sum, one) => sum + of(one), 0)
  return {
    cells,
    all,
    outside: {
      sessions: all.sessions - worked,
      contributions: all.contributions - placed((one) => one.contributions),
      proposals: all.proposals - placed((one) => one.proposals),
    },
  }
}

export interface CrossingRows {
  readonly sessions: readonly { id: number; title: string; day: string }[]
  readonly contributions: readonly { reference: string; text: string; language: string }[]
  readonly proposals: readonly { number: number; title: string; example: boolean }[]
}

/** What stands in one cell: every session, the first contributions and proposals. */
export async function crossingRows(
  db: Database,
  process: number,
  cell: { axis: number; angle: number },
  limit: number,
): Promise<CrossingRows> {
  const axis = sql`(select id from processes_axis where process_id = ${process} and number = ${cell.axis})`
  const angle = sql`(select id from processes_angle where process_id = ${process} and position = ${cell.angle})`
  return {
    sessions: await rows(
      db,
      sql`select s.id::int, s.title, s.sort_day::text as day from workshops_session s
          where s.process_id = ${process} and s.status <> 'cancelled' and exists (select from minutes_table t
            where t.session_id = s.id and coalesce(t.axis_id, s.axis_id) = ${axis} and t.angle_id = ${angle})
          order by s.sort_day, s.id`,
    ),
    contributions: await rows(
      db,
      sql`select reference, left(published_text, 400) as text, language from contributions_contribution
          where process_id = ${process} and ${published} and axis_id = ${axis} and angle_id = ${angle} order by id desc limit ${limit}`,
    ),
    proposals: await rows(
      db,
      sql`select number, title, example from synthesis_proposal
          where process_id = ${process} and status = 'admitted' and axis_id = ${axis} and angle_id = ${angle} order by number limit ${limit}`,
    ),
  }
}
