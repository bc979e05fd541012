import { sql } from 'drizzle-orm'
import { bigint, boolean, customType, date, integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core'

const id = () => bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity()
const reference = (name: string) => bigint(name, { mode: 'number' })
const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })
const searchWords = customType<{ data: string }>({ dataType: () => 'tsvector' })

export const contribution = pgTable('contributions_contribution', {
  id: id(),
  reference: text('reference').notNull().default(sql`contributions_next_reference()`),
  code: text('code').notNull(),
  submission: text('submission'),
  importKey: text('import_key'),
  processId: reference('process_id').notNull(),
  axisId: reference('axis_id'),
  angleId: reference('angle_id'),
  sessionId: reference('session_id'),
  kind: text('kind').notNull(),
  channel: text('channel').notNull(),
  authorCategory: text('author_category').notNull(),
  districtId: reference('district_id'),
  groupSize: integer('group_size'),
  language: text('language').notNull(),
  title: text('title'),
  /** As said: protected. */
  text: text('text').notNull(),
  publishedText: text('published_text'),
  version: integer('version').notNull(),
  status: text('status').notNull(),
  statusReason: text('status_reason'),
  statusNote: text('status_note'),
  privateLife: boolean('private_life').notNull(),
  enteredFor: boolean('entered_for').notNull(),
  enteredBy: reference('entered_by'),
  readBack: boolean('read_back').notNull(),
  saidOn: date('said_on', { mode: 'string' }),
  pseudonym: text('pseudonym'),
  arrivedOn: date('arrived_on', { mode: 'string' }),
  mailReference: text('mail_reference'),
  translation: text('translation'),
  translationOrigin: text('translation_origin'),
  authorCheck: text('author_check'),
  authorCheckedAt: instant('author_checked_at'),
  receivedAt: instant('received_at').notNull(),
  screenedAt: instant('screened_at'),
  publishedAt: instant('published_at'),
  statusAt: instant('status_at').notNull(),
  source: text('source'),
  externalId: text('external_id'),
  search: searchWords('search'),
})

export const contributionVersion = pgTable('contributions_version', {
  id: id(),
  contributionId: reference('contribution_id').notNull(),
  version: integer('version').notNull(),
  title: text('title'),
  text: text('text').notNull(),
  publishedText: text('published_text'),
  replacedAt: instant('replaced_at').notNull(),
  why: text('why').notNull(),
})

export const contact = pgTable('contributions_contact', {
  contributionId: reference('contribution_id').primaryKey(),
  channel: text('channel').notNull(),
  contact: text('contact'),
  keptSince: instant('kept_since').notNull(),
})

export const contributionImport = pgTable('contributions_import', {
  id: id(),
  fingerprint: text('fingerprint').notNull(),
  source: text('source'),
  firstAt: instant('first_at').notNull(),
  lastAt: instant('last_at').notNull(),
  added: integer('added').notNull(),
})
