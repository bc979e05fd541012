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

/** Where each text is now: the last grouping applied and the log, replayed. */
export const place = pgTable('synthesis_place', {
  contributionId: row('contribution_id').primaryKey(),
  processId: row('process_id').notNull(),
  themeId: row('theme_id'),
  decidedBy: text('decided_by').$type<'run' | 'vote' | 'person'>().notNull(),
  share: real('share').notNull().default(0),
  margin: real('margin'),
  secondThemeId: row('second_theme_id'),
})
