import { sql } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'

export type Background = {
  summary: string
  label: string | null
  sessions: number
  voices: number
  postponed: number
  postponedTo: string | null
}

/** What came before an act in its process: its sessions held, its published words, the answers an act still owes. */
export async function backgroundOf(db: Database, process: number): Promise<Background> {
  const { rows } = await db.execute<Background>(sql`
    select p.summary, p.label_fr as label,
      (select count(*)::int from workshops_session s where s.process_id = p.id and s.status = 'held') as sessions,
      (select count(*)::int from contributions_contribution c where c.process_id = p.id
        and c.status in ('published', 'published_masked')) as voices,
      (select count(*)::int from answers_postponed o where o.process_id = p.id
        and not exists (select from answers_answer a where a.proposal_id = o.proposal_id and a.status = 'published')) as postponed,
      (select o.due_day::text from answers_postponement o where o.process_id = p.id) as "postponedTo"
    from processes_process p where p.id = ${process}`)
  return rows[0] as Background
}

export type PlannedPart = { title: string; actions: number; flagship: number }
export type KnownAmount = { cents: number; period: string | null; credit: string | null; actions: number }

/** The actions an act adopts: how many under the top of each branch of their plan, and what is known of their money. */
export async function planOfAct(
  db: Database,
  act: number,
): Promise<{ parts: PlannedPart[]; amounts: KnownAmount[]; unpriced: number }> {
  const parts = await db.execute<PlannedPart>(sql`
    with recursive top(id, root) as (
      select o.id, o.id from plans_objective o where o.parent_id is null
      union all select o.id, t.root from plans_objective o join top t on t.id = o.parent_id)
    select coalesce(r.title, 'Sans objectif') as title, count(*)::int as actions, (count(*) filter (where x.flagship))::int as flagship
    from plans_action x left join top t on t.id = x.objective_id left join plans_objective r on r.id = t.root
    where x.deliberation_id = ${act} group by r.id, r.title, r.position order by r.position nulls last, r.id`)
  const amounts = await db.execute<KnownAmount>(sql`
    select sum(x.amount_cents)::float8 as cents, x.amount_period as period, x.amount_credit as credit, count(*)::int as actions
    from plans_action x where x.deliberation_id = ${act} and x.amount_cents is not null
    group by x.amount_period, x.amount_credit order by x.amount_period, x.amount_credit`)
  const total = parts.rows.reduce((sum, part) => sum + part.actions, 0)
  const priced = amounts.rows.reduce((sum, one) => sum + one.actions, 0)
  return { parts: parts.rows, amounts: amounts.rows, unpriced: total - priced }
}
