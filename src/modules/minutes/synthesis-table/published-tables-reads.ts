import { sql } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'

interface PublishedCell {
  session: number
  title: string
  id: number
  part: 'objective' | 'factor' | 'disposition'
  text: string
  contributions: number[]
}

/** The tables that the sessions of a process published, with the public voices each cell rests on, for who writes of them. */
export async function publishedTablesOf(db: Database, processId: number) {
  const { rows } = await db.execute(sql`
    select s.id::int as session, s.title, m.id::int, m.part, m.text,
      coalesce((select json_agg(c.id::int order by v.linked_at, c.id) from minutes_cell_verbatim v
        join contributions_contribution c on c.id = v.contribution_id
        where v.cell_id = m.id and c.process_id = s.process_id and c.status in ('published', 'published_masked')), '[]'::json) as contributions
    from workshops_session s join minutes_cell m on m.session_id = s.id
    where s.process_id = ${processId} and not m.removed and minutes_table_status(s.id) = 'published'
    order by s.id, array_position(array['objective', 'factor', 'disposition'], m.part), m.position, m.id`)
  const cells = rows as unknown as PublishedCell[]
  return [...new Set(cells.map((one) => one.session))].map((session) => {
    const own = cells.filter((one) => one.session === session)
    return {
      session,
      title: own[0]?.title ?? '',
      cells: own.map(({ id, part, text, contributions }) => ({ id, part, text, contributions })),
    }
  })
}
