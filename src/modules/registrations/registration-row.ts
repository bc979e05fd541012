import { and, eq } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'
import { sentence } from '#kernel/i18n.ts'
import type { Deed } from '#kernel/operation.ts'
import { conflict, missing } from '#kernel/refusal.ts'
import { holdSession, promoteWaiting } from '#modules/registrations/registering/places.ts'
import type { SessionRow } from '#modules/workshops/module.ts'
import { registrationCancelled } from './facts.ts'
import { messages } from './messages.ts'
import { registration } from './tables.ts'

export type RegistrationRow = typeof registration.$inferSelect

export async function ownRegistration(tx: Database, who: number, session: number): Promise<RegistrationRow> {
  const [found] = await tx
    .select()
    .from(registration)
    .where(and(eq(registration.personId, who), eq(registration.sessionId, session)))
  if (!found) throw missing(sentence(messages, (m) => m.unknownRegistration))
  return found
}

export async function registrationById(db: Database, id: number): Promise<RegistrationRow> {
  const [found] = await db.select().from(registration).where(eq(registration.id, id))
  if (!found) throw missing(sentence(messages, (m) => m.unknownRegistration))
  return found
}

/**
 * Holds the session first, then reads the registration again: always in this order, so that nobody waits in a circle.
 * @throws Refusal when it neither holds a place nor waits, or when the session has begun.
 */
export async function holdRegistration(
  deed: Deed,
  row: RegistrationRow,
): Promise<{ session: SessionRow; row: RegistrationRow }> {
  const session = await holdSession(deed.tx, row.sessionId)
  const now = await registrationById(deed.tx, row.id)
  if (now.status !== 'registered' && now.status !== 'waiting')
    throw conflict({
      fr: messages.fr.notNow(messages.fr.statuses[now.status]),
      en: messages.en.notNow(messages.en.statuses[now.status]),
    })
  if (session.status === 'held' || (session.startsAt && session.startsAt <= deed.now))
    throw conflict(sentence(messages, (m) => m.alreadyBegun))
  return { session, row: now }
}

/** Leaves the place, and gives it at once to the next in line. */
export async function leavePlace(deed: Deed, given: RegistrationRow): Promise<void> {
  const { session, row } = await holdRegistration(deed, given)
  await deed.tx
    .update(registration)
    .set({ status: 'cancelled', statusAt: deed.now })
    .where(eq(registration.id, row.id))
  deed.note(
    registrationCancelled(row.id, {
      process: session.processId,
      session: session.id,
      persons: row.persons,
    }),
  )
  await promoteWaiting(deed, session)
}
