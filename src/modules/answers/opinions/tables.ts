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
  /** The secret address of an organisation without account, erased as soon as it serves no more. Never shown nor exported. */
  linkKey: text('link_key'),
  linkEmail: text('link_email'),
  linkUntil: date('link_until', { mode: 'string' }),
  remindedAt: instant('reminded_at'),
  /** Who signs for an organisation without account, as they wrote it; the day a paper came. */
  signedBy: text('signed_by'),
  receivedOn: date('received_on', { mode: 'string' }),
  example: boolean('example').notNull().default(false),
})
