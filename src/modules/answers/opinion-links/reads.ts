import { sql } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'
import { rows } from '#modules/answers/reads.ts'
import { daysBeforeDue } from './link.ts'

/** What a link opens: the proposal as everybody reads it, and the question. Nothing of the desk, nor of who spoke. */
export interface AskedByLink {
  readonly id: number
  readonly slug: string
  readonly processTitle: string
  readonly number: number
  readonly title: string
  readonly proposal: string
  readonly need: string | null
  readonly organisation: string
  readonly inCharge: string
  readonly question: string
  readonly dueDay: string
  readonly until: string
  readonly example: boolean
}

const from = sql`from answers_opinion x join answers_answer a on a.id = x.answer_id
  join synthesis_proposal p on p.id = a.proposal_id join processes_process d on d.id = p.process_id
  join territory_organisation o on o.id = x.organisation_id join territory_organisation c on c.id = a.organisation_id`

const awaited = sql`x.status = 'asked' and a.status <> 'published' and p.status = 'admitted'`

export async function opinionOfLink(
  db: Database,
  key: string,
  today: string,
): Promise<AskedByLink | undefined> {
  const [found] = await rows<AskedByLink>(
    db,
    sql`select x.id::int, d.slug, d.title as "processTitle", p.number, p.title, p.text as proposal, p.need, o.name as organisation,
               c.name as "inCharge", x.question, x.due_day::text as "dueDay", x.link_until::text as until, x.example
        ${from} where x.link_key = ${key} and x.link_until >= ${today}::date and ${awaited}`,
  )
  return found
}

/** Not on the day they were asked, nor after the day: who is late has been told, and is left in peace. */
export const linksToRemind = (
  db: Database,
  today: string,
): Promise<{ id: number; answer: number; key: string; email: string }[]> =>
  rows(
    db,
    sql`select x.id::int, a.id::int as answer, x.link_key as key, x.link_email as email ${from}
        where x.link_key is not null and x.reminded_at is null and ${awaited} and x.link_until >= ${today}::date
          and x.due_day between ${today}::date and ${today}::date + ${daysBeforeDue}::int
          and (x.asked_at at time zone 'Europe/Paris')::date < ${today}::date
        order by x.id limit 100 for update of x`,
  )

/** Past their last day, or of an answer that waits for nothing any more. */
export async function linksOver(db: Database, today: string): Promise<number[]> {
  const found = await rows<{ id: number }>(
    db,
    sql`select x.id::int ${from} where x.link_key is not null and (x.link_until < ${today}::date or not (${awaited}))`,
  )
  return found.map((one) => one.id)
}

/** Where the present link went, for who may send it again. */
export async function addressOfLink(db: Database, id: number): Promise<string | undefined> {
  const [found] = await rows<{ email: string | null }>(
    db,
    sql`select link_email as email from answers_opinion where id = ${id}`,
  )
  return found?.email ?? undefined
}
