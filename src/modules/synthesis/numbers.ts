import { sql } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'
import { proposal, statement, theme } from './tables.ts'

const numbered = { statement: statement, proposal: proposal } as const
const locks = { statement: 7_041_071, proposal: 7_041_072, theme: 7_041_073, publication: 7_041_074 } as const

/** Held until the commit: two people who write at once wait for each other instead of taking the same number. */
export async function inTurn(tx: Database, what: keyof typeof locks, processId: number): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${locks[what]}::int, ${processId}::int)`)
}

/** The next number of a statement or a proposal in its process: given once, never reused. */
export async function nextNumber(
  tx: Database,
  what: 'statement' | 'proposal',
  processId: number,
): Promise<number> {
  await inTurn(tx, what, processId)
  const found = await tx.execute(
    sql`select coalesce(max(number), 0) + 1 as next from ${numbered[what]} where process_id = ${processId}`,
  )
  return Number(found.rows[0]?.next)
}

export async function nextPosition(tx: Database, processId: number): Promise<number> {
  await inTurn(tx, 'theme', processId)
  const found = await tx.execute(
    sql`select coalesce(max(position), 0) + 1 as next from ${theme} where process_id = ${processId}`,
  )
  return Number(found.rows[0]?.next)
}
