import { sql } from 'drizzle-orm'
import type { Actor } from '#kernel/actor.ts'
import type { Database } from '#kernel/database/database.ts'
import { rows } from '#modules/answers/reads.ts'
import { townIdentity } from '#modules/territory/module.ts'
import { type Pace, paceOf, watchedDays } from './pace.ts'

/** The pace of each process that instructs its proposals, for who leads the work; a service sees its sheets, not this. */
export async function pacesOf(db: Database, actor: Actor, today: string): Promise<Pace[]> {
  const leading = actor.grants.filter((grant) => grant.role !== 'service')
  const everywhere = leading.some((grant) => grant.process == null)
  const own = leading.flatMap((grant) => (grant.process == null ? [] : [grant.process]))
  const found = await rows<Parameters<typeof paceOf>[0]>(
    db,
    sql`select d.slug as process, d.title, count(p.id)::int as admitted,
               (count(*) filter (where a.status in ('drafted', 'validated', 'published')))::int as written,
               (count(*) filter (where a.status in ('drafted', 'validated', 'published')
                 and (a.drafted_at at time zone 'Europe/Paris')::date > ${today}::date - ${watchedDays}::int))::int as recent,
               coalesce((select m.answers_due_to from processes_mandate m where m.process_id = d.id order by m.version desc limit 1),
                 max(a.due_day))::text as due
        from processes_process d join synthesis_proposal p on p.process_id = d.id and p.status = 'admitted'
        left join answers_answer a on a.proposal_id = p.id
        where d.current_phase = 'instruction' and ${everywhere ? sql`true` : sql`d.id = any(${sql.param(own)}::bigint[])`}
        group by d.id order by d.id desc`,
  )
  const insee = (await townIdentity(db))?.inseeCode
  return found.map((one) => paceOf(one, today, insee))
}
