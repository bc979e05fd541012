import { sql } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'
import { rows } from './check-reads.ts'

/** A meeting where an act of the process stands on the agenda, whose day has gone by. */
export interface CountedMeeting {
  readonly id: number
  readonly body: string
  readonly heldOn: string
  /** When the list of what was examined was published here; null: no trace. */
  readonly listPublishedAt: string | null
  readonly example: boolean
}

/** Cancelled ones are left out; so are those before 1 July 2022, when the rule did not exist. */
export function meetingsHeld(db: Database, process: number, now: Date): Promise<CountedMeeting[]> {
  return rows(
    db,
    sql`select m.id::int, m.body, m.held_on::text as "heldOn", m.list_published_at::text as "listPublishedAt", m.example
        from deliberations_meeting m
        where m.cancelled_at is null and m.held_on >= '2022-07-01'
          and m.held_on < (${now.toISOString()}::timestamptz at time zone 'Europe/Paris')::date
          and exists (select from deliberations_planned_date p join deliberations_deliberation d on d.id = p.deliberation_id
            where p.meeting_id = m.id and d.process_id = ${process}
              and p.id = (select max(id) from deliberations_planned_date where deliberation_id = p.deliberation_id))
        order by m.held_on, m.id`,
  )
}
