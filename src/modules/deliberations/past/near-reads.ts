import { sql } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'
import { sentence } from '#kernel/i18n.ts'
import { type NearAct, nearRows } from '#modules/answers/module.ts'
import { messages as actWords } from '#modules/deliberations/messages.ts'

const most = 5

export const pastActPath = (act: number) => `/deliberations/anciennes/${act}`

/** The past acts whose subjects share most words with a proposal, by the nearness of the close answers. */
export async function pastActsNear(db: Database, to: { title: string; text: string }): Promise<NearAct[]> {
  const near = nearRows(to, { table: sql`deliberations_past_act`, where: sql`true` })
  const { rows } = await db.execute<Omit<NearAct, 'body' | 'path'> & { body: 'council' | 'ccas_board' }>(
    sql`${near} select a.id::int as act, a.subject, a.acted_on::text as "actedOn", a.number, a.body, a.source
        from near join deliberations_past_act a on a.id = near.id order by near.place limit ${most}`,
  )
  return rows.map(({ body, ...act }) => ({
    ...act,
    body: sentence(actWords, (m) => m.body[body]),
    path: pastActPath(act.act),
  }))
}
