import { type SQL, sql } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'
import { sentence } from '#kernel/i18n.ts'
import { missing } from '#kernel/refusal.ts'
import { anglesOf, axesOf } from '#modules/processes/module.ts'
import { messages } from './messages.ts'
import type { Kind, Stance } from './statements/statement.ts'

/** All rows of a query; ids and counts are cast to int in the SQL, so that they come back as numbers. */
async function rows<R>(db: Database, query: SQL): Promise<R[]> {
  return (await db.execute(query)).rows as R[]
}

export interface ContributionRef {
  id: number
  reference: string
  processId: number
  /** Null unless it is public today. */
  text: string | null
}

const publicText = sql`case when c.status in ('published', 'published_masked') then c.published_text end`

export async function requireContribution(db: Database, id: number): Promise<ContributionRef> {
  const [found] = await rows<ContributionRef>(
    db,
    sql`select c.id::int, c.reference, c.process_id::int as "processId", ${publicText} as text
        from contributions_contribution c where c.id = ${id}`,
  )
  if (!found) throw missing(sentence(messages, (m) => m.noContribution))
  return found
}

/** The ids of public contributions of a process, by reference. */
export async function contributionsByReference(
  db: Database,
  processId: number,
  references: readonly string[],
) {
  if (references.length === 0) return new Map<string, number>()
  const found = await rows<{ id: number; reference: string }>(
    db,
    sql`select c.id::int, c.reference from contributions_contribution c
        where c.process_id = ${processId} and c.status in ('published', 'published_masked')
          and c.reference in (${sql.join(
            references.map((reference) => sql`${reference}`),
            sql`, `,
          )})`,
  )
  return new Map(found.map((row) => [row.reference, row.id]))
}

export interface Choice {
  id: number
  title: string
}

/** What the forms of the synthesis offer to choose from: axes by number, angles by position, the others by id. */
export async function choicesOf(db: Database, processId: number) {
  const axes = (await axesOf(db, processId)).map((axis) => ({
    id: axis.number,
    title: `${axis.number}. ${axis.shortTitle}`,
  }))
  const angles = (await anglesOf(db, processId)).map((angle) => ({ id: angle.position, title: angle.title }))
  const themes = await rows<Choice>(
    db,
    sql`select id::int, title from synthesis_theme where process_id = ${processId} and merged_into is null and retired_at is null order by position, id`,
  )
  const statements = await rows<{ id: number; number: number; kind: Kind; text: string }>(
    db,
    sql`select id::int, number, kind, text from synthesis_statement where process_id = ${processId} order by number`,
  )
  return { axes, angles, themes, statements }
}

export interface Coverage {
  /** Published contributions: the denominator. */
  published: number
  cited: number
  setAside: number
  /** Cited by a statement, or set aside with a reason. */
  covered: number
}

export async function coverageOf(db: Database, processId: number): Promise<Coverage> {
  const [found] = await rows<Coverage>(
    db,
    sql`select count(*)::int as published,
               count(*) filter (where cited)::int as cited,
               count(*) filter (where not cited and aside)::int as "setAside",
               count(*) filter (where cited or aside)::int as covered
        from (
          select exists (select from synthesis_citation k where k.contribution_id = c.id) as cited,
                 exists (select from synthesis_unused u where u.contribution_id = c.id) as aside
          from contributions_contribution c
          where c.process_id = ${processId} and c.status in ('published', 'published_masked')
        ) one`,
  )
  return found as Coverage
}

/** The public text of a citation `k` of a contribution `c` no longer says what was cited. */
const wordsChanged = sql`k.passage_fingerprint is not null and c.status in ('published', 'published_masked')
  and k.passage_fingerprint <> left(encode(sha256(convert_to(case when k.start_at is null then c.published_text
    else substr(c.published_text, k.start_at + 1, k.end_at - k.start_at) end, 'UTF8')), 'hex'), 16)`

/** Citations to read again: their text was corrected since. */
export async function changedCitations(db: Database, processId: number) {
  return rows<{ citation: number; contribution: number; reference: string; number: number; text: string }>(
    db,
    sql`select k.id::int as citation, c.id::int as contribution, c.reference, s.number, s.text
        from synthesis_citation k join synthesis_statement s on s.id = k.statement_id
        join contributions_contribution c on c.id = k.contribution_id
        where s.process_id = ${processId} and ${wordsChanged} order by s.number, k.id limit 200`,
  )
}

export interface StatementRow {
  id: number
  number: number
  kind: Kind
  text: string
  example: boolean
  themeId: number
  says: number
  disagrees: number
  /** How many voices of each declared category said it, most first; withdrawn ones included, their words are not. */
  categories: { category: string; count: number }[]
  /** The same, of those who disagree. */
  against: { category: string; count: number }[]
  minority: boolean
  version: number
  /** Citations whose text was corrected since. */
  changed: number
  proposals: number
}

export interface ThemeRow {
  id: number
  title: string
  axis: string | null
  example: boolean
  statements: StatementRow[]
}

const statementColumns = sql`s.id::int, s.number, s.kind, s.text, s.example, s.minority, s.version, s.theme_id::int as "themeId",
  coalesce(v.against, '[]'::json) as against,
  (select count(*) from synthesis_citation k join contributions_contribution c on c.id = k.contribution_id
   where k.statement_id = s.id and ${wordsChanged})::int as changed,
  coalesce(v.says, 0)::int as says, coalesce(v.disagrees, 0)::int as disagrees, coalesce(v.categories, '[]'::json) as categories,
  (select count(*) from synthesis_origin o where o.statement_id = s.id)::int as proposals`

const voicesByStatement = (where: SQL) => sql`left join (
    select statement_id, sum(n) filter (where stance = 'says') as says, sum(n) filter (where stance = 'disagrees') as disagrees,
           json_agg(json_build_object('category', author_category, 'count', n) order by n desc, author_category)
             filter (where stance = 'says') as categories,
           json_agg(json_build_object('category', author_category, 'count', n) order by n desc, author_category)
             filter (where stance = 'disagrees') as against
    from (
      select k.statement_id, k.stance, c.author_category, count(distinct c.id) as n
      from synthesis_citation k
      join synthesis_statement s on s.id = k.statement_id
      join contributions_contribution c on c.id = k.contribution_id
      where ${where}
      group by 1, 2, 3
    ) by_category group by statement_id
  ) v on v.statement_id = s.id`

/** The whole synthesis of a process: themes in their order, statements with the number of their voices. */
export async function synthesisOf(db: Database, processId: number): Promise<ThemeRow[]> {
  const themes = await rows<Omit<ThemeRow, 'statements'>>(
    db,
    sql`select t.id::int, t.title, a.number || '. ' || coalesce(a.short_title, a.title) as axis, t.example
        from synthesis_theme t left join processes_axis a on a.id = t.axis_id
        where t.process_id = ${processId} and t.merged_into is null and t.retired_at is null order by t.position, t.id`,
  )
  const statements = await rows<StatementRow>(
    db,
    sql`select ${statementColumns} from synthesis_statement s
        ${voicesByStatement(sql`s.process_id = ${processId}`)}
        where s.process_id = ${processId} order by s.position, s.number`,
  )
  return themes.map((theme) => ({
    ...theme,
    statements: statements.filter((row) => row.themeId === theme.id),
  }))
}

export async function statementByNumber(db: Database, processId: number, number: number) {
  const [found] = await rows<StatementRow & { theme: string }>(
    db,
    sql`select ${statementColumns}, t.title as theme from synthesis_statement s
        join synthesis_theme t on t.id = s.theme_id
        ${voicesByStatement(sql`s.process_id = ${processId} and s.number = ${number}`)}
        where s.process_id = ${processId} and s.number = ${number}`,
  )
  if (!found) throw missing(sentence(messages, (m) => m.noStatement))
  return found
}

export interface VoiceRow {
  citationId: number
  contributionId: number
  reference: string
  stance: Stance
  category: string
  language: string
  saidOn: string | null
  /** `read`: its words are public; `withdrawn`: its author took it back; `hidden`: it is being read again. */
  state: 'read' | 'withdrawn' | 'hidden'
  text: string | null
  startAt: number | null
  endAt: number | null
  fingerprint: string | null
}

/** The voices a statement rests on, in the order they were cited. */
export async function voicesOf(
  db: Database,
  statementId: number,
  limit = 1000,
  offset = 0,
): Promise<VoiceRow[]> {
  return rows<VoiceRow>(
    db,
    sql`select k.id::int as "citationId", c.id::int as "contributionId", c.reference, k.stance, c.author_category as category,
               c.language, c.said_on as "saidOn", ${publicText} as text,
               case when c.status in ('published', 'published_masked') then 'read' when c.status = 'withdrawn' then 'withdrawn' else 'hidden' end as state,
               k.start_at as "startAt", k.end_at as "endAt", k.passage_fingerprint as fingerprint
        from synthesis_citation k join contributions_contribution c on c.id = k.contribution_id
        where k.statement_id = ${statementId} order by k.stance desc, k.id limit ${limit} offset ${offset}`,
  )
}

/** The proposals that come from a statement. */
export async function proposalsFrom(db: Database, statementId: number, all = false) {
  return rows<{ number: number; title: string; example: boolean }>(
    db,
    sql`select p.number, p.title, p.example from synthesis_origin o join synthesis_proposal p on p.id = o.proposal_id
        where o.statement_id = ${statementId} and (p.status = 'admitted' or ${all}) order by p.number`,
  )
}
