import { type SQL, sql } from 'drizzle-orm'
import type { Actor } from '#kernel/actor.ts'
import type { Database } from '#kernel/database/database.ts'

async function rows<R>(db: Database, query: SQL): Promise<R[]> {
  return (await db.execute(query)).rows as R[]
}

/** The piles of published contributions: in neither, cited, set aside, everything. */
export const piles = ['never', 'cited', 'aside', 'all'] as const
export type Pile = (typeof piles)[number]

export interface PileFilter {
  readonly pile: Pile
  readonly words?: string | undefined
  readonly axis?: number | undefined
  readonly page?: number | undefined
}

export interface PileRow {
  id: number
  reference: string
  language: string
  category: string
  text: string
  axis: string | null
  citations: number
  reason: string | null
}

export const pileSize = 50

function conditions(processId: number, filter: Omit<PileFilter, 'page'>): SQL {
  const cited = sql`exists (select from synthesis_citation k where k.contribution_id = c.id)`
  const aside = sql`exists (select from synthesis_unused u where u.contribution_id = c.id)`
  const wanted = [sql`c.process_id = ${processId}`, sql`c.status in ('published', 'published_masked')`]
  if (filter.pile === 'never') wanted.push(sql`not ${cited}`, sql`not ${aside}`)
  if (filter.pile === 'cited') wanted.push(cited)
  if (filter.pile === 'aside') wanted.push(aside)
  if (filter.words)
    wanted.push(sql`c.search @@ websearch_to_tsquery('public.french_unaccent', ${filter.words})`)
  if (filter.axis !== undefined)
    wanted.push(
      sql`c.axis_id = (select id from processes_axis where process_id = ${processId} and number = ${filter.axis})`,
    )
  return sql.join(wanted, sql` and `)
}

/** A page of a pile, in the order in which the words arrived. */
export async function pileOf(
  db: Database,
  processId: number,
  filter: PileFilter,
): Promise<{ total: number; rows: PileRow[] }> {
  const where = conditions(processId, filter)
  const [counted] = await rows<{ n: number }>(
    db,
    sql`select count(*)::int as n from contributions_contribution c where ${where}`,
  )
  const found = await rows<PileRow>(
    db,
    sql`select c.id::int, c.reference, c.language, c.author_category as category, c.published_text as text, x.short_title as axis,
               (select count(*)::int from synthesis_citation k where k.contribution_id = c.id) as citations, u.reason
        from contributions_contribution c left join processes_axis x on x.id = c.axis_id
        left join synthesis_unused u on u.contribution_id = c.id
        where ${where} order by c.received_at, c.id
        limit ${pileSize} offset ${((filter.page ?? 1) - 1) * pileSize}`,
  )
  return { total: counted?.n ?? 0, rows: found }
}

export interface Reading extends PileRow {
  processId: number
  cites: { citation: number; number: number; text: string; stance: string }[]
  proposals: { number: number; title: string }[]
}

/** A published contribution with what already rests on it; undefined when it is not one of this process. */
export async function readingOf(db: Database, processId: number, id: number): Promise<Reading | undefined> {
  const [found] = await rows<Reading>(
    db,
    sql`select c.id::int, c.process_id::int as "processId", c.reference, c.language, c.author_category as category, c.published_text as text,
               x.short_title as axis, u.reason, 0 as citations,
               coalesce((select json_agg(json_build_object('citation', k.id, 'number', s.number, 'text', s.text, 'stance', k.stance) order by s.number)
                 from synthesis_citation k join synthesis_statement s on s.id = k.statement_id where k.contribution_id = c.id), '[]'::json) as cites,
               coalesce((select json_agg(json_build_object('number', p.number, 'title', p.title) order by p.number)
                 from synthesis_origin o join synthesis_proposal p on p.id = o.proposal_id
                 where o.contribution_id = c.id and p.status = 'admitted'), '[]'::json) as proposals
        from contributions_contribution c left join processes_axis x on x.id = c.axis_id
        left join synthesis_unused u on u.contribution_id = c.id
        where c.id = ${id} and c.process_id = ${processId} and c.status in ('published', 'published_masked')`,
  )
  return found
}

export interface DeskProposal {
  id: number
  number: number
  title: string
  status: string
  origins: number
}

export async function proposalsOfDesk(db: Database, processId: number): Promise<DeskProposal[]> {
  return rows<DeskProposal>(
    db,
    sql`select p.id::int, p.number, p.title, p.status,
               (select count(*)::int from synthesis_origin o where o.proposal_id = p.id) as origins
        from synthesis_proposal p where p.process_id = ${processId} order by p.status <> 'admitted', p.number limit 2000`,
  )
}

export interface OriginRow {
  id: number
  said: string
}

/** The origins of a proposal, as the form that splits it offers them. */
export async function originsOf(db: Database, proposalId: number): Promise<OriginRow[]> {
  return rows<OriginRow>(
    db,
    sql`select o.id::int, coalesce(c.reference || ' · ' || left(coalesce(c.published_text, ''), 120), s.number || '. ' || left(s.text, 120)) as said
        from synthesis_origin o left join contributions_contribution c on c.id = o.contribution_id
        left join synthesis_statement s on s.id = o.statement_id
        where o.proposal_id = ${proposalId} order by o.id`,
  )
}

/** The processes whose synthesis this person may open. */
export async function processesOfDesk(db: Database, actor: Actor) {
  const own = actor.grants.flatMap((grant) => (grant.process == null ? [] : [grant.process]))
  const everywhere = actor.grants.some((grant) => grant.process == null && grant.role !== 'facilitator')
  return rows<{ slug: string; title: string; published: number; statements: number; proposals: number }>(
    db,
    sql`select d.slug, d.title,
               (select count(*)::int from contributions_contribution c where c.process_id = d.id and c.status in ('published', 'published_masked')) as published,
               (select count(*)::int from synthesis_statement s where s.process_id = d.id) as statements,
               (select count(*)::int from synthesis_proposal p where p.process_id = d.id and p.status = 'admitted') as proposals
        from processes_process d where ${everywhere ? sql`true` : sql`d.id = any(${sql.param(own)}::bigint[])`} order by d.id desc`,
  )
}
