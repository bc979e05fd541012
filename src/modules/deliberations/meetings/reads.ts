import { asc, eq, sql } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'
import { sentence } from '#kernel/i18n.ts'
import { conflict, missing } from '#kernel/refusal.ts'
import { meeting, meetingDay } from '#modules/deliberations/tables.ts'
import { messages } from './messages.ts'

export type Meeting = typeof meeting.$inferSelect

export async function requireMeeting(db: Database, id: number): Promise<Meeting> {
  const [found] = await db.select().from(meeting).where(eq(meeting.id, id))
  if (!found) throw missing(sentence(messages, (m) => m.noMeeting))
  return found
}

/** The row, held until the end of the transaction; refuses one that does not change any more. */
export async function lockMeeting(tx: Database, id: number): Promise<Meeting> {
  const [found] = await tx.select().from(meeting).where(eq(meeting.id, id)).for('update')
  if (!found) throw missing(sentence(messages, (m) => m.noMeeting))
  if (found.cancelledAt) throw conflict(sentence(messages, (m) => m.isCancelled))
  if (found.listPublishedAt) throw conflict(sentence(messages, (m) => m.isListed))
  return found
}

export type ListedMeeting = Meeting & { acts: number; voted: number }

/** Meetings, the latest day first, with how many acts stand on their agenda now and how many of those are voted. */
export async function listMeetings(db: Database, filter: { body?: string } = {}): Promise<ListedMeeting[]> {
  const counts = await db.execute<{ id: number; acts: number; voted: number }>(sql`
    select p.meeting_id::int as id, count(*)::int as acts, count(d.voted_on)::int as voted
    from deliberations_planned_date p join deliberations_deliberation d on d.id = p.deliberation_id
    where p.meeting_id is not null
      and p.id = (select max(id) from deliberations_planned_date where deliberation_id = p.deliberation_id)
    group by 1`)
  const of = new Map(counts.rows.map((row) => [row.id, row]))
  const rows = await db
    .select()
    .from(meeting)
    .where(filter.body ? eq(meeting.body, filter.body) : undefined)
    .orderBy(sql`held_on desc, id desc`)
    .limit(500)
  return rows.map((row) => ({
    ...row,
    acts: of.get(row.id)?.acts ?? 0,
    voted: of.get(row.id)?.voted ?? 0,
  }))
}

export type AgendaAct = {
  id: number
  processId: number
  subject: string
  number: string | null
  rapporteur: string | null
  status: string
  outcome: string | null
  votedOn: string | null
  example: boolean
}

export type MovedAct = { id: number; subject: string; reason: string | null; plannedOn: string }

/** What is on the agenda now, in the order it was placed there. */
export async function agendaOf(db: Database, id: number): Promise<AgendaAct[]> {
  const { rows } = await db.execute<AgendaAct>(sql`
    select d.id::int as id, d.process_id::int as "processId", d.subject, d.number, d.rapporteur, d.status, d.outcome,
      d.voted_on as "votedOn", d.example
    from deliberations_planned_date p join deliberations_deliberation d on d.id = p.deliberation_id
    where p.meeting_id = ${id}
      and p.id = (select max(id) from deliberations_planned_date where deliberation_id = p.deliberation_id)
    order by p.id`)
  return rows
}

/** What was on its agenda and is no longer, with the date announced next and its reason. */
async function movedFrom(db: Database, id: number): Promise<MovedAct[]> {
  const { rows } = await db.execute<MovedAct>(sql`
    select d.id::int as id, d.subject, last.reason, last.planned_on as "plannedOn"
    from deliberations_deliberation d
    join lateral (select planned_on, reason, meeting_id from deliberations_planned_date
      where deliberation_id = d.id order by id desc limit 1) last on true
    where last.meeting_id is distinct from ${id}
      and exists (select 1 from deliberations_planned_date p where p.deliberation_id = d.id and p.meeting_id = ${id})
    order by d.id`)
  return rows
}

export interface ShownMeeting {
  meeting: Meeting
  agenda: AgendaAct[]
  moved: MovedAct[]
  days: (typeof meetingDay.$inferSelect)[]
}

export async function showMeeting(db: Database, id: number): Promise<ShownMeeting> {
  const days = await db
    .select()
    .from(meetingDay)
    .where(eq(meetingDay.meetingId, id))
    .orderBy(asc(meetingDay.id))
  return {
    meeting: await requireMeeting(db, id),
    agenda: await agendaOf(db, id),
    moved: await movedFrom(db, id),
    days,
  }
}

/** Meetings to come of one body, or all that still change: where an act may be placed. */
export async function openMeetings(db: Database, body: string): Promise<Meeting[]> {
  return (await listMeetings(db, { body })).filter((one) => !one.cancelledAt && !one.listPublishedAt)
}

/** The meeting on whose agenda the act stands now. */
export async function meetingOfAct(db: Database, act: number): Promise<Meeting | undefined> {
  const { rows } = await db.execute<{ id: number | null }>(sql`
    select p.meeting_id::int as id from deliberations_planned_date p where p.deliberation_id = ${act}
    order by p.id desc limit 1`)
  return rows[0]?.id ? requireMeeting(db, rows[0].id) : undefined
}
