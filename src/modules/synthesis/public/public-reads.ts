import { desc, eq, type SQL, sql } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'
import type { VoiceRow } from '#modules/synthesis/reads.ts'
import { measure, publication } from '#modules/synthesis/tables.ts'
import { liveEdits } from '#modules/synthesis/themes/edit.ts'
import { editsOf } from '#modules/synthesis/themes/edits-reads.ts'

async function rows<R>(db: Database, query: SQL): Promise<R[]> {
  return (await db.execute(query)).rows as R[]
}

/** The last time the synthesis was published, with its figures of that day and what was measured since. */
export async function lastPublication(db: Database, processId: number) {
  const [found] = await db
    .select()
    .from(publication)
    .leftJoin(measure, eq(measure.publicationId, publication.id))
    .where(eq(publication.processId, processId))
    .orderBy(desc(publication.number))
    .limit(1)
  return found && { ...found.synthesis_publication, measure: found.synthesis_measure }
}
export type Publication = NonNullable<Awaited<ReturnType<typeof lastPublication>>>

/** Every publication, the latest first. */
export async function publicationsOf(db: Database, processId: number): Promise<Publication[]> {
  const found = await db
    .select()
    .from(publication)
    .leftJoin(measure, eq(measure.publicationId, publication.id))
    .where(eq(publication.processId, processId))
    .orderBy(desc(publication.number))
  return found.map((row) => ({ ...row.synthesis_publication, measure: row.synthesis_measure }))
}

/** How many decisions of people on the themes stand today: neither taken back, nor the making of a theme. */
export async function countDecisions(db: Database, processId: number): Promise<number> {
  return liveEdits(await editsOf(db, processId)).filter(({ kind }) => kind !== 'create').length
}

/** How stable the grouping that the themes come from is: what two runs of it agree on. Undefined: none was applied. */
export async function stabilityOf(
  db: Database,
  processId: number,
): Promise<{ value: number; at: Date } | undefined> {
  const [found] = await rows<{ stability: number; at: string }>(
    db,
    sql`select stability, applied_at as at from synthesis_run
        where process_id = ${processId} and status = 'applied' and stability is not null order by applied_at desc limit 1`,
  )
  return found && { value: Number(found.stability), at: new Date(found.at) }
}

/** The first voices of each sentence, a few for each stance: what opens under it at once. */
export async function firstVoices(
  db: Database,
  processId: number,
  most: number,
): Promise<(VoiceRow & { statementId: number })[]> {
  return rows(
    db,
    sql`select * from (
          select k.statement_id::int as "statementId", k.id::int as "citationId", c.id::int as "contributionId", c.reference, k.stance,
                 c.author_category as category, c.language, c.said_on as "saidOn", c.published_text as text, 'read' as state,
                 k.start_at as "startAt", k.end_at as "endAt", k.passage_fingerprint as fingerprint,
                 row_number() over (partition by k.statement_id, k.stance order by k.start_at is null, length(c.published_text), k.id)::int as place
          from synthesis_citation k join synthesis_statement s on s.id = k.statement_id
          join contributions_contribution c on c.id = k.contribution_id
          where s.process_id = ${processId} and c.status in ('published', 'published_masked')
        ) one where place <= ${most} order by "statementId", stance desc, place`,
  )
}

export interface ThemeSize {
  id: number
  /** Voices that its sentences cite, or that were placed in it. */
  voices: number
  /** The people who say them: a group counts for those it declared. */
  persons: number
  /** How many times its sentences cite a voice, for or against. */
  citations: number
}

/** How many people spoke of each theme. */
export function sizesOfThemes(db: Database, processId: number): Promise<ThemeSize[]> {
  return rows<ThemeSize>(
    db,
    sql`select t.id::int, count(c.id)::int as voices, coalesce(sum(coalesce(c.group_size, 1)) filter (where c.id is not null), 0)::int as persons,
          (select count(*)::int from synthesis_citation k join synthesis_statement s on s.id = k.statement_id
            join contributions_contribution d on d.id = k.contribution_id and d.status in ('published', 'published_masked')
            where s.theme_id = t.id) as citations
        from synthesis_theme t left join (
          select s.theme_id, k.contribution_id from synthesis_citation k join synthesis_statement s on s.id = k.statement_id
          union select p.theme_id, p.contribution_id from synthesis_place p where p.theme_id is not null
        ) held on held.theme_id = t.id
        left join contributions_contribution c on c.id = held.contribution_id and c.status in ('published', 'published_masked')
        where t.process_id = ${processId} group by t.id, t.position order by t.position, t.id`,
  )
}
