import { bigint, boolean, date, integer, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'

const id = () => bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity()
const reference = (name: string) => bigint(name, { mode: 'number' })
const cents = (name: string) => bigint(name, { mode: 'number' })
const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })
const dayColumn = (name: string) => date(name, { mode: 'string' })
const example = () => boolean('example').notNull().default(false)

export const strategy = pgTable('plans_strategy', {
  id: id(),
  processId: reference('process_id').notNull(),
  deliberationId: reference('deliberation_id'),
  slug: text('slug').notNull(),
  title: text('title').notNull(),
  summary: text('summary'),
  starts: dayColumn('starts').notNull(),
  ends: dayColumn('ends').notNull(),
  announcedActions: integer('announced_actions'),
  announcedActionsQuote: text('announced_actions_quote'),
  announcedActionsSource: text('announced_actions_source'),
  envelopeCents: cents('envelope_cents'),
  envelopePeriod: text('envelope_period'),
  envelopeCredit: text('envelope_credit'),
  envelopeSource: text('envelope_source'),
  example: example(),
  createdAt: instant('created_at').notNull(),
})

export const objective = pgTable('plans_objective', {
  id: id(),
  strategyId: reference('strategy_id').notNull(),
  parentId: reference('parent_id'),
  axisId: reference('axis_id'),
  kind: text('kind').notNull(),
  title: text('title').notNull(),
  position: integer('position').notNull(),
  example: example(),
})

export const action = pgTable('plans_action', {
  id: id(),
  strategyId: reference('strategy_id').notNull(),
  objectiveId: reference('objective_id'),
  deliberationId: reference('deliberation_id'),
  number: integer('number').notNull(),
  title: text('title').notNull(),
  description: text('description'),
  plain: text('plain'),
  kind: text('kind').notNull(),
  flagship: boolean('flagship').notNull().default(false),
  openOption: text('open_option'),
  pilotOrganisationId: reference('pilot_organisation_id'),
  pilotName: text('pilot_name'),
  allDistricts: boolean('all_districts').notNull().default(false),
  startFrom: dayColumn('start_from'),
  startTo: dayColumn('start_to'),
  startText: text('start_text'),
  deadlineFrom: dayColumn('deadline_from'),
  deadlineTo: dayColumn('deadline_to'),
  deadlineText: text('deadline_text'),
  amountCents: cents('amount_cents'),
  amountPeriod: text('amount_period'),
  amountCredit: text('amount_credit'),
  amountSource: text('amount_source'),
  status: text('status').notNull().default('unknown'),
  statusOn: dayColumn('status_on'),
  statusNote: text('status_note'),
  statusExample: boolean('status_example').notNull().default(false),
  source: text('source'),
  example: example(),
  createdAt: instant('created_at').notNull(),
})

export const actionPartner = pgTable(
  'plans_action_partner',
  {
    actionId: reference('action_id').notNull(),
    organisationId: reference('organisation_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.actionId, table.organisationId] })],
)

export const actionDistrict = pgTable(
  'plans_action_district',
  {
    actionId: reference('action_id').notNull(),
    districtId: reference('district_id').notNull(),
    state: text('state').notNull(),
    note: text('note'),
    example: example(),
    recordedAt: instant('recorded_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.actionId, table.districtId] })],
)

export const actionProposal = pgTable(
  'plans_action_proposal',
  {
    actionId: reference('action_id').notNull(),
    proposalId: reference('proposal_id').notNull(),
    example: example(),
    linkedAt: instant('linked_at').notNull(),
    linkedBy: text('linked_by').notNull(),
  },
  (table) => [primaryKey({ columns: [table.actionId, table.proposalId] })],
)

export const actionStatus = pgTable('plans_action_status', {
  id: id(),
  actionId: reference('action_id').notNull(),
  status: text('status').notNull(),
  onDay: dayColumn('on_day').notNull(),
  note: text('note'),
  example: example(),
  recordedAt: instant('recorded_at').notNull(),
  recordedBy: text('recorded_by').notNull(),
})
