import { sql } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'
import { sentence } from '#kernel/i18n.ts'
import { missing } from '#kernel/refusal.ts'
import type { ThemeWord } from '#modules/synthesis/engine/themes/theme-names.ts'
import type { RunStatus } from './run.ts'
import { runMessages } from './run-messages.ts'

/** A grouping with its method sheet. */
export interface ShownRun extends Record<string, unknown> {
  readonly id: number
  readonly processId: number
  readonly process: string
  readonly processTitle: string
  readonly status: RunStatus
  readonly seed: number
  readonly resolution: number
  readonly step: string | null
  readonly attempts: number
  readonly engine: string | null
  readonly wordsTable: string | null
  readonly parameters: Readonly<Record<string, number>> | null
  readonly corpus: string | null
  readonly texts: number | null
  readonly distinctTexts: number | null
  readonly copies: number | null
  readonly included: number | null
  readonly persons: number | null
  readonly ideas: number | null
  readonly represented: number | null
  readonly singular: number | null
  readonly empty: number | null
  readonly toPlace: number | null
  readonly stability: number | null
  readonly milliseconds: number | null
  readonly refusalFr: string | null
  readonly refusalEn: string | null
  readonly who: string | null
  readonly requestedAt: string
  readonly finishedAt: string | null
  readonly appliedAt: string | null
  readonly themes: number
}

const shown = sql`
  select r.id::int, r.process_id::int as "processId", p.slug as process, p.title as "processTitle", r.status, r.seed,
    round(r.resolution::numeric, 2)::float8 as resolution, r.step, r.attempts, r.engine, r.words_table as "wordsTable", r.parameters,
    r.corpus, r.texts, r.distinct_texts as "distinctTexts", r.copies, r.included, r.persons, r.ideas, r.represented, r.singular,
    r.empty, r.to_place as "toPlace", round(r.stability::numeric, 3)::float8 as stability, r.milliseconds,
    r.refusal_fr as "refusalFr", r.refusal_en as "refusalEn", w.name as who, r.requested_at as "requestedAt",
    r.finished_at as "finishedAt", r.applied_at as "appliedAt",
    (select count(*)::int from synthesis_run_theme t where t.run_id = r.id) as themes
  from synthesis_run r join processes_process p on p.id = r.process_id left join accounts_person w on w.id = r.requested_by`

export async function findRun(db: Database, id: number): Promise<ShownRun> {
  const { rows } = await db.execute<ShownRun>(sql`${shown} where r.id = ${id}`)
  if (!rows[0]) throw missing(sentence(runMessages, (m) => m.unknown))
  return rows[0]
}

export const ownerByRun = async (input: { run: number }, from: { tx: Database } | { db: Database }) => ({
  process: (await findRun('tx' in from ? from.tx : from.db, input.run)).processId,
})

/** Newest first. */
export async function listRuns(db: Database, processId: number, most = 50): Promise<ShownRun[]> {
  const { rows } = await db.execute<ShownRun>(
    sql`${shown} where r.process_id = ${processId} order by r.id desc limit ${most}`,
  )
  return rows
}

/** What was begun first: it was cut short when the server stopped. */
export async function nextRun(db: Database): Promise<number | undefined> {
  const { rows } = await db.execute<{ id: number }>(
    sql`select id::int from synthesis_run where status in ('waiting', 'running') order by status = 'waiting', id limit 1`,
  )
  return rows[0]?.id
}

export interface RunThemeRow extends Record<string, unknown> {
  readonly number: number
  readonly texts: number
  readonly words: readonly ThemeWord[]
  readonly typical: readonly number[]
  readonly themeId: number | null
}

export async function themesOfRun(db: Database, runId: number): Promise<RunThemeRow[]> {
  const { rows } = await db.execute<RunThemeRow>(
    sql`select number, texts, words, (select coalesce(json_agg(t::int), '[]'::json) from unnest(typical) t) as typical,
          theme_id::int as "themeId"
        from synthesis_run_theme where run_id = ${runId} order by number`,
  )
  return rows
}
