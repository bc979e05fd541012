import { sql } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'
import { dayInParis } from '#modules/processes/module.ts'
import { keptDays, type NoticeKind, remindBefore } from '#modules/registrations/registration.ts'
import { daysBetween } from '#ui/dates.ts'

export interface Due {
  readonly session: number
  readonly process: number
  readonly kind: NoticeKind
  readonly about: string
  readonly registrations: number[]
}

/**
 * Whom to remind today, by session: the week before those who registered before then, the day before everyone. A server
 * that slept catches up, as long as the session is ahead; no date that is no day is reminded of.
 */
export async function remindersDue(db: Database, now: Date): Promise<Due[]> {
  const today = dayInParis(now)
  const { week_before: week, day_before: eve } = remindBefore
  const { rows } = await db.execute<{
    id: number
    session: number
    process: number
    day: string
    made: string
  }>(
    sql`select r.id::int, r.session_id::int as session, s.process_id::int as process,
               s.sort_day::text as day, (r.made_at at time zone 'Europe/Paris')::date::text as made
        from registrations_registration r
        join registrations_person p on p.id = r.person_id and p.contact is not null
        join workshops_session s on s.id = r.session_id and s.status = 'planned'
          and (s.starts_at is not null or s.approximate_from = s.approximate_to)
        where r.status = 'registered'
          and s.sort_day > ${today}::date and s.sort_day <= ${today}::date + ${week}::int
          and not exists (select from registrations_notice n where n.registration_id = r.id
            and n.about = s.sort_day::text
            and n.kind = case when s.sort_day - ${today}::date <= ${eve}::int then 'day_before' else 'week_before' end)
        order by s.sort_day, r.session_id, r.id`,
  )
  const due = new Map<string, Due>()
  for (const row of rows) {
    const kind: NoticeKind = daysBetween(today, row.day) <= eve ? 'day_before' : 'week_before'
    // Who registered within the week knows it well enough: the day before is soon.
    if (kind === 'week_before' && daysBetween(row.made, row.day) <= week) continue
    // Who registered today for tomorrow, too.
    if (kind === 'day_before' && row.made === today) continue
    const key = `${row.session} ${kind}`
    const known = due.get(key) ?? {
      session: row.session,
      process: row.process,
      kind,
      about: row.day,
      registrations: [],
    }
    known.registrations.push(row.id)
    due.set(key, known)
  }
  return [...due.values()]
}

/** Persons whose last session is over since long enough, cancelled ones included: nothing serves them any more. */
export async function forgettable(db: Database, now: Date): Promise<{ id: number; process: number }[]> {
  const { rows } = await db.execute<{ id: number; process: number }>(
    sql`select p.id::int, p.process_id::int as process from registrations_person p
        where p.forgotten_at is null and ${dayInParis(now)}::date > ${keptDays}::int + greatest(
          (p.made_at at time zone 'Europe/Paris')::date,
          (select max(coalesce((s.ends_at at time zone 'Europe/Paris')::date, s.approximate_to))
           from registrations_registration r join workshops_session s on s.id = r.session_id
           where r.person_id = p.id))
        order by p.id`,
  )
  return rows
}
