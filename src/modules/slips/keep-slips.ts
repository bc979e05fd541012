import { type SQL, sql } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'
import { sentence } from '#kernel/i18n.ts'
import { conflict, invalid } from '#kernel/refusal.ts'
import { type Process, processBySlug } from '#modules/processes/module.ts'
import { sessionOf } from '#modules/workshops/module.ts'
import { messages } from './messages.ts'
import { type SaidOnSlip, slipKey, weekOf } from './slip.ts'

/** How many slips of the week are stirred with a new one: enough to hide it, few enough to stay quick. */
const stirred = 60

/** The process and the session a slip is about. @throws Refusal before participation, and once the process is over. */
export async function requireAsking(
  db: Database,
  asked: { process: string; session?: number },
): Promise<Process> {
  const process = await processBySlug(db, asked.process)
  if (process.currentPhase === 'preparation' || process.currentPhase === 'closed')
    throw conflict(sentence(messages, (m) => m.notAsking))
  if (asked.session !== undefined) await sessionOf(db, process.id, asked.session)
  return process
}

interface Origin {
  readonly process: number
  readonly session?: number
  readonly channel: string
  readonly submission?: string
}

/** Keeps slips, the second sending of the same form aside; answers how many were new. */
export async function keepSlips(
  tx: Database,
  now: Date,
  from: Origin,
  said: readonly SaidOnSlip[],
): Promise<number> {
  await requireDistricts(tx, said)
  const week = weekOf(now)
  const rows = said.map((one, index) => {
    const district = typeof one.district === 'number' ? one.district : null
    return sql`(${slipKey(from.submission, index)}, ${from.process}::bigint, ${from.session ?? null}::bigint, ${from.channel}, ${week}::date,
      ${one.age ?? 'unsaid'}, ${one.sex ?? 'unsaid'}, ${district}::bigint, ${one.district === 'elsewhere'}::boolean, ${one.firstTime ?? 'unsaid'}, ${one.belongs ?? 'unsaid'})`
  })
  return stir(tx, sql`slips_slip`, { process: from.process, week }, rows)
}

interface Place {
  readonly process: number
  readonly week: string
}

/**
 * Puts new rows among those of their week: some of those are taken out and put back with the new ones, in an order drawn by
 * lot, in the same transaction. Neither their place in the table nor the transaction that wrote them tells which is new.
 */
export async function stir(
  tx: Database,
  table: SQL,
  { process, week }: Place,
  rows: readonly SQL[],
): Promise<number> {
  const kept = await tx.execute(
    sql`with fresh as (select * from (values ${sql.join([...rows], sql`, `)}) as v),
        taken as (delete from ${table} where key in (select key from ${table}
          where process_id = ${process} and week = ${week}::date order by random() limit ${stirred}) returning *),
        mixed as (select * from taken union all
          select * from fresh where column1 not in (select key from ${table} where process_id = ${process}))
        insert into ${table} select * from mixed order by random() returning (select count(*)::int from taken) as taken`,
  )
  return kept.rows.length - Number(kept.rows[0]?.taken ?? 0)
}

async function requireDistricts(tx: Database, said: readonly SaidOnSlip[]): Promise<void> {
  const asked = [...new Set(said.flatMap((one) => (typeof one.district === 'number' ? [one.district] : [])))]
  if (asked.length === 0) return
  const found = await tx.execute(
    sql`select count(*)::int as n from territory_district where id = any(${sql.param(asked)}::bigint[])`,
  )
  if (Number(found.rows[0]?.n) === asked.length) return
  throw invalid(
    'district',
    sentence(messages, (m) => m.unknownDistrict),
  )
}
