import { asc, eq, sql } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'
import { sentence } from '#kernel/i18n.ts'
import { missing } from '#kernel/refusal.ts'
import { axesOf, type FuzzyDate, fuzzyOfRow, type Process, processById } from '#modules/processes/module.ts'
import { listDistricts } from '#modules/territory/module.ts'
import { type Coverage, coverageOf, type Timing, timingOf } from './action.ts'
import { messages } from './messages.ts'
import { type Outlined, outlineOf } from './objective-tree.ts'
import type { Action, Strategy } from './requires.ts'
import { action, objective, strategy } from './tables.ts'

export async function processOfProposal(db: Database, id: number): Promise<number | undefined> {
  const { rows } = await db.execute<{ process: number }>(
    sql`select process_id::int as process from synthesis_proposal where id = ${id}`,
  )
  return rows[0]?.process
}

export async function listProcesses(db: Database): Promise<{ id: number; title: string }[]> {
  const { rows } = await db.execute<{ id: number; title: string }>(
    sql`select id::int as id, title from processes_process order by id desc`,
  )
  return rows
}

/** Each plan with the figure announced and the one counted. */
export async function listPlans(db: Database) {
  const { rows } = await db.execute<{
    id: number
    slug: string
    title: string
    starts: string
    ends: string
    announced: number | null
    counted: number
    example: boolean
    process: string
    processTitle: string
  }>(sql`
    select s.id::int as id, s.slug, s.title, s.starts, s.ends, s.announced_actions as announced, s.example,
      p.slug as process, p.title as "processTitle",
      (select count(*)::int from plans_action a where a.strategy_id = s.id) as counted
    from plans_strategy s join processes_process p on p.id = s.process_id order by s.starts desc, s.id desc`)
  return rows
}

export interface PlanAction extends Omit<Action, 'deadlineFrom' | 'deadlineTo' | 'deadlineText'> {
  deadline?: FuzzyDate
  begins?: FuzzyDate
  timing: Timing
  axisId: number | null
  pilot: string | null
  proposals: number
  coverage: Coverage | undefined
}

type Objective = typeof objective.$inferSelect

export interface Plan {
  strategy: Strategy
  process: Process
  axes: Awaited<ReturnType<typeof axesOf>>
  outline: Outlined<Objective>[]
  actions: PlanAction[]
  deliberation?: { id: number; votedOn: string | null; body: string; outcome: string | null }
}

export async function strategyBySlug(db: Database, slug: string): Promise<Strategy> {
  const [found] = await db.select().from(strategy).where(eq(strategy.slug, slug))
  if (!found) throw missing(sentence(messages, (m) => m.noStrategy))
  return found
}

/** A plan with its outline and its actions; what is late is computed for that day. */
export async function planBySlug(db: Database, slug: string, today: string): Promise<Plan> {
  const plan = await strategyBySlug(db, slug)
  const objectives = await db.select().from(objective).where(eq(objective.strategyId, plan.id))
  const outline = outlineOf(objectives)
  const rows = await db
    .select()
    .from(action)
    .where(eq(action.strategyId, plan.id))
    .orderBy(asc(action.number))
  const links = await db.execute<{
    id: number
    pilot: string | null
    proposals: number
    states: string[]
  }>(sql`
    select a.id::int as id, o.name as pilot,
      (select count(*)::int from plans_action_proposal p where p.action_id = a.id) as proposals,
      coalesce((select json_agg(d.state) from plans_action_district d where d.action_id = a.id), '[]') as states
    from plans_action a left join territory_organisation o on o.id = a.pilot_organisation_id
    where a.strategy_id = ${plan.id}`)
  const linksOf = new Map(links.rows.map((row) => [row.id, row]))
  const axisOf = new Map(outline.map((line) => [line.objective.id, line.axisId]))
  const districts = (await listDistricts(db)).length
  return {
    strategy: plan,
    process: await processById(db, plan.processId),
    axes: await axesOf(db, plan.processId),
    outline,
    actions: rows.map((row) => {
      const links1 = linksOf.get(row.id)
      const states = links1?.states ?? []
      return {
        ...withTiming(row, plan.ends, today),
        axisId: row.objectiveId === null ? null : (axisOf.get(row.objectiveId) ?? null),
        pilot: row.pilotName ?? links1?.pilot ?? null,
        proposals: links1?.proposals ?? 0,
        coverage:
          row.allDistricts || states.length > 0 ? coverageOf(states, row.allDistricts, districts) : undefined,
      }
    }),
    deliberation: plan.deliberationId === null ? undefined : await adoptedBy(db, plan.deliberationId),
  }
}

/** A row with its dates read, and where it stands against them that day. */
export function withTiming(row: Action, planEnds: string, today: string) {
  const columns = {
    deadline_from: row.deadlineFrom,
    deadline_to: row.deadlineTo,
    deadline_text: row.deadlineText,
    start_from: row.startFrom,
    start_to: row.startTo,
    start_text: row.startText,
  }
  const deadline = fuzzyOfRow('deadline', columns)
  return {
    ...row,
    deadline,
    begins: fuzzyOfRow('start', columns),
    timing: timingOf({ status: row.status, kind: row.kind, deadline }, planEnds, today),
  }
}

export async function adoptedBy(db: Database, id: number): Promise<Plan['deliberation']> {
  const { rows } = await db.execute<NonNullable<Plan['deliberation']>>(
    sql`select id::int as id, voted_on as "votedOn", body, outcome from deliberations_deliberation where id = ${id}`,
  )
  return rows[0]
}

/** Deliberations of a process that may still adopt something. */
export async function openDeliberations(db: Database, process: number) {
  const { rows } = await db.execute<{ id: number; subject: string }>(
    sql`select id::int as id, subject from deliberations_deliberation
        where process_id = ${process} and status <> 'published' order by id desc`,
  )
  return rows
}
