import { sql } from 'drizzle-orm'
import { bigint, boolean, integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core'
import type { Channel, NoticeKind, Reach, RegistrationStatus } from './registration.ts'

const id = () => bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity()
const reference = (name: string) => bigint(name, { mode: 'number' })
const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

/** Protected: seen by those who hold the door, and by the person with the code. */
export const person = pgTable('registrations_person', {
  id: id(),
  processId: reference('process_id').notNull(),
  code: text('code'),
  calendarKey: text('calendar_key'),
  submission: text('submission'),
  name: text('name'),
  reach: text('reach').$type<Reach>().notNull(),
  contact: text('contact'),
  lang: text('lang').$type<'fr' | 'en'>().notNull().default('fr'),
  needsAccess: boolean('needs_access').notNull().default(false),
  needsChildCare: boolean('needs_child_care').notNull().default(false),
  needsTransport: boolean('needs_transport').notNull().default(false),
  needsInterpreter: boolean('needs_interpreter').notNull().default(false),
  language: text('language'),
  channel: text('channel').$type<Channel>().notNull(),
  enteredBy: reference('entered_by'),
  madeAt: instant('made_at').notNull(),
  forgottenAt: instant('forgotten_at'),
})

export const registration = pgTable('registrations_registration', {
  id: id(),
  personId: reference('person_id').notNull(),
  sessionId: reference('session_id').notNull(),
  persons: integer('persons').notNull(),
  status: text('status').$type<RegistrationStatus>().notNull(),
  turn: reference('turn').notNull().default(sql`nextval('registrations_turn')`),
  madeAt: instant('made_at').notNull(),
  statusAt: instant('status_at').notNull(),
  promotedAt: instant('promoted_at'),
  present: integer('present'),
})

export const notice = pgTable('registrations_notice', {
  id: id(),
  registrationId: reference('registration_id').notNull(),
  kind: text('kind').$type<NoticeKind>().notNull(),
  about: text('about').notNull(),
  channel: text('channel').$type<'email' | 'telephone'>().notNull(),
  messageId: reference('message_id'),
  madeAt: instant('made_at').notNull(),
  calledAt: instant('called_at'),
})
