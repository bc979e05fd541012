import { bigint, boolean, pgTable, text, timestamp } from 'drizzle-orm/pg-core'

const row = (name: string) => bigint(name, { mode: 'number' })
const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

/** A reason written once, in the library of a process, with passages to fill in for each proposal. */
export const sharedReason = pgTable('answers_shared_reason', {
  id: row('id').primaryKey().generatedAlwaysAsIdentity(),
  processId: row('process_id').notNull(),
  organisationId: row('organisation_id'),
  title: text('title').notNull(),
  text: text('text').notNull(),
  decision: text('decision').notNull(),
  reasonKind: text('reason_kind').notNull(),
  writtenBy: text('written_by').notNull(),
  writtenAt: instant('written_at').notNull(),
  changedAt: instant('changed_at'),
  retiredAt: instant('retired_at'),
  example: boolean('example').notNull().default(false),
})

/** An answer that began with a shared reason, with its words as they were taken. */
export const reasonUse = pgTable('answers_reason_use', {
  id: row('id').primaryKey().generatedAlwaysAsIdentity(),
  answerId: row('answer_id').notNull(),
  reasonId: row('reason_id').notNull(),
  text: text('text').notNull(),
  usedBy: text('used_by').notNull(),
  usedAt: instant('used_at').notNull(),
})
