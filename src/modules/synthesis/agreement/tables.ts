import { bigint, integer, jsonb, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'
import type { AnswerKind } from './check.ts'
import type { CheckResult } from './result.ts'

const row = (name: string) => bigint(name, { mode: 'number' })
const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

/** A blind check: a sample of voices that people place again without seeing where they are. */
export const check = pgTable('synthesis_check', {
  id: row('id').primaryKey().generatedAlwaysAsIdentity(),
  processId: row('process_id').notNull(),
  runId: row('run_id'),
  seed: integer('seed').notNull(),
  size: integer('size').notNull(),
  drawnAt: instant('drawn_at').notNull(),
  closedAt: instant('closed_at'),
  result: jsonb('result').$type<CheckResult>(),
})

/** A voice of the sample, with the theme it was in when it was drawn. */
export const checkText = pgTable(
  'synthesis_check_text',
  {
    checkId: row('check_id').notNull(),
    position: integer('position').notNull(),
    contributionId: row('contribution_id').notNull(),
    themeId: row('theme_id').notNull(),
  },
  (t) => [primaryKey({ columns: [t.checkId, t.position] })],
)

/** Somebody who takes part; nobody knows who any more once the check is closed. */
export const checker = pgTable('synthesis_checker', {
  id: row('id').primaryKey().generatedAlwaysAsIdentity(),
  checkId: row('check_id').notNull(),
  personId: row('person_id'),
  joinedAt: instant('joined_at').notNull(),
  finishedAt: instant('finished_at'),
  leftAt: instant('left_at'),
})

export const checkAnswer = pgTable(
  'synthesis_check_answer',
  {
    checkerId: row('checker_id').notNull(),
    position: integer('position').notNull(),
    kind: text('kind').$type<AnswerKind>().notNull(),
    themeId: row('theme_id'),
  },
  (t) => [primaryKey({ columns: [t.checkerId, t.position] })],
)
