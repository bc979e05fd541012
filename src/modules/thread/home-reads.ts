import { sql } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'
import { exactDay, type FuzzyDate, type Phase } from '#modules/processes/module.ts'
import { datesOf } from './date-knots.ts'
import { milestonesOf, rows } from './thread-reads.ts'

export interface HomeProcess {
  readonly id: number
  readonly slug: string
  readonly title: string
  readonly summary: string
  readonly phase: Phase
  readonly labelFr: string | null
  readonly labelEn: string | null
  /** From the last mandate published. */
  readonly question: string | null
  readonly opensOn: string | null
  readonly closesOn: string | null
}

/** Every process, the furthest first, with the question its mandate asks. */
export function homeProcesses(db: Database): Promise<HomeProcess[]> {
  return rows(
    db,
    sql`select p.id::int, p.slug, p.title, p.summary, p.current_phase as phase, p.label_fr as "labelFr", p.label_en as "labelEn",
          m.question, m.period_from::text as "opensOn", m.period_to::text as "closesOn"
        from processes_process p left join lateral (select question, period_from, period_to from processes_mandate
          where process_id = p.id order by version desc limit 1) m on true
        order by array_position(array['preparation', 'participation', 'synthesis', 'instruction', 'decision', 'implementation', 'closed'], p.current_phase) desc, p.id desc`,
  )
}

export interface Promises {
  readonly admitted: number
  readonly answered: number
  readonly kept: number
  readonly exampleAnswers: number
  readonly actions: number
  readonly exampleActions: number
  readonly announced: number | null
  readonly announcedQuote: string | null
  readonly plan: string | null
  readonly vote?: { planned?: FuzzyDate; real?: FuzzyDate; path: string }
}

/** What a process promised and what became of it, counted from the rows; the announced figure stays a quotation. */
export async function promisesOf(db: Database, process: { id: number; slug: string }): Promise<Promises> {
  const [found] = await rows<
    Omit<Promises, 'vote'> & { act: { id: number; planned: string | null; voted: string | null } | null }
  >(
    db,
    sql`with s as (select id, slug, announced_actions, announced_actions_quote from plans_strategy
          where process_id = ${process.id} order by announced_actions is null, id),
        p as (select p.id, p.example or coalesce(a.example, false) as example,
            case when a.status = 'published' then a.decision end as decision
          from synthesis_proposal p left join answers_answer a on a.proposal_id = p.id
          where p.process_id = ${process.id} and p.status = 'admitted'),
        x as (select example from plans_action where strategy_id in (select id from s limit 1))
        select (select count(*)::int from p) as admitted, (select count(decision)::int from p) as answered,
          (select count(*)::int from p where decision in ('kept', 'kept_in_part')) as kept,
          (select count(*)::int from p where decision is not null and example) as "exampleAnswers",
          (select count(*)::int from x) as actions, (select count(*)::int from x where example) as "exampleActions",
          (select announced_actions from s limit 1) as announced, (select announced_actions_quote from s limit 1) as "announcedQuote",
          (select slug from s limit 1) as plan,
          (select json_build_object('id', id, 'planned', planned_on, 'voted', voted_on) from deliberations_deliberation
            where process_id = ${process.id} and planned_on is not null order by id limit 1) as act`,
  )
  const { act, ...counts } = found as NonNullable<typeof found>
  return { ...counts, vote: await voteOf(db, process, act) }
}

/** The promised vote of a process: its milestone, else its first deliberation. */
async function voteOf(
  db: Database,
  process: { id: number; slug: string },
  act: { id: number; planned: string | null; voted: string | null } | null,
): Promise<Promises['vote']> {
  const milestone = (await milestonesOf(db, process.id)).find((one) => one.kind === 'vote')
  const dates = milestone && datesOf(milestone)
  if (dates?.planned) return { planned: dates.planned, real: dates.real, path: `/fil/process/${process.id}` }
  if (!act?.planned) return dates?.real && { real: dates.real, path: `/fil/process/${process.id}` }
  const real = act.voted ? exactDay(act.voted) : undefined
  return { planned: exactDay(act.planned), real, path: `/fil/deliberation/${act.id}` }
}

/** Ids of processes with a session still to come. */
export async function processesWithSessionsAhead(db: Database, today: string): Promise<number[]> {
  const found = await rows<{ id: number }>(
    db,
    sql`select distinct process_id::int as id from workshops_session where status = 'planned' and sort_day >= ${today}`,
  )
  return found.map((row) => row.id)
}
