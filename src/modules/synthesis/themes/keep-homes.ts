import { sql } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'
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

/** Writes the homes of these texts: only those that change, unless they are all there are (`whole`). */
export async function keepHomes(
  tx: Database,
  processId: number,
  { homeOf, byPerson }: State,
  whole = false,
): Promise<void> {
  if (whole) await tx.execute(sql`delete from synthesis_home where process_id = ${processId}`)
  if (homeOf.size === 0) return
  const run = (await appliedRun(tx, processId)) ?? 0
  const texts = [...homeOf.keys()]
  for (let from = 0; from < texts.length; from += batch) {
    const some = texts.slice(from, from + batch)
    const [homes, persons] = [some.map((text) => homeOf.get(text)), some.map((text) => byPerson.has(text))]
    await tx.execute(sql`
      insert into synthesis_home as h (contribution_id, process_id, theme_id, decided_by, share, margin, second_theme_id)
      select x.text, ${processId}, x.home, case when x.person then 'person' else coalesce(l.placed_by, 'vote') end,
        coalesce(l.share, 0), case when not x.person then coalesce(l.margin, 0) end, l.second_theme_id
      from unnest(${sql.param(some)}::bigint[], ${sql.param(homes)}::bigint[], ${sql.param(persons)}::boolean[]) as x(text, home, person)
      left join synthesis_placement l on l.run_id = ${run} and l.contribution_id = x.text
      on conflict (contribution_id) do update set theme_id = excluded.theme_id, decided_by = excluded.decided_by,
        share = excluded.share, margin = excluded.margin, second_theme_id = excluded.second_theme_id
      where (h.theme_id, h.decided_by) is distinct from (excluded.theme_id, excluded.decided_by)`)
  }
}
