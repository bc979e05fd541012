import { sql } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'
import { appliedRun } from './edits-reads.ts'

/** What can be counted of a synthesis; null: not known, which is not zero. */
export interface Figures extends Record<string, unknown> {
  /** Published voices: the denominator. */
  readonly published: number
  /** Cited by a sentence (A8). */
  readonly cited: number
  /** Cited, or in a theme under which a sentence is written: one may be led to them from the synthesis. */
  readonly reachable: number | null
  /** Neither cited, nor a copy of a cited voice, nor near a cited verbatim: no sentence speaks for them. */
  readonly unrepresented: number | null
  readonly statements: number
  /** Sentences said by voices of two declared categories or more (I7). */
  readonly saidByTwoCategories: number
  /** Sentences with a voice that disagrees (I7). */
  readonly withDisagreement: number
  /** Voices of associations, institutions and companies (I8); who spoke several times is not known. */
  readonly fromOrganisations: number
  readonly categoryUnsaid: number
  readonly stability: number | null
  /** The grouping the desk comes from: its method sheet says the rest. */
  readonly grouping: number | null
}

export async function figuresOf(db: Database, processId: number): Promise<Figures> {
  const run = await appliedRun(db, processId)
  const { rows } = await db.execute<Figures>(sql`
    with voice as (
      select c.id, c.author_category, l.theme_id, p.spoken_by, p.copy_of,
        exists (select from synthesis_citation k where k.contribution_id = c.id) as cited
      from contributions_contribution c
      left join synthesis_place l on l.contribution_id = c.id
      left join synthesis_placement p on p.run_id = ${run ?? 0} and p.contribution_id = c.id
      where c.process_id = ${processId} and c.status in ('published', 'published_masked')),
    spoken as (
      select v.*, v.cited
        or exists (select from synthesis_citation k where k.contribution_id in (v.spoken_by, v.copy_of))
        or exists (select from synthesis_placement o join synthesis_citation k on k.contribution_id = o.contribution_id
             where o.run_id = ${run ?? 0} and o.copy_of = coalesce(v.copy_of, v.id)) as represented
      from voice v),
    said as (
      select s.id, count(distinct c.author_category) filter (where k.stance = 'says' and c.author_category <> 'unsaid') as categories,
        bool_or(k.stance = 'disagrees') as disagreed
      from synthesis_statement s left join synthesis_citation k on k.statement_id = s.id
      left join contributions_contribution c on c.id = k.contribution_id
      where s.process_id = ${processId} group by s.id)
    select count(*)::int as published, (count(*) filter (where cited))::int as cited,
      case when ${run !== undefined} then (count(*) filter (where cited or exists (
        select from synthesis_statement s where s.theme_id = spoken.theme_id)))::int end as reachable,
      case when ${run !== undefined} then (count(*) filter (where not represented))::int end as unrepresented,
      (select count(*)::int from said) as statements,
      (select (count(*) filter (where categories >= 2))::int from said) as "saidByTwoCategories",
      (select (count(*) filter (where disagreed))::int from said) as "withDisagreement",
      (count(*) filter (where author_category in ('association', 'institution', 'company')))::int as "fromOrganisations",
      (count(*) filter (where author_category = 'unsaid'))::int as "categoryUnsaid",
      (select round(stability::numeric, 3)::float8 from synthesis_run where id = ${run ?? 0}) as stability,
      ${run ?? null}::int as grouping
    from spoken`)
  return rows[0] as Figures
}
