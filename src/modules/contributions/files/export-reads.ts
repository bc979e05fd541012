import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Database } from '#kernel/database/database.ts'
import { day, slug } from '#kernel/input.ts'
import { channels, statuses } from '#modules/contributions/contribution.ts'
import type { FileRow } from './file-columns.ts'

export type ExportedRow = { [Name in keyof FileRow]: FileRow[Name] | null }

const instant = (column: string) =>
  sql.raw(`to_char(c.${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as ${column}`)

/** What an administrator's file may be narrowed to; the days are those of the arrival, in France. */
export const exportFilters = {
  process: slug().optional(),
  from: day().optional(),
  to: day().optional(),
  channel: z.enum(channels).optional(),
  status: z.enum(statuses).optional(),
}
export type ExportFilter = z.output<z.ZodObject<typeof exportFilters>>

const arrival = sql.raw(`(c.received_at at time zone 'Europe/Paris')::date`)

function within({ process, from, to, channel, status }: ExportFilter) {
  const wanted = [
    process && sql`p.slug = ${process}`,
    from && sql`${arrival} >= ${from}::date`,
    to && sql`${arrival} <= ${to}::date`,
    channel && sql`c.channel = ${channel}`,
    status && sql`c.status = ${status}`,
  ].filter((one) => one !== undefined && one !== '')
  return wanted.length === 0 ? sql`true` : sql.join(wanted, sql` and `)
}

/** How many rows a file would hold, its headers left out. */
export async function countExported(db: Database, filter: ExportFilter): Promise<number> {
  const { rows } = await db.execute<{ n: number }>(
    sql`select count(*)::int as n from contributions_contribution c join processes_process p on p.id = c.process_id where ${within(filter)}`,
  )
  return rows[0]?.n ?? 0
}

/** Contributions in the order of arrival, 500 at a time, under the names of the files' columns. */
export async function* exportedRows(db: Database, filter: ExportFilter = {}): AsyncGenerator<ExportedRow[]> {
  for (let after = 0; ; ) {
    const found = await db.execute<ExportedRow & { id: number }>(sql`
      select c.id::int, c.reference, p.slug as process, p.title as process_title, a.number as axis, a.title as axis_title, g.title as angle,
        s.title as session, s.sort_day::text as session_day, c.kind, c.channel, c.author_category, d.name as district, c.group_size, c.language,
        case when c.status <> 'withdrawn' then c.title end as title, case when c.status <> 'withdrawn' then c.text else '' end as text,
        c.published_text, c.status, c.status_reason, c.status_note, c.private_life, c.entered_for, c.read_back, c.said_on::text as said_on,
        ${instant('received_at')}, ${instant('screened_at')}, ${instant('published_at')}, ${instant('status_at')}, c.source, c.external_id,
        c.pseudonym, c.arrived_on::text as arrived_on, c.mail_reference, c.translation, c.translation_origin, c.author_check, ${instant('author_checked_at')}
      from contributions_contribution c join processes_process p on p.id = c.process_id left join processes_axis a on a.id = c.axis_id
        left join processes_angle g on g.id = c.angle_id left join workshops_session s on s.id = c.session_id
        left join territory_district d on d.id = c.district_id
      where c.id > ${after} and ${within(filter)} order by c.id limit 500`)
    const last = found.rows.at(-1)
    if (!last) return
    after = last.id
    yield found.rows.map(({ id: _, ...row }) => row as ExportedRow)
  }
}

/** References of the first contributions one of whose texts is too long for a cell of that many signs, its guard included. */
export async function longVoices(db: Database, most: number, filter: ExportFilter = {}): Promise<string[]> {
  const found = await db.execute<{ reference: string; text: string | null }>(sql`
    select c.reference, cell.text from contributions_contribution c join processes_process p on p.id = c.process_id,
      lateral (values (c.text), (c.published_text), (c.translation)) as cell (text)
    where octet_length(cell.text) >= ${most} and ${within(filter)} order by c.id limit 200`)
  const long = found.rows.filter(({ text }) => (text ?? '').length >= most).map(({ reference }) => reference)
  return [...new Set(long)]
}
