import { bigint, boolean, date, integer, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'

const reference = (name: string) => bigint(name, { mode: 'number' })

export const slip = pgTable('slips_slip', {
  key: text('key').primaryKey(),
  processId: reference('process_id').notNull(),
  sessionId: reference('session_id'),
  channel: text('channel').notNull(),
  week: date('week', { mode: 'string' }).notNull(),
  age: text('age').notNull().default('unsaid'),
  sex: text('sex').notNull().default('unsaid'),
  districtId: reference('district_id'),
  elsewhere: boolean('elsewhere').notNull().default(false),
  firstTime: text('first_time').notNull().default('unsaid'),
  belongs: text('belongs').notNull().default('unsaid'),
})

export const judgement = pgTable('slips_judgement', {
  key: text('key').primaryKey(),
  processId: reference('process_id').notNull(),
  sessionId: reference('session_id'),
  week: date('week', { mode: 'string' }).notNull(),
  clearTask: integer('clear_task'),
  enoughTime: integer('enough_time'),
  respected: integer('respected'),
  heard: integer('heard'),
  trustInUse: integer('trust_in_use'),
})

export const census = pgTable('slips_census', {
  id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  criterion: text('criterion').notNull(),
  year: integer('year').notNull(),
  source: text('source').notNull(),
  recordedAt: timestamp('recorded_at', { withTimezone: true, mode: 'date' }).notNull(),
})

export const censusCount = pgTable(
  'slips_census_count',
  {
    censusId: reference('census_id').notNull(),
    category: text('category').notNull(),
    persons: integer('persons').notNull(),
  },
  (table) => [primaryKey({ columns: [table.censusId, table.category] })],
)
