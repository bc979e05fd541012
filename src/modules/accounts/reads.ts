import { and, asc, eq, gte, isNull, lte, or } from 'drizzle-orm'
import type { Actor, Grant } from '#kernel/actor.ts'
import type { Database } from '#kernel/database/database.ts'
import { grant, person } from './tables.ts'

const calendar = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' })
const dayOf = (now: Date) => calendar.format(now)

/** Roles in force that day: begun, not ended, contract not over. */
export async function grantsInForce(db: Database, personId: number, now: Date): Promise<Grant[]> {
  const today = dayOf(now)
  return db
    .select({ role: grant.role, organisation: grant.organisationId, process: grant.processId })
    .from(grant)
    .where(
      and(
        eq(grant.personId, personId),
        isNull(grant.endedAt),
        lte(grant.fromDay, today),
        or(isNull(grant.untilDay), gte(grant.untilDay, today)),
      ),
    )
}

/** The actor a person is today: for the command line's `--as` and the demonstration. */
export async function actorByEmail(db: Database, email: string, now: Date): Promise<Actor | undefined> {
  const [found] = await db
    .select()
    .from(person)
    .where(and(eq(person.email, email.toLowerCase()), isNull(person.deactivatedAt)))
  return found && asActor(found, await grantsInForce(db, found.id, now))
}

/** The same, for work begun in their name and carried on after their visit. */
export async function actorByPerson(db: Database, id: number, now: Date): Promise<Actor | undefined> {
  const [found] = await db
    .select()
    .from(person)
    .where(and(eq(person.id, id), isNull(person.deactivatedAt)))
  return found && asActor(found, await grantsInForce(db, found.id, now))
}

export interface PersonRow {
  id: number
  name: string
  email: string
  grants: {
    id: number
    role: string
    organisationId: number
    processId: number | null
    title: string | null
    fromDay: string
    untilDay: string | null
    endedAt: Date | null
  }[]
}

/** Everyone with their roles, ended ones included, by name. */
export async function listPeople(db: Database): Promise<PersonRow[]> {
  const people = await db.select().from(person).orderBy(asc(person.name), asc(person.id))
  const grants = await db.select().from(grant).orderBy(asc(grant.id))
  return people.map(({ id, name, email }) => ({
    id,
    name,
    email,
    grants: grants.filter((g) => g.personId === id),
  }))
}

export function asActor(found: { id: number; name: string; email: string }, grants: Actor['grants']): Actor {
  return { id: `person:${found.id}`, person: found.id, name: found.name, email: found.email, grants }
}
