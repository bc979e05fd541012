import { type SQL, sql } from 'drizzle-orm'
import type { Actor } from '#kernel/actor.ts'
import type { Database } from '#kernel/database.ts'
import type { ProcessCount } from './desk-reads.ts'
import { rows } from './reads.ts'

export interface Unassigned {
  id: number
  number: number
  title: string
  axis: string | null
  slug: string
  processTitle: string
}

/** The admitted proposals nobody is in charge of, in the processes an actor reaches. */
function waiting(actor: Actor): SQL {
  const own = actor.grants.flatMap((grant) => (grant.process == null ? [] : [grant.process]))
  const everywhere = actor.grants.some((grant) => grant.process == null && grant.role !== 'service')
  return sql`from synthesis_proposal p join processes_process d on d.id = p.process_id
    left join answers_answer a on a.proposal_id = p.id left join processes_axis x on x.id = p.axis_id
    where p.status = 'admitted' and a.id is null
      and ${everywhere ? sql`true` : sql`p.process_id = any(${sql.param(own)}::bigint[])`}`
}

/** How many of them each process holds. */
export async function unassignedByProcess(db: Database, actor: Actor): Promise<ProcessCount[]> {
  return rows<ProcessCount>(
    db,
    sql`select d.slug, d.title, count(*)::int as count ${waiting(actor)} group by d.id, d.slug, d.title order by d.id`,
  )
}

/** One page of them, axis after axis; of one process when it is named. */
export async function unassigned(
  db: Database,
  actor: Actor,
  { process, page, size }: { process?: string | undefined; page: number; size: number },
): Promise<Unassigned[]> {
  return rows<Unassigned>(
    db,
    sql`select p.id::int, p.number, p.title, x.short_title as axis, d.slug, d.title as "processTitle"
        ${waiting(actor)} and ${process ? sql`d.slug = ${process}` : sql`true`}
        order by p.process_id, p.axis_id nulls last, p.number limit ${size} offset ${(page - 1) * size}`,
  )
}
