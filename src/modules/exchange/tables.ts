import { bigint, boolean, integer, json, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core'
import type { Words } from '#kernel/i18n.ts'
import type { Mapping } from '#modules/exchange/mapping/mapping.ts'
import type { ColumnSample } from '#modules/exchange/mapping/understand-file.ts'
import type { UnknownWord } from '#modules/exchange/mapping/unknown-words.ts'
import type { RunStatus } from '#modules/exchange/runs/import-run.ts'

/** By its headers, by its memory, or by a person who said what each column is. */
export type MappingFrom = 'recognised' | 'remembered' | 'chosen'

const reference = (name: string) => bigint(name, { mode: 'number' })
const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

export const run = pgTable('exchange_run', {
  id: reference('id').primaryKey().generatedAlwaysAsIdentity(),
  status: text('status').$type<RunStatus>().notNull(),
  file: text('file'),
  processId: reference('process_id'),
  source: text('source'),
  sheet: text('sheet'),
  sheets: jsonb('sheets').$type<string[]>(),
  makes: boolean('makes').notNull(),
  leavesAlike: boolean('leaves_alike').notNull(),
  format: text('format'),
  layout: text('layout'),
  total: integer('total'),
  fresh: integer('fresh'),
  known: integer('known'),
  passed: integer('passed'),
  ignored: jsonb('ignored').$type<string[]>(),
  made: jsonb('made').$type<Words[]>(),
  cursor: integer('cursor').notNull(),
  added: integer('added').notNull(),
  already: integer('already').notNull(),
  aside: integer('aside').notNull(),
  refusalFr: text('refusal_fr'),
  refusalEn: text('refusal_en'),
  requestedBy: reference('requested_by'),
  requestedAt: instant('requested_at').notNull(),
  startedAt: instant('started_at'),
  finishedAt: instant('finished_at'),
  statusAt: instant('status_at').notNull(),
  signature: text('signature'),
  columns: jsonb('columns').$type<readonly ColumnSample[]>(),
  words: jsonb('words').$type<readonly UnknownWord[]>(),
  mapping: jsonb('mapping').$type<Mapping>(),
  mappingFrom: text('mapping_from').$type<MappingFrom>(),
  mappingId: reference('mapping_id'),
})

export const setApart = pgTable('exchange_line', {
  runId: reference('run_id').notNull(),
  line: integer('line').notNull(),
  kind: text('kind').$type<'fault' | 'alike'>().notNull(),
  field: text('field'),
  reasonFr: text('reason_fr'),
  reasonEn: text('reason_en'),
  cells: json('cells').$type<Record<string, unknown>>().notNull(),
  contributionId: reference('contribution_id'),
})

export const mapping = pgTable('exchange_mapping', {
  id: reference('id').primaryKey().generatedAlwaysAsIdentity(),
  name: text('name').notNull(),
  signature: text('signature').notNull(),
  headers: jsonb('headers').$type<readonly string[]>().notNull(),
  mapping: jsonb('mapping').$type<Mapping>().notNull(),
  savedBy: reference('saved_by'),
  savedAt: instant('saved_at').notNull(),
})

export type Run = typeof run.$inferSelect
