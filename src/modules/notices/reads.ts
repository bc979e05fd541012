import { type SQL, sql } from 'drizzle-orm'
import type { Actor } from '#kernel/actor.ts'
import type { Database } from '#kernel/database/database.ts'
import type { Decision } from '#modules/answers/module.ts'
import { type Channel, countReaders, type Status } from './notice.ts'

export async function rows<R>(db: Database, query: SQL): Promise<R[]> {
  return (await db.execute(query)).rows as R[]
}

/** One answer to tell one author. `contact` is null once forgotten. For those who tell, and for nobody else. */
export interface Telling {
  readonly id: number
  readonly contribution: number
  readonly reference: string
  readonly language: string
  readonly channel: Channel
  readonly status: Status
  readonly outcome: string | null
  readonly settledAt: string | null
  readonly messageId: number | null
  readonly printingId: number | null
  readonly toldOn: string | null
  readonly contact: string | null
  readonly processTitle: string
  readonly number: number
  readonly title: string
  readonly example: boolean
  readonly decision: Decision
  readonly reason: string
  readonly followUp: string | null
  readonly passedTo: string | null
  readonly passedOn: string | null
  readonly version: number
}

/** Oldest first: who has waited longest is told first. The answer as it is published now. */
export function tellings(db: Database, where: SQL, limit = 100_000): Promise<Telling[]> {
  return rows(
    db,
    sql`select n.id::int, n.contribution_id::int as contribution, c.reference, c.language, n.channel, n.status, n.outcome,
          n.settled_at::text as "settledAt", n.message_id::int as "messageId",
          n.printing_id::int as "printingId", n.told_on::text as "toldOn", k.contact, d.title as "processTitle",
          p.number, p.title, (p.example or a.example) as example, a.decision, a.reason, a.follow_up as "followUp",
          a.passed_to as "passedTo", a.passed_on::text as "passedOn", n.version
        from notices_notice n join contributions_contribution c on c.id = n.contribution_id
        left join contributions_contact k on k.contribution_id = c.id and k.channel = n.channel
        join answers_answer a on a.id = n.answer_id join synthesis_proposal p on p.id = a.proposal_id
        join processes_process d on d.id = c.process_id
        where ${where} order by n.id limit ${limit}`,
  )
}

/** One author, with every answer to tell. */
export interface Author {
  readonly contribution: number
  readonly reference: string
  readonly contact: string | null
  readonly tellings: readonly Telling[]
}

export function byAuthor(found: readonly Telling[]): Author[] {
  const authors = new Map<number, Telling[]>()
  for (const one of found) {
    const known = authors.get(one.contribution)
    if (known) known.push(one)
    else authors.set(one.contribution, [one])
  }
  return [...authors.values()].map((all) => {
    const { contribution, reference, contact } = all[0] as Telling
    return { contribution, reference, contact, tellings: all }
  })
}

export const waitingOn = (processId: number, channel: Channel): SQL =>
  sql`n.status = 'waiting' and n.channel = ${channel} and c.process_id = ${processId}`

/** The last ones told on a channel, newest first. */
export async function settledOn(db: Database, processId: number, channel: Channel): Promise<Author[]> {
  const last = sql`n.id in (select m.id from notices_notice m join contributions_contribution x on x.id = m.contribution_id
    where m.status = 'told' and m.channel = ${channel} and x.process_id = ${processId}
    order by m.settled_at desc, m.id desc limit 50)`
  return byAuthor(await tellings(db, last)).reverse()
}

/** Whom a channel did not reach: to try again, or to tell otherwise. Who has waited longest first. */
export const missedOn = async (db: Database, processId: number, channel: Channel): Promise<Author[]> =>
  byAuthor(
    await tellings(
      db,
      sql`n.status = 'not_reached' and n.channel = ${channel} and c.process_id = ${processId}`,
      500,
    ),
  )

/** Authors of a process on one channel: a person with two answers to hear counts once, where they stand last. */
export interface ChannelCount {
  readonly processId: number
  readonly channel: Channel
  readonly reachable: number
  readonly told: number
  readonly waiting: number
  readonly missed: number
}

/** Told: of every answer. An author whose notices were all dropped is not counted. */
export function countByChannel(db: Database, where: SQL): Promise<ChannelCount[]> {
  return rows(
    db,
    sql`select "processId", channel, count(*)::int as reachable, count(*) filter (where told)::int as told,
          count(*) filter (where waiting)::int as waiting, count(*) filter (where not told and not waiting)::int as missed
        from (select c.process_id::int as "processId", (array_agg(n.channel order by n.id desc))[1] as channel,
                bool_and(n.status = 'told') as told, bool_or(n.status = 'waiting') as waiting
              from notices_notice n join contributions_contribution c on c.id = n.contribution_id
              where n.status <> 'dropped' and ${where} group by c.process_id, n.contribution_id) authors
        group by 1, 2 order by 1, array_position(array['email', 'telephone', 'letter', 'counter'], channel)`,
  )
}

/** The processes that a person's roles reach. */
function within(actor: Actor): SQL {
  const held = actor.grants.filter((grant) => grant.role in countReaders)
  if (held.some((grant) => grant.process == null)) return sql`true`
  return sql`c.process_id = any(${sql.param(held.map((grant) => grant.process))}::bigint[])`
}

export const deskCounts = (db: Database, actor: Actor): Promise<ChannelCount[]> =>
  countByChannel(db, within(actor))

/** What forgetting the contacts of a process would erase, and what stands in the way. */
export async function forgettable(
  db: Database,
  processId: number,
): Promise<{ closed: boolean; waiting: number; contacts: number }> {
  const [found] = await rows<{ closed: boolean; waiting: number; contacts: number }>(
    db,
    sql`select d.current_phase = 'closed' as closed,
          (select count(distinct n.contribution_id)::int from notices_notice n join contributions_contribution c on c.id = n.contribution_id
           where c.process_id = d.id and n.status = 'waiting') as waiting,
          (select count(*)::int from contributions_contact k join contributions_contribution c on c.id = k.contribution_id
           where c.process_id = d.id) as contacts
        from processes_process d where d.id = ${processId}`,
  )
  return found ?? { closed: false, waiting: 0, contacts: 0 }
}

/** The messages that told, or failed to tell, authors of this process, and nobody who still waits. */
export async function messagesOf(db: Database, processId: number): Promise<number[]> {
  const found = await rows<{ id: number }>(
    db,
    sql`select distinct n.message_id::int as id from notices_notice n join contributions_contribution c on c.id = n.contribution_id
        where c.process_id = ${processId} and n.message_id is not null
          and not exists (select from notices_notice m where m.message_id = n.message_id and m.status = 'waiting')`,
  )
  return found.map((one) => one.id)
}
