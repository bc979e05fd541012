import { sql } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'
import { rows } from '#modules/answers/reads.ts'

export interface Rate {
  /** The denominator: proposals admitted, neither merged nor withdrawn. */
  admitted: number
  answered: number
  merged: number
  withdrawn: number
  /** How many of the admitted, or their answers, are made up for a demonstration: the figures then say so. */
  examples: number
  /** Published answers of each decision and of each kind of reason. */
  byDecision: Record<string, number>
  byReason: Record<string, number>
  corrected: number
  missing: {
    number: number
    title: string
    dueDay: string | null
    organisation: string | null
    late: boolean
  }[]
  /** The last day on which people could speak; null when our sources do not say. */
  collectionEnd: string | null
  /** Only a month or a season is known: the day is then the last it can have been. */
  collectionEndVague: boolean
  /** The day announced by the mandate for the answers. */
  announced: string | null
  /** Days from the end of the collection to the publication; null when there is nothing to measure. */
  medianDays: number | null
  ninthDecileDays: number | null
  /** Days since the end of the collection, for those still missing. */
  waitingDays: number | null
  passedAt: string | null
  /** Proposals that a public act named when the process passed without their answer. */
  postponed: number
}

/** Answered out of admitted, the list of the missing, the delays: the same figures for the public and for elected members. */
export async function rateOf(db: Database, processId: number, today: string): Promise<Rate> {
  const [found] = await rows<Rate>(
    db,
    sql`with proposals as (
          select p.id, p.number, p.title, p.status, p.example or coalesce(a.example, false) as example, a.id as answer_id, a.decision, a.reason_kind, a.version,
                 (a.published_at at time zone 'Europe/Paris')::date as published_on
          from synthesis_proposal p left join answers_answer a on a.proposal_id = p.id and a.status = 'published'
          where p.process_id = ${processId}
        ), living as (select * from proposals where status = 'admitted'),
        collection as (
          select max(coalesce(real_end_to, planned_end_to)) as day,
                 bool_or(coalesce(real_end_from, planned_end_from) <> coalesce(real_end_to, planned_end_to)) as vague from processes_phase
          where process_id = ${processId} and kind = 'participation'
        ), delays as (
          select published_on - (select day from collection) as days from living where published_on is not null
        )
        select (select count(*)::int from living) as admitted,
               (select count(*)::int from living where answer_id is not null) as answered,
               (select count(*)::int from proposals where status = 'merged') as merged,
               (select count(*)::int from proposals where status = 'withdrawn') as withdrawn,
               (select count(*)::int from living where example) as examples,
               (select count(*)::int from living where version > 1) as corrected,
               coalesce((select json_object_agg(decision, n) from (select decision, count(*)::int as n from living where decision is not null group by 1) d), '{}'::json) as "byDecision",
               coalesce((select json_object_agg(reason_kind, n) from (select reason_kind, count(*)::int as n from living where reason_kind is not null group by 1) r), '{}'::json) as "byReason",
               coalesce((select json_agg(json_build_object('number', l.number, 'title', l.title, 'dueDay', s.due_day, 'organisation', o.name,
                           'late', coalesce(s.due_day < ${today}::date, false)) order by l.number)
                         from living l left join answers_answer s on s.proposal_id = l.id
                         left join territory_organisation o on o.id = s.organisation_id where l.answer_id is null), '[]'::json) as missing,
               (select day::text from collection) as "collectionEnd", (select coalesce(vague, false) from collection) as "collectionEndVague",
               (select answers_due_to::text from processes_mandate where process_id = ${processId} order by version desc limit 1) as announced,
               (select percentile_cont(0.5) within group (order by days) from delays) as "medianDays",
               (select percentile_cont(0.9) within group (order by days) from delays) as "ninthDecileDays",
               (select case when exists (select from living where answer_id is null) then ${today}::date - day end from collection) as "waitingDays",
               (select passed_at::text from answers_passage where process_id = ${processId}) as "passedAt",
               (select count(*)::int from answers_postponed where process_id = ${processId}) as postponed`,
  )
  return found as Rate
}
