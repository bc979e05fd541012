import { bigint, jsonb, pgTable, real, text, timestamp } from 'drizzle-orm/pg-core'
import type { EditKind } from './edit.ts'

const row = (name: string) => bigint(name, { mode: 'number' })

/** What people decided of themes, in order: only ever added to. */
export const themeEdit = pgTable('synthesis_theme_edit', {
  id: row('id').primaryKey().generatedAlwaysAsIdentity(),
  processId: row('process_id').notNull(),
  kind: text('kind').$type<EditKind>().notNull(),
  themeId: row('theme_id'),
  otherThemeId: row('other_theme_id'),
  texts: row('texts').array().notNull().default([]),
  title: text('title'),
  titleBefore: text('title_before'),
  carried: jsonb('carried').$type<Carried>(),
  undoes: row('undoes'),
  runId: row('run_id'),
  madeBy: row('made_by'),
  madeAt: timestamp('made_at', { withTimezone: true, mode: 'date' }).notNull(),
})

export interface Carried {
  readonly statements: readonly number[]
  readonly proposals: readonly number[]
}

/**
 * The theme each text was put in: the last grouping applied and the log, replayed, merges left out. Where it is now, merges
 * followed, is read from the view `synthesis_place`, which has the same columns.
 */
export const home = pgTable('synthesis_home', {
  contributionId: row('contribution_id').primaryKey(),
  processId: row('process_id').notNull(),
  themeId: row('theme_id'),
  decidedBy: text('decided_by').$type<'run' | 'vote' | 'person'>().notNull(),
  share: real('share').notNull().default(0),
  margin: real('margin'),
  secondThemeId: row('second_theme_id'),
})
