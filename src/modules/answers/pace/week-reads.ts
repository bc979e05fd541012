import { sql } from 'drizzle-orm'
import type { Actor } from '#kernel/actor.ts'
import type { Database } from '#kernel/database/database.ts'
import { sheetsFrom, within } from '#modules/answers/desk/desk-reads.ts'
import { rows } from '#modules/answers/reads.ts'

export interface CountedWeeks {
  id: number
  name: string
  left: number
  late: number
  w0: number
  w1: number
  w2: number
  w3: number
  later: number
  /** The last due day of what is left. */
  last: string | null
}

/** The sheets to draft of each service, by the week of their due day. */
export async function weeksOf(
  db: Database,
  actor: Actor,
  today: string,
  monday: string,
): Promise<CountedWeeks[]> {
  const inWeek = (week: number) =>
    sql`(count(*) filter (where a.due_day >= greatest(${today}::date, ${monday}::date + ${week * 7}::int)
         and a.due_day < ${monday}::date + ${week * 7 + 7}::int))::int as ${sql.identifier(`w${week}`)}`
  return rows<CountedWeeks>(
    db,
    sql`select o.id::int, o.name, count(*)::int as "left", (count(*) filter (where a.due_day < ${today}::date))::int as late,
               ${inWeek(0)}, ${inWeek(1)}, ${inWeek(2)}, ${inWeek(3)},
               (count(*) filter (where a.due_day >= ${monday}::date + 28))::int as later, max(a.due_day)::text as last
        ${sheetsFrom} where p.status = 'admitted' and a.status = 'assigned' and ${within(actor)}
        group by o.id, o.name order by o.name`,
  )
}
