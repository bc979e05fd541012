import { sql } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'
import type { Based, Edit } from './edit.ts'

/** A line of the log with who wrote it, as it is told to the others. */
export interface ToldEdit extends Edit {
  readonly who: string | null
  readonly by: number | null
  readonly at: string
  readonly title: string | null
  readonly themeTitle: string | null
  readonly otherTitle: string | null
}

/** The log of a process, oldest first; `last`: only that many of its end. */
export async function editsOf(db: Database, processId: number): Promise<ToldEdit[]> {
  const { rows } = await db.execute(sql`
    select e.id::int, e.kind, e.theme_id::int as theme, e.other_theme_id::int as other, e.title, e.title_before as "titleBefore",
      e.undoes::int, to_json(e.texts) as texts, w.name as who, e.made_by::int as by, e.made_at as at, t.title as "themeTitle", o.title as "otherTitle"
    from synthesis_theme_edit e left join accounts_person w on w.id = e.made_by
    left join synthesis_theme t on t.id = e.theme_id left join synthesis_theme o on o.id = e.other_theme_id
    where e.process_id = ${processId} order by e.id`)
  return rows as unknown as ToldEdit[]
}

/** The number of the last line of the log: what a page was drawn from. */
export async function lastEdit(db: Database, processId: number): Promise<number> {
  const { rows } = await db.execute<{ last: number }>(
    sql`select coalesce(max(id), 0)::int as last from synthesis_theme_edit where process_id = ${processId}`,
  )
  return rows[0]?.last ?? 0
}

/** The grouping that the desk comes from. */
export async function appliedRun(db: Database, processId: number): Promise<number | undefined> {
  const { rows } = await db.execute<{ id: number }>(
    sql`select id::int from synthesis_run where process_id = ${processId} and status = 'applied' order by applied_at desc, id desc limit 1`,
  )
  return rows[0]?.id
}

interface BaseRow extends Record<string, unknown> {
  readonly text: number
  readonly theme: number | null
  readonly second: number | null
}

/** Every published text, or each of these, and where the applied grouping or a vote put it. */
export async function baseOf(
  db: Database,
  processId: number,
  these?: readonly number[],
): Promise<Map<number, Based>> {
  if (these?.length === 0) return new Map()
  const run = await appliedRun(db, processId)
  const { rows } = await db.execute<BaseRow>(sql`
    select c.id::int as text, l.theme_id::int as theme, l.second_theme_id::int as second
    from contributions_contribution c left join synthesis_placement l on l.run_id = ${run ?? 0} and l.contribution_id = c.id
    where c.process_id = ${processId} and c.status in ('published', 'published_masked')
      ${these ? sql`and c.id = any(${sql.param([...these])}::bigint[])` : sql``} order by c.id`)
  return new Map(rows.map(({ text, theme, second }) => [text, { theme, second }]))
}

/** Where each published text, or each of these, is on the desk now. */
export async function placesOf(
  db: Database,
  processId: number,
  these?: readonly number[],
): Promise<Map<number, number | null>> {
  const { rows } = await db.execute<BaseRow>(sql`
    select l.contribution_id::int as text, l.theme_id::int as theme
    from synthesis_place l join contributions_contribution c on c.id = l.contribution_id
    where l.process_id = ${processId} and c.status in ('published', 'published_masked')
      ${these ? sql`and c.id = any(${sql.param([...these])}::bigint[])` : sql``} order by 1`)
  return new Map(rows.map(({ text, theme }) => [text, theme]))
}

/** The texts of a theme: their numbers alone, as one value, since a theme may hold tens of thousands. */
export async function membersOf(db: Database, processId: number, theme: number): Promise<readonly number[]> {
  const { rows } = await db.execute<{ texts: number[] }>(sql`
    select coalesce(json_agg(contribution_id), '[]'::json) as texts from synthesis_place
    where process_id = ${processId} and theme_id = ${theme}`)
  return rows[0]?.texts ?? []
}

/** Before any grouping: the theme of the first sentence that cites each text. */
export async function citedPlaces(db: Database, processId: number): Promise<Map<number, number | null>> {
  const { rows } = await db.execute<BaseRow>(sql`
    select distinct on (k.contribution_id) k.contribution_id::int as text, s.theme_id::int as theme
    from synthesis_citation k join synthesis_statement s on s.id = k.statement_id
    join synthesis_theme t on t.id = s.theme_id
    where s.process_id = ${processId} and k.stance = 'says' and t.merged_into is null and t.retired_at is null
    order by k.contribution_id, k.id`)
  return new Map(rows.map(({ text, theme }) => [text, theme]))
}

/** The themes of a process that are alive; one stays when people made it, decided of it, or wrote under it. */
export async function knownThemes(db: Database, processId: number) {
  const { rows } = await db.execute(sql`
    select t.id::int, t.title, t.run_id is null or t.locked
      or exists (select from synthesis_statement s where s.theme_id = t.id)
      or exists (select from synthesis_proposal p where p.theme_id = t.id)
      or exists (select from synthesis_theme_edit e where t.id in (e.theme_id, e.other_theme_id) and e.kind not in ('create', 'undo')
           and not exists (select from synthesis_theme_edit u where u.undoes = e.id)) as stays
    from synthesis_theme t where t.process_id = ${processId} and t.merged_into is null and t.retired_at is null order by t.position, t.id`)
  return rows as unknown as { id: number; title: string; stays: boolean }[]
}

/** Where a run puts each published text. */
export async function groupedBy(db: Database, runId: number) {
  const { rows } = await db.execute<{ text: number; group: number | null; second: number | null }>(sql`
    select l.contribution_id::int as text, l.group_number as "group", l.second_group as second
    from synthesis_placement l join contributions_contribution c on c.id = l.contribution_id
    where l.run_id = ${runId} and c.status in ('published', 'published_masked') order by 1`)
  return new Map(rows.map(({ text, group, second }) => [text, { group, second }]))
}
