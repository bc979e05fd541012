import { eq, sql } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'
import { sentence } from '#kernel/i18n.ts'
import { missing } from '#kernel/refusal.ts'
import { messages } from '#modules/minutes/messages.ts'
import { process } from '#modules/processes/tables.ts'
import { session } from '#modules/workshops/tables.ts'

export interface SessionPlace {
  readonly session: number
  readonly process: number
  readonly slug: string
  readonly status: string
  readonly phase: string
  readonly sortDay: string
  readonly axisId: number | null
}

/** Where a session stands. @throws Refusal when there is no such session. */
export async function sessionPlace(db: Database, id: number): Promise<SessionPlace> {
  const [found] = await db
    .select({
      session: session.id,
      process: process.id,
      slug: process.slug,
      status: session.status,
      phase: process.currentPhase,
      sortDay: session.sortDay,
      axisId: session.axisId,
    })
    .from(session)
    .innerJoin(process, eq(process.id, session.processId))
    .where(eq(session.id, id))
  if (!found) throw missing(sentence(messages, (m) => m.unknownSession))
  return found
}

export interface TableRow {
  readonly id: number
  readonly number: number
  readonly name: string | null
  readonly persons: number | null
  readonly axis: number | null
  readonly axisTitle: string | null
  readonly angle: number | null
  readonly angleTitle: string | null
  /** Words typed there, those taken back left out. */
  readonly verbatims: number
}

export async function tablesOf(db: Database, sessionId: number): Promise<TableRow[]> {
  const { rows } = await db.execute(sql`
    select t.id::int, t.number, t.name, t.persons, a.number as axis, a.short_title as "axisTitle",
      g.position as angle, g.title as "angleTitle",
      (select count(*)::int from minutes_verbatim v join contributions_contribution c on c.id = v.contribution_id
       where v.table_id = t.id and c.status <> 'withdrawn') as verbatims
    from minutes_table t left join processes_axis a on a.id = t.axis_id left join processes_angle g on g.id = t.angle_id
    where t.session_id = ${sessionId} order by t.number`)
  return rows as unknown as TableRow[]
}

export interface VerbatimRow {
  readonly id: number
  readonly reference: string
  /** Secret: given only to those who type and hand the receipts out. */
  readonly code: string
  readonly table: number | null
  readonly tableNumber: number | null
  readonly text: string
  readonly publishedText: string | null
  readonly status: string
  readonly language: string
  readonly category: string
  readonly axis: number | null
  readonly axisTitle: string | null
  readonly angle: number | null
  readonly angleTitle: string | null
  readonly enteredBy: number | null
  readonly receivedAt: string
}

/** What was said in a session, in the order it was kept; what its author withdrew is left out. */
export async function verbatimsOf(db: Database, sessionId: number): Promise<VerbatimRow[]> {
  const { rows } = await db.execute(sql`
    select c.id::int, c.reference, c.code, t.id::int as "table", t.number as "tableNumber", c.text,
      case when c.status in ('published', 'published_masked') then c.published_text end as "publishedText",
      c.status, c.language, c.author_category as category, a.number as axis, a.short_title as "axisTitle",
      g.position as angle, g.title as "angleTitle", c.entered_by::int as "enteredBy", c.received_at::text as "receivedAt"
    from minutes_verbatim v join contributions_contribution c on c.id = v.contribution_id
    left join minutes_table t on t.id = v.table_id left join processes_axis a on a.id = c.axis_id
    left join processes_angle g on g.id = c.angle_id
    where v.session_id = ${sessionId} and c.status <> 'withdrawn' order by v.id`)
  return rows as unknown as VerbatimRow[]
}

/** The words a key or a desk's rank already brought, with their receipt. */
export async function keptBefore(
  db: Database,
  asked: { key: string; desk?: string; rank?: number },
): Promise<{ key: string; id: number; code: string; reference: string } | undefined> {
  const { rows } = await db.execute(sql`
    select v.key, c.id::int, c.code, c.reference from minutes_verbatim v
    join contributions_contribution c on c.id = v.contribution_id
    where v.key = ${asked.key} or (v.desk = ${asked.desk ?? null} and v.rank = ${asked.rank ?? null}::int)
    order by (v.key = ${asked.key}) desc limit 1`)
  return rows[0] as never
}

/** The session words were typed in, what they are now, and who typed them. */
export async function placeOfVerbatim(db: Database, contribution: number) {
  const { rows } = await db.execute(sql`
    select v.session_id::int as session, c.process_id::int as process, c.entered_by::int as "enteredBy", c.code
    from minutes_verbatim v join contributions_contribution c on c.id = v.contribution_id where c.id = ${contribution}`)
  const [found] = rows
  if (!found) throw missing(sentence(messages, (m) => m.unknownVerbatim))
  return found as { session: number; process: number; enteredBy: number | null; code: string }
}
