import { bigint, boolean, date, integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core'

const id = () => bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity()
const reference = (name: string) => bigint(name, { mode: 'number' })
const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

/** Process null: the town's own promise. */
export const delay = pgTable('moderation_delay', {
  id: id(),
  processId: reference('process_id'),
  readingDays: integer('reading_days').notNull(),
  appealDays: integer('appeal_days').notNull(),
  reportDays: integer('report_days').notNull(),
  setAt: instant('set_at').notNull(),
})

export const appeal = pgTable('moderation_appeal', {
  id: id(),
  contributionId: reference('contribution_id').notNull(),
  /** Protected, as the words themselves. */
  text: text('text').notNull(),
  reason: text('reason').notNull(),
  refusedBy: reference('refused_by'),
  madeAt: instant('made_at').notNull(),
  answerBy: date('answer_by', { mode: 'string' }).notNull(),
  status: text('status').notNull(),
  opinion: text('opinion'),
  opinionBy: reference('opinion_by'),
  opinionAt: instant('opinion_at'),
  decidedBy: reference('decided_by'),
  decidedAt: instant('decided_at'),
  answer: text('answer'),
  alone: boolean('alone').notNull(),
})

export const report = pgTable('moderation_report', {
  id: id(),
  code: text('code').notNull(),
  submission: text('submission'),
  /** A contribution; or a sentence of the synthesis or an answer, with its process. */
  contributionId: reference('contribution_id'),
  textKind: text('text_kind'),
  textId: reference('text_id'),
  processId: reference('process_id'),
  reason: text('reason').notNull(),
  text: text('text'),
  language: text('language').notNull(),
  contact: text('contact'),
  madeAt: instant('made_at').notNull(),
  answerBy: date('answer_by', { mode: 'string' }).notNull(),
  status: text('status').notNull(),
  answer: text('answer'),
  decidedBy: reference('decided_by'),
  decidedAt: instant('decided_at'),
})

/** Never the contact itself. */
export const telling = pgTable('moderation_telling', {
  id: id(),
  factId: reference('fact_id').notNull(),
  contributionId: reference('contribution_id').notNull(),
  about: text('about').notNull(),
  channel: text('channel').notNull(),
  status: text('status').notNull(),
  messageId: reference('message_id'),
  madeAt: instant('made_at').notNull(),
  settledAt: instant('settled_at'),
})
