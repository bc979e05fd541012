import { bigint, boolean, date, integer, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'

const id = () => bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity()
const row = (name: string) => bigint(name, { mode: 'number' })
const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })
const day = (name: string) => date(name, { mode: 'string' })

/** The instruction sheet of one proposal, then its answer: one per proposal. */
export const answer = pgTable('answers_answer', {
  id: id(),
  proposalId: row('proposal_id').notNull(),
  organisationId: row('organisation_id').notNull(),
  dueDay: day('due_day').notNull(),
  status: text('status').notNull().default('assigned'),
  decision: text('decision'),
  reasonKind: text('reason_kind'),
  reason: text('reason'),
  followUp: text('follow_up'),
  passedTo: text('passed_to'),
  passedOn: day('passed_on'),
  plain: text('plain'),
  competence: text('competence'),
  costCents: bigint('cost_cents', { mode: 'number' }),
  costPer: text('cost_per'),
  delay: text('delay'),
  partner: text('partner'),
  feasible: text('feasible'),
  existing: text('existing'),
  comment: text('comment'),
  example: boolean('example').notNull().default(false),
  version: integer('version').notNull().default(0),
  assignedAt: instant('assigned_at').notNull(),
  draftedAt: instant('drafted_at'),
  validatedAt: instant('validated_at'),
  validatedBy: row('validated_by'),
  publishedAt: instant('published_at'),
  changedAt: instant('changed_at').notNull(),
})

/** Each publication of an answer as it was read. */
export const version = pgTable('answers_version', {
  id: id(),
  answerId: row('answer_id').notNull(),
  version: integer('version').notNull(),
  decision: text('decision').notNull(),
  reasonKind: text('reason_kind').notNull(),
  reason: text('reason').notNull(),
  followUp: text('follow_up'),
  passedTo: text('passed_to'),
  passedOn: day('passed_on'),
  plain: text('plain'),
  changeReason: text('change_reason'),
  publishedAt: instant('published_at').notNull(),
})

/** The passage of a process from instruction to decision: at most one, and only when every proposal has its answer, or an act promises it. */
export const passage = pgTable('answers_passage', {
  processId: row('process_id').primaryKey(),
  passedAt: instant('passed_at').notNull(),
  passedBy: text('passed_by').notNull(),
  answered: integer('answered').notNull(),
  /** How many answers an act promised instead; counted by the database. */
  postponed: integer('postponed').notNull().default(0),
})

/** The public act by which a process passes with answers still owed: why, and for which day. */
export const postponement = pgTable('answers_postponement', {
  processId: row('process_id').primaryKey(),
  reason: text('reason').notNull(),
  dueDay: day('due_day').notNull(),
  signedAs: text('signed_as').notNull(),
  decidedBy: text('decided_by').notNull(),
  decidedAt: instant('decided_at').notNull(),
  example: boolean('example').notNull().default(false),
})

/** A proposal that an act names. */
export const postponed = pgTable('answers_postponed', {
  proposalId: row('proposal_id').primaryKey(),
  processId: row('process_id').notNull(),
})

/** The day and hour at which all the validated answers of a process are published. */
export const schedule = pgTable('answers_schedule', {
  processId: row('process_id').primaryKey(),
  publishAt: instant('publish_at').notNull(),
  scheduledBy: text('scheduled_by').notNull(),
  scheduledAt: instant('scheduled_at').notNull(),
})

/** A workbook sent back: compared when it is looked at, applied when somebody says so. */
export const workbook = pgTable('answers_workbook', {
  id: id(),
  file: text('file'),
  organisationId: row('organisation_id'),
  sentBy: text('sent_by').notNull(),
  sentAt: instant('sent_at').notNull(),
  rows: integer('rows').notNull(),
  appliedAt: instant('applied_at'),
  changed: integer('changed'),
  leftOut: integer('left_out'),
})

/** Many proposals given to a service at once. */
export const lot = pgTable('answers_lot', {
  id: id(),
  processId: row('process_id').notNull(),
  organisationId: row('organisation_id').notNull(),
  dueDay: day('due_day').notNull(),
  madeBy: text('made_by').notNull(),
  madeAt: instant('made_at').notNull(),
  undoneAt: instant('undone_at'),
})

/** What one of them was before; the former things are null when nobody had it. */
export const lotLine = pgTable(
  'answers_lot_line',
  {
    lotId: row('lot_id').notNull(),
    proposalId: row('proposal_id').notNull(),
    formerOrganisationId: row('former_organisation_id'),
    formerDueDay: day('former_due_day'),
    formerStatus: text('former_status'),
  },
  (table) => [primaryKey({ columns: [table.lotId, table.proposalId] })],
)
