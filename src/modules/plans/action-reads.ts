import { asc, eq, sql } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'
import { type Process, processById } from '#modules/processes/module.ts'
import { listDistricts } from '#modules/territory/module.ts'
import { coverageOf, type DistrictState } from './action.ts'
import { outlineOf } from './objective-tree.ts'
import { adoptedBy, withTiming } from './reads.ts'
import { requireAction, requireStrategy } from './requires.ts'
import { actionDistrict, actionStatus, objective } from './tables.ts'

export type LinkedProposal = {
  id: number
  number: number
  title: string
  example: boolean
  decision: string | null
  answered: boolean
}

/** One action with everything its page says: where it stands, its history, its proposals, its districts, its partners. */
export async function showAction(db: Database, id: number, today: string) {
  const row = await requireAction(db, id)
  const plan = await requireStrategy(db, row.strategyId)
  const process: Process = await processById(db, plan.processId)
  const objectives = await db.select().from(objective).where(eq(objective.strategyId, plan.id))
  const here = outlineOf(objectives).find((line) => line.objective.id === row.objectiveId)
  const branch = (here?.branch ?? []).flatMap((part) => objectives.find((one) => one.id === part) ?? [])
  const history = await db
    .select()
    .from(actionStatus)
    .where(eq(actionStatus.actionId, id))
    .orderBy(asc(actionStatus.onDay), asc(actionStatus.id))
  const { rows: partners } = await db.execute<{ id: number; name: string }>(sql`
    select o.id::int as id, o.name from plans_action_partner p join territory_organisation o on o.id = p.organisation_id
    where p.action_id = ${id} order by o.name`)
  const pilot = await db.execute<{ name: string }>(
    sql`select name from territory_organisation where id = ${row.pilotOrganisationId}`,
  )
  const { rows: proposals } = await db.execute<LinkedProposal>(sql`
    select p.id::int as id, p.number, p.title, (l.example or p.example) as example, a.decision,
      coalesce(a.status = 'published', false) as answered
    from plans_action_proposal l join synthesis_proposal p on p.id = l.proposal_id
    left join answers_answer a on a.proposal_id = p.id and a.status = 'published'
    where l.action_id = ${id} order by p.number`)
  const recorded = await db.select().from(actionDistrict).where(eq(actionDistrict.actionId, id))
  const all = await listDistricts(db)
  const states = new Map(recorded.map((line) => [line.districtId, line]))
  const aimed = all.filter((district) => row.allDistricts || states.has(district.id))
  return {
    action: withTiming(row, plan.ends, today),
    plan,
    process,
    branch,
    history,
    partners,
    pilotOrganisation: pilot.rows[0]?.name ?? null,
    proposals,
    districts: aimed.map(({ id: district, name }) => ({
      id: district,
      name,
      state: (states.get(district)?.state ?? 'unknown') as DistrictState,
      note: states.get(district)?.note ?? null,
      example: states.get(district)?.example ?? false,
    })),
    coverage: coverageOf(
      recorded.map((line) => line.state),
      row.allDistricts,
      all.length,
    ),
    deliberation: row.deliberationId === null ? undefined : await adoptedBy(db, row.deliberationId),
  }
}

export type ShownAction = Awaited<ReturnType<typeof showAction>>

/** Proposals of a process, for the form that links them. */
export async function proposalsOfProcess(db: Database, process: number) {
  const { rows } = await db.execute<{ id: number; number: number; title: string }>(
    sql`select id::int as id, number, title from synthesis_proposal
        where process_id = ${process} and status = 'admitted' order by number`,
  )
  return rows
}

/** Actions that these organisations pilot, the ones to follow first. */
export async function actionsPiloted(db: Database, organisations: readonly number[]) {
  if (organisations.length === 0) return []
  const list = sql.join(
    organisations.map((one) => sql`${one}`),
    sql`, `,
  )
  const { rows } = await db.execute<{
    id: number
    number: number
    title: string
    status: string
    plan: string
  }>(sql`
    select a.id::int as id, a.number, a.title, a.status, s.title as plan from plans_action a
    join plans_strategy s on s.id = a.strategy_id where a.pilot_organisation_id in (${list}) order by s.id, a.number`)
  return rows
}
