import { type SQL, sql } from 'drizzle-orm'
import type { Actor } from '#kernel/actor.ts'
import type { Database } from '#kernel/database/database.ts'
import { type Decision, deskReaders, type Status } from '#modules/answers/answer.ts'
import { rows } from '#modules/answers/reads.ts'

/** What the desk's filters are called in its address. */
export const queues = ['mine', 'late', 'assigned', 'drafted', 'validated', 'published', 'all'] as const
export type Queue = (typeof queues)[number]

export interface DeskFilter {
  readonly queue: Queue
  readonly process?: string | undefined
  readonly organisation?: number | undefined
  readonly today: string
}

export interface SheetRow {
  id: number
  proposalId: number
  processId: number
  slug: string
  processTitle: string
  number: number
  title: string
  example: boolean
  organisationId: number
  organisation: string
  dueDay: string
  /** When it was published, if it is. */
  publishedAt: string | null
  status: Status
  decision: Decision | null
  sentBack: boolean
  late: boolean
}

/** The sheets an actor may see: a service those of its organisation, a role of one process those of that process. */
export function within(actor: Actor): SQL {
  const reached = actor.grants
    .filter((grant) => grant.role in deskReaders)
    .map((grant) => {
      const process = grant.process == null ? sql`true` : sql`p.process_id = ${grant.process}`
      return grant.role === 'service'
        ? sql`(${process} and a.organisation_id = ${grant.organisation})`
        : sql`(${process})`
    })
  return reached.length > 0 ? sql`(${sql.join(reached, sql` or `)})` : sql`false`
}

const mine = (actor: Actor): SQL => {
  const roles = new Set(actor.grants.map((grant) => grant.role))
  const statuses = [
    ...(roles.has('service') || roles.has('agent') ? ['assigned'] : []),
    ...(roles.has('elected') ? ['drafted'] : []),
    ...(roles.has('secretariat') || roles.has('agent') ? ['validated'] : []),
  ]
  return sql`a.status = any(${sql.param(statuses)}::text[])`
}

const queueIs = (queue: Queue, actor: Actor, today: string): SQL => {
  if (queue === 'all') return sql`true`
  if (queue === 'mine') return mine(actor)
  if (queue === 'late') return sql`a.status <> 'published' and a.due_day < ${today}::date`
  return sql`a.status = ${queue}`
}

export const sheetsFrom = sql`from answers_answer a join synthesis_proposal p on p.id = a.proposal_id
  join processes_process d on d.id = p.process_id join territory_organisation o on o.id = a.organisation_id`

const publication = sql`case when a.status = 'published' then a.published_at::text end as "publishedAt"`

/** What a list shows of each sheet. */
export const sheetColumns = (today: string) =>
  sql`a.id::int, p.id::int as "proposalId", p.process_id::int as "processId", d.slug, d.title as "processTitle", p.number, p.title, p.example,
      o.id::int as "organisationId", o.name as organisation, a.due_day::text as "dueDay", a.status, a.decision, ${publication},
      a.comment is not null as "sentBack", a.status <> 'published' and a.due_day < ${today}::date as late`

/** Sheets of merged and withdrawn proposals are nobody's work. */
export function wantedBy(actor: Actor, filter: DeskFilter): SQL {
  const wanted = [sql`p.status = 'admitted'`, within(actor), queueIs(filter.queue, actor, filter.today)]
  if (filter.process) wanted.push(sql`d.slug = ${filter.process}`)
  if (filter.organisation) wanted.push(sql`a.organisation_id = ${filter.organisation}`)
  return sql.join(wanted, sql` and `)
}

/** The nearest day first, what is published last. */
export const deskOrder = sql`a.status = 'published', a.due_day, p.process_id, p.number`

/** How many sheets a page of the desk shows, and how many an open sheet shows around it. */
export const sheetsPerPage = 50

/** One page of a person's queue. */
export async function queueOf(
  db: Database,
  actor: Actor,
  filter: DeskFilter,
  { page, size }: { page: number; size: number },
): Promise<SheetRow[]> {
  return rows<SheetRow>(
    db,
    sql`select ${sheetColumns(filter.today)} ${sheetsFrom} where ${wantedBy(actor, filter)}
        order by ${deskOrder} limit ${size} offset ${(page - 1) * size}`,
  )
}

export interface QueueAround {
  /** The sheet's place in its queue, from 1; undefined when it is no longer in it. */
  place: number | undefined
  total: number
  rows: SheetRow[]
  /** The next sheet to draft after this one, or the first when none follows. */
  next: number | undefined
}

/** An open sheet in its queue: those before and after it, so that one goes on from sheet to sheet across pages. */
export async function queueAround(
  db: Database,
  actor: Actor,
  filter: DeskFilter,
  id: number,
): Promise<QueueAround> {
  const found = await rows<
    SheetRow & { place: number; total: number; at: number | null; next: number | null }
  >(
    db,
    sql`with placed as materialized (
          select a.id, a.status, (row_number() over (order by ${deskOrder}))::int as place, (count(*) over ())::int as total
          ${sheetsFrom} where ${wantedBy(actor, filter)}
        ), here as (select (select place from placed where id = ${id}) as at)
        select ${sheetColumns(filter.today)}, w.place, w.total, here.at,
               (select n.id::int from placed n where n.status = 'assigned' and n.id <> ${id}
                order by n.place <= coalesce(here.at, 0), n.place limit 1) as next
        ${sheetsFrom} join placed w on w.id = a.id cross join here
        where w.place - greatest(1, least(coalesce(here.at, 1) - ${sheetsPerPage / 2}, w.total - ${sheetsPerPage - 1}))
              between 0 and ${sheetsPerPage - 1}
        order by w.place`,
  )
  const [first] = found
  return {
    place: first?.at ?? undefined,
    total: first?.total ?? 0,
    rows: found.map(({ place: _, total: __, at: ___, next: ____, ...row }) => row),
    next: first?.next ?? undefined,
  }
}

export interface ProcessCount {
  slug: string
  title: string
  count: number
}

/** How many sheets of a queue each process holds, the one with the nearest day first. */
export async function queueByProcess(
  db: Database,
  actor: Actor,
  filter: DeskFilter,
): Promise<ProcessCount[]> {
  return rows<ProcessCount>(
    db,
    sql`select d.slug, d.title, count(*)::int as count ${sheetsFrom} where ${wantedBy(actor, filter)}
        group by d.id, d.slug, d.title order by min(a.due_day), d.id`,
  )
}

/** How many sheets in each queue, of one service when it is named. */
export async function deskCounts(
  db: Database,
  actor: Actor,
  today: string,
  organisation?: number,
): Promise<Record<Queue, number>> {
  const counted = queues.map(
    (queue) =>
      sql`(count(*) filter (where ${queueIs(queue, actor, today)}))::int as ${sql.identifier(queue)}`,
  )
  const [found] = await rows<Record<Queue, number>>(
    db,
    sql`select ${sql.join(counted, sql`, `)} ${sheetsFrom} where p.status = 'admitted' and ${within(actor)}
        and ${organisation ? sql`a.organisation_id = ${organisation}` : sql`true`}`,
  )
  return found as Record<Queue, number>
}

export interface Workload {
  id: number
  name: string
  assigned: number
  late: number
  drafted: number
  validated: number
  published: number
}

/** The load of each service: what it has to draft, what is late, what is done. */
export async function workloadOf(db: Database, actor: Actor, today: string): Promise<Workload[]> {
  const status = (name: Status) =>
    sql`(count(*) filter (where a.status = ${name}))::int as ${sql.identifier(name)}`
  return rows<Workload>(
    db,
    sql`select o.id::int, o.name, ${status('assigned')}, ${status('drafted')}, ${status('validated')}, ${status('published')},
               (count(*) filter (where a.status <> 'published' and a.due_day < ${today}::date))::int as late
        ${sheetsFrom} where p.status = 'admitted' and ${within(actor)} group by o.id, o.name order by o.name`,
  )
}

export interface ToDecide {
  slug: string
  title: string
  phase: string
  admitted: number
  published: number
  validated: number
  passed: boolean
  /** When its validated answers are to be published. */
  publishAt: string | null
}

/** The processes with something to publish or to pass on, as the publication page lists them. */
export async function processesToDecide(db: Database, actor: Actor): Promise<ToDecide[]> {
  const own = actor.grants.flatMap((grant) => (grant.process == null ? [] : [grant.process]))
  const everywhere = actor.grants.some((grant) => grant.process == null)
  return rows<ToDecide>(
    db,
    sql`select d.slug, d.title, d.current_phase as phase, count(p.id)::int as admitted,
               (count(*) filter (where a.status = 'published'))::int as published,
               (count(*) filter (where a.status = 'validated'))::int as validated,
               exists (select from answers_passage g where g.process_id = d.id) as passed,
               (select s.publish_at::text from answers_schedule s where s.process_id = d.id) as "publishAt"
        from processes_process d join synthesis_proposal p on p.process_id = d.id and p.status = 'admitted'
        left join answers_answer a on a.proposal_id = p.id
        where ${everywhere ? sql`true` : sql`d.id = any(${sql.param(own)}::bigint[])`}
        group by d.id order by d.id desc`,
  )
}
