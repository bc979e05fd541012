import { sql } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'

export interface Typing {
  /** Words that stand, by the role under which they were typed. */
  readonly byRole: readonly { readonly role: string; readonly count: number }[]
  readonly withdrawn: number
  /** The last time something of these minutes changed. */
  readonly asOf: Date
}

/** Who typed the words of a session, by role: the role held for this process on that day, never a name. */
export async function typingOf(db: Database, session: number, since: Date): Promise<Typing> {
  const { rows } = await db.execute(sql`
    select coalesce((select g.role from accounts_grant g
        where g.person_id = c.entered_by and (g.process_id is null or g.process_id = c.process_id)
          and g.role in ('facilitator', 'agent', 'administrator') and g.from_day <= c.received_at::date
        order by array_position(array['facilitator', 'agent', 'administrator'], g.role) limit 1), 'unknown') as role,
      count(*) filter (where c.status <> 'withdrawn')::int as count,
      count(*) filter (where c.status = 'withdrawn')::int as withdrawn,
      extract(epoch from max(c.status_at))::float8 as last
    from minutes_verbatim v join contributions_contribution c on c.id = v.contribution_id
    where v.session_id = ${session} group by 1 order by 1`)
  const { rows: table } = await db.execute(sql`
    select extract(epoch from greatest((select max(changed_at) from minutes_cell where session_id = ${session}),
      (select max(at) from minutes_table_step where session_id = ${session}),
      (select max(created_at) from minutes_table where session_id = ${session}),
      (select max(d.noted_at) from minutes_disagreement d join minutes_cell m on m.id = d.cell_id
       where m.session_id = ${session}),
      (select max(l.linked_at) from minutes_cell_verbatim l join minutes_cell m on m.id = l.cell_id
       where m.session_id = ${session})))::float8 as last`)
  const found = rows as unknown as { role: string; count: number; withdrawn: number; last: number }[]
  const last = [...found.map((one) => one.last), Number(table[0]?.last ?? 0), since.getTime() / 1000]
  return {
    byRole: found.filter((one) => one.count > 0).map(({ role, count }) => ({ role, count })),
    withdrawn: found.reduce((sum, one) => sum + one.withdrawn, 0),
    asOf: new Date(Math.round(Math.max(...last) * 1000)),
  }
}
