import { sql } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'
import type { CountedByCode, Places, Shared } from '#modules/workshops/module.ts'

/** Persons with a place, and persons who wait, by session of a process. */
export async function placesOf(db: Database, process: number): Promise<ReadonlyMap<number, Places>> {
  const { rows } = await db.execute<{ session: number; registered: number; waiting: number }>(
    sql`select r.session_id::int as session,
               coalesce(sum(r.persons) filter (where r.status = 'registered'), 0)::int as registered,
               coalesce(sum(r.persons) filter (where r.status = 'waiting'), 0)::int as waiting
        from registrations_registration r join workshops_session s on s.id = r.session_id
        where s.process_id = ${process} group by r.session_id`,
  )
  return new Map(rows.map(({ session, registered, waiting }) => [session, { registered, waiting }]))
}

/** How many persons are registered for both of two sessions that overlap. */
export async function sharedPersons(db: Database, process: number): Promise<readonly Shared[]> {
  const { rows } = await db.execute<{ first: number; second: number; persons: number }>(
    sql`select a.session_id::int as first, b.session_id::int as second, sum(least(a.persons, b.persons))::int as persons
        from registrations_registration a
        join registrations_registration b on b.person_id = a.person_id and b.session_id > a.session_id
        join workshops_session s on s.id = a.session_id and s.process_id = ${process} and s.status <> 'cancelled'
        join workshops_session t on t.id = b.session_id and t.status <> 'cancelled'
          and s.starts_at < t.ends_at and t.starts_at < s.ends_at
        where a.status in ('registered', 'waiting') and b.status in ('registered', 'waiting')
        group by 1, 2 order by 1, 2`,
  )
  return rows
}

/**
 * From the lists ticked at the door: attendances are those present, session after session; a person who came to several
 * counts once, by their code. Of a group, the largest number that came together: the least that is certain.
 */
export async function countedByCode(db: Database, process: number): Promise<CountedByCode> {
  const { rows } = await db.execute<{ sessions: number; persons: number; attendances: number }>(
    sql`with present as (
          select r.person_id, r.session_id, r.present from registrations_registration r
          join workshops_session s on s.id = r.session_id
          where s.process_id = ${process} and s.status = 'held' and r.present is not null)
        select (select count(distinct session_id) from present)::int as sessions,
               (select coalesce(sum(most), 0) from (select max(present) as most from present group by person_id) p)::int as persons,
               (select coalesce(sum(present), 0) from present)::int as attendances`,
  )
  return rows[0] ?? { sessions: 0, persons: 0, attendances: 0 }
}

export interface DropOut {
  readonly axis: number | null
  readonly audience: string
  readonly round: number
  /** Persons present in this round, and those of them present in the next. */
  readonly came: number
  readonly cameBack: number
}

/** Who came to a round and came back to the next of the same axis and audience; only where both lists were ticked (I10). */
export async function dropOutOf(db: Database, process: number): Promise<DropOut[]> {
  const { rows } = await db.execute<{
    axis: number | null
    audience: string
    round: number
    came: number
    back: number
  }>(
    sql`with present as (
          select s.axis_id, s.audience, s.round, r.person_id, max(r.present) as persons
          from registrations_registration r join workshops_session s on s.id = r.session_id
          where s.process_id = ${process} and s.status = 'held' and r.present is not null and s.round is not null
          group by 1, 2, 3, 4)
        select x.number as axis, p.audience, p.round, sum(p.persons)::int as came,
               sum(least(p.persons, coalesce(n.persons, 0)))::int as back
        from present p
        left join present n on n.person_id = p.person_id and n.axis_id is not distinct from p.axis_id
          and n.audience = p.audience and n.round = p.round + 1
        left join processes_axis x on x.id = p.axis_id
        where exists (select from present q where q.axis_id is not distinct from p.axis_id
          and q.audience = p.audience and q.round = p.round + 1)
        group by 1, 2, 3 order by 2, 1, 3`,
  )
  return rows.map(({ back, ...row }) => ({ ...row, cameBack: back }))
}
