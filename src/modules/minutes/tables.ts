import {
  bigint,
  boolean,
  date,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
} from 'drizzle-orm/pg-core'
import type { EditionCell, Part, TableStatus } from '#modules/minutes/synthesis-table/synthesis-table.ts'

const id = () => bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity()
const reference = (name: string) => bigint(name, { mode: 'number' })
const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

export const sessionTable = pgTable('minutes_table', {
  id: id(),
  sessionId: reference('session_id').notNull(),
  number: integer('number').notNull(),
  name: text('name'),
  axisId: reference('axis_id'),
  angleId: reference('angle_id'),
  persons: integer('persons'),
  createdAt: instant('created_at').notNull(),
})

export const verbatim = pgTable('minutes_verbatim', {
  id: id(),
  sessionId: reference('session_id').notNull(),
  tableId: reference('table_id'),
  contributionId: reference('contribution_id').notNull(),
  key: text('key').notNull(),
  desk: text('desk'),
  rank: integer('rank'),
})

export const cell = pgTable('minutes_cell', {
  id: id(),
  sessionId: reference('session_id').notNull(),
  part: text('part').$type<Part>().notNull(),
  position: integer('position').notNull(),
  text: text('text').notNull(),
  version: integer('version').notNull(),
  removed: boolean('removed').notNull(),
  createdAt: instant('created_at').notNull(),
  changedAt: instant('changed_at').notNull(),
})

export const cellVersion = pgTable('minutes_cell_version', {
  id: id(),
  cellId: reference('cell_id').notNull(),
  version: integer('version').notNull(),
  part: text('part').$type<Part>().notNull(),
  text: text('text').notNull(),
  removed: boolean('removed').notNull(),
  byRole: text('by_role').notNull(),
  at: instant('at').notNull(),
})

export const cellVerbatim = pgTable(
  'minutes_cell_verbatim',
  {
    cellId: reference('cell_id').notNull(),
    contributionId: reference('contribution_id').notNull(),
    linkedAt: instant('linked_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.cellId, table.contributionId] })],
)

export const tableStep = pgTable('minutes_table_step', {
  id: id(),
  sessionId: reference('session_id').notNull(),
  status: text('status').$type<TableStatus>().notNull(),
  body: text('body'),
  onDay: date('on_day', { mode: 'string' }),
  reason: text('reason'),
  byRole: text('by_role').notNull(),
  at: instant('at').notNull(),
})

export const disagreement = pgTable('minutes_disagreement', {
  id: id(),
  cellId: reference('cell_id').notNull(),
  category: text('category').notNull(),
  persons: integer('persons'),
  contributionId: reference('contribution_id'),
  notedAt: instant('noted_at').notNull(),
})

export const edition = pgTable('minutes_edition', {
  id: id(),
  sessionId: reference('session_id').notNull(),
  number: integer('number').notNull(),
  body: text('body').notNull(),
  onDay: date('on_day', { mode: 'string' }).notNull(),
  publishedAt: instant('published_at').notNull(),
  cells: jsonb('cells').$type<EditionCell[]>().notNull(),
})
