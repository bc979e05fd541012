import { type SQL, sql } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'
import { rows } from '#modules/moderation/reads.ts'
import type { TextKind } from '#modules/moderation/reports/reportable.ts'

export const logKinds = {
  decisions: ['ContributionScreened', 'ContributionPublished', 'ContributionRestored', 'DecisionUndone'],
  refusals: ['ContributionKeptUnpublished'],
  appeals: ['AppealMade', 'AppealDecided'],
  reports: ['ReportMade', 'ReportsSettled'],
} as const
export type LogKind = keyof typeof logKinds
export type LoggedFact = (typeof logKinds)[LogKind][number]

/** One decision as anyone may read it: neither the text, nor who spoke, nor who decided. */
export interface LogLine {
  readonly id: number
  readonly day: string
  /** Of the contribution; nothing for a sentence or an answer, told by its kind and its public number. */
  readonly reference: string | null
  readonly textKind: TextKind | null
  readonly number: number | null
  readonly fact: LoggedFact
  readonly from: string | null
  readonly to: string | null
  readonly reason: string | null
  readonly result: string | null
}

const every = Object.values(logKinds).flat()
/** Written out, so that the index made for these facts serves. */
const among = (facts: readonly string[]) => sql.raw(facts.map((fact) => `'${fact}'`).join(', '))

/** The state a fact leaves a contribution in. */
const left = (
  j: SQL,
) => sql`case ${j}.fact when 'ContributionReceived' then 'received' when 'ContributionCorrected' then 'received'
  when 'ContributionScreened' then 'screened' when 'ContributionRestored' then 'screened'
  when 'ContributionKeptUnpublished' then 'kept_unpublished' when 'DecisionUndone' then ${j}.data->>'back'
  when 'ContributionPublished' then case when (${j}.data->>'masked')::boolean then 'published_masked' else 'published' end end`

/** The latest first; `before` is the last line of the page before. */
export function moderationLog(
  db: Database,
  process: number,
  asked: { kind?: LogKind; before?: number; limit: number },
): Promise<LogLine[]> {
  const facts = asked.kind ? logKinds[asked.kind] : every
  return rows(
    db,
    sql`select j.id::int, (j.at at time zone 'Europe/Paris')::date::text as day, c.reference, j.fact,
          case when j.subject_kind <> 'contribution' then j.subject_kind end as "textKind", (j.data->>'number')::int as number,
          before.state as from, ${left(sql`j`)} as to, j.data->>'reason' as reason, j.data->>'result' as result
        from (select * from kernel_journal where fact in (${among(every)}) and fact in (${among(facts)})
                and data->>'process' = ${String(process)} ${asked.before ? sql`and id < ${asked.before}` : sql``}
                and not coalesce((data->>'repeated')::boolean, false)
              order by id desc limit ${asked.limit}) j
        left join contributions_contribution c on j.subject_kind = 'contribution' and c.id = j.subject_id::bigint
        left join lateral (select ${left(sql`e`)} as state from kernel_journal e
          where e.subject_kind = 'contribution' and e.subject_id = j.subject_id and e.id < j.id and e.fact in (
            'ContributionReceived', 'ContributionCorrected', ${among([...logKinds.decisions, ...logKinds.refusals])})
          order by e.id desc limit 1) before on j.fact not in (${among([...logKinds.appeals, ...logKinds.reports])})
        order by j.id desc`,
  )
}
