import { sql } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'

export const stepNames = [
  'problem',
  'results',
  'people',
  'method',
  'tools',
  'tell',
  'carry',
  'use',
  'evaluate',
  'last',
] as const
export type StepName = (typeof stepNames)[number]

/** Each of the ten steps, done or missing after what is recorded: counted, never ticked by hand. */
export async function tenStepsOf(db: Database, process: number): Promise<Record<StepName, boolean>> {
  const { rows } = await db.execute<Record<StepName, boolean>>(sql`
    with c as (select channel, status from contributions_contribution
        where process_id = ${process} and status <> 'withdrawn'),
      s as (select status from workshops_session where process_id = ${process} and status <> 'cancelled'),
      m as (select kind, planned_from, coalesce(real_from, expected_from, planned_from) as on_day
        from processes_milestone where process_id = ${process}),
      x as (select p.id, exists (select from answers_answer a where a.proposal_id = p.id
          and a.status = 'published') as answered
        from synthesis_proposal p where p.process_id = ${process} and p.status = 'admitted')
    select exists (select from processes_mandate where process_id = ${process}) as problem,
      exists (select from processes_mandate where process_id = ${process} and use_of_inputs <> '') as results,
      exists (select from s) as people,
      exists (select from processes_process where id = ${process} and method is not null) as method,
      ((select count(distinct channel) from c) > 1 and exists (select from c where channel <> 'web')) as tools,
      (exists (select from processes_charter where process_id = ${process})
        and exists (select from m where planned_from is not null)) as tell,
      (exists (select from s where status = 'held')
        and exists (select from c where status in ('published', 'published_masked'))) as carry,
      (exists (select from x) and not exists (select from x where not answered)) as use,
      exists (select from slips_judgement where process_id = ${process}) as evaluate,
      exists (select from m where kind = 'forum'
        or on_day > (select max(on_day) from m where kind = 'vote')) as last`)
  const found = rows[0]
  if (!found) throw new Error('no row for the ten steps')
  return found
}
