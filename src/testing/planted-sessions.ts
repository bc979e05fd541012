import { sql } from 'drizzle-orm'
import type { Town } from '#kernel/towns/towns.ts'

/** Many sessions at once, straight into the table, with titles that a spreadsheet would run as formulas. */
export async function plantSessions(town: Pick<Town, 'db'>, process: number, count: number): Promise<void> {
  await town.db.execute(sql`insert into workshops_session (process_id, kind, title, audience, starts_at, ends_at, sort_day, created_at, changed_at)
    select ${process}, 'workshop', '=Atelier ' || n, 'all', now(), now() + interval '1 hour', '2026-01-20', now(), now()
    from generate_series(1, ${count}::int) n`)
}
