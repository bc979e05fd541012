import { type SQL, sql } from 'drizzle-orm'
import { bigint, boolean, customType, integer, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core'
import type { MeasureStatus } from './public/measure.ts'

const id = () => bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity()
const row = (name: string) => bigint(name, { mode: 'number' })
const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })
const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' })

/** A grouping of contributions, owned by people. */
export const theme = pgTable('synthesis_theme', {
  id: id(),
  processId: row('process_id').notNull(),
  axisId: row('axis_id'),
  title: text('title').notNull(),
  position: integer('position').notNull(),
  example: boolean('example').notNull().default(false),
  createdAt: instant('created_at').notNull(),
  mergedInto: row('merged_into'),
  retiredAt: instant('retired_at'),
  locked: boolean('locked').notNull().default(false),
  words: jsonb('words').$type<{ words: string; texts: number }[]>().notNull().default([]),
  runId: row('run_id'),
  /** The end of its merges, when it was merged. */
  carriedOnIn: row('carried_on_in'),
  /** The theme where its texts are now: itself, most often. */
  textsIn: row('texts_in').generatedAlwaysAs((): SQL => sql`coalesce(carried_on_in, id)`),
})

/** A sentence of the synthesis: statement, stake or lever. */
export const statement = pgTable('synthesis_statement', {
  id: id(),
  processId: row('process_id').notNull(),
  themeId: row('theme_id').notNull(),
  number: integer('number').notNull(),
  kind: text('kind').notNull(),
  text: text('text').notNull(),
  example: boolean('example').notNull().default(false),
  writtenAt: instant('written_at').notNull(),
  /** Its place in the theme; numbers never change, places do. */
  position: integer('position').notNull(),
  /** Said by few: shown as such, never left out. */
  minority: boolean('minority').notNull().default(false),
  version: integer('version').notNull().default(1),
})

/** What a statement was before it was worded anew or taken out. */
export const statementVersion = pgTable('synthesis_statement_version', {
  id: id(),
  statementId: row('statement_id').notNull(),
  processId: row('process_id').notNull(),
  number: integer('number').notNull(),
  version: integer('version').notNull(),
  kind: text('kind').notNull(),
  text: text('text').notNull(),
  minority: boolean('minority').notNull(),
  removed: boolean('removed').notNull().default(false),
  byRole: text('by_role').notNull(),
  at: instant('at').notNull(),
})

/** A voice a statement rests on, or one that disagrees: whole, or a passage counted in signs of its published text. */
export const citation = pgTable('synthesis_citation', {
  id: id(),
  statementId: row('statement_id').notNull(),
  contributionId: row('contribution_id').notNull(),
  stance: text('stance').notNull().default('says'),
  startAt: integer('start_at'),
  endAt: integer('end_at'),
  passageFingerprint: text('passage_fingerprint'),
  citedAt: instant('cited_at').notNull(),
})

/** A contribution read and not used, with its public reason. */
export const unused = pgTable('synthesis_unused', {
  contributionId: row('contribution_id').primaryKey(),
  reason: text('reason').notNull(),
  setAsideAt: instant('set_aside_at').notNull(),
})

/** What is asked of the town. */
export const proposal = pgTable('synthesis_proposal', {
  id: id(),
  processId: row('process_id').notNull(),
  number: integer('number').notNull(),
  title: text('title').notNull(),
  text: text('text').notNull(),
  need: text('need'),
  themeId: row('theme_id'),
  axisId: row('axis_id'),
  angleId: row('angle_id'),
  status: text('status').notNull().default('admitted'),
  mergedInto: row('merged_into'),
  splitFrom: row('split_from'),
  statusReason: text('status_reason'),
  statusAt: instant('status_at').notNull(),
  example: boolean('example').notNull().default(false),
  writtenAt: instant('written_at').notNull(),
  search: tsvector('search')
    .notNull()
    .generatedAlwaysAs((): SQL => sql`title and text in French, without accents`),
})

/** Where a proposal comes from: a contribution or a statement; `fromProposalId` when a merge brought it. */
export const origin = pgTable('synthesis_origin', {
  id: id(),
  proposalId: row('proposal_id').notNull(),
  contributionId: row('contribution_id'),
  statementId: row('statement_id'),
  fromProposalId: row('from_proposal_id'),
  addedAt: instant('added_at').notNull(),
})

/** The synthesis as it was published, with its figures of that day. */
export const publication = pgTable('synthesis_publication', {
  id: id(),
  processId: row('process_id').notNull(),
  number: integer('number').notNull(),
  statements: integer('statements').notNull(),
  voices: integer('voices').notNull(),
  cited: integer('cited').notNull(),
  setAside: integer('set_aside').notNull(),
  byRole: text('by_role').notNull(),
  publishedAt: instant('published_at').notNull(),
})

/** What that publication leaves unsaid, measured by the server once it is made. */
export const measure = pgTable('synthesis_measure', {
  publicationId: row('publication_id').primaryKey(),
  status: text('status').$type<MeasureStatus>().notNull(),
  step: text('step'),
  attempts: integer('attempts').notNull().default(0),
  voices: integer('voices'),
  represented: integer('represented'),
  singular: integer('singular'),
  statusAt: instant('status_at').notNull(),
})
