import { sql } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'

/** What the town's things say of one of its districts. */
export interface DistrictCounts {
  readonly id: number
  /** Published contributions whose author named the district. */
  readonly contributions: number
  /** Actions that aim at it, those for every district included. */
  readonly actions: number
  /** Actions that serve it already, as recorded with its source. */
  readonly served: number
}

export interface DistrictFigures {
  readonly districts: ReadonlyMap<number, DistrictCounts>
  /** Published contributions that name no district. */
  readonly unsaid: number
}

export async function districtFigures(db: Database): Promise<DistrictFigures> {
  const { rows } = await db.execute<Record<keyof DistrictCounts, string>>(sql`
    select d.id,
      (select count(*) from contributions_contribution c
        where c.district_id = d.id and c.status in ('published', 'published_masked')) as contributions,
      (select count(*) from plans_action a where a.all_districts
        or exists (select 1 from plans_action_district x where x.action_id = a.id and x.district_id = d.id)) as actions,
      (select count(*) from plans_action_district x where x.district_id = d.id and x.state = 'served') as served
    from territory_district d`)
  const [unsaid] = (
    await db.execute<{ n: string }>(sql`select count(*) as n from contributions_contribution
      where district_id is null and status in ('published', 'published_masked')`)
  ).rows
  const counts = rows.map((row) => ({
    id: Number(row.id),
    contributions: Number(row.contributions),
    actions: Number(row.actions),
    served: Number(row.served),
  }))
  return { districts: new Map(counts.map((one) => [one.id, one])), unsaid: Number(unsaid?.n ?? 0) }
}
