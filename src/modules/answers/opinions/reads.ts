import { type SQL, sql } from 'drizzle-orm'
import type { Actor } from '#kernel/actor.ts'
import type { Database } from '#kernel/database/database.ts'
import { instructors } from '#modules/answers/assignment/instructor.ts'
import { rows } from '#modules/answers/reads.ts'
import { type OpinionStatus, type Stance, speakers } from './opinion.ts'

export interface OpinionRow {
  id: number
  answer: number
  processId: number
  slug: string
  processTitle: string
  number: number
  title: string
  /** Who is asked. */
  organisationId: number
  organisation: string
  /** The service in charge of the sheet. */
  inCharge: string
  inChargeId: number
  question: string
  dueDay: string
  status: OpinionStatus
  stance: Stance | null
  text: string | null
  askedAt: string
  givenAt: string | null
  withdrawnAt: string | null
  late: boolean
  /** Still asked although the answer is published, or the proposal no longer waits for one. */
  moot: boolean
  example: boolean
  /** The last day of the link sent to an organisation without account; never the link, nor the address it went to. */
  linkUntil: string | null
  remindedAt: string | null
  /** Who signed for it, without account; the day its paper came. */
  signedBy: string | null
  receivedOn: string | null
  byLink: boolean
}

const from = sql`from answers_opinion x join answers_answer a on a.id = x.answer_id
  join synthesis_proposal p on p.id = a.proposal_id join processes_process d on d.id = p.process_id
  join territory_organisation o on o.id = x.organisation_id join territory_organisation c on c.id = a.organisation_id`

const open = sql`(x.status = 'asked' and a.status <> 'published' and p.status = 'admitted')`

const columns = (
  today: string,
) => sql`x.id::int, a.id::int as answer, p.process_id::int as "processId", d.slug,
  d.title as "processTitle", p.number, p.title, o.id::int as "organisationId", o.name as organisation, c.name as "inCharge",
  c.id::int as "inChargeId", x.question, x.due_day::text as "dueDay", x.status, x.stance, x.text, x.asked_at::text as "askedAt",
  x.given_at::text as "givenAt", x.withdrawn_at::text as "withdrawnAt", ${open} and x.due_day < ${today}::date as late,
  x.status = 'asked' and not ${open} as moot, x.example, x.link_until::text as "linkUntil", x.reminded_at::text as "remindedAt",
  x.signed_by as "signedBy", x.received_on::text as "receivedOn", coalesce(x.given_by = 'link', false) as "byLink"`

/** What roles give: any of the conditions, each within the process of its role when it has one. */
const anyOf = (actor: Actor, roles: object, condition: (role: string, organisation: number) => SQL): SQL => {
  const given = actor.grants
    .filter((grant) => grant.role in roles)
    .map((grant) => {
      const process = grant.process == null ? sql`true` : sql`p.process_id = ${grant.process}`
      return sql`(${process} and ${condition(grant.role, grant.organisation)})`
    })
  return given.length > 0 ? sql`(${sql.join(given, sql` or `)})` : sql`false`
}

const askedOf = (actor: Actor) =>
  anyOf(actor, speakers, (_role, organisation) => sql`x.organisation_id = ${organisation}`)
const instructedBy = (actor: Actor) =>
  anyOf(actor, instructors, (role, organisation) =>
    role === 'agent' ? sql`true` : sql`a.organisation_id = ${organisation}`,
  )

/** Every request made on these sheets, in the order they were made. */
export async function opinionsOn(
  db: Database,
  answers: readonly number[],
  today: string,
): Promise<OpinionRow[]> {
  return rows<OpinionRow>(
    db,
    sql`select ${columns(today)} ${from} where x.answer_id = any(${sql.param([...answers])}::bigint[]) order by x.asked_at, x.id`,
  )
}

/** Shown at once: a longer list says so. */
export const opinionsAtOnce = 100

/** What is asked of the organisations a person speaks for: still to give, then given. */
export async function opinionsAskedOf(
  db: Database,
  actor: Actor,
  which: 'open' | 'given',
  today: string,
): Promise<OpinionRow[]> {
  const wanted = which === 'open' ? open : sql`x.status = 'given'`
  const order = which === 'open' ? sql`x.due_day, x.id` : sql`x.given_at desc, x.id`
  return rows<OpinionRow>(
    db,
    sql`select ${columns(today)} ${from} where ${askedOf(actor)} and ${wanted} order by ${order} limit ${opinionsAtOnce}`,
  )
}

/** What those who instruct still wait for, oldest day first. */
export async function opinionsAwaitedBy(db: Database, actor: Actor, today: string): Promise<OpinionRow[]> {
  return rows<OpinionRow>(
    db,
    sql`select ${columns(today)} ${from} where ${instructedBy(actor)} and ${open}
        order by x.due_day, x.id limit ${opinionsAtOnce}`,
  )
}

export interface OpinionCounts {
  toGive: number
  awaited: number
  late: number
}

export async function opinionCounts(db: Database, actor: Actor, today: string): Promise<OpinionCounts> {
  const [found] = await rows<OpinionCounts>(
    db,
    sql`select (count(*) filter (where ${askedOf(actor)}))::int as "toGive",
               (count(*) filter (where ${instructedBy(actor)}))::int as awaited,
               (count(*) filter (where ${instructedBy(actor)} and x.due_day < ${today}::date))::int as late
        ${from} where ${open}`,
  )
  return found ?? { toGive: 0, awaited: 0, late: 0 }
}

/** The organisations for which somebody may answer today: a role that speaks, in force. */
export async function organisationsThatMaySpeak(
  db: Database,
  processId: number,
  today: string,
): Promise<Set<number>> {
  const found = await rows<{ id: number }>(
    db,
    sql`select distinct g.organisation_id::int as id from accounts_grant g join accounts_person w on w.id = g.person_id
        where g.role = any(${sql.param(Object.keys(speakers))}::text[]) and g.ended_at is null and w.deactivated_at is null
          and g.from_day <= ${today}::date and (g.until_day is null or g.until_day >= ${today}::date)
          and (g.process_id is null or g.process_id = ${processId})`,
  )
  return new Set(found.map((one) => one.id))
}

export interface AskedOpinion extends OpinionRow {
  proposal: string
  need: string | null
  axis: string | null
  voices: number
  competence: string | null
  feasible: string | null
  existing: string | null
  costCents: number | null
  costPer: string | null
  delay: string | null
  partner: string | null
}

/** One request with the proposal it is about: not the answer being prepared, nor what others said. */
export async function opinionById(
  db: Database,
  id: number,
  today: string,
): Promise<AskedOpinion | undefined> {
  const [found] = await rows<AskedOpinion>(
    db,
    sql`select ${columns(today)}, p.text as proposal, p.need, g.short_title as axis, a.competence, a.feasible, a.existing,
               a.cost_cents::float8 as "costCents", a.cost_per as "costPer", a.delay, a.partner,
               (select count(*)::int from synthesis_origin v where v.proposal_id = p.id and v.contribution_id is not null) as voices
        ${from} left join processes_axis g on g.id = p.axis_id where x.id = ${id}`,
  )
  return found
}
