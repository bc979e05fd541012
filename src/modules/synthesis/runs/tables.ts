import { bigint, integer, jsonb, pgTable, primaryKey, real, text, timestamp } from 'drizzle-orm/pg-core'
import type { ThemeWord } from '#modules/synthesis/engine/themes/theme-names.ts'
import type { RunStatus } from './run.ts'

const row = (name: string) => bigint(name, { mode: 'number' })
const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

/** A grouping of the voices of a process by the text engine, with its method sheet. */
export const run = pgTable('synthesis_run', {
  id: row('id').primaryKey().generatedAlwaysAsIdentity(),
  processId: row('process_id').notNull(),
  status: text('status').$type<RunStatus>().notNull(),
  seed: integer('seed').notNull(),
  resolution: real('resolution').notNull(),
  step: text('step'),
  attempts: integer('attempts').notNull().default(0),
  engine: text('engine'),
  wordsTable: text('words_table'),
  parameters: jsonb('parameters').$type<Record<string, number>>(),
  corpus: text('corpus'),
  texts: integer('texts'),
  distinctTexts: integer('distinct_texts'),
  copies: integer('copies'),
  included: integer('included'),
  persons: integer('persons'),
  ideas: integer('ideas'),
  represented: integer('represented'),
  singular: integer('singular'),
  empty: integer('empty'),
  toPlace: integer('to_place'),
  stability: real('stability'),
  milliseconds: integer('milliseconds'),
  refusalFr: text('refusal_fr'),
  refusalEn: text('refusal_en'),
  requestedBy: row('requested_by'),
  requestedAt: instant('requested_at').notNull(),
  startedAt: instant('started_at'),
  finishedAt: instant('finished_at'),
  appliedBy: row('applied_by'),
  appliedAt: instant('applied_at'),
  statusAt: instant('status_at').notNull(),
})

export const runTheme = pgTable(
  'synthesis_run_theme',
  {
    runId: row('run_id').notNull(),
    number: integer('number').notNull(),
    texts: integer('texts').notNull(),
    words: jsonb('words').$type<ThemeWord[]>().notNull(),
    typical: row('typical').array().notNull(),
    themeId: row('theme_id'),
  },
  (table) => [primaryKey({ columns: [table.runId, table.number] })],
)

export const placement = pgTable(
  'synthesis_placement',
  {
    runId: row('run_id').notNull(),
    contributionId: row('contribution_id').notNull(),
    groupNumber: integer('group_number'),
    part: integer('part').notNull().default(0),
    share: real('share').notNull().default(0),
    margin: real('margin').notNull().default(0),
    secondGroup: integer('second_group'),
    copyOf: row('copy_of'),
    includedIn: row('included_in'),
    standing: text('standing').$type<'represented' | 'singular' | 'empty'>().notNull(),
    spokenBy: row('spoken_by'),
    verbatimRank: integer('verbatim_rank'),
    startAt: integer('start_at'),
    endAt: integer('end_at'),
    placedBy: text('placed_by').$type<'run' | 'vote'>().notNull().default('run'),
    themeId: row('theme_id'),
    secondThemeId: row('second_theme_id'),
  },
  (table) => [primaryKey({ columns: [table.runId, table.contributionId] })],
)
