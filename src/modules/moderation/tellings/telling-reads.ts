import { type SQL, sql } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'
import { rows } from '#modules/moderation/reads.ts'

/** Who is still to be told of a decision, and by what means; for those who tell, and for nobody else. */
export interface Telling {
  readonly id: number
  readonly contribution: number
  readonly processId: number
  readonly processTitle: string
  readonly process: string
  readonly reference: string
  readonly language: string
  readonly about: 'refusal' | 'appeal' | 'restored'
  readonly channel: 'email' | 'telephone' | 'letter' | 'counter'
  readonly contact: string | null
  readonly reason: string | null
  readonly note: string | null
  readonly result: string | null
  readonly answer: string | null
  readonly madeAt: string
}

/** Those a person has to call, write to, or see, in the processes they may reach (undefined: all). */
const byHand = (within: number[] | undefined): SQL =>
  sql`t.status in ('waiting', 'not_reached') and t.channel <> 'email' and ${
    within ? sql`c.process_id = any(${sql.param(within)}::bigint[])` : sql`true`
  }`

export const tellingsByHand = (
  db: Database,
  within: number[] | undefined,
  page: { after: number; limit: number },
): Promise<Telling[]> => tellings(db, sql`${byHand(within)} and t.id > ${page.after}`, page.limit)

/** The letters to write, in the order in which they are told. */
export const lettersByHand = (
  db: Database,
  within: number[] | undefined,
  limit: number,
): Promise<Telling[]> =>
  tellings(db, sql`${byHand(within)} and t.channel = 'letter' and k.contact is not null`, limit)

export async function tellingsCount(db: Database, within: number[] | undefined): Promise<number> {
  const [found] = await rows<{ n: number }>(
    db,
    sql`select count(*)::int as n from moderation_telling t
        join contributions_contribution c on c.id = t.contribution_id where ${byHand(within)}`,
  )
  return found?.n ?? 0
}

export function tellings(db: Database, where: SQL, limit = 200): Promise<Telling[]> {
  return rows(
    db,
    sql`select t.id::int, c.id::int as contribution, c.process_id::int as "processId", p.title as "processTitle", p.slug as process, c.reference,
          c.language, t.about, t.channel, k.contact, coalesce(c.status_reason, a.reason) as reason, c.status_note as note,
          case when t.about = 'appeal' then a.status end as result, case when t.about = 'appeal' then a.answer end as answer,
          t.made_at::text as "madeAt"
        from moderation_telling t join contributions_contribution c on c.id = t.contribution_id
        join processes_process p on p.id = c.process_id
        left join contributions_contact k on k.contribution_id = c.id and k.channel = t.channel
        left join lateral (select status, answer, reason from moderation_appeal m where m.contribution_id = c.id
          order by m.id desc limit 1) a on true
        where ${where} order by t.id limit ${limit}`,
  )
}
