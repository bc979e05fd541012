import { sql } from 'drizzle-orm'
import type { Actor } from '#kernel/actor.ts'
import type { Database } from '#kernel/database/database.ts'
import { within } from '#modules/answers/desk/desk-reads.ts'
import { rows } from '#modules/answers/reads.ts'

export interface SharedReason {
  id: number
  processId: number
  process: string
  processTitle: string
  organisationId: number | null
  organisation: string | null
  title: string
  text: string
  decision: string
  reasonKind: string
  writtenAt: string
  changedAt: string | null
  retiredAt: string | null
  example: boolean
  /** The answers that began with it, those this person may open; `used` counts them all. */
  uses: { answer: number; number: number; title: string }[]
  used: number
}

const chosen = (
  actor: Actor,
) => sql`select r.id::int, r.process_id::int as "processId", d.slug as process, d.title as "processTitle",
    r.organisation_id::int as "organisationId", o.name as organisation, r.title, r.text, r.decision, r.reason_kind as "reasonKind",
    r.written_at::text as "writtenAt", r.changed_at::text as "changedAt", r.retired_at::text as "retiredAt", r.example,
    coalesce((select json_agg(json_build_object('answer', a.id, 'number', p.number, 'title', p.title) order by p.number)
      from answers_reason_use u join answers_answer a on a.id = u.answer_id join synthesis_proposal p on p.id = a.proposal_id
      where u.reason_id = r.id and p.status = 'admitted' and ${within(actor)}), '[]'::json) as uses,
    (select count(*)::int from answers_reason_use u where u.reason_id = r.id) as used
  from answers_shared_reason r join processes_process d on d.id = r.process_id
  left join territory_organisation o on o.id = r.organisation_id`

/** The library of a process: those that are offered, or all of them, retired ones last. */
export async function reasonsOf(
  db: Database,
  actor: Actor,
  processId: number,
  which: 'offered' | 'all',
): Promise<SharedReason[]> {
  return rows<SharedReason>(
    db,
    sql`${chosen(actor)} where r.process_id = ${processId} and ${which === 'all' ? sql`true` : sql`r.retired_at is null`}
        order by r.retired_at is not null, r.title, r.id`,
  )
}

export async function reasonById(db: Database, actor: Actor, id: number): Promise<SharedReason | undefined> {
  const [found] = await rows<SharedReason>(db, sql`${chosen(actor)} where r.id = ${id}`)
  return found
}

export interface ReasonUse {
  reason: number
  title: string
  /** As it was taken. */
  text: string
  usedAt: string
  changed: boolean
}

/** The shared reasons an answer began with. */
export async function usesOn(db: Database, answer: number): Promise<ReasonUse[]> {
  return rows<ReasonUse>(
    db,
    sql`select r.id::int as reason, r.title, u.text, u.used_at::text as "usedAt", r.text <> u.text as changed
        from answers_reason_use u join answers_shared_reason r on r.id = u.reason_id where u.answer_id = ${answer} order by u.used_at, u.id`,
  )
}

export interface Beginning {
  id: number
  number: number
  title: string
  organisation: string
}

/** Offered at once to begin with a shared reason. */
export const beginningsAtOnce = 100

/** The sheets of a process, among those a person sees, that hold no text yet. */
export async function beginningsIn(
  db: Database,
  actor: Actor,
  processId: number,
): Promise<{ sheets: Beginning[]; total: number }> {
  const found = await rows<Beginning & { total: number }>(
    db,
    sql`select a.id::int, p.number, p.title, o.name as organisation, (count(*) over ())::int as total
        from answers_answer a join synthesis_proposal p on p.id = a.proposal_id
        join territory_organisation o on o.id = a.organisation_id
        where p.process_id = ${processId} and p.status = 'admitted' and a.status = 'assigned' and a.reason is null and ${within(actor)}
        order by p.number limit ${beginningsAtOnce}`,
  )
  return { sheets: found.map(({ total: _, ...one }) => one), total: found[0]?.total ?? 0 }
}

/** Whether a person reaches a sheet of this process, hence its library. */
export async function opensLibrary(db: Database, actor: Actor, processId: number): Promise<boolean> {
  const found = await rows(
    db,
    sql`select from answers_answer a join synthesis_proposal p on p.id = a.proposal_id
        where p.process_id = ${processId} and ${within(actor)} limit 1`,
  )
  return found.length > 0
}
