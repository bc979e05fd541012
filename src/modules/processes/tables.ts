import { bigint, date, integer, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core'
import type { AnnouncedKind } from './dates/announced-dates.ts'
import { fuzzyColumns } from './dates/fuzzy-columns.ts'
import type { Level, MilestoneKind, Origin, Phase, TemplateKey } from './process.ts'
import type { CommitmentRow, PrincipleRow } from './texts/charter-rows.ts'

const id = () => bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity()
const reference = (name: string) => bigint(name, { mode: 'number' }).notNull()
const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' }).notNull()

/** What a description says; the process holds the present one, `processes_description` all of them. */
const described = () => ({
  title: text('title').notNull(),
  summary: text('summary').notNull(),
  sponsor: text('sponsor').notNull(),
  level: text('level').$type<Level>().notNull(),
  parentStrategy: text('parent_strategy'),
  parentStrategyPeriod: text('parent_strategy_period'),
  method: text('method'),
})

export const process = pgTable('processes_process', {
  id: id(),
  slug: text('slug').notNull(),
  ...described(),
  currentPhase: text('current_phase').$type<Phase>().notNull().default('preparation'),
  labelFr: text('label_fr'),
  labelEn: text('label_en'),
  template: text('template').$type<TemplateKey>(),
  createdAt: instant('created_at'),
})

export const description = pgTable('processes_description', {
  id: id(),
  processId: reference('process_id'),
  version: integer('version').notNull(),
  ...described(),
  changeReason: text('change_reason'),
  describedAt: instant('described_at'),
})

export const charter = pgTable('processes_charter', {
  id: id(),
  processId: reference('process_id'),
  version: integer('version').notNull(),
  title: text('title').notNull(),
  text: text('text').notNull(),
  source: text('source'),
  changeReason: text('change_reason'),
  ...fuzzyColumns('dated', 'dated'),
  publishedAt: instant('published_at'),
})

export const principle = pgTable('processes_principle', {
  id: id(),
  charterId: reference('charter_id'),
  position: integer('position').notNull(),
  title: text('title').notNull(),
  text: text('text').notNull(),
})

export const commitment = pgTable('processes_commitment', {
  id: id(),
  charterId: reference('charter_id'),
  position: integer('position').notNull(),
  promisedBy: text('promised_by').notNull(),
  promise: text('promise').notNull(),
  due: text('due').notNull(),
  dueFrom: date('due_from', { mode: 'string' }),
  dueTo: date('due_to', { mode: 'string' }),
  checkedHow: text('checked_how').notNull(),
  checkCode: text('check_code'),
})

/** The charter being written, one for a process; `revision` counts its saves. */
export const charterDraft = pgTable('processes_charter_draft', {
  processId: bigint('process_id', { mode: 'number' }).primaryKey(),
  revision: integer('revision').notNull(),
  title: text('title').notNull(),
  text: text('text').notNull(),
  source: text('source').notNull(),
  dated: text('dated').notNull(),
  principles: jsonb('principles').$type<PrincipleRow[]>().notNull(),
  commitments: jsonb('commitments').$type<CommitmentRow[]>().notNull(),
  savedAt: instant('saved_at'),
})

export const mandate = pgTable('processes_mandate', {
  id: id(),
  processId: reference('process_id'),
  version: integer('version').notNull(),
  question: text('question').notNull(),
  openMatters: text('open_matters').notNull(),
  closedMatters: text('closed_matters').notNull(),
  decidedBy: text('decided_by').notNull(),
  useOfInputs: text('use_of_inputs').notNull(),
  periodFrom: date('period_from', { mode: 'string' }).notNull(),
  periodTo: date('period_to', { mode: 'string' }).notNull(),
  periodText: text('period_text'),
  ...fuzzyColumns('answersDue', 'answers_due'),
  source: text('source'),
  changeReason: text('change_reason'),
  ...fuzzyColumns('dated', 'dated'),
  publishedAt: instant('published_at'),
})

export const axis = pgTable('processes_axis', {
  id: id(),
  processId: reference('process_id'),
  number: integer('number').notNull(),
  title: text('title').notNull(),
  shortTitle: text('short_title').notNull(),
  origin: text('origin').$type<Origin>().notNull(),
})

export const angle = pgTable('processes_angle', {
  id: id(),
  processId: reference('process_id'),
  position: integer('position').notNull(),
  title: text('title').notNull(),
})

export const phase = pgTable('processes_phase', {
  id: id(),
  processId: reference('process_id'),
  kind: text('kind').$type<Phase>().notNull(),
  ...fuzzyColumns('plannedStart', 'planned_start'),
  ...fuzzyColumns('plannedEnd', 'planned_end'),
  ...fuzzyColumns('expectedStart', 'expected_start'),
  ...fuzzyColumns('expectedEnd', 'expected_end'),
  ...fuzzyColumns('realStart', 'real_start'),
  ...fuzzyColumns('realEnd', 'real_end'),
  slipReason: text('slip_reason'),
})

export const milestone = pgTable('processes_milestone', {
  id: id(),
  processId: reference('process_id'),
  kind: text('kind').$type<MilestoneKind>().notNull(),
  title: text('title').notNull(),
  ...fuzzyColumns('planned', 'planned'),
  ...fuzzyColumns('expected', 'expected'),
  ...fuzzyColumns('real', 'real'),
  slipReason: text('slip_reason'),
  note: text('note'),
  source: text('source'),
})

/** Every date ever announced for a phase or a milestone, only added to. */
export const announcedDate = pgTable('processes_announced_date', {
  id: id(),
  processId: reference('process_id'),
  phaseKind: text('phase_kind').$type<Phase>(),
  milestoneId: bigint('milestone_id', { mode: 'number' }),
  which: text('which').$type<AnnouncedKind>().notNull(),
  announcedFrom: date('announced_from', { mode: 'string' }).notNull(),
  announcedTo: date('announced_to', { mode: 'string' }).notNull(),
  announcedText: text('announced_text'),
  reason: text('reason'),
  announcedAt: timestamp('announced_at', { withTimezone: true, mode: 'date' }),
})
