import { sql } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'
import { rows } from '#modules/moderation/reads.ts'
import type { ReportReason } from './report.ts'
import { type ReportableText, reportable, type TextKind } from './reportable.ts'

/** The reports of one sentence or answer, treated together; the text itself is missing once it is published no more. */
export interface TextReports {
  readonly kind: TextKind
  readonly id: number
  readonly processId: number
  readonly waiting: number
  readonly urgent: boolean
  readonly answerBy: string
  readonly reports: readonly { reason: ReportReason; text: string | null; reachable: boolean }[]
  readonly shown: ReportableText | undefined
}

export async function textReports(
  db: Database,
  within: number[] | undefined,
  one?: { kind: TextKind; id: number },
): Promise<TextReports[]> {
  const which = one ? sql`r.text_kind = ${one.kind} and r.text_id = ${one.id}` : sql`r.text_kind is not null`
  const reach = within ? sql`r.process_id = any(${sql.param(within)}::bigint[])` : sql`true`
  const found = await rows<Omit<TextReports, 'shown'>>(
    db,
    sql`select r.text_kind as kind, r.text_id::int as id, r.process_id::int as "processId", count(*)::int as waiting,
          bool_or(r.reason in ('illegal', 'about_me', 'private')) as urgent, min(r.answer_by)::text as "answerBy",
          json_agg(json_build_object('reason', r.reason, 'text', r.text, 'reachable', r.contact is not null) order by r.id) as reports
        from moderation_report r where r.status = 'waiting' and ${which} and ${reach}
        group by r.text_kind, r.text_id, r.process_id order by urgent desc, min(r.made_at) limit 200`,
  )
  const all: TextReports[] = []
  for (const row of found) all.push({ ...row, shown: await reportable(db, row.kind, row.id) })
  return all
}
