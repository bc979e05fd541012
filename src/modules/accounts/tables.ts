import { bigint, date, pgTable, text, timestamp } from 'drizzle-orm/pg-core'

const id = () => bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity()
const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

export const person = pgTable('accounts_person', {
  id: id(),
  email: text('email').notNull(),
  name: text('name').notNull(),
  createdAt: instant('created_at').notNull(),
  deactivatedAt: instant('deactivated_at'),
})

export const grant = pgTable('accounts_grant', {
  id: id(),
  personId: bigint('person_id', { mode: 'number' }).notNull(),
  role: text('role').notNull(),
  organisationId: bigint('organisation_id', { mode: 'number' }).notNull(),
  processId: bigint('process_id', { mode: 'number' }),
  title: text('title'),
  fromDay: date('from_day', { mode: 'string' }).notNull(),
  untilDay: date('until_day', { mode: 'string' }),
  createdAt: instant('created_at').notNull(),
  endedAt: instant('ended_at'),
})

export const signInLink = pgTable('accounts_sign_in_link', {
  fingerprint: text('fingerprint').primaryKey(),
  personId: bigint('person_id', { mode: 'number' }).notNull(),
  createdAt: instant('created_at').notNull(),
  expiresAt: instant('expires_at').notNull(),
  usedAt: instant('used_at'),
})

export const session = pgTable('accounts_session', {
  fingerprint: text('fingerprint').primaryKey(),
  personId: bigint('person_id', { mode: 'number' }).notNull(),
  createdAt: instant('created_at').notNull(),
  expiresAt: instant('expires_at').notNull(),
  endedAt: instant('ended_at'),
})
