import { bigint, integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core'

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
