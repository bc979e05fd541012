import { type SQL, sql } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'
import { wordsOf } from '#modules/synthesis/runs/corpus-reads.ts'
import { appliedRun } from './edits-reads.ts'

/** Under this margin, a text stands between two themes: it is to be read again. */
export const readAgainUnder = 0.2

async function rows<R>(db: Database, query: SQL): Promise<R[]> {
  return (await db.execute(query)).rows as R[]
}

const published = sql`c.status in ('published', 'published_masked')`

export interface Spoken {
  readonly id: number
  readonly reference: string
  readonly words: string
  readonly language: string
}

export interface ThemeCard {
  readonly id: number
  readonly title: string
  readonly locked: boolean
  readonly example: boolean
  readonly words: readonly { readonly words: string; readonly texts: number }[]
  readonly texts: number
  /** At most: each text counts for one person, a group for the number it gave. */
  readonly persons: number
  readonly copies: number
  readonly byPerson: number
  readonly toReadAgain: number
  /** Mean share of neighbours in the theme, within [0, 1]; null when a person placed every text. */
  readonly confidence: number | null
  readonly statements: number
  readonly proposals: number
  readonly verbatims: readonly Spoken[]
}

/** The themes of a process that are alive, the largest first, with three voices each. */
export async function cardsOf(db: Database, processId: number): Promise<ThemeCard[]> {
  const run = (await appliedRun(db, processId)) ?? 0
  return rows<ThemeCard>(
    db,
    sql`with placed as (
          select l.theme_id, l.margin, l.share, l.decided_by, c.id, c.group_size, p.copy_of is not null as copy,
            row_number() over (partition by l.theme_id order by p.verbatim_rank is null, l.margin desc nulls first, p.verbatim_rank, c.id) as rank
          from synthesis_place l join contributions_contribution c on c.id = l.contribution_id and ${published}
          left join synthesis_placement p on p.run_id = ${run} and p.contribution_id = c.id
          where l.process_id = ${processId})
        select t.id::int, t.title, t.locked, t.example, t.words,
          count(l.id)::int as texts, coalesce(sum(coalesce(l.group_size, 1)) filter (where l.id is not null), 0)::int as persons,
          (count(*) filter (where l.copy))::int as copies,
          (count(*) filter (where l.decided_by = 'person'))::int as "byPerson",
          (count(*) filter (where l.margin < ${readAgainUnder}))::int as "toReadAgain",
          round((avg(l.share) filter (where l.decided_by <> 'person'))::numeric, 2)::float8 as confidence,
          (select count(*)::int from synthesis_statement s where s.theme_id = t.id) as statements,
          (select count(*)::int from synthesis_proposal q where q.theme_id = t.id and q.status = 'admitted') as proposals,
          coalesce((select json_agg(json_build_object('id', c.id, 'reference', c.reference, 'language', c.language,
              'words', left(coalesce(case when v.start_at is not null then substring(${wordsOf} from v.start_at + 1 for v.end_at - v.start_at) end, ${wordsOf}), 280))
              order by f.rank)
            from placed f join contributions_contribution c on c.id = f.id
            left join synthesis_placement v on v.run_id = ${run} and v.contribution_id = c.id
            where f.theme_id = t.id and f.rank <= 3), '[]'::json) as verbatims
        from synthesis_theme t left join placed l on l.theme_id = t.id
        where t.process_id = ${processId} and t.merged_into is null and t.retired_at is null
        group by t.id order by count(l.id) desc, t.position, t.id`,
  )
}

export interface DeskCounts {
  readonly published: number
  readonly placed: number
  readonly toPlace: number
  readonly toReadAgain: number
  /** Texts read by the applied grouping; null when none was. */
  readonly readByRun: number | null
}

export async function deskCounts(db: Database, processId: number): Promise<DeskCounts> {
  const run = await appliedRun(db, processId)
  const [found] = await rows<DeskCounts>(
    db,
    sql`select count(*)::int as published, (count(*) filter (where l.theme_id is not null))::int as placed,
          (count(*) filter (where l.theme_id is null))::int as "toPlace",
          (count(*) filter (where l.theme_id is not null and l.margin < ${readAgainUnder}))::int as "toReadAgain",
          (select texts from synthesis_run where id = ${run ?? 0}) as "readByRun"
        from contributions_contribution c left join synthesis_place l on l.contribution_id = c.id
        where c.process_id = ${processId} and ${published}`,
  )
  return found as DeskCounts
}

/** Whether a whole grouping is worth asking for: many wait, or twice as many have spoken. */
export const isRunDue = ({ published: all, toPlace, readByRun }: DeskCounts): boolean =>
  readByRun !== null && (toPlace * 10 > all || all >= readByRun * 2)

export const textsAPage = 50
export const textOrders = ['relire', 'typiques', 'recents'] as const
export type TextOrder = (typeof textOrders)[number]

export interface ThemeText {
  readonly id: number
  readonly reference: string
  readonly text: string
  readonly language: string
  readonly decidedBy: 'run' | 'vote' | 'person' | null
  readonly share: number
  readonly margin: number | null
  readonly second: { readonly id: number; readonly title: string } | null
  readonly copies: number
}

const orders: Record<TextOrder, SQL> = {
  relire: sql`l.margin nulls last, c.id`,
  typiques: sql`l.margin desc nulls last, c.id`,
  recents: sql`c.id desc`,
}

const textColumns = sql`c.id::int, c.reference, ${wordsOf} as text,
  case when c.language <> 'fr' and c.translation is not null then 'fr' else c.language end as language,
  l.decided_by as "decidedBy", coalesce(l.share, 0)::float8 as share, l.margin::float8 as margin,
  case when t.id is not null then json_build_object('id', t.id, 'title', t.title) end as second,
  (select count(*)::int from synthesis_placement k where k.run_id = p.run_id and k.copy_of = c.id) as copies`
const textSources = (run: number) => sql`contributions_contribution c
  left join synthesis_place l on l.contribution_id = c.id
  left join synthesis_placement p on p.run_id = ${run} and p.contribution_id = c.id
  left join synthesis_theme t on t.id = l.second_theme_id and t.merged_into is null and t.retired_at is null`

/** Places are indexed by process, then theme. */
const isIn = (processId: number, theme: number | null) =>
  theme === null ? sql`l.theme_id is null` : sql`l.process_id = ${processId} and l.theme_id = ${theme}`

/** The texts of a theme; null: those to be placed by a person. */
export async function textsOf(
  db: Database,
  processId: number,
  theme: number | null,
  { order = 'relire', page = 1, most = textsAPage }: { order?: TextOrder; page?: number; most?: number },
): Promise<ThemeText[]> {
  const run = (await appliedRun(db, processId)) ?? 0
  const where = isIn(processId, theme)
  return rows<ThemeText>(
    db,
    sql`select ${textColumns} from ${textSources(run)} where c.process_id = ${processId} and ${published} and ${where}
        order by ${orders[order]} limit ${most} offset ${(page - 1) * most}`,
  )
}

export async function countTexts(db: Database, processId: number, theme: number | null): Promise<number> {
  const where = isIn(processId, theme)
  const [found] = await rows<{ n: number }>(
    db,
    sql`select count(*)::int as n from contributions_contribution c left join synthesis_place l on l.contribution_id = c.id
        where c.process_id = ${processId} and ${published} and ${where}`,
  )
  return found?.n ?? 0
}

/** One published text of the process, with its theme. */
export async function textOf(db: Database, processId: number, id: number) {
  const run = (await appliedRun(db, processId)) ?? 0
  const [found] = await rows<ThemeText & { theme: number | null }>(
    db,
    sql`select ${textColumns}, l.theme_id::int as theme from ${textSources(run)}
        where c.id = ${id} and c.process_id = ${processId} and ${published}`,
  )
  return found
}

/** Several published texts by their numbers, in that order. */
export async function spokenBy(db: Database, ids: readonly number[]): Promise<Spoken[]> {
  const found = await rows<Spoken>(
    db,
    sql`select c.id::int, c.reference, c.language, left(${wordsOf}, 280) as words from contributions_contribution c
        where c.id = any(${sql.param([...ids])}::bigint[]) and ${published}`,
  )
  const byId = new Map(found.map((one) => [one.id, one]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** The parts that the engine found in a theme, the largest first, each with a voice. */
export async function partsOf(db: Database, processId: number, theme: number) {
  const run = (await appliedRun(db, processId)) ?? 0
  return rows<{ part: number; texts: number; words: string }>(
    db,
    sql`select p.part, count(*)::int as texts,
          (array_agg(left(${wordsOf}, 140) order by l.margin desc nulls last, c.id))[1] as words
        from synthesis_place l join synthesis_placement p on p.run_id = ${run} and p.contribution_id = l.contribution_id
        join contributions_contribution c on c.id = l.contribution_id and ${published}
        where l.process_id = ${processId} and l.theme_id = ${theme} and p.theme_id = ${theme}
        group by p.part order by 2 desc, 1`,
  )
}
