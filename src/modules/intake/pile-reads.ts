import { sql } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'
import type { Channel } from '#modules/contributions/module.ts'

export interface PileSeen {
  readonly id: number
  readonly process: string
  readonly processId: number
  readonly processTitle: string
  readonly phase: string
  readonly axis: number | null
  readonly axisId: number | null
  readonly axisTitle: string | null
  readonly sessionId: number | null
  readonly session: string | null
  readonly channel: Exclude<Channel, 'web' | 'import'>
  readonly place: string | null
  readonly saidOn: string | null
  readonly language: string
  readonly openedAt: string
  /** Entries kept, those taken back left out. */
  readonly kept: number
  /** The rank of the next one. */
  readonly next: number
}

const columns = sql`l.id::int, p.slug as process, p.id::int as "processId", p.title as "processTitle", p.current_phase as phase,
  a.number as axis, l.axis_id::int as "axisId", a.short_title as "axisTitle", l.session_id::int as "sessionId", s.title as session,
  l.channel, l.place, l.said_on::text as "saidOn", l.language, l.opened_at as "openedAt",
  (select count(*)::int from intake_pile_entry e join contributions_contribution c on c.id = e.contribution_id
   where e.pile_id = l.id and c.status <> 'withdrawn') as kept,
  (select coalesce(max(e.position), 0)::int + 1 from intake_pile_entry e where e.pile_id = l.id) as next
  from intake_pile l join processes_process p on p.id = l.process_id left join processes_axis a on a.id = l.axis_id
  left join workshops_session s on s.id = l.session_id`

export async function pileById(db: Database, id: number): Promise<PileSeen | undefined> {
  return (await db.execute(sql`select ${columns} where l.id = ${id}`)).rows[0] as unknown as
    | PileSeen
    | undefined
}

/** The latest piles of one person. */
export async function pilesOf(db: Database, person: number): Promise<PileSeen[]> {
  const found = await db.execute(
    sql`select ${columns} where l.opened_by = ${person} order by l.opened_at desc, l.id desc limit 5`,
  )
  return found.rows as unknown as PileSeen[]
}

export interface EntrySeen {
  readonly id: number
  readonly reference: string
  /** Secret: given only to those who type and hand the receipts out. */
  readonly code: string
  readonly submission: string | null
  readonly processId: number
  readonly processTitle: string
  readonly kind: string
  readonly channel: Channel
  readonly language: string
  readonly text: string
  readonly status: string
  readonly enteredBy: number | null
  readonly receivedAt: string
  readonly pile: number | null
  readonly position: number | null
}

const entry = sql`c.id::int, c.reference, c.code, c.submission, p.id::int as "processId", p.title as "processTitle", c.kind, c.channel, c.language, c.text,
  c.status, c.entered_by::int as "enteredBy", c.received_at as "receivedAt", e.pile_id::int as pile, e.position
  from contributions_contribution c join processes_process p on p.id = c.process_id left join intake_pile_entry e on e.contribution_id = c.id`

/** Entries of a pile, the last typed first. */
export async function entriesOfPile(db: Database, pile: number, most: number): Promise<EntrySeen[]> {
  const found = await db.execute(
    sql`select ${entry} where e.pile_id = ${pile} order by e.position desc limit ${most}`,
  )
  return found.rows as unknown as EntrySeen[]
}

export async function entryById(db: Database, contribution: number): Promise<EntrySeen | undefined> {
  const found = await db.execute(sql`select ${entry} where c.entered_for and c.id = ${contribution}`)
  return found.rows[0] as unknown as EntrySeen | undefined
}

export async function entryOfSubmission(db: Database, submission: string): Promise<EntrySeen | undefined> {
  const found = await db.execute(sql`select ${entry} where c.submission = ${submission}`)
  return found.rows[0] as unknown as EntrySeen | undefined
}

/** What one person typed for others on a day of Paris, the last first. */
export async function entriesOfDay(db: Database, person: number, day: string): Promise<EntrySeen[]> {
  const found = await db.execute(sql`
    select ${entry} where c.entered_by = ${person} and c.received_at >= (${day}::date)::timestamp at time zone 'Europe/Paris'
      and c.received_at < (${day}::date + 1)::timestamp at time zone 'Europe/Paris' order by c.received_at desc, c.id desc limit 1000`)
  return found.rows as unknown as EntrySeen[]
}
