import { bigint, boolean, pgTable, text, timestamp } from 'drizzle-orm/pg-core'

const row = (name: string) => bigint(name, { mode: 'number' })
const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

/** A private note of the instruction of one proposal. */
export const note = pgTable('answers_note', {
  id: row('id').primaryKey().generatedAlwaysAsIdentity(),
  answerId: row('answer_id').notNull(),
  text: text('text').notNull(),
  writtenBy: text('written_by').notNull(),
  writtenAt: instant('written_at').notNull(),
  changedAt: instant('changed_at'),
  example: boolean('example').notNull().default(false),
})
