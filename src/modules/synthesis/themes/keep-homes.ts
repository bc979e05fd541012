import { sql } from 'drizzle-orm'
import type { Database } from '#kernel/database.ts'
import { carriedOnIn, type State } from './edit.ts'
import { appliedRun } from './edits-reads.ts'

const batch = 5000

/** Writes where the texts of merged themes are now: as many rows as themes, however many texts they have. */
export async function keepMerges(tx: Database, processId: number, { merged }: State): Promise<void> {
  const ends = [...merged.keys()].map((theme) => ({ id: theme, end: carriedOnIn(merged, theme) }))
  await tx.execute(sql`
    update synthesis_theme t set carried_on_in = m.carried_on_in
    from (select k.id, x."end" as carried_on_in from synthesis_theme k
      left join json_to_recordset(${JSON.stringify(ends)}::json) as x(id bigint, "end" bigint) on x.id = k.id
      where k.process_id = ${processId}) m
    where t.id = m.id and t.carried_on_in is distinct from m.carried_on_in`)
}

/** Writes the homes of these texts: only what changed, unless it is those of all of them (`whole`). */
export async function keepHomes(
  tx: Database,
  processId: number,
  { homeOf, byPerson }: State,
  whole = false,
): Promise<void> {
  if (homeOf.size === 0 && !whole) return
  const run = (await appliedRun(tx, processId)) ?? 0
  const kept = whole ? undefined : await homesOf(tx, [...homeOf.keys()])
  const changed: { c: number; t: number | null; p: boolean }[] = []
  for (const [text, theme] of homeOf) {
    const was = kept?.get(text)
    const person = byPerson.has(text)
    if (was?.theme !== theme || was.by !== person) changed.push({ c: text, t: theme, p: person })
  }
  if (whole) await tx.execute(sql`delete from synthesis_home where process_id = ${processId}`)
  for (let from = 0; from < changed.length; from += batch)
    await tx.execute(sql`
      insert into synthesis_home (contribution_id, process_id, theme_id, decided_by, share, margin, second_theme_id)
      select x.c, ${processId}, x.t, case when x.p then 'person' else coalesce(l.placed_by, 'vote') end, coalesce(l.share, 0),
        case when not x.p then coalesce(l.margin, 0) end, l.second_theme_id
      from json_to_recordset(${JSON.stringify(changed.slice(from, from + batch))}::json) as x(c bigint, t bigint, p boolean)
      left join synthesis_placement l on l.run_id = ${run} and l.contribution_id = x.c
      on conflict (contribution_id) do update set theme_id = excluded.theme_id, decided_by = excluded.decided_by,
        share = excluded.share, margin = excluded.margin, second_theme_id = excluded.second_theme_id`)
}

async function homesOf(tx: Database, these: readonly number[]) {
  const { rows } = await tx.execute<{ text: number; theme: number | null; by: boolean }>(
    sql`select contribution_id::int as text, theme_id::int as theme, decided_by = 'person' as by
        from synthesis_home where contribution_id = any(${sql.param([...these])}::bigint[])`,
  )
  return new Map(rows.map(({ text, theme, by }) => [text, { theme, by }]))
}
