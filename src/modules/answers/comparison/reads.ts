import { sql } from 'drizzle-orm'
import type { Actor } from '#kernel/actor.ts'
import type { Database } from '#kernel/database/database.ts'
import { within } from '#modules/answers/desk/desk-reads.ts'
import { type OpinionRow, opinionsOn } from '#modules/answers/opinions/reads.ts'
import { rows } from '#modules/answers/reads.ts'
import { type Sheet, sheetsOf } from '#modules/answers/sheet/reads.ts'

/** More do not fit side by side. */
export const mostCompared = 4

export interface Compared extends Sheet {
  opinions: OpinionRow[]
}

/** The sheets asked for that this person may see, in the order asked. */
export async function comparedSheets(
  db: Database,
  actor: Actor,
  ids: readonly number[],
  today: string,
): Promise<Compared[]> {
  const sheets = await sheetsOf(db, actor, ids.slice(0, mostCompared), today)
  const opinions =
    sheets.length > 0
      ? await opinionsOn(
          db,
          sheets.map((one) => one.id),
          today,
        )
      : []
  return sheets.map((sheet) => ({
    ...sheet,
    opinions: opinions.filter((one) => one.answer === sheet.id && one.status !== 'withdrawn'),
  }))
}

export interface Offered {
  id: number
  number: number
  title: string
  processTitle: string
  organisation: string
}

/** Offered at once to choose from. */
export const offeredAtOnce = 30

/** The sheets a person may compare: those already chosen first, then those of a search. */
export async function sheetsToCompare(
  db: Database,
  actor: Actor,
  asked: { chosen: readonly number[]; words?: string | undefined },
): Promise<{ sheets: Offered[]; total: number }> {
  const ids = sql`any(${sql.param([...asked.chosen])}::bigint[])`
  const number = /^\s*(?:n°|no\.?)?\s*(\d{1,6})\s*$/i.exec(asked.words ?? '')?.[1]
  const query = sql`websearch_to_tsquery('public.french_unaccent', ${asked.words ?? ''})`
  const found = asked.words
    ? number
      ? sql`(p.number = ${Number(number)} or p.search @@ ${query})`
      : sql`p.search @@ ${query}`
    : sql`true`
  const sheets = await rows<Offered & { total: number }>(
    db,
    sql`select a.id::int, p.number, p.title, d.title as "processTitle", o.name as organisation, (count(*) over ())::int as total
        from answers_answer a join synthesis_proposal p on p.id = a.proposal_id
        join processes_process d on d.id = p.process_id join territory_organisation o on o.id = a.organisation_id
        where p.status = 'admitted' and ${within(actor)} and (a.id = ${ids} or ${found})
        order by a.id = ${ids} desc, p.process_id desc, p.number limit ${offeredAtOnce}`,
  )
  return { sheets: sheets.map(({ total: _, ...one }) => one), total: sheets[0]?.total ?? 0 }
}
