import { sql } from 'drizzle-orm'
import type { Actor } from '#kernel/actor.ts'
import type { Database } from '#kernel/database/database.ts'
import { answerLife } from '#modules/answers/module.ts'

type Row<T> = T & Record<string, unknown>

/** The processes whose due days this person may set. */
const reach = (actor: Actor) => {
  const able = actor.grants.filter((grant) => grant.role in answerLife.assign.who)
  const own = able.flatMap((grant) => (grant.process == null ? [] : [grant.process]))
  return able.some((grant) => grant.process == null)
    ? sql`true`
    : sql`d.id = any(${sql.param(own)}::bigint[])`
}

export interface DueProcess {
  id: number
  slug: string
  title: string
  sheets: number
  /** The meeting on whose agenda an act of the process stands now. */
  meeting: number | null
}

/** The processes with answers still to publish. */
export async function dueProcesses(db: Database, actor: Actor): Promise<DueProcess[]> {
  const { rows } = await db.execute<Row<DueProcess>>(sql`
    select d.id::int, d.slug, d.title, count(*)::int as sheets,
      (select m.id::int from deliberations_deliberation e
        join lateral (select meeting_id from deliberations_planned_date where deliberation_id = e.id order by id desc limit 1) last on true
        join deliberations_meeting m on m.id = last.meeting_id and m.cancelled_at is null
        where e.process_id = d.id and e.voted_on is null order by m.held_on limit 1) as meeting
    from processes_process d join synthesis_proposal p on p.process_id = d.id and p.status = 'admitted'
    join answers_answer a on a.proposal_id = p.id and a.status <> 'published'
    where ${reach(actor)} group by d.id order by d.id desc`)
  return rows
}

export interface ServiceDues {
  id: number
  name: string
  sheets: number
  /** Those that do not have the proposed day. */
  others: number
  first: string
  last: string
}

/** The due days of the sheets still to publish, service by service. */
export async function servicesDue(db: Database, process: number, due: string): Promise<ServiceDues[]> {
  const { rows } = await db.execute<Row<ServiceDues>>(sql`
    select o.id::int, o.name, count(*)::int as sheets, (count(*) filter (where a.due_day <> ${due}::date))::int as others,
      min(a.due_day)::text as first, max(a.due_day)::text as last
    from answers_answer a join synthesis_proposal p on p.id = a.proposal_id and p.status = 'admitted'
    join territory_organisation o on o.id = a.organisation_id
    where p.process_id = ${process} and a.status <> 'published' group by o.id order by o.name`)
  return rows
}

export interface FollowedMeeting {
  processId: number
  slug: string
  title: string
  meetingId: number
  body: string
  heldOn: string
  cancelled: boolean
  opinionDays: number
  validationDays: number
  publicationDays: number
  dueDay: string
  sheets: number
}

/** The processes whose due days were counted from a meeting, with that meeting as it stands now. */
export async function followedMeetings(db: Database, actor: Actor): Promise<FollowedMeeting[]> {
  const { rows } = await db.execute<Row<FollowedMeeting>>(sql`
    select d.id::int as "processId", d.slug, d.title, m.id::int as "meetingId", m.body, m.held_on::text as "heldOn",
      m.cancelled_at is not null as cancelled, f.opinion_days as "opinionDays", f.validation_days as "validationDays",
      f.publication_days as "publicationDays", f.due_day::text as "dueDay",
      (select count(*)::int from answers_answer a join synthesis_proposal p on p.id = a.proposal_id
        where p.process_id = d.id and p.status = 'admitted' and a.status <> 'published') as sheets
    from deliberations_due_plan f join processes_process d on d.id = f.process_id
    join deliberations_meeting m on m.id = f.meeting_id where ${reach(actor)} order by d.id desc`)
  return rows
}
