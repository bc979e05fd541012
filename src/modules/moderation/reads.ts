import { type SQL, sql } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'
import type { AppealStatus } from './appeals/appeal.ts'
import type { ReportReason, ReportStatus } from './reports/report.ts'
import type { TextKind } from './reports/reportable.ts'
import { usualDelays } from './rules/promise-moderation-delays.ts'

export async function rows<R>(db: Database, query: SQL): Promise<R[]> {
  return (await db.execute(query)).rows as R[]
}

export interface Delays {
  readonly reading: number
  readonly appeal: number
  readonly report: number
  /** Who promised: the process, the town, or nobody (what is usual holds). */
  readonly by: 'process' | 'town' | 'usual'
}

export async function delaysOf(db: Database, processId: number | null): Promise<Delays> {
  const [found] = await rows<Delays>(
    db,
    sql`select reading_days as reading, appeal_days as appeal, report_days as report,
          case when process_id is null then 'town' else 'process' end as by
        from moderation_delay where process_id is null or process_id = ${processId}
        order by process_id nulls last limit 1`,
  )
  return found ?? { ...usualDelays, by: 'usual' }
}

/** An appeal with what those who decide read. The text and the opinion are protected. */
export interface Appeal {
  readonly id: number
  readonly contribution: number
  readonly processId: number
  readonly process: string
  readonly processTitle: string
  readonly reference: string
  readonly said: string
  readonly language: string
  readonly privateLife: boolean
  readonly publishedText: string | null
  readonly contributionStatus: string
  readonly note: string | null
  readonly text: string
  readonly reason: string
  readonly refusedBy: number | null
  readonly refusedByName: string | null
  readonly madeAt: string
  readonly answerBy: string
  readonly status: AppealStatus
  readonly opinion: string | null
  readonly opinionAt: string | null
  readonly decidedByName: string | null
  readonly decidedAt: string | null
  readonly answer: string | null
  readonly alone: boolean
}

export function appeals(db: Database, where: SQL, limit = 200): Promise<Appeal[]> {
  return rows(
    db,
    sql`select a.id::int, c.id::int as contribution, c.process_id::int as "processId", p.slug as process, p.title as "processTitle",
          c.reference, c.text as said, c.language, c.private_life as "privateLife", c.published_text as "publishedText",
          c.status as "contributionStatus", c.status_note as note, a.text, a.reason, a.refused_by::int as "refusedBy",
          r.name as "refusedByName", a.made_at::text as "madeAt", a.answer_by::text as "answerBy", a.status, a.opinion,
          a.opinion_at::text as "opinionAt", d.name as "decidedByName", a.decided_at::text as "decidedAt", a.answer, a.alone
        from moderation_appeal a join contributions_contribution c on c.id = a.contribution_id
        join processes_process p on p.id = c.process_id
        left join accounts_person r on r.id = a.refused_by left join accounts_person d on d.id = a.decided_by
        where ${where} order by (a.status = 'waiting') desc, a.answer_by, a.id desc limit ${limit}`,
  )
}

/** Newest first: what an author reads with the code. */
export const appealsOf = (db: Database, contribution: number): Promise<Appeal[]> =>
  appeals(db, sql`a.contribution_id = ${contribution}`)

export const oneAppeal = async (db: Database, id: number): Promise<Appeal | undefined> =>
  (await appeals(db, sql`a.id = ${id}`))[0]

/** Those that wait, then the last decided. */
export const everyAppeal = (db: Database, within: number[] | undefined): Promise<Appeal[]> =>
  appeals(db, within ? sql`c.process_id = any(${sql.param(within)}::bigint[])` : sql`true`)

/** Whether someone else than this person may decide in this process today. */
export async function hasSecondPerson(
  db: Database,
  person: number,
  process: number,
  day: string,
): Promise<boolean> {
  const found = await rows(
    db,
    sql`select 1 from accounts_grant g join accounts_person p on p.id = g.person_id
        where g.role in ('agent', 'administrator') and g.person_id <> ${person} and g.ended_at is null and p.deactivated_at is null
          and (g.process_id is null or g.process_id = ${process}) and g.from_day <= ${day}::date
          and (g.until_day is null or g.until_day >= ${day}::date) limit 1`,
  )
  return found.length > 0
}

/** Who refused a contribution last, as the journal tells; null when no person did. */
export async function refuserOf(db: Database, contribution: number): Promise<number | null> {
  const [found] = await rows<{ actor: string }>(
    db,
    sql`select actor from kernel_journal where subject_kind = 'contribution' and subject_id = ${String(contribution)}
        and fact = 'ContributionKeptUnpublished' order by id desc limit 1`,
  )
  const person = /^person:(\d+)$/.exec(found?.actor ?? '')?.[1]
  return person ? Number(person) : null
}

/** The reports of one text, treated together. */
export interface ReportedText {
  readonly contribution: number
  readonly processId: number
  readonly process: string
  readonly processTitle: string
  readonly reference: string
  readonly text: string | null
  readonly language: string
  readonly status: string
  readonly waiting: number
  readonly urgent: boolean
  readonly answerBy: string
  readonly reports: readonly {
    reason: ReportReason
    text: string | null
    madeAt: string
    reachable: boolean
  }[]
}

/** What waits first: what is urgent, then what was reported first. */
export function reportedTexts(
  db: Database,
  within: number[] | undefined,
  contribution?: number,
): Promise<ReportedText[]> {
  const one = contribution ? sql`c.id = ${contribution}` : sql`true`
  const reach = within ? sql`c.process_id = any(${sql.param(within)}::bigint[])` : sql`true`
  return rows(
    db,
    sql`select c.id::int as contribution, c.process_id::int as "processId", p.slug as process, p.title as "processTitle", c.reference,
          c.published_text as text, c.language, c.status, count(*)::int as waiting,
          bool_or(r.reason in ('illegal', 'about_me', 'private')) as urgent, min(r.answer_by)::text as "answerBy",
          json_agg(json_build_object('reason', r.reason, 'text', r.text, 'madeAt', r.made_at, 'reachable', r.contact is not null)
            order by r.id) as reports
        from moderation_report r join contributions_contribution c on c.id = r.contribution_id
        join processes_process p on p.id = c.process_id
        where r.status = 'waiting' and ${reach} and ${one}
        group by c.id, p.id order by urgent desc, min(r.made_at), c.id limit 200`,
  )
}

/** What a reader sees of the text they report. */
export async function reportableText(db: Database, reference: string) {
  const [found] = await rows<{ reference: string; status: string; text: string; language: string }>(
    db,
    sql`select reference, status, coalesce(published_text, '') as text, language from contributions_contribution where reference = ${reference}`,
  )
  return found
}

export interface FollowedReport {
  readonly code: string
  /** Of a contribution; else a sentence or an answer, by its kind and its id. */
  readonly reference: string | null
  readonly textKind: TextKind | null
  readonly textId: number | null
  readonly process: string
  readonly reason: ReportReason
  readonly text: string | null
  readonly madeAt: string
  readonly answerBy: string
  readonly status: ReportStatus
  readonly answer: string | null
  readonly decidedAt: string | null
}

export async function reportByCode(db: Database, code: string): Promise<FollowedReport | undefined> {
  const [found] = await rows<FollowedReport>(
    db,
    sql`select r.code, c.reference, r.text_kind as "textKind", r.text_id::int as "textId", p.slug as process, r.reason, r.text, r.made_at::text as "madeAt",
          r.answer_by::text as "answerBy", r.status, r.answer, r.decided_at::text as "decidedAt"
        from moderation_report r left join contributions_contribution c on c.id = r.contribution_id
        join processes_process p on p.id = coalesce(c.process_id, r.process_id) where r.code = ${code}`,
  )
  return found
}
