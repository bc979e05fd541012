import { bigint, date, integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core'
import { fuzzyColumns } from '#modules/processes/module.ts'
import type { Audience, Qualifier, SessionKind, SessionStatus } from './session.ts'

const id = () => bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity()
const reference = (name: string) => bigint(name, { mode: 'number' })
const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

export const session = pgTable('workshops_session', {
  id: id(),
  processId: reference('process_id').notNull(),
  axisId: reference('axis_id'),
  kind: text('kind').$type<SessionKind>().notNull(),
  title: text('title').notNull(),
  audience: text('audience').$type<Audience>().notNull(),
  round: integer('round'),
  place: text('place'),
  access: text('access'),
  startsAt: instant('starts_at'),
  endsAt: instant('ends_at'),
  ...fuzzyColumns('approximate', 'approximate'),
  sortDay: date('sort_day', { mode: 'string' }).notNull(),
  capacity: integer('capacity'),
  facilitatorId: reference('facilitator_id'),
  documents: text('documents'),
  note: text('note'),
  status: text('status').$type<SessionStatus>().notNull().default('planned'),
  cancelReason: text('cancel_reason'),
  attendancePersons: integer('attendance_persons'),
  attendanceCount: integer('attendance_count'),
  attendanceQualifier: text('attendance_qualifier').$type<Qualifier>(),
  attendanceNote: text('attendance_note'),
  revision: integer('revision').notNull().default(0),
  createdAt: instant('created_at').notNull(),
  changedAt: instant('changed_at').notNull(),
})

export const turnout = pgTable('workshops_turnout', {
  id: id(),
  processId: reference('process_id').notNull(),
  about: text('about').notNull(),
  persons: integer('persons').notNull(),
  qualifier: text('qualifier').$type<Qualifier>().notNull(),
  source: text('source').notNull(),
  recordedAt: instant('recorded_at').notNull(),
})
