import { and, asc, desc, eq, ne, type SQL, sql } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'
import { sentence } from '#kernel/i18n.ts'
import { missing } from '#kernel/refusal.ts'
import { newsCorrected } from './facts.ts'
import { type Row, toldFacts } from './happened.ts'
import { messages } from './messages.ts'
import { news, newsVersion } from './tables.ts'

/** What happened, newest first, as raw lines. `where` may name the columns of `told`. */
async function told(db: Database, where: SQL, limit: number): Promise<Row[]> {
  const { rows } = await db.execute<
    Omit<Row, 'at' | 'correctedAt'> & { at: string; correctedAt: string | null }
  >(sql`
    select told.id::int, told.at, told.fact, told.subject_id::int as subject, told.data,
      p.id::int as "processId", p.slug as process, p.title as "processTitle",
      told.title, told.number, told.example, told.text, told.corrected_at as "correctedAt"
    from (
      select j.id, j.at, j.fact, j.subject_id, j.data, a.id as action_id, a.number, n.text, n.corrected_at,
        coalesce(n.title, s.title, a.title, d.subject, y.title) as title,
        coalesce(n.example, a.example, d.example, y.example, false) as example,
        coalesce(n.process_id, a.process_id, (j.data ->> 'process')::bigint,
          case when j.subject_kind = 'process' then j.subject_id::bigint end) as process_id
      from kernel_journal j
      left join following_news n on j.subject_kind = 'news' and n.id::text = j.subject_id
      left join workshops_session s on j.subject_kind = 'session' and s.id::text = j.subject_id
      left join deliberations_deliberation d on j.subject_kind = 'deliberation' and d.id::text = j.subject_id
      left join (select a.id, a.number, a.title, a.example or a.status_example as example, t.process_id
                 from plans_action a join plans_strategy t on t.id = a.strategy_id) a
        on j.subject_kind = 'action' and a.id::text = j.subject_id
      left join (select w.id, p.title, p.example or w.example as example
                 from answers_answer w join synthesis_proposal p on p.id = w.proposal_id) y
        on j.subject_kind = 'answer' and y.id::text = j.subject_id
      where j.fact = any(${sql.param([...toldFacts])}::text[])
        -- That stage follows the passage by itself, which is told already.
        and not (j.fact = 'ProcessAdvanced' and j.data ->> 'to' = 'decision')
    ) told join processes_process p on p.id = told.process_id
    where ${where} order by told.id desc limit ${limit}`)
  return rows.map((row) => ({
    ...row,
    at: new Date(row.at),
    correctedAt: row.correctedAt === null ? null : new Date(row.correctedAt),
  }))
}

/** A correction is no second piece of news: the first one says that it was corrected. */
const once = sql`told.fact <> ${newsCorrected.fact}`

export const happenedIn = (db: Database, process: number, limit = 5000) =>
  told(db, sql`${once} and told.process_id = ${process}`, limit)

export const happenedInTown = (db: Database, limit: number) => told(db, once, limit)

/** After one place of the journal, up to another: corrections too. */
export const happenedBetween = (db: Database, after: number, upTo: number) =>
  told(db, sql`told.id > ${after} and told.id <= ${upTo}`, 1_000_000)

/** The last line that is news, written before this instant; 0 when there is none. */
export async function lastToldBefore(db: Database, instant: Date): Promise<number> {
  const { rows } = await db.execute<{ id: number }>(
    sql`select coalesce(max(id), 0)::int as id from kernel_journal
        where fact = any(${sql.param([...toldFacts])}::text[]) and at < ${instant.toISOString()}::timestamptz`,
  )
  return rows[0]?.id ?? 0
}

export async function journalEnd(db: Database): Promise<number> {
  const { rows } = await db.execute<{ id: number }>(
    sql`select coalesce(max(id), 0)::int as id from kernel_journal`,
  )
  return rows[0]?.id ?? 0
}

export type News = typeof news.$inferSelect

/** Published news with what corrections replaced, newest first. */
export async function publishedNews(db: Database, process: number, id: number) {
  const [found] = await db
    .select()
    .from(news)
    .where(and(eq(news.id, id), eq(news.processId, process), ne(news.status, 'draft')))
  if (!found) throw missing(sentence(messages, (m) => m.unknown))
  const former = await db
    .select()
    .from(newsVersion)
    .where(eq(newsVersion.newsId, id))
    .orderBy(desc(newsVersion.version))
  return { ...found, former }
}

/** For the desk: drafts first, then the newest. */
export function newsOf(db: Database, process: number): Promise<News[]> {
  return db
    .select()
    .from(news)
    .where(eq(news.processId, process))
    .orderBy(asc(sql`${news.status} <> 'draft'`), desc(news.id))
    .limit(50)
}

export async function newsById(
  db: Database,
  id: number,
): Promise<News & { process: string; processTitle: string }> {
  const { rows } = await db.execute<{ process: string; title: string }>(
    sql`select p.slug as process, p.title from following_news n join processes_process p on p.id = n.process_id where n.id = ${id}`,
  )
  const [found] = await db.select().from(news).where(eq(news.id, id))
  const [home] = rows
  if (!found || !home) throw missing(sentence(messages, (m) => m.unknown))
  return { ...found, process: home.process, processTitle: home.title }
}

export async function draftsWaiting(db: Database): Promise<number> {
  return db.$count(news, eq(news.status, 'draft'))
}
