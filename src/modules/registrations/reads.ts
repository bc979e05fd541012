import { and, asc, eq, gt, inArray, isNull, or, sql } from 'drizzle-orm'
import type { Database } from '#kernel/database/database.ts'
import { processById } from '#modules/processes/module.ts'
import type { PersonRow } from '#modules/registrations/own/find-by-code.ts'
import {
  documentsOf,
  overlap,
  type Session,
  type SessionDocument,
  sessionsOf,
} from '#modules/workshops/module.ts'
import { session } from '#modules/workshops/tables.ts'
import type { RegistrationRow } from './registration-row.ts'
import { notice, person, registration } from './tables.ts'

export interface OwnRegistration extends RegistrationRow {
  readonly session: Session
  /** On the waiting list: 1 is the next. */
  readonly position: number | undefined
  /** For who comes, those reserved to them too. */
  readonly documents: readonly SessionDocument[]
}

/** All that the code shows to its holder. */
export async function ownOf(db: Database, who: PersonRow) {
  const process = await processById(db, who.processId)
  const rows = await db
    .select()
    .from(registration)
    .where(eq(registration.personId, who.id))
    .orderBy(asc(registration.id))
  const sessions = await sessionsOf(db, who.processId)
  const registrations: OwnRegistration[] = []
  for (const one of sessions) {
    const row = rows.find((candidate) => candidate.sessionId === one.id)
    if (!row) continue
    const documents = row.status === 'cancelled' ? [] : await documentsOf(db, one.id)
    registrations.push({ ...row, session: one, position: await positionOf(db, row), documents })
  }
  return { who, process, registrations, sessions }
}

export type Own = Awaited<ReturnType<typeof ownOf>>

async function positionOf(db: Database, row: RegistrationRow): Promise<number | undefined> {
  if (row.status !== 'waiting') return undefined
  const [before] = await db
    .select({ n: sql<number>`count(*)::int` })
    .from(registration)
    .where(
      and(
        eq(registration.sessionId, row.sessionId),
        eq(registration.status, 'waiting'),
        sql`turn < ${row.turn}`,
      ),
    )
  return (before?.n ?? 0) + 1
}

/** Pairs of the person's own sessions that are held at the same time. */
export function ownOverlaps(registrations: readonly OwnRegistration[]): [Session, Session][] {
  const coming = registrations.filter((one) => one.status !== 'cancelled' && one.session.status === 'planned')
  return coming.flatMap((first, index) =>
    coming
      .slice(index + 1)
      .filter((second) => overlap(first.session, second.session))
      .map((second): [Session, Session] => [first.session, second.session]),
  )
}

export async function personByCalendarKey(db: Database, key: string): Promise<PersonRow | undefined> {
  const [found] = await db.select().from(person).where(eq(person.calendarKey, key))
  return found
}

/** Places held or waited for at sessions that have not begun. */
export async function placesHeldBy(db: Database, who: number, now: Date): Promise<RegistrationRow[]> {
  const rows = await db
    .select({ registration })
    .from(registration)
    .innerJoin(session, eq(session.id, registration.sessionId))
    .where(
      and(
        eq(registration.personId, who),
        inArray(registration.status, ['registered', 'waiting']),
        eq(session.status, 'planned'),
        or(isNull(session.startsAt), gt(session.startsAt, now)),
      ),
    )
    .orderBy(asc(registration.sessionId))
  return rows.map((row) => row.registration)
}

/** A line of the list at the door: names, needs, never the group someone declares. */
export async function doorList(db: Database, session: number) {
  const rows = await db
    .select({ registration, person })
    .from(registration)
    .innerJoin(person, eq(person.id, registration.personId))
    .where(eq(registration.sessionId, session))
    .orderBy(asc(registration.id))
  return rows
    .map((row, index) => ({ ...row.registration, who: row.person, number: index + 1 }))
    .filter((one) => one.status !== 'cancelled')
}

export type DoorLine = Awaited<ReturnType<typeof doorList>>[number]

/** Who is to be called, and why: those who left a telephone number, not called yet, for sessions not over. */
export async function callList(db: Database, process: number, today: string) {
  const rows = await db
    .select({ notice, registration, name: person.name, contact: person.contact, sessionId: session.id })
    .from(notice)
    .innerJoin(registration, eq(registration.id, notice.registrationId))
    .innerJoin(person, eq(person.id, registration.personId))
    .innerJoin(session, eq(session.id, registration.sessionId))
    .where(
      and(
        eq(person.processId, process),
        eq(notice.channel, 'telephone'),
        isNull(notice.calledAt),
        sql`${person.contact} is not null`,
        sql`${registration.status} <> 'cancelled'`,
        sql`${session.sortDay} >= ${today}::date`,
      ),
    )
    .orderBy(asc(session.sortDay), asc(session.startsAt), asc(notice.id))
  return rows
}

export async function messageIdsOf(db: Database, people: readonly number[]): Promise<number[]> {
  const rows = await db
    .select({ id: notice.messageId })
    .from(notice)
    .innerJoin(registration, eq(registration.id, notice.registrationId))
    .where(and(inArray(registration.personId, [...people]), sql`${notice.messageId} is not null`))
  return rows.map((row) => Number(row.id))
}
