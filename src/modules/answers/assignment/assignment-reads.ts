import { type SQL, sql } from 'drizzle-orm'
import type { Actor } from '#kernel/actor.ts'
import type { Database } from '#kernel/database/database.ts'
import type { ProcessCount } from '#modules/answers/desk/desk-reads.ts'
import { rows } from '#modules/answers/reads.ts'

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
