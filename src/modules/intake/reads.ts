import { sql } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'
import type { DepositStatus } from './deposit.ts'

export interface DepositSeen {
  readonly id: number
  readonly code: string
  readonly process: string
  readonly processId: number
  readonly processTitle: string
  readonly axis: number | null
  readonly axisTitle: string | null
  readonly session: string | null
  readonly sessionId: number | null
  readonly channel: string
  readonly saidOn: string | null
  readonly arrivedOn: string | null
  readonly mailReference: string | null
  readonly status: DepositStatus
  readonly reason: string | null
  readonly takenBy: string | null
  readonly takenById: number | null
  readonly receivedAt: string
  readonly filesUntil: string | null
  readonly photos: number
  readonly voices: number
  readonly typed: string[]
}

const columns = sql`d.id::int, d.code, p.slug as process, p.id::int as "processId", p.title as "processTitle", a.number as axis, a.title as "axisTitle",
  s.title as session, s.id::int as "sessionId", d.channel, d.said_on::text as "saidOn", d.arrived_on::text as "arrivedOn", d.mail_reference as "mailReference", d.status, d.set_aside_reason as reason, t.name as "takenBy",
  d.taken_by::int as "takenById", d.received_at as "receivedAt", d.files_until::text as "filesUntil",
  (select count(*)::int from intake_attachment x where x.deposit_id = d.id and x.kind = 'image') as photos,
  (select count(*)::int from intake_attachment x where x.deposit_id = d.id and x.kind = 'audio') as voices,
  array(select c.reference from intake_transcript y join contributions_contribution c on c.id = y.contribution_id where y.deposit_id = d.id order by c.id) as typed
  from intake_deposit d join processes_process p on p.id = d.process_id left join processes_axis a on a.id = d.axis_id
  left join workshops_session s on s.id = d.session_id left join accounts_person t on t.id = d.taken_by`

/** What waits to be typed, oldest first; `processes`: the only ones the person reaches. */
export async function waitingDeposits(db: Database, processes?: readonly number[]): Promise<DepositSeen[]> {
  const within = processes ? sql`and d.process_id = any(${sql.param([...processes])}::bigint[])` : sql``
  const found = await db.execute(
    sql`select ${columns} where d.status in ('waiting', 'taken') ${within} order by d.received_at, d.id limit 300`,
  )
  return found.rows as unknown as DepositSeen[]
}

export async function depositById(db: Database, id: number): Promise<DepositSeen | undefined> {
  return (await db.execute(sql`select ${columns} where d.id = ${id}`)).rows[0] as unknown as
    | DepositSeen
    | undefined
}

export async function depositByCode(db: Database, code: string): Promise<DepositSeen | undefined> {
  const found = await db.execute(sql`select ${columns} where d.code = ${code}`)
  return found.rows[0] as unknown as DepositSeen | undefined
}

export interface AttachmentSeen {
  readonly position: number
  readonly kind: 'image' | 'audio'
  readonly file: string | null
  readonly quarters: number
}

export async function attachmentsOf(db: Database, id: number): Promise<AttachmentSeen[]> {
  const found = await db.execute(
    sql`select position, kind, file, quarters from intake_attachment where deposit_id = ${id} order by position`,
  )
  return found.rows as unknown as AttachmentSeen[]
}

/** Deposits a contribution was typed from. */
export async function depositsOf(db: Database, contribution: number): Promise<number[]> {
  const found = await db.execute<{ id: number }>(
    sql`select deposit_id::int as id from intake_transcript where contribution_id = ${contribution}`,
  )
  return found.rows.map(({ id }) => id)
}

/** Deposits whose files have been kept long enough. */
export async function depositsPastTheirDay(db: Database, today: string): Promise<number[]> {
  const found = await db.execute<{ id: number }>(sql`
    select distinct d.id::int as id from intake_deposit d join intake_attachment x on x.deposit_id = d.id and x.file is not null
    where d.files_until is not null and d.files_until < ${today}::date`)
  return found.rows.map(({ id }) => id)
}
