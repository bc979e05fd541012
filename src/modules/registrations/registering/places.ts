import { and, asc, eq, sql } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'
import { sentence } from '#kernel/i18n.ts'
import type { Deed } from '#kernel/operation.ts'
import { invalid } from '#kernel/refusal.ts'
import { personRegistered, registrationPromoted } from '#modules/registrations/facts.ts'
import { messages } from '#modules/registrations/messages.ts'
import type { PersonRow } from '#modules/registrations/own/find-by-code.ts'
import type { RegistrationStatus } from '#modules/registrations/registration.ts'
import { registration } from '#modules/registrations/tables.ts'
import { tell } from '#modules/registrations/telling/tell.ts'
import {
  isReceiving,
  lockSession,
  type Places,
  registrationState,
  type SessionRow,
  sessionStatuses,
  stateWords,
} from '#modules/workshops/module.ts'

/** The places of a session that is locked. */
export async function placesAt(tx: Database, session: number): Promise<Places> {
  const [found] = await tx
    .select({
      registered: sql<number>`coalesce(sum(persons) filter (where status = 'registered'), 0)::int`,
      waiting: sql<number>`coalesce(sum(persons) filter (where status = 'waiting'), 0)::int`,
    })
    .from(registration)
    .where(eq(registration.sessionId, session))
  return found ?? { registered: 0, waiting: 0 }
}

/** Holds the session, whatever its state, until the end of the transaction: places are given one person after another. */
export function holdSession(tx: Database, session: number): Promise<SessionRow> {
  return lockSession(tx, session, sessionStatuses)
}

/**
 * Takes places for a person at these sessions, or a turn on their waiting lists: nobody passes before those who wait.
 * Sessions are held in the order of their numbers, so that two persons never wait for each other.
 */
export async function takePlaces(
  deed: Deed,
  who: PersonRow,
  sessions: readonly number[],
  persons: number,
): Promise<{ session: number; status: RegistrationStatus }[]> {
  const { tx, now, note } = deed
  const taken: { session: number; status: RegistrationStatus }[] = []
  for (const id of [...new Set(sessions)].sort((a, b) => a - b)) {
    const session = await holdSession(tx, id)
    if (session.processId !== who.processId) refuseSession(sentence(messages, (m) => m.unknownSession))
    const places = await placesAt(tx, id)
    const state = registrationState(session, places, now)
    if (!isReceiving(state))
      refuseSession({
        fr: `${session.title} : ${stateWords.fr[state]}`,
        en: `${session.title}: ${stateWords.en[state]}`,
      })
    const { capacity } = session
    if (capacity !== null && persons > capacity)
      throw invalid(
        'persons',
        sentence(messages, (m) => m.groupTooLarge(capacity)),
      )
    const [own] = await tx
      .select()
      .from(registration)
      .where(and(eq(registration.personId, who.id), eq(registration.sessionId, id)))
    if (own && own.status !== 'cancelled') {
      taken.push({ session: id, status: own.status })
      continue
    }
    const status = fits(session, places, persons) ? 'registered' : 'waiting'
    const values = { persons, status, statusAt: now, promotedAt: null } as const
    const [kept] = own
      ? await tx
          .update(registration)
          .set({ ...values, turn: sql`nextval('registrations_turn')` })
          .where(eq(registration.id, own.id))
          .returning({ id: registration.id })
      : await tx
          .insert(registration)
          .values({ ...values, personId: who.id, sessionId: id, madeAt: now })
          .returning({ id: registration.id })
    if (!kept) throw new Error('a registration was not kept')
    note(
      personRegistered(kept.id, {
        process: who.processId,
        session: id,
        persons,
        status,
        channel: who.channel,
      }),
    )
    taken.push({ session: id, status })
  }
  return taken
}

function refuseSession(words: { fr: string; en: string }): never {
  throw invalid('sessions', words)
}

function fits(session: SessionRow, places: Places, persons: number): boolean {
  if (session.capacity === null) return true
  return places.waiting === 0 && places.registered + persons <= session.capacity
}

/**
 * Gives free places to those who wait, in order, until the next one does not fit: a small group does not pass before a
 * large one. The session is held by the caller. Not once it has begun: those who wait are told nothing false.
 */
export async function promoteWaiting(deed: Deed, session: SessionRow): Promise<void> {
  const { tx, now, note } = deed
  if (session.status !== 'planned' || (session.startsAt && session.startsAt <= now)) return
  const places = await placesAt(tx, session.id)
  let free = session.capacity === null ? Number.POSITIVE_INFINITY : session.capacity - places.registered
  const line = await tx
    .select()
    .from(registration)
    .where(and(eq(registration.sessionId, session.id), eq(registration.status, 'waiting')))
    .orderBy(asc(registration.turn))
  const promoted: number[] = []
  for (const next of line) {
    if (next.persons > free) break
    free -= next.persons
    await tx
      .update(registration)
      .set({ status: 'registered', statusAt: now, promotedAt: now })
      .where(eq(registration.id, next.id))
    note(
      registrationPromoted(next.id, {
        process: session.processId,
        session: session.id,
        persons: next.persons,
      }),
    )
    promoted.push(next.id)
  }
  for (const id of promoted) await tell(deed, session, 'promoted', now.toISOString(), [id])
}
