import { type SQL, sql } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'
import { sentence } from '#kernel/i18n.ts'
import { conflict } from '#kernel/refusal.ts'
import { words } from './messages.ts'
import { rows } from './reads.ts'

export interface Settled {
  readonly contribution: number
  readonly notices: number
}

/** Changes notices and says of whom; refuses when there is nothing to change, since the list somebody looked at is old. */
export async function settle(tx: Database, change: SQL, where: SQL): Promise<Settled[]> {
  const found = await rows<Settled>(
    tx,
    sql`with changed as (
          update notices_notice n set ${change} from contributions_contribution c
          where c.id = n.contribution_id and ${where} returning n.contribution_id)
        select contribution_id::int as contribution, count(*)::int as notices from changed group by 1 order by 1`,
  )
  if (found.length === 0) throw conflict(sentence(words, (m) => m.nothingToRecord))
  return found
}
