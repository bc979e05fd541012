import { sql } from 'drizzle-orm'
import type { Database } from '#kernel/database.ts'

/** Every contribution each sentence cites, by its public reference, with the place of the words: « C-000012 (4–38) ». */
export async function referencesCited(db: Database, processId: number): Promise<Map<number, string[]>> {
  const { rows } = await db.execute<{ statement: number; reference: string }>(
    sql`select k.statement_id::int as statement,
               c.reference || case when k.start_at is null then '' else ' (' || k.start_at || '–' || k.end_at || ')' end as reference
        from synthesis_citation k join synthesis_statement s on s.id = k.statement_id
        join contributions_contribution c on c.id = k.contribution_id
        where s.process_id = ${processId} order by k.statement_id, k.stance desc, k.id`,
  )
  const found = new Map<number, string[]>()
  for (const { statement, reference } of rows)
    found.set(statement, [...(found.get(statement) ?? []), reference])
  return found
}

/** When what the report says last changed: a sentence, a citation, a voice, a publication. */
export async function lastChange(db: Database, processId: number): Promise<Date> {
  const { rows } = await db.execute<{ at: string | null }>(
    sql`select greatest(
          (select max(written_at) from synthesis_statement where process_id = ${processId}),
          (select max(at) from synthesis_statement_version where process_id = ${processId}),
          (select max(k.cited_at) from synthesis_citation k join synthesis_statement s on s.id = k.statement_id where s.process_id = ${processId}),
          (select max(status_at) from contributions_contribution where process_id = ${processId}),
          (select max(published_at) from synthesis_publication where process_id = ${processId}),
          (select max(created_at) from synthesis_theme where process_id = ${processId})) as at`,
  )
  return new Date(rows[0]?.at ?? 0)
}
