import { bigint, boolean, date, integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core'
import { fuzzyColumns } from '#modules/processes/module.ts'
import type {
  Audience,
  DocumentAudience,
  Group,
  Qualifier,
  RegistrationMode,
  SessionKind,
  SessionStatus,
} from './session.ts'

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
  stepFree: boolean('step_free'),
  childCare: boolean('child_care'),
  transport: boolean('transport'),
  interpreter: boolean('interpreter'),
  easyRead: boolean('easy_read'),
  registration: text('registration').$type<RegistrationMode>().notNull().default('open'),
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

export const document = pgTable('workshops_document', {
  id: id(),
  sessionId: reference('session_id').notNull(),
  title: text('title').notNull(),
  link: text('link'),
  file: text('file'),
  body: text('body'),
  audience: text('audience').$type<DocumentAudience>().notNull().default('all'),
  publishedOn: date('published_on', { mode: 'string' }).notNull(),
  addedAt: instant('added_at').notNull(),
})

export const presentOrganisation = pgTable('workshops_present_organisation', {
  id: id(),
  sessionId: reference('session_id').notNull(),
  organisationId: reference('organisation_id'),
  name: text('name').notNull(),
})

export const presentGroup = pgTable('workshops_present_group', {
  sessionId: reference('session_id').notNull(),
  declared: text('declared').$type<Group>().notNull(),
  persons: integer('persons').notNull(),
})
