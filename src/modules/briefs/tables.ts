import { bigint, boolean, integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core'

const id = () => bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity()
const reference = (name: string) => bigint(name, { mode: 'number' })
const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

export const brief = pgTable('briefs_brief', {
  id: id(),
  contributionId: reference('contribution_id').notNull(),
  organisationId: reference('organisation_id'),
  organisationName: text('organisation_name').notNull(),
  siret: text('siret'),
  rna: text('rna'),
  receivedAt: instant('received_at').notNull(),
})

export const briefVersion = pgTable('briefs_version', {
  id: id(),
  briefId: reference('brief_id').notNull(),
  version: integer('version').notNull(),
  theses: integer('theses').notNull(),
  inNameOf: text('in_name_of').notNull(),
  decidedHow: text('decided_how').notNull(),
  members: integer('members'),
  file: text('file'),
  filePublic: boolean('file_public').notNull().default(false),
  publishedTitle: text('published_title'),
  publishedText: text('published_text'),
  receivedAt: instant('received_at').notNull(),
})
