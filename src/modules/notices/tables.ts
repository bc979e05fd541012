import { bigint, boolean, date, integer, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'

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
  /** The printing that holds its letter now. */
  printingId: reference('printing_id'),
  /** The day it happened, when it is not the moment it was recorded. */
  toldOn: date('told_on', { mode: 'string' }),
})

/** Letters printed together, then posted on one day or put back to print. */
export const printing = pgTable('notices_printing', {
  id: reference('id').primaryKey().generatedAlwaysAsIdentity(),
  processId: reference('process_id').notNull(),
  letters: integer('letters').notNull(),
  printedAt: instant('printed_at').notNull(),
  postedOn: date('posted_on', { mode: 'string' }),
  putBackAt: instant('put_back_at'),
  twoSided: boolean('two_sided').notNull().default(false),
  /** How many letters of its PDF are drawn; the file and the fingerprint of what it says, while it is kept. */
  drawn: integer('drawn').notNull().default(0),
  attempts: integer('attempts').notNull().default(0),
  file: text('file'),
  contents: text('contents'),
  pages: integer('pages'),
  drawnAt: instant('drawn_at'),
  failedAt: instant('failed_at'),
  expiredAt: instant('expired_at'),
})

/** A sheet of a printing. */
export const letter = pgTable(
  'notices_letter',
  {
    printingId: reference('printing_id').notNull(),
    position: integer('position').notNull(),
    contributionId: reference('contribution_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.printingId, table.position] })],
)
