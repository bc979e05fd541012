import { type SQL, sql } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'
import { sentence } from '#kernel/i18n.ts'
import { missing } from '#kernel/refusal.ts'
import { wordsOf } from '#modules/synthesis/runs/corpus-reads.ts'
import type { AnswerKind, Placed } from './check.ts'
import { checkMessages } from './check-messages.ts'
import type { AnswerRow, CheckResult, SampleRow, ThemeChange } from './result.ts'

async function rows<R>(db: Database, query: SQL): Promise<R[]> {
  return (await db.execute(query)).rows as R[]
}
const published = sql`c.status in ('published', 'published_masked')`

/** The published voices that are in a theme today. */
export const placedTexts = (db: Database, processId: number) =>
  rows<Placed>(
    db,
    sql`select c.id::int as text, l.theme_id::int as theme from synthesis_place l
        join contributions_contribution c on c.id = l.contribution_id and ${published}
        join synthesis_theme t on t.id = l.theme_id and t.merged_into is null and t.retired_at is null
        where l.process_id = ${processId} order by 1`,
  )

export interface CheckRow {
  readonly id: number
  readonly processId: number
  readonly runId: number | null
  readonly seed: number
  readonly size: number
  readonly drawnAt: string
  readonly closedAt: string | null
  readonly result: CheckResult | null
  readonly joined: number
  readonly finished: number
}
const checkColumns = sql`select k.id::int, k.process_id::int as "processId", k.run_id::int as "runId", k.seed, k.size,
  k.drawn_at as "drawnAt", k.closed_at as "closedAt", k.result,
  (select count(*)::int from synthesis_checker w where w.check_id = k.id and w.left_at is null) as joined,
  (select count(*)::int from synthesis_checker w where w.check_id = k.id and w.finished_at is not null) as finished
  from synthesis_check k`

export const checksAPage = 20

/** Latest first, a page at a time. */
export const checksOf = (db: Database, processId: number, page = 1) =>
  rows<CheckRow>(
    db,
    sql`${checkColumns} where k.process_id = ${processId} order by k.id desc
        limit ${checksAPage} offset ${(page - 1) * checksAPage}`,
  )

export async function countChecks(db: Database, processId: number): Promise<number> {
  const [found] = await rows<{ n: number }>(
    db,
    sql`select count(*)::int as n from synthesis_check where process_id = ${processId}`,
  )
  return found?.n ?? 0
}

/** The check of a process that is not closed: one at most. */
export async function openCheckOf(db: Database, processId: number): Promise<number | undefined> {
  const [found] = await rows<{ id: number }>(
    db,
    sql`select id::int from synthesis_check where process_id = ${processId} and closed_at is null`,
  )
  return found?.id
}

export async function requireCheck(db: Database, id: number): Promise<CheckRow> {
  const [found] = await rows<CheckRow>(db, sql`${checkColumns} where k.id = ${id}`)
  if (!found) throw missing(sentence(checkMessages, (m) => m.noCheck))
  return found
}

export const ownerByCheck = async (input: { check: number }, from: { tx: Database } | { db: Database }) => ({
  process: (await requireCheck('tx' in from ? from.tx : from.db, input.check)).processId,
})

/** How far one person is: their own answers only. */
export interface Mine {
  readonly id: number
  readonly finishedAt: string | null
  readonly leftAt: string | null
  readonly answered: number
  /** Voices that may still be answered and are not; the first of them. */
  readonly left: number
  readonly next: number | null
}

export async function mineOf(db: Database, checkId: number, person: number): Promise<Mine | undefined> {
  const [found] = await rows<Mine>(
    db,
    sql`select w.id::int, w.finished_at as "finishedAt", w.left_at as "leftAt",
          (count(*) filter (where a.position is not null))::int as answered,
          (count(*) filter (where a.position is null and c.id is not null))::int as left,
          (min(s.position) filter (where a.position is null and c.id is not null))::int as next
        from synthesis_checker w join synthesis_check_text s on s.check_id = w.check_id
        left join contributions_contribution c on c.id = s.contribution_id and ${published}
        left join synthesis_check_answer a on a.checker_id = w.id and a.position = s.position
        where w.check_id = ${checkId} and w.person_id = ${person} group by w.id`,
  )
  return found
}

/** The check that a person has begun in a process and not finished: until then they may not see where voices are. */
export async function begunBy(db: Database, processId: number, person: number): Promise<number | undefined> {
  const [found] = await rows<{ id: number }>(
    db,
    sql`select k.id::int from synthesis_check k join synthesis_checker w on w.check_id = k.id
        where k.process_id = ${processId} and k.closed_at is null and w.person_id = ${person}
          and w.finished_at is null and w.left_at is null`,
  )
  return found?.id
}

/** One voice of the sample: its words and one's own answer, never its theme. */
export interface CheckedText {
  readonly position: number
  readonly text: string | null
  readonly language: string
  readonly kind: AnswerKind | null
  readonly theme: number | null
}

export async function checkedText(db: Database, checkerId: number, position: number) {
  const [found] = await rows<CheckedText>(
    db,
    sql`select s.position, case when ${published} then ${wordsOf} end as text,
          case when c.language <> 'fr' and c.translation is not null then 'fr' else c.language end as language,
          a.kind, a.theme_id::int as theme
        from synthesis_checker w join synthesis_check_text s on s.check_id = w.check_id and s.position = ${position}
        join contributions_contribution c on c.id = s.contribution_id
        left join synthesis_check_answer a on a.checker_id = w.id and a.position = s.position
        where w.id = ${checkerId}`,
  )
  if (!found) throw missing(sentence(checkMessages, (m) => m.noText))
  return found
}

/** The next voice to answer after this one, from the first again at the end. */
export async function nextPosition(db: Database, checkerId: number, after: number) {
  const [found] = await rows<{ position: number }>(
    db,
    sql`select s.position from synthesis_checker w join synthesis_check_text s on s.check_id = w.check_id
        join contributions_contribution c on c.id = s.contribution_id and ${published}
        where w.id = ${checkerId} and not exists (
          select from synthesis_check_answer a where a.checker_id = w.id and a.position = s.position)
        order by s.position <= ${after}, s.position limit 1`,
  )
  return found?.position
}

/** Only to close a check. */
export const sampleOf = (db: Database, checkId: number) =>
  rows<SampleRow>(
    db,
    sql`select s.position, s.theme_id::int as theme, ${published} as published from synthesis_check_text s
        join contributions_contribution c on c.id = s.contribution_id where s.check_id = ${checkId} order by s.position`,
  )

/** Only to close a check. */
export const answersOf = (db: Database, checkId: number) =>
  rows<AnswerRow>(
    db,
    sql`select w.id::int as checker, a.position, a.kind, a.theme_id::int as theme from synthesis_checker w
        join synthesis_check_answer a on a.checker_id = w.id where w.check_id = ${checkId} and w.left_at is null`,
  )

export const themesOf = (db: Database, processId: number) =>
  rows<{ id: number; title: string; into: number | null }>(
    db,
    sql`select id::int, title, merged_into::int as into from synthesis_theme where process_id = ${processId} order by position, id`,
  )

/** What became of themes since the sample was drawn, for those it drew from or that were answered. */
export const changesSince = (db: Database, { id, processId, drawnAt }: CheckRow) =>
  rows<{ theme: number; how: ThemeChange }>(
    db,
    sql`with concerned as (
          select theme_id from synthesis_check_text where check_id = ${id}
          union select a.theme_id from synthesis_check_answer a join synthesis_checker w on w.id = a.checker_id
            where w.check_id = ${id} and a.theme_id is not null)
        select distinct e.theme_id::int as theme,
          case e.kind when 'rename' then 'renamed' when 'merge' then 'merged' else 'split' end as how
        from synthesis_theme_edit e join concerned on concerned.theme_id = e.theme_id
        where e.process_id = ${processId} and e.kind in ('rename', 'merge', 'split') and e.made_at >= ${drawnAt}
          and not exists (select from synthesis_theme_edit u where u.undoes = e.id)
        union select t.id::int, 'retired' from synthesis_theme t join concerned on concerned.theme_id = t.id
          where t.retired_at >= ${drawnAt} order by 1, 2`,
  )

/** The voices that people placed elsewhere, with their theme then and now; those still published only. */
export const differingTexts = (db: Database, checkId: number, positions: readonly number[]) =>
  rows<{ id: number; reference: string; words: string; language: string; then: number; now: number | null }>(
    db,
    sql`select c.id::int, c.reference, left(${wordsOf}, 280) as words,
          case when c.language <> 'fr' and c.translation is not null then 'fr' else c.language end as language,
          s.theme_id::int as then, l.theme_id::int as now
        from synthesis_check_text s join contributions_contribution c on c.id = s.contribution_id and ${published}
        left join synthesis_place l on l.contribution_id = c.id
        where s.check_id = ${checkId} and s.position = any(${sql.param([...positions])}::int[]) order by s.position`,
  )

/** The last closed check of a process, or of one grouping, that has a figure. */
export async function measuredAgreement(db: Database, where: { process: number } | { run: number }) {
  const [found] = await rows<{ id: number; closedAt: string; size: number; result: CheckResult }>(
    db,
    sql`select id::int, closed_at as "closedAt", size, result from synthesis_check
        where ${'run' in where ? sql`run_id = ${where.run}` : sql`process_id = ${where.process}`}
          and closed_at is not null and jsonb_typeof(result -> 'people') = 'object' order by closed_at desc limit 1`,
  )
  return found && { closedAt: new Date(found.closedAt), size: found.size, ...found.result }
}
