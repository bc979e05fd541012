import { bigint, date, integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core'

const id = () => bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity()
const reference = (name: string) => bigint(name, { mode: 'number' })
const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

export const deposit = pgTable('intake_deposit', {
  id: id(),
  code: text('code').notNull(),
  submission: text('submission'),
  processId: reference('process_id').notNull(),
  axisId: reference('axis_id'),
  sessionId: reference('session_id'),
  channel: text('channel').notNull(),
  saidOn: date('said_on', { mode: 'string' }),
  arrivedOn: date('arrived_on', { mode: 'string' }),
  mailReference: text('mail_reference'),
  enteredBy: reference('entered_by'),
  status: text('status').notNull(),
  takenBy: reference('taken_by'),
  takenAt: instant('taken_at'),
  setAsideReason: text('set_aside_reason'),
  receivedAt: instant('received_at').notNull(),
  statusAt: instant('status_at').notNull(),
  filesUntil: date('files_until', { mode: 'string' }),
})

export const attachment = pgTable('intake_attachment', {
  id: id(),
  depositId: reference('deposit_id').notNull(),
  position: integer('position').notNull(),
  kind: text('kind').notNull(),
  file: text('file'),
  quarters: integer('quarters').notNull(),
})

export const pile = pgTable('intake_pile', {
  id: id(),
  processId: reference('process_id').notNull(),
  axisId: reference('axis_id'),
  sessionId: reference('session_id'),
  channel: text('channel').notNull(),
  place: text('place'),
  saidOn: date('said_on', { mode: 'string' }),
  language: text('language').notNull(),
  openedBy: reference('opened_by'),
  openedAt: instant('opened_at').notNull(),
})

export const pileEntry = pgTable('intake_pile_entry', {
  contributionId: reference('contribution_id').primaryKey(),
  pileId: reference('pile_id').notNull(),
  position: integer('position').notNull(),
})

export const transcript = pgTable('intake_transcript', {
  contributionId: reference('contribution_id').primaryKey(),
  depositId: reference('deposit_id').notNull(),
})
