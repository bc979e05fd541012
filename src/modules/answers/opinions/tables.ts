import { bigint, boolean, date, pgTable, text, timestamp } from 'drizzle-orm/pg-core'

const row = (name: string) => bigint(name, { mode: 'number' })
const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

/** What a service or another organisation is asked about a proposal, and what it said. */
export const opinion = pgTable('answers_opinion', {
  id: row('id').primaryKey().generatedAlwaysAsIdentity(),
  answerId: row('answer_id').notNull(),
  organisationId: row('organisation_id').notNull(),
  question: text('question').notNull(),
  dueDay: date('due_day', { mode: 'string' }).notNull(),
  status: text('status').notNull().default('asked'),
  stance: text('stance'),
  text: text('text'),
  askedBy: text('asked_by').notNull(),
  askedAt: instant('asked_at').notNull(),
  givenBy: text('given_by'),
  givenAt: instant('given_at'),
  withdrawnAt: instant('withdrawn_at'),
  example: boolean('example').notNull().default(false),
})
