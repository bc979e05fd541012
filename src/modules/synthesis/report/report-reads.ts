import { sql } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'

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
          (select max(m.status_at) from synthesis_measure m join synthesis_publication p on p.id = m.publication_id where p.process_id = ${processId}),
          (select max(u.set_aside_at) from synthesis_unused u join contributions_contribution c on c.id = u.contribution_id where c.process_id = ${processId}),
          (select max(closed_at) from synthesis_check where process_id = ${processId}),
          (select max(applied_at) from synthesis_run where process_id = ${processId}),
          (select max(made_at) from synthesis_theme_edit where process_id = ${processId}),
          (select max(created_at) from synthesis_theme where process_id = ${processId})) as at`,
  )
  return new Date(rows[0]?.at ?? 0)
}

export interface LeftOut {
  readonly reference: string
  readonly category: string
  readonly language: string
  readonly text: string
  /** Its public reason; null when nobody cited it nor set it aside. */
  readonly reason: string | null
}

/** The published voices that no sentence cites: those set aside first, by reason, then those in neither; each at most `most`. */
export async function leftOutOf(db: Database, processId: number, most: number): Promise<LeftOut[]> {
  const { rows } = await db.execute(
    sql`select reference, category, language, text, reason from (
          select c.reference, c.author_category as category, c.language, left(c.published_text, 301) as text, u.reason,
                 row_number() over (partition by u.reason is null order by u.reason, c.received_at, c.id) as place
          from contributions_contribution c left join synthesis_unused u on u.contribution_id = c.id
          where c.process_id = ${processId} and c.status in ('published', 'published_masked')
            and not exists (select from synthesis_citation k where k.contribution_id = c.id)
        ) one where place <= ${most} order by reason is null, place`,
  )
  return rows as unknown as LeftOut[]
}
