import { type SQL, sql } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'
import type { Status } from './contribution.ts'
import { messages } from './messages.ts'

async function rows<T>(db: Database, query: SQL): Promise<T[]> {
  return (await db.execute(query)).rows as T[]
}

/** What anyone may read of one contribution. Its words are there only while it is published. */
export interface PublicContribution {
  readonly id: number
  readonly reference: string
  readonly process: string
  readonly processTitle: string
  readonly labelFr: string | null
  readonly labelEn: string | null
  readonly axis: number | null
  readonly axisTitle: string | null
  readonly angleTitle: string | null
  readonly session: string | null
  readonly sessionDay: string | null
  readonly kind: string
  readonly channel: string
  readonly authorCategory: string
  readonly groupSize: number | null
  readonly district: string | null
  readonly language: string
  readonly title: string | null
  readonly text: string | null
  /** Chosen by its author to be shown with the words. */
  readonly pseudonym: string | null
  /** What it says in French, when it was said in another language. */
  readonly translation: string | null
  readonly translationOrigin: 'author' | 'relative' | 'interpreter' | 'agent' | null
  readonly status: Status
  readonly statusReason: string | null
  /** Typed by mistake for someone and taken back by who typed it: nobody's withdrawal. */
  readonly takenBack: boolean
  readonly saidOn: string | null
  /** Unknown for what came in a file: the day of the import says nothing of the voice. */
  readonly receivedOn: string | null
}

const published = sql`c.status in ('published', 'published_masked')`
export const takenBack = sql`(c.status = 'withdrawn' and c.entered_for and c.status_note is not distinct from ${messages.fr.typedByMistake})`
const paris = sql.raw("at time zone 'Europe/Paris'")

const publicColumns = sql`c.id::int, c.reference, p.slug as process, p.title as "processTitle", p.label_fr as "labelFr", p.label_en as "labelEn",
  a.number as axis, a.title as "axisTitle", g.title as "angleTitle", s.title as session, s.sort_day::text as "sessionDay",
  c.kind, c.channel, c.author_category as "authorCategory", c.group_size as "groupSize", d.name as district, c.language,
  case when ${published} then c.title end as title, case when ${published} then c.published_text end as text,
case when ${published} then c.pseudonym end as pseudonym, case when ${published} then c.translation end as translation,
  c.translation_origin as "translationOrigin",
  c.status, c.status_reason as "statusReason", ${takenBack} as "takenBack", c.said_on::text as "saidOn",
  case when c.channel = 'import' then null else (c.received_at ${paris})::date::text end as "receivedOn"`

const joined = sql`from contributions_contribution c join processes_process p on p.id = c.process_id
  left join processes_axis a on a.id = c.axis_id left join processes_angle g on g.id = c.angle_id
  left join workshops_session s on s.id = c.session_id left join territory_district d on d.id = c.district_id`

export async function publicContribution(
  db: Database,
  reference: string,
): Promise<PublicContribution | undefined> {
  const [found] = await rows<PublicContribution>(
    db,
    sql`select ${publicColumns} ${joined} where c.reference = ${reference}`,
  )
  return found
}

export interface Filter {
  readonly search?: string
  readonly axis?: number
  /** The position of the angle in its process. */
  readonly angle?: number
  readonly channel?: string
  readonly authorCategory?: string
  readonly district?: number
}

function conditions(process: number, filter: Filter): SQL {
  const all = [sql`c.process_id = ${process}`, published]
  if (filter.search)
    all.push(sql`c.search @@ websearch_to_tsquery('public.french_unaccent', ${filter.search})`)
  if (filter.axis) all.push(sql`a.number = ${filter.axis}`)
  if (filter.angle) all.push(sql`g.position = ${filter.angle}`)
  if (filter.channel) all.push(sql`c.channel = ${filter.channel}`)
  if (filter.authorCategory) all.push(sql`c.author_category = ${filter.authorCategory}`)
  if (filter.district) all.push(sql`c.district_id = ${filter.district}`)
  return sql.join(all, sql` and `)
}

export type Order = 'recent' | 'oldest' | 'relevant'

/** Published contributions of one process. `relevant` needs a search. */
export async function listPublished(
  db: Database,
  process: number,
  filter: Filter,
  page: { order: Order; limit: number; offset: number },
): Promise<{ total: number; groups: number; persons: number; rows: PublicContribution[] }> {
  const where = conditions(process, filter)
  const order =
    page.order === 'relevant' && filter.search
      ? sql`ts_rank(c.search, websearch_to_tsquery('public.french_unaccent', ${filter.search})) desc, c.id desc`
      : page.order === 'oldest'
        ? sql`c.received_at, c.id`
        : sql`c.received_at desc, c.id desc`
  const [counted] = await rows<{ total: number; groups: number; persons: number }>(
    db,
    sql`select count(*)::int as total, count(*) filter (where c.group_size > 1)::int as groups,
        coalesce(sum(c.group_size) filter (where c.group_size > 1), 0)::int as persons ${joined} where ${where}`,
  )
  const found = await rows<PublicContribution>(
    db,
    sql`select ${publicColumns} ${joined} where ${where} order by ${order} limit ${page.limit} offset ${page.offset}`,
  )
  return { ...(counted ?? { total: 0, groups: 0, persons: 0 }), rows: found }
}

/** Every published contribution of one process that the filter keeps, in the order of arrival, a few hundred at a time. */
export async function* streamPublished(
  db: Database,
  process: number,
  filter: Filter,
): AsyncGenerator<PublicContribution[]> {
  const where = conditions(process, filter)
  for (let after = 0; ; ) {
    const found = await rows<PublicContribution>(
      db,
      sql`select ${publicColumns} ${joined} where ${where} and c.id > ${after} order by c.id limit 500`,
    )
    const last = found.at(-1)
    if (!last) return
    yield found
    after = last.id
  }
}

/** How many contributions stand in each state: public, so that nothing disappears silently. */
export async function countsByState(
  db: Database,
  process: number,
): Promise<Record<Status | 'taken_back', number>> {
  const counts = {
    received: 0,
    screened: 0,
    published: 0,
    published_masked: 0,
    kept_unpublished: 0,
    withdrawn: 0,
    taken_back: 0,
  }
  const found = await rows<{ status: keyof typeof counts; n: number }>(
    db,
    sql`select case when ${takenBack} then 'taken_back' else c.status end as status, count(*)::int as n
        from contributions_contribution c where c.process_id = ${process} group by 1`,
  )
  for (const { status, n } of found) counts[status] = n
  return counts
}

/** Why what was kept unpublished was: counts by reason of the published rules. */
export function countsByReason(db: Database, process: number): Promise<{ reason: string; n: number }[]> {
  return rows(
    db,
    sql`select status_reason as reason, count(*)::int as n from contributions_contribution
        where process_id = ${process} and status = 'kept_unpublished' group by status_reason order by n desc, reason`,
  )
}

/** How many published contributions each value of a filter keeps. */
export async function facets(db: Database, process: number) {
  const by = (column: SQL) =>
    rows<{ value: string | number | null; n: number }>(
      db,
      sql`select ${column} as value, count(*)::int as n ${joined} where ${conditions(process, {})} group by 1 order by 2 desc, 1`,
    )
  return {
    axes: await by(sql`a.number`),
    angles: await by(sql`g.position`),
    channels: await by(sql`c.channel`),
    categories: await by(sql`c.author_category`),
  }
}

/** What its author reads with the code: the words as said, and where they stand. */
export interface OwnContribution extends PublicContribution {
  readonly code: string
  readonly said: string
  readonly saidTitle: string | null
  readonly publishedText: string | null
  readonly privateLife: boolean
  readonly statusNote: string | null
  readonly enteredFor: boolean
  readonly readBack: boolean
  readonly receivedAt: Date
  readonly screenedAt: Date | null
  readonly publishedAt: Date | null
  readonly statusAt: Date
  readonly version: number
  readonly answerBy: string | null
  readonly ownTranslation: string | null
  readonly authorCheck: 'confirmed' | 'corrected' | null
}

export async function ownContribution(db: Database, id: number): Promise<OwnContribution> {
  const [found] = await rows<
    OwnContribution & Record<'receivedAt' | 'screenedAt' | 'publishedAt' | 'statusAt', string | null>
  >(
    db,
    sql`select ${publicColumns}, c.code, c.text as said, c.title as "saidTitle", c.published_text as "publishedText", c.private_life as "privateLife",
        c.status_note as "statusNote", c.entered_for as "enteredFor", c.read_back as "readBack", c.received_at as "receivedAt",
        c.screened_at as "screenedAt", c.published_at as "publishedAt", c.status_at as "statusAt", c.version, k.channel as "answerBy", c.author_check as "authorCheck", c.translation as "ownTranslation"
        ${joined} left join contributions_contact k on k.contribution_id = c.id where c.id = ${id}`,
  )
  if (!found) throw new Error(`contribution ${id} is not there`)
  const instant = (value: string | Date | null) => (value === null ? null : new Date(value))
  return {
    ...found,
    receivedAt: instant(found.receivedAt) as Date,
    screenedAt: instant(found.screenedAt),
    publishedAt: instant(found.publishedAt),
    statusAt: instant(found.statusAt) as Date,
  }
}

/** Earlier texts of one contribution, oldest first: for its author and for those who moderate. */
export function versionsOf(
  db: Database,
  id: number,
): Promise<{ version: number; text: string; replacedAt: string; why: string }[]> {
  return rows(
    db,
    sql`select version, text, replaced_at::text as "replacedAt", why from contributions_version where contribution_id = ${id} order by version`,
  )
}

/** Of what was typed for someone, how much its author has read: the fidelity of the record, as far as it is known. */
export interface AuthorChecks {
  readonly entered: number
  readonly readBack: number
  readonly confirmed: number
  readonly corrected: number
  /** Neither confirmed nor corrected: nobody knows, which is not "wrong". */
  readonly unchecked: number
}

export async function authorChecks(db: Database, process: number): Promise<AuthorChecks> {
  const [found] = await rows<AuthorChecks>(
    db,
    sql`select count(*)::int as entered, count(*) filter (where read_back)::int as "readBack",
          count(*) filter (where author_check = 'confirmed')::int as confirmed, count(*) filter (where author_check = 'corrected')::int as corrected,
          count(*) filter (where author_check is null)::int as unchecked
        from contributions_contribution where process_id = ${process} and entered_for and status <> 'withdrawn'`,
  )
  return found as AuthorChecks
}
