import { type SQL, sql } from 'drizzle-orm'
import { type Actor, isAllowed, type Reach } from '#kernel/actor.ts'
import type { Database } from '#kernel/database/database.ts'
import { masked, ownerOf, readers, type Status } from '#modules/contributions/module.ts'
import { originalReaders } from '#modules/moderation/sheet/read-original.ts'

export interface QueueFilter {
  readonly process?: string
  readonly status?: string
  /** The axis by its number in its process. */
  readonly axis?: number
  readonly channel?: string
  readonly language?: string
  /** Received before this instant. */
  readonly before?: Date
  readonly privateLife?: boolean
  readonly enteredFor?: boolean
  readonly reported?: boolean
  readonly appealed?: boolean
  readonly search?: string
}

export interface QueueRow {
  readonly id: number
  readonly processId: number
  readonly process: string
  readonly processTitle: string
  readonly reference: string
  readonly axisTitle: string | null
  readonly channel: string
  readonly authorCategory: string
  readonly groupSize: number | null
  readonly kind: string
  readonly pseudonym: string | null
  /** What it says in French, when it was said in another language; read before publication as the words are. */
  readonly translation: string | null
  readonly translationOrigin: 'author' | 'relative' | 'interpreter' | 'agent' | null
  readonly authorCheck: 'confirmed' | 'corrected' | null
  readonly language: string
  readonly title: string | null
  readonly text: string
  readonly publishedText: string | null
  readonly status: Status
  readonly statusReason: string | null
  readonly statusNote: string | null
  readonly privateLife: boolean
  readonly enteredFor: boolean
  readonly readBack: boolean
  readonly receivedAt: string
  readonly session: string | null
  readonly version: number
  readonly statusAt: string
}

const columns = sql`c.id::int, c.process_id::int as "processId", p.slug as process, p.title as "processTitle", c.reference,
  a.short_title as "axisTitle", c.channel, c.author_category as "authorCategory", c.group_size as "groupSize", c.kind, c.pseudonym, c.translation, c.translation_origin as "translationOrigin",
  c.author_check as "authorCheck", c.language, c.title, c.text,
  c.published_text as "publishedText", c.status, c.status_reason as "statusReason", c.status_note as "statusNote",
  c.private_life as "privateLife", c.entered_for as "enteredFor", c.read_back as "readBack", c.received_at::text as "receivedAt",
  s.title as session, c.version, c.status_at as "statusAt"
  from contributions_contribution c join processes_process p on p.id = c.process_id
  left join processes_axis a on a.id = c.axis_id left join workshops_session s on s.id = c.session_id`

async function rows<T>(db: Database, query: SQL): Promise<T[]> {
  return (await db.execute(query)).rows as T[]
}

/** The processes a person reaches by roles that may do something: all (undefined), or those the roles are held for. */
export function processesHeld(actor: Actor, who: Readonly<Record<string, Reach>>): number[] | undefined {
  const held = actor.grants.filter(({ role }) => who[role] !== undefined)
  if (held.some(({ role, process }) => who[role] === 'all' && process == null)) return undefined
  return held.flatMap(({ process }) => (process == null ? [] : [process]))
}

/** The processes whose queue a person may read. */
export const processesWithin = (actor: Actor): number[] | undefined => processesHeld(actor, readers)

/** Once masked, or to who may not read originals, a row shows what the public reads or would read; see read-original. */
export function readableBy(actor: Actor, row: QueueRow): QueueRow {
  if (row.status !== 'published_masked' && isAllowed(originalReaders, actor, ownerOf(row))) return row
  return { ...row, text: row.publishedText ?? masked(row.text, row.language) }
}

/** For lists: what the guard would hide is hidden, to everybody; the sheet is where it is read. */
export function maskedRow(row: QueueRow): QueueRow & { readonly hides: boolean } {
  const text = row.publishedText ?? masked(row.text, row.language)
  return { ...row, title: row.title && masked(row.title, row.language), text, hides: text !== row.text }
}

export function conditions(filter: QueueFilter, within: number[] | undefined): SQL {
  const all = [sql`true`]
  if (within) all.push(sql`c.process_id = any(${sql.param(within)}::bigint[])`)
  if (filter.process)
    all.push(sql`c.process_id = (select id from processes_process where slug = ${filter.process})`)
  if (filter.status) all.push(sql`c.status = ${filter.status}`)
  if (filter.axis)
    all.push(
      sql`c.axis_id in (select id from processes_axis where number = ${filter.axis} and process_id = c.process_id)`,
    )
  if (filter.channel) all.push(sql`c.channel = ${filter.channel}`)
  if (filter.language) all.push(sql`c.language = ${filter.language}`)
  if (filter.before) all.push(sql`c.received_at < ${filter.before.toISOString()}::timestamptz`)
  if (filter.privateLife) all.push(sql`c.private_life`)
  if (filter.enteredFor) all.push(sql`c.entered_for`)
  if (filter.reported)
    all.push(sql`c.id in (select contribution_id from moderation_report where status = 'waiting')`)
  if (filter.appealed)
    all.push(sql`c.id in (select contribution_id from moderation_appeal where status = 'waiting')`)
  if (filter.search) all.push(found(filter.search))
  return sql.join(all, sql` and `)
}

/** By number or by words: each state has the index of what it shows, its published text or the text as it was said. */
function found(search: string): SQL {
  const query = sql`websearch_to_tsquery('public.french_unaccent', ${search})`
  return sql`(c.reference = upper(${search}) or (c.status = 'published' and c.search @@ ${query})
    or (c.status <> 'published' and to_tsvector('public.french_unaccent', c.text) @@ ${query}))`
}

/** Where a page of the queue begins: after or before a contribution, or with one; from the beginning otherwise. */
export interface QueuePlace {
  readonly after?: number
  readonly before?: number
  readonly from?: number
}

const earlier = sql`order by c.received_at desc, c.id desc`
const later = sql`order by c.received_at, c.id`

/** The place is a value, not a question within the question: the index then leads straight to it, however long the queue. */
async function beyond(db: Database, place: QueuePlace): Promise<SQL | undefined> {
  const id = place.after ?? place.before ?? place.from
  if (!id) return undefined
  const [key] = await rows<{ at: string }>(
    db,
    sql`select received_at::text as at from contributions_contribution where id = ${id}`,
  )
  if (!key) return undefined
  const side = place.after ? sql`>` : place.before ? sql`<` : sql`>=`
  return sql`(c.received_at, c.id) ${side} (${key.at}::timestamptz, ${id}::bigint)`
}

/** What waits, oldest first: whoever spoke first is read first. One row more than asked says that others follow. */
export async function queue(
  db: Database,
  filter: QueueFilter,
  within: number[] | undefined,
  page: QueuePlace & { limit: number },
): Promise<QueueRow[]> {
  const place = await beyond(db, page)
  const where = place ? sql`${conditions(filter, within)} and ${place}` : conditions(filter, within)
  const backwards = place !== undefined && page.before !== undefined
  const found = await rows<QueueRow>(
    db,
    sql`select ${columns} where ${where} ${backwards ? earlier : later} limit ${page.limit}`,
  )
  return backwards ? found.reverse() : found
}

/** The neighbour of a sheet in the queue; after the last comes the first, before the first nothing. */
export async function neighbourInQueue(
  db: Database,
  filter: QueueFilter,
  within: number[] | undefined,
  of: { after: number } | { before: number },
): Promise<number | undefined> {
  const place = await beyond(db, of)
  const where = conditions(filter, within)
  const first = async (condition: SQL, order: SQL) =>
    (
      await rows<{ id: number }>(
        db,
        sql`select c.id::int from contributions_contribution c where ${condition} ${order} limit 1`,
      )
    )[0]?.id
  if ('before' in of) return place && first(sql`${where} and ${place}`, earlier)
  const found = place && (await first(sql`${where} and ${place}`, later))
  return found ?? (await first(sql`${where} and c.id <> ${of.after}`, later))
}

export async function queueRow(db: Database, id: number): Promise<QueueRow | undefined> {
  const [found] = await rows<QueueRow>(db, sql`select ${columns} where c.id = ${id}`)
  return found
}

/** These, in the order of the queue, but those out of reach. */
export const queueRows = (
  db: Database,
  ids: readonly number[],
  within: number[] | undefined,
): Promise<QueueRow[]> =>
  rows(
    db,
    sql`select ${columns} where ${conditions({}, within)} and c.id = any(${sql.param(ids)}::bigint[]) ${later}`,
  )

/** How many other contributions say exactly the same: each is a voice, none is set aside for it. */
export async function sameWords(db: Database, id: number): Promise<number> {
  const [found] = await rows<{ n: number }>(
    db,
    sql`select count(*)::int as n from contributions_contribution o join contributions_contribution c on c.id = ${id}
        where o.process_id = c.process_id and o.id <> c.id and o.text = c.text and o.text <> ''`,
  )
  return found?.n ?? 0
}
