import { sql } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'
import type { Words } from '#kernel/i18n.ts'
import { sentence } from '#kernel/i18n.ts'
import { missing } from '#kernel/refusal.ts'
import type { Mapping } from '#modules/exchange/mapping/mapping.ts'
import type { ColumnSample } from '#modules/exchange/mapping/understand-file.ts'
import type { UnknownWord } from '#modules/exchange/mapping/unknown-words.ts'
import type { MappingFrom } from '#modules/exchange/tables.ts'
import type { RunStatus } from './import-run.ts'
import { runMessages } from './run-messages.ts'

export interface ShownRun {
  readonly id: number
  readonly status: RunStatus
  readonly file: string | null
  readonly process: string | null
  readonly processTitle: string | null
  readonly source: string | null
  readonly sheet: string | null
  readonly sheets: readonly string[] | null
  readonly makes: boolean
  readonly leavesAlike: boolean
  readonly layout: string | null
  readonly total: number | null
  readonly fresh: number | null
  readonly known: number | null
  readonly passed: number | null
  readonly ignored: readonly string[] | null
  readonly made: readonly Words[] | null
  readonly cursor: number
  readonly added: number
  readonly already: number
  readonly aside: number
  readonly refusal: Words | null
  readonly requestedBy: number | null
  readonly who: string | null
  readonly requestedAt: Date
  readonly finishedAt: Date | null
  readonly signature: string | null
  readonly columns: readonly ColumnSample[] | null
  readonly words: readonly UnknownWord[] | null
  readonly mapping: Mapping | null
  readonly mappingFrom: MappingFrom | null
  readonly mappingName: string | null
  /** Lines set apart, counted from their rows while they are kept. */
  readonly faults: number
  readonly alike: number
  /** Imports that come before this one. */
  readonly before: number
}

const shown = sql`
  select r.id::int, r.status, r.file, p.slug as process, p.title as "processTitle", r.source, r.sheet, r.sheets, r.makes,
    r.leaves_alike as "leavesAlike", r.layout, r.total, r.fresh, r.known, r.passed, r.ignored, r.made, r.cursor, r.added, r.already, r.aside,
    r.refusal_fr, r.refusal_en, r.requested_by::int as "requestedBy", w.name as who, r.requested_at, r.finished_at,
    r.signature, r.columns, r.words, r.mapping, r.mapping_from as "mappingFrom", m.name as "mappingName",
    (select count(*)::int from exchange_line l where l.run_id = r.id and l.kind = 'fault') as faults,
    (select count(*)::int from exchange_line l where l.run_id = r.id and l.kind = 'alike') as alike,
    (select count(*)::int from exchange_run o where o.status in ('waiting', 'running') and o.id < r.id) as before
  from exchange_run r left join processes_process p on p.id = r.process_id left join accounts_person w on w.id = r.requested_by
    left join exchange_mapping m on m.id = r.mapping_id`

function asShown(row: Record<string, unknown>): ShownRun {
  const { refusal_fr: fr, refusal_en: en, requested_at, finished_at, ...rest } = row
  return {
    ...(rest as unknown as ShownRun),
    refusal: fr ? { fr: String(fr), en: String(en ?? fr) } : null,
    requestedAt: new Date(requested_at as string),
    finishedAt: finished_at ? new Date(finished_at as string) : null,
  }
}

export async function findRun(db: Database, id: number): Promise<ShownRun> {
  const { rows } = await db.execute(sql`${shown} where r.id = ${id}`)
  if (!rows[0]) throw missing(sentence(runMessages, (m) => m.unknown))
  return asShown(rows[0])
}

/** Newest first. */
export async function listRuns(db: Database, most = 50): Promise<ShownRun[]> {
  const { rows } = await db.execute(sql`${shown} order by r.id desc limit ${most}`)
  return rows.map(asShown)
}

/** What the server has to do next, what was begun first. */
export async function nextRun(db: Database, statuses: readonly RunStatus[]): Promise<number | undefined> {
  const { rows } = await db.execute<{ id: number }>(
    sql`select id::int from exchange_run where status = any(${sql.param([...statuses])}::text[]) order by id limit 1`,
  )
  return rows[0]?.id
}

export interface ShownLine {
  readonly line: number
  readonly field: string | null
  readonly reason: Words
  readonly cells: Readonly<Record<string, unknown>>
  readonly contribution: number | null
  readonly reference: string | null
  readonly theirs: string | null
}

export async function linesOf(
  db: Database,
  id: number,
  kind: 'fault' | 'alike',
  most = 1_000_000,
): Promise<ShownLine[]> {
  const { rows } = await db.execute(sql`
    select l.line, l.field, l.reason_fr, l.reason_en, l.cells, l.contribution_id::int as contribution, c.reference, left(c.text, 300) as theirs
    from exchange_line l left join contributions_contribution c on c.id = l.contribution_id
    where l.run_id = ${id} and l.kind = ${kind} order by l.line limit ${most}`)
  return rows.map(({ reason_fr, reason_en, ...row }) => ({
    ...(row as unknown as Omit<ShownLine, 'reason'>),
    reason: { fr: String(reason_fr ?? ''), en: String(reason_en ?? '') },
  }))
}

/** Of lines kept too long: runs over before that instant; and files nobody came back for. */
export async function staleRuns(db: Database, before: Date): Promise<number[]> {
  const { rows } = await db.execute<{ id: number }>(
    sql`select id::int from exchange_run where status in ('checked', 'failed') and status_at < ${before.toISOString()}::timestamptz order by id`,
  )
  return rows.map(({ id }) => id)
}
