import { sql } from 'drizzle-orm'
import type { Database } from '#kernel/database.ts'
import type { State } from './edit.ts'
import { appliedRun } from './edits-reads.ts'

const batch = 5000

/** Writes the state of these texts where pages read it: only what changed, unless it is that of all of them (`whole`). */
export async function keepPlaces(
  tx: Database,
  processId: number,
  { themeOf, byPerson }: State,
  whole = false,
): Promise<void> {
  if (themeOf.size === 0 && !whole) return
  const run = (await appliedRun(tx, processId)) ?? 0
  const these = whole ? sql`` : sql`and contribution_id = any(${sql.param([...themeOf.keys()])}::bigint[])`
  const { rows } = await tx.execute<{ text: number; theme: number | null; by: boolean }>(
    sql`select contribution_id::int as text, theme_id::int as theme, decided_by = 'person' as by
        from synthesis_place where process_id = ${processId} ${these}`,
  )
  const kept = new Map(rows.map(({ text, theme, by }) => [text, { theme, by }]))
  const changed: { c: number; t: number | null; p: boolean }[] = []
  for (const [text, theme] of themeOf) {
    const was = kept.get(text)
    const person = byPerson.has(text)
    if (whole || !was || was.theme !== theme || was.by !== person)
      changed.push({ c: text, t: theme, p: person })
  }
  if (whole) await tx.execute(sql`delete from synthesis_place where process_id = ${processId}`)
  for (let from = 0; from < changed.length; from += batch)
    await tx.execute(sql`
      insert into synthesis_place (contribution_id, process_id, theme_id, decided_by, share, margin, second_theme_id)
      select x.c, ${processId}, x.t, case when x.p then 'person' else coalesce(l.placed_by, 'vote') end, coalesce(l.share, 0),
        case when not x.p then coalesce(l.margin, 0) end, nullif(l.second_theme_id, x.t)
      from json_to_recordset(${JSON.stringify(changed.slice(from, from + batch))}::json) as x(c bigint, t bigint, p boolean)
      left join synthesis_placement l on l.run_id = ${run} and l.contribution_id = x.c
      on conflict (contribution_id) do update set theme_id = excluded.theme_id, decided_by = excluded.decided_by,
        share = excluded.share, margin = excluded.margin, second_theme_id = excluded.second_theme_id`)
}
