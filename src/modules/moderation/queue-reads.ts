import { type SQL, sql } from 'drizzle-orm'
import { type Actor, isAllowed } from '#kernel/actor.ts'
import type { Database } from '#kernel/database.ts'
import { masked, ownerOf, readers, type Status } from '#modules/contributions/module.ts'
import { originalReaders } from './read-original.ts'

export interface QueueFilter {
  readonly process?: string
  readonly status?: string
  readonly channel?: string
  readonly privateLife?: boolean
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

/** The processes whose queue a person may read: all (undefined), or those their roles are held for. */
export function processesWithin(actor: Actor): number[] | undefined {
  const reading = actor.grants.filter((grant) => grant.role in readers)
  const everywhere = reading.some(
    (grant) => readers[grant.role as keyof typeof readers] === 'all' && grant.process == null,
  )
  return everywhere ? undefined : reading.flatMap((grant) => (grant.process == null ? [] : [grant.process]))
}

/** Once masked, or to who may not read originals, a row shows what the public reads or would read; see read-original. */
export function readableBy(actor: Actor, row: QueueRow): QueueRow {
  if (row.status !== 'published_masked' && isAllowed(originalReaders, actor, ownerOf(row))) return row
  return { ...row, text: row.publishedText ?? masked(row.text, row.language) }
}

function conditions(filter: QueueFilter, within: number[] | undefined): SQL {
  const all = [sql`true`]
  if (within) all.push(sql`c.process_id = any(${sql.param(within)}::bigint[])`)
  if (filter.process) all.push(sql`p.slug = ${filter.process}`)
  if (filter.status) all.push(sql`c.status = ${filter.status}`)
  if (filter.channel) all.push(sql`c.channel = ${filter.channel}`)
  if (filter.privateLife) all.push(sql`c.private_life`)
  if (filter.search)
    all.push(
      sql`(c.reference = upper(${filter.search}) or to_tsvector('public.french_unaccent', c.text) @@ websearch_to_tsquery('public.french_unaccent', ${filter.search}))`,
    )
  return sql.join(all, sql` and `)
}

/** What waits, oldest first: whoever spoke first is read first. */
export async function queue(
  db: Database,
  filter: QueueFilter,
  within: number[] | undefined,
  page: { limit: number; offset: number },
): Promise<{ total: number; rows: QueueRow[] }> {
  const where = conditions(filter, within)
  const [counted] = await rows<{ total: number }>(
    db,
    sql`select count(*)::int as total from contributions_contribution c join processes_process p on p.id = c.process_id where ${where}`,
  )
  const found = await rows<QueueRow>(
    db,
    sql`select ${columns} where ${where} order by c.received_at, c.id limit ${page.limit} offset ${page.offset}`,
  )
  return { total: counted?.total ?? 0, rows: found }
}

/** The first of the queue after one that has just been treated, or the first of all when it was the last. */
export async function nextInQueue(
  db: Database,
  filter: QueueFilter,
  within: number[] | undefined,
  after: number,
): Promise<number | undefined> {
  const where = conditions(filter, within)
  const [found] = await rows<{ id: number }>(
    db,
    sql`select c.id::int from contributions_contribution c join processes_process p on p.id = c.process_id where ${where} and c.id <> ${after}
        order by (c.received_at, c.id) > (select received_at, id from contributions_contribution where id = ${after}) desc, c.received_at, c.id limit 1`,
  )
  return found?.id
}

export async function queueRow(db: Database, id: number): Promise<QueueRow | undefined> {
  const [found] = await rows<QueueRow>(db, sql`select ${columns} where c.id = ${id}`)
  return found
}

/** How many stand in each state, for the filters of the queue. */
export async function queueCounts(
  db: Database,
  within: number[] | undefined,
  process?: string,
): Promise<Partial<Record<Status, number>>> {
  const found = await rows<{ status: Status; n: number }>(
    db,
    sql`select c.status, count(*)::int as n from contributions_contribution c join processes_process p on p.id = c.process_id
        where ${conditions({ process }, within)} group by c.status`,
  )
  return Object.fromEntries(found.map(({ status, n }) => [status, n]))
}

/** How many other contributions say exactly the same: each is a voice, none is set aside for it. */
export async function sameWords(db: Database, id: number): Promise<number> {
  const [found] = await rows<{ n: number }>(
    db,
    sql`select count(*)::int as n from contributions_contribution o join contributions_contribution c on c.id = ${id}
        where o.process_id = c.process_id and o.id <> c.id and o.text = c.text and o.text <> ''`,
  )
  return found?.n ?? 0
}
