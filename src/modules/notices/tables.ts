import { bigint, integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core'

const reference = (name: string) => bigint(name, { mode: 'number' })
const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

/** One author to tell of one version of one answer. Never the contact itself. */
export const notice = pgTable('notices_notice', {
  id: reference('id').primaryKey().generatedAlwaysAsIdentity(),
  contributionId: reference('contribution_id').notNull(),
  answerId: reference('answer_id').notNull(),
  version: integer('version').notNull(),
  channel: text('channel').notNull(),
  status: text('status').notNull(),
  outcome: text('outcome'),
  messageId: reference('message_id'),
  madeAt: instant('made_at').notNull(),
  settledAt: instant('settled_at'),
})
