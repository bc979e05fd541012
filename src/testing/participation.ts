import { sql } from 'drizzle-orm'
import type { Town } from '#kernel/towns/towns.ts'

/** Sets the days between which people may speak in a process, straight into the tables; no end unless told. */
export async function participationBetween(
  town: Town,
  process: number,
  from: string,
  to: string | null = null,
): Promise<void> {
  await town.db.execute(
    sql`update processes_phase set real_start_from = ${from}, real_start_to = ${from}, real_end_from = ${to}, real_end_to = ${to}
        where process_id = ${process} and kind = 'participation'`,
  )
}
