import { type SQL, sql } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'
import type { Lang } from '#kernel/i18n.ts'
import { type Decision, decisionNames, type ReasonKind, reasonKindNames } from '#modules/answers/module.ts'
import { notificationRate, type PublicRate } from '#modules/notices/module.ts'
import { exactDay, type FuzzyDate, fuzzyOfRow, milestonesOf, type Phase } from '#modules/processes/module.ts'

export async function rows<R>(db: Database, query: SQL): Promise<R[]> {
  return (await db.execute(query)).rows as R[]
}

export interface AnsweredProposal {
  readonly number: number
  readonly title: string
  readonly example: boolean
  readonly due: string | null
  /** The day its answer was first published, in Paris. */
  readonly published: string | null
  readonly decision: string | null
  readonly reasonKind: string | null
  readonly reasoned: boolean
  /** The answer reads as the version that was published. */
  readonly intact: boolean
  readonly actions: number
  /** The day for which a public act put its answer off. */
  readonly postponed: string | null
}

export interface PromisedDate {
  readonly title: string
  readonly planned: FuzzyDate
  readonly real?: FuzzyDate
  readonly reason: string | null
  readonly path: string
}

/** Everything the checks of one process are computed from. */
export interface CheckFacts {
  readonly process: { id: number; slug: string; title: string; phase: Phase; labelFr: string | null }
  readonly proposals: readonly AnsweredProposal[]
  readonly acts: readonly { id: number; subject: string; altered: boolean }[]
  readonly actions: readonly {
    id: number
    number: number
    title: string
    proposals: number
    exampleLinks: boolean
  }[]
  readonly words: {
    published: number
    cited: number
    citedByExamples: number
    setAside: number
    neither: number
  }
  /** References, the first thousand. */
  readonly neverCited: readonly string[]
  /** The whole, then each channel; null is secret. */
  readonly notified: readonly PublicRate[]
  readonly promised: readonly PromisedDate[]
  readonly collectionEnd: string | null
  /** The day announced for all answers. */
  readonly answersDue: string | null
  readonly mandate?: FuzzyDate
  readonly mandateChanges: readonly { version: number; reason: string | null }[]
  readonly opening?: { day: string; session: boolean }
  /** What was announced, who decides by the mandate, and what was done: to be read, never turned into a rung. */
  readonly level: {
    readonly announced: 'information' | 'consultation' | 'concertation' | 'co_construction'
    readonly decidedBy: string | null
    readonly held: number
    readonly fromWords: number
    readonly votes: number
  }
  readonly names: {
    decision(decision: string, lang: Lang): string
    reason(kind: string, lang: Lang): string
  }
}

export interface CheckedProcess {
  readonly id: number
  readonly slug: string
  readonly title: string
  readonly phase: Phase
  readonly labelFr: string | null
  readonly labelEn: string | null
}

/** Every process, the furthest first. */
export function processesToCheck(db: Database): Promise<CheckedProcess[]> {
  return rows(
    db,
    sql`select id::int, slug, title, current_phase as phase, label_fr as "labelFr", label_en as "labelEn" from processes_process
        order by array_position(array['preparation', 'participation', 'synthesis', 'instruction', 'decision', 'implementation', 'closed'], current_phase) desc, id desc`,
  )
}

/** How far the journal goes: whoever saw it has seen everything that was committed before. */
export async function lastFact(db: Database): Promise<number> {
  const [found] = await rows<{ last: string | null }>(db, sql`select max(id) as last from kernel_journal`)
  return Number(found?.last ?? 0)
}

const names = {
  decision: (decision: string, lang: Lang) => decisionNames[decision as Decision]?.[lang] ?? decision,
  reason: (kind: string, lang: Lang) => reasonKindNames[kind as ReasonKind]?.[lang] ?? kind,
}

/** Nine queries whatever the size of the process. */
export async function checkFacts(db: Database, process: CheckedProcess): Promise<CheckFacts> {
  const { id } = process
  return {
    process,
    proposals: await proposalsOf(db, id),
    ...(await actsOf(db, process)),
    actions: await rows(
      db,
      sql`select x.id::int, x.number, x.title, count(l.proposal_id)::int as proposals,
                 coalesce(bool_and(l.example), false) as "exampleLinks"
          from plans_action x join plans_strategy y on y.id = x.strategy_id left join plans_action_proposal l on l.action_id = x.id
          where y.process_id = ${id} group by x.id order by x.strategy_id, x.number`,
    ),
    ...(await wordsOf(db, id)),
    notified: await notificationRate(db, id),
    ...(await calendarOf(db, id)),
    names,
  }
}

function proposalsOf(db: Database, id: number): Promise<AnsweredProposal[]> {
  return rows(
    db,
    sql`select p.number, p.title, (p.example or coalesce(a.example, false)) as example, a.due_day::text as due,
          case when a.status = 'published' then (a.published_at at time zone 'Europe/Paris')::date::text end as published,
          case when a.status = 'published' then a.decision end as decision,
          case when a.status = 'published' then a.reason_kind end as "reasonKind",
          coalesce(length(btrim(a.reason)) >= 20 and a.reason_kind is not null, false) as reasoned,
          coalesce((v.decision, v.reason_kind, v.reason, v.follow_up, v.passed_to, v.passed_on, v.plain)
            is not distinct from (a.decision, a.reason_kind, a.reason, a.follow_up, a.passed_to, a.passed_on, a.plain)
            and v.id is not null, false) as intact,
          (select count(*)::int from plans_action_proposal l where l.proposal_id = p.id) as actions,
          (select w.due_day::text from answers_postponed k join answers_postponement w on w.process_id = k.process_id
            where k.proposal_id = p.id) as postponed
        from synthesis_proposal p left join answers_answer a on a.proposal_id = p.id
          left join answers_version v on v.answer_id = a.id and v.version = a.version
        where p.process_id = ${id} and p.status = 'admitted' order by p.number`,
  )
}

async function wordsOf(db: Database, id: number): Promise<Pick<CheckFacts, 'words' | 'neverCited'>> {
  const [found] = await rows<CheckFacts['words'] & { never: string[] | null }>(
    db,
    // One look by index for each voice: without statistics, a join of the two lists takes seconds.
    sql`with one as materialized (
          select c.id, c.reference,
            exists (select from synthesis_citation k where k.contribution_id = c.id) as cited,
            exists (select from synthesis_citation k join synthesis_statement t on t.id = k.statement_id
              where k.contribution_id = c.id and not t.example) as real,
            exists (select from synthesis_unused u where u.contribution_id = c.id) as aside
          from contributions_contribution c
          where c.process_id = ${id} and c.status in ('published', 'published_masked'))
        select count(*)::int as published, (count(*) filter (where cited))::int as cited,
          (count(*) filter (where cited and not real))::int as "citedByExamples",
          (count(*) filter (where not cited and aside))::int as "setAside",
          (count(*) filter (where not cited and not aside))::int as neither,
          (select array_agg(reference order by id) from (select reference, id from one
            where not cited and not aside order by id limit 1000) never) as never
        from one`,
  )
  const { never, ...words } = found as NonNullable<typeof found>
  return { words, neverCited: never ?? [] }
}

/** Acts with their text as published, and every date promised: those of the process, then those of its votes. */
async function actsOf(db: Database, process: CheckedProcess): Promise<Pick<CheckFacts, 'acts' | 'promised'>> {
  const acts = await rows<{
    id: number
    subject: string
    altered: boolean
    planned: string | null
    voted: string | null
    slipReason: string | null
  }>(
    db,
    sql`select id::int, subject, planned_on::text as planned, voted_on::text as voted, slip_reason as "slipReason",
          status = 'published' and fingerprint is distinct from encode(sha256(convert_to(text, 'UTF8')), 'hex') as altered
        from deliberations_deliberation where process_id = ${process.id} order by id`,
  )
  const milestones = (await milestonesOf(db, process.id)).flatMap((one) => {
    const { planned, real } = one
    const path = `/demarches/${process.slug}`
    return planned ? [{ title: one.title, planned, real, reason: one.slipReason, path, kind: one.kind }] : []
  })
  const said = new Set(milestones.filter((one) => one.kind === 'vote').map((one) => one.planned.from))
  const votes = acts.flatMap((act) =>
    act.planned && !said.has(act.planned)
      ? [
          {
            title: act.subject,
            planned: exactDay(act.planned),
            real: act.voted ? exactDay(act.voted) : undefined,
            reason: act.slipReason,
            path: `/deliberations/${act.id}`,
          },
        ]
      : [],
  )
  return { acts, promised: [...milestones, ...votes] }
}

type Calendar = Pick<
  CheckFacts,
  'collectionEnd' | 'answersDue' | 'mandate' | 'mandateChanges' | 'opening' | 'level'
>

async function calendarOf(db: Database, id: number): Promise<Calendar> {
  const mandates = await rows<Record<string, unknown>>(
    db,
    sql`select version, decided_by as "decidedBy", change_reason as reason, dated_from::text, dated_to::text, dated_text, answers_due_to::text as due, period_to::text as "until",
          (published_at at time zone 'Europe/Paris')::date::text as published
        from processes_mandate where process_id = ${id} order by version`,
  )
  const [days] = await rows<{
    session: string | null
    lastSession: string | null
    from: string | null
    to: string | null
    announced: CheckFacts['level']['announced']
    held: number
    fromWords: number
    votes: number
  }>(
    db,
    sql`select (select level from processes_process where id = ${id}) as announced,
          (select count(*)::int from workshops_session where process_id = ${id} and status = 'held') as held,
          (select count(*)::int from synthesis_proposal p where p.process_id = ${id} and p.status = 'admitted'
            and exists (select from synthesis_origin o where o.proposal_id = p.id)) as "fromWords",
          (select count(*)::int from deliberations_deliberation where process_id = ${id} and voted_on is not null) as votes,
          (select min(sort_day)::text from workshops_session where process_id = ${id} and status <> 'cancelled') as session,
          (select max(sort_day)::text from workshops_session where process_id = ${id} and status = 'held' and kind = 'workshop') as "lastSession",
          (select real_start_from::text from processes_phase where process_id = ${id} and kind = 'participation') as "from",
          (select real_end_to::text from processes_phase where process_id = ${id} and kind = 'participation') as "to"`,
  )
  const [first] = mandates
  const last = mandates.at(-1)
  const day = days?.session ?? days?.from
  return {
    collectionEnd: days?.to ?? days?.lastSession ?? (last?.until as string | undefined) ?? null,
    answersDue: (last?.due as string | null | undefined) ?? null,
    mandate: first && (fuzzyOfRow('dated', first) ?? exactDay(String(first.published))),
    mandateChanges: mandates.slice(1).map((one) => ({
      version: Number(one.version),
      reason: one.reason as string | null,
    })),
    opening: day ? { day, session: days?.session != null } : undefined,
    level: {
      announced: days?.announced ?? 'information',
      decidedBy: (last?.decidedBy as string | null | undefined) ?? null,
      held: days?.held ?? 0,
      fromWords: days?.fromWords ?? 0,
      votes: days?.votes ?? 0,
    },
  }
}
