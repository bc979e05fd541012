import { type SQL, sql } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'
import { sentence } from '#kernel/i18n.ts'
import { invalid, missing } from '#kernel/refusal.ts'
import { messages } from './messages.ts'

/** Where a contribution belongs: its process with what can be chosen in it. */
export interface ParticipatingProcess {
  readonly id: number
  readonly slug: string
  readonly title: string
  readonly summary: string
  readonly phase: string
  /** Days; the last day of an approximate date. Null: no date was given. */
  readonly opensOn: string | null
  readonly closesOn: string | null
  readonly labelFr: string | null
  readonly labelEn: string | null
}

const processColumns = sql`p.id::int, p.slug, p.title, p.summary, p.current_phase as phase, p.label_fr as "labelFr", p.label_en as "labelEn",
  coalesce(f.real_start_from, f.planned_start_from)::text as "opensOn",
  coalesce(f.real_end_to, f.planned_end_to)::text as "closesOn"
  from processes_process p left join processes_phase f on f.process_id = p.id and f.kind = 'participation'`

async function rows<T>(db: Database, query: SQL): Promise<T[]> {
  return (await db.execute(query)).rows as T[]
}

export async function requireProcess(db: Database, slug: string): Promise<ParticipatingProcess> {
  const [found] = await rows<ParticipatingProcess>(db, sql`select ${processColumns} where p.slug = ${slug}`)
  if (!found) throw missing(sentence(messages, (m) => m.unknownProcess))
  return found
}

/** Every process, newest first. */
export function participatingProcesses(db: Database): Promise<ParticipatingProcess[]> {
  return rows(db, sql`select ${processColumns} order by p.id desc`)
}

export interface AxisChoice {
  readonly number: number
  readonly title: string
  readonly shortTitle: string
}

export function axisChoices(db: Database, process: number): Promise<AxisChoice[]> {
  return rows(
    db,
    sql`select number, title, short_title as "shortTitle" from processes_axis where process_id = ${process} order by number`,
  )
}

export function angleChoices(db: Database, process: number): Promise<{ position: number; title: string }[]> {
  return rows(
    db,
    sql`select position, title from processes_angle where process_id = ${process} order by position`,
  )
}

export function sessionChoices(
  db: Database,
  process: number,
): Promise<{ id: number; title: string; day: string; axis: number | null }[]> {
  return rows(
    db,
    sql`select s.id::int, s.title, s.sort_day::text as day, a.number as axis from workshops_session s
        left join processes_axis a on a.id = s.axis_id where s.process_id = ${process} order by s.sort_day, s.starts_at, s.id`,
  )
}

export function districtChoices(db: Database): Promise<{ id: number; name: string }[]> {
  return rows(db, sql`select id::int, name from territory_district order by position, id`)
}

interface PlaceAsked {
  axis?: number
  angle?: number
  session?: number
  district?: number
}

/** The rows a contribution points to, each in its own process; a session gives its axis when none is said. */
export async function requirePlace(db: Database, process: number, asked: PlaceAsked) {
  const [axis] = asked.axis
    ? await rows<{ id: number }>(
        db,
        sql`select id::int from processes_axis where process_id = ${process} and number = ${asked.axis}`,
      )
    : []
  if (asked.axis && !axis)
    throw invalid(
      'axis',
      sentence(messages, (m) => m.unknownAxis),
    )
  const [angle] = asked.angle
    ? await rows<{ id: number }>(
        db,
        sql`select id::int from processes_angle where process_id = ${process} and position = ${asked.angle}`,
      )
    : []
  if (asked.angle && !angle)
    throw invalid(
      'angle',
      sentence(messages, (m) => m.unknownAngle),
    )
  const [session] = asked.session
    ? await rows<{ id: number; axis: number | null }>(
        db,
        sql`select id::int, axis_id::int as axis from workshops_session where process_id = ${process} and id = ${asked.session}`,
      )
    : []
  if (asked.session && !session)
    throw invalid(
      'session',
      sentence(messages, (m) => m.unknownSession),
    )
  const [district] = asked.district
    ? await rows<{ id: number }>(db, sql`select id::int from territory_district where id = ${asked.district}`)
    : []
  if (asked.district && !district)
    throw invalid(
      'district',
      sentence(messages, (m) => m.unknownDistrict),
    )
  return {
    axisId: axis?.id ?? session?.axis ?? null,
    angleId: angle?.id ?? null,
    sessionId: session?.id ?? null,
    districtId: district?.id ?? null,
  }
}

/** Everything a file may name, by the names it uses: read once a batch. */
export interface PlaceNames {
  readonly processes: ReadonlyMap<string, number>
  /** `slug/number` → id. */
  readonly axes: ReadonlyMap<string, number>
  /** `slug/title` in lower case → id. */
  readonly angles: ReadonlyMap<string, number>
  /** `slug/day/title` → id. */
  readonly sessions: ReadonlyMap<string, number>
  /** Lower-case name → id. */
  readonly districts: ReadonlyMap<string, number>
}

export async function placeNames(db: Database): Promise<PlaceNames> {
  const named = async (query: SQL) =>
    new Map((await rows<{ name: string; id: number }>(db, query)).map(({ name, id }) => [name, id]))
  return {
    processes: await named(sql`select slug as name, id::int from processes_process`),
    axes: await named(
      sql`select p.slug || '/' || a.number as name, a.id::int from processes_axis a join processes_process p on p.id = a.process_id`,
    ),
    angles: await named(
      sql`select p.slug || '/' || lower(a.title) as name, a.id::int from processes_angle a join processes_process p on p.id = a.process_id`,
    ),
    sessions: await named(
      sql`select p.slug || '/' || s.sort_day || '/' || s.title as name, s.id::int from workshops_session s join processes_process p on p.id = s.process_id`,
    ),
    districts: await named(sql`select lower(name) as name, id::int from territory_district`),
  }
}
