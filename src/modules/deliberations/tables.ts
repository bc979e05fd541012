import { type SQL, sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  customType,
  date,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
} from 'drizzle-orm/pg-core'

const id = () => bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity()
const reference = (name: string) => bigint(name, { mode: 'number' })
const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })
const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' })
const dayColumn = (name: string) => date(name, { mode: 'string' })

export const deliberation = pgTable('deliberations_deliberation', {
  id: id(),
  processId: reference('process_id').notNull(),
  body: text('body').notNull(),
  number: text('number'),
  subject: text('subject').notNull(),
  rapporteur: text('rapporteur'),
  text: text('text'),
  summary: text('summary'),
  plannedOn: dayColumn('planned_on'),
  votedOn: dayColumn('voted_on'),
  slipReason: text('slip_reason'),
  outcome: text('outcome'),
  members: integer('members'),
  present: integer('present'),
  votesFor: integer('votes_for'),
  votesAgainst: integer('votes_against'),
  votesAbstention: integer('votes_abstention'),
  votesNotTakingPart: integer('votes_not_taking_part'),
  sentOn: dayColumn('sent_on'),
  receiptNumber: text('receipt_number'),
  publishedAt: instant('published_at'),
  fingerprint: text('fingerprint'),
  status: text('status').notNull().default('prepared'),
  example: boolean('example').notNull().default(false),
  createdAt: instant('created_at').notNull(),
})

export const plannedDate = pgTable('deliberations_planned_date', {
  id: id(),
  deliberationId: reference('deliberation_id').notNull(),
  plannedOn: dayColumn('planned_on').notNull(),
  reason: text('reason'),
  recordedAt: instant('recorded_at').notNull(),
  recordedBy: text('recorded_by').notNull(),
  /** The meeting on whose agenda the act stands that day. */
  meetingId: reference('meeting_id'),
})

export const meeting = pgTable('deliberations_meeting', {
  id: id(),
  body: text('body').notNull(),
  heldOn: dayColumn('held_on').notNull(),
  startsAt: text('starts_at'),
  place: text('place'),
  openToPublic: boolean('open_to_public'),
  noticeSentOn: dayColumn('notice_sent_on'),
  noticeLateReason: text('notice_late_reason'),
  listPublishedAt: instant('list_published_at'),
  cancelledAt: instant('cancelled_at'),
  cancelReason: text('cancel_reason'),
  example: boolean('example').notNull().default(false),
  revision: integer('revision').notNull().default(0),
  createdAt: instant('created_at').notNull(),
  changedAt: instant('changed_at').notNull(),
})

export const meetingDay = pgTable('deliberations_meeting_day', {
  id: id(),
  meetingId: reference('meeting_id').notNull(),
  heldOn: dayColumn('held_on').notNull(),
  reason: text('reason'),
  recordedAt: instant('recorded_at').notNull(),
  recordedBy: text('recorded_by').notNull(),
})

export const adoptedAnswer = pgTable(
  'deliberations_adopted_answer',
  {
    deliberationId: reference('deliberation_id').notNull(),
    answerId: reference('answer_id').notNull(),
    adoptedAt: instant('adopted_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.deliberationId, table.answerId] })],
)

export const correction = pgTable('deliberations_correction', {
  id: id(),
  deliberationId: reference('deliberation_id').notNull(),
  field: text('field').notNull(),
  oldValue: text('old_value'),
  newValue: text('new_value'),
  reason: text('reason').notNull(),
  correctedAt: instant('corrected_at').notNull(),
  correctedBy: text('corrected_by').notNull(),
})

/** What the public format asks of the body that decides. */
export const body = pgTable('deliberations_body', {
  body: text('body').primaryKey(),
  name: text('name').notNull(),
  siret: text('siret'),
  controlAuthority: text('control_authority'),
  describedAt: instant('described_at').notNull(),
})

export const classification = pgTable('deliberations_classification', {
  deliberationId: reference('deliberation_id').primaryKey(),
  matter: text('matter').notNull(),
  budgetYear: text('budget_year'),
  budgetName: text('budget_name'),
  classifiedAt: instant('classified_at').notNull(),
})

/** A town's own list of acts taken before, as a file said it. */
export const pastImport = pgTable('deliberations_past_import', {
  id: id(),
  body: text('body').notNull(),
  source: text('source').notNull(),
  file: text('file'),
  columns: jsonb('columns').$type<Record<string, string>>().notNull(),
  added: integer('added').notNull().default(0),
  already: integer('already').notNull().default(0),
  faulty: integer('faulty').notNull().default(0),
  sentAt: instant('sent_at').notNull(),
  takenAt: instant('taken_at'),
  /** Of its set of columns; `mapped` when a person said what they are. */
  signature: text('signature'),
  mapped: boolean('mapped').notNull().default(false),
})

/** Who is called to the meetings of a body. */
export const member = pgTable('deliberations_member', {
  id: id(),
  body: text('body').notNull(),
  position: integer('position').notNull(),
  name: text('name').notNull(),
  address: text('address'),
})

export const pastAct = pgTable('deliberations_past_act', {
  id: id(),
  body: text('body').notNull(),
  actedOn: dayColumn('acted_on').notNull(),
  subject: text('subject').notNull(),
  number: text('number'),
  reference: text('reference'),
  rapporteur: text('rapporteur'),
  service: text('service'),
  state: text('state'),
  source: text('source').notNull(),
  importId: reference('import_id').notNull(),
  identity: text('identity').notNull(),
  searched: text('searched').notNull(),
  search: tsvector('search')
    .notNull()
    .generatedAlwaysAs((): SQL => sql`subject in French, without accents`),
})

/** The meeting from whose day the due days of a process were counted, and how. */
export const duePlan = pgTable('deliberations_due_plan', {
  processId: reference('process_id').primaryKey(),
  meetingId: reference('meeting_id').notNull(),
  opinionDays: integer('opinion_days').notNull(),
  validationDays: integer('validation_days').notNull(),
  publicationDays: integer('publication_days').notNull(),
  dueDay: dayColumn('due_day').notNull(),
  appliedBy: text('applied_by').notNull(),
  appliedAt: instant('applied_at').notNull(),
})
